import { useTranslation } from 'react-i18next'
import { LanguageSwitch } from './ui/LanguageSwitch.tsx'
import './frontPage.css'

/** The page for someone without a link: what this is, and where to get one. */
export function FrontPage() {
  const { t } = useTranslation()
  return (
    <main className="front">
      <header>
        <b>Rostrum</b>
        <LanguageSwitch />
      </header>
      <h1>{t('front.title')}</h1>
      <p className="front-what">{t('front.what')}</p>
      <dl>
        <div>
          <dt>{t('front.given')}</dt>
          <dd>{t('front.givenStep')}</dd>
        </div>
        <div>
          <dt>{t('front.lost')}</dt>
          <dd>{t('front.lostStep')}</dd>
        </div>
        <div>
          <dt>{t('front.run')}</dt>
          <dd>{t('front.runStep')}</dd>
        </div>
      </dl>
    </main>
  )
}
