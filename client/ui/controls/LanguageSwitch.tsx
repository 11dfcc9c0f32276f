import { memo } from 'react'
import { entryOf, LANGUAGES, type Language, tagOf } from '../../i18n/language.ts'
import { TRANSLATED_PERCENT } from '../../i18n/translatedPercent.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import './switches.css'

function LanguageButton({ language }: { readonly language: Language }) {
  const { language: current, change } = useTranslation()
  const { mark, name, comma } = entryOf(language)
  const percent = TRANSLATED_PERCENT[language]
  return (
    <button
      type="button"
      lang={tagOf(language)}
      aria-pressed={language === current}
      title={percent === undefined ? name : name + comma + percent}
      onClick={() => change(language)}
    >
      {mark}
      {mark === name ? null : <span className="unseen"> {name}</span>}
      {percent === undefined ? null : (
        <>
          <span className="unseen">{comma.trim()}</span> {percent}
        </>
      )}
    </button>
  )
}

/** Shows one button for each language; unfinished languages show how much of them is translated. */
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
