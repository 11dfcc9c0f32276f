import { PasteLink } from '../front/PasteLink.tsx'
import { PublicList } from '../front/PublicList.tsx'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import { Options } from '../ui/links/Options.tsx'
import './frontPage.css'

function leaveFor(link: string): void {
  window.location.assign(link)
}

/** The page without a link: explains Rostrum, opens a pasted link, and lists public shows. */
export function FrontPage({ open = leaveFor }: { readonly open?: (link: string) => void }) {
  const { t } = useTranslation('front')
  return (
    <main className="front">
      <header>
        <b>Rostrum</b>
        <LanguageSwitch />
      </header>
      <div className="front-lead">
        <h1>{t('title')}</h1>
        <p className="front-what">{t('what')}</p>
      </div>
      <div className="front-answers">
        <section>
          <h2>{t('given')}</h2>
          <p>{t('givenStep')}</p>
          <PasteLink open={open} />
        </section>
        <section>
          <h2>{t('lost')}</h2>
          <p>{t('lostStep')}</p>
        </section>
        <section>
          <h2>{t('run')}</h2>
          <p>{t('runStep')}</p>
          <p>
            {t('gone')} <code className="ui-option">npx --no rostrum owner</code>
          </p>
          <p className="quiet">
            <Options>{t('goneData')}</Options>
          </p>
        </section>
      </div>
      <PublicList />
    </main>
  )
}
