import { PasteLink } from '../front/PasteLink.tsx'
import { PublicList } from '../front/PublicList.tsx'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import { Code, Options } from '../ui/links/Options.tsx'
import css from './frontPage.module.css'

function leaveFor(link: string): void {
  window.location.assign(link)
}

/** The page without a link: explains Rostrum, opens a pasted link, and lists public shows. */
export function FrontPage({ open = leaveFor }: { readonly open?: (link: string) => void }) {
  const { t } = useTranslation('front')
  return (
    <main className={css.page}>
      <header className={css.head}>
        <b>Rostrum</b>
        <LanguageSwitch />
      </header>
      <div className={css.lead}>
        <h1>{t('title')}</h1>
        <p>{t('what')}</p>
      </div>
      <div className={css.answers}>
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
            {t('gone')} <Code>npx --no rostrum owner</Code>
          </p>
          <p>
            <Options>{t('goneData')}</Options>
          </p>
        </section>
      </div>
      <PublicList />
    </main>
  )
}
