import { memo } from 'react'
import { entryOf, LANGUAGES, tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import './switches.css'

/** The languages this screen can speak, side by side; the one it speaks is pressed. */
export const LanguageSwitch = memo(function LanguageSwitch() {
  const { t } = useTranslation()
  const { language, change } = useLanguage()
  return (
    <fieldset className="ui-switch" aria-label={t('language.switch')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={tagOf(one)}
          aria-pressed={one === language}
          title={entryOf(one).name}
          onClick={() => change(one)}
        >
          {entryOf(one).mark}
          {entryOf(one).mark === entryOf(one).name ? null : (
            <span className="unseen"> {entryOf(one).name}</span>
          )}
        </button>
      ))}
    </fieldset>
  )
})
