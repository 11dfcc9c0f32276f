import { memo } from 'react'
import { entryOf, LANGUAGES, type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import './switches.css'

function LanguageButton({ language }: { readonly language: Language }) {
  const { language: current, change } = useTranslation()
  const { mark, name } = entryOf(language)
  return (
    <button
      type="button"
      lang={tagOf(language)}
      aria-pressed={language === current}
      title={name}
      onClick={() => change(language)}
    >
      {mark}
      {mark === name ? null : <span className="unseen"> {name}</span>}
    </button>
  )
}

/** Shows one button for each language. */
export const LanguageSwitch = memo(function LanguageSwitch() {
  const { t } = useTranslation()
  return (
    <fieldset className="ui-switch" aria-label={t('language.switch')}>
      {LANGUAGES.map((one) => (
        <LanguageButton key={one} language={one} />
      ))}
    </fieldset>
  )
})
