import { useState } from 'react'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import css from './aboutShow.module.css'

/** The languages that are offered for the content of a show; those of a source come first. */
const OFFERED: readonly LanguageTag[] = ['en', 'zh-Hans', 'de', 'fr', 'es', 'ja', 'ko']

/** The languages of the content; others than those offered come first. */
export function LanguageChecks({
  languages,
  set,
  least = 0,
}: {
  readonly languages: readonly LanguageTag[]
  readonly set: (languages: readonly LanguageTag[]) => void
  /** So many cannot be unticked. */
  readonly least?: number
}) {
  const { t } = useTranslation('intake')
  const { name: languageName } = useLanguageNames()
  const [first] = useState(languages)
  const toggle = (tag: LanguageTag) => {
    const others = languages.filter((one) => one !== tag)
    set(others.length === languages.length ? [...languages, tag] : others)
  }
  return (
    <fieldset className={css.checks} aria-label={t('facts.languages')}>
      {[...new Set([...first, ...languages, ...OFFERED])].map((tag) => (
        <label key={tag} className="check">
          <input
            type="checkbox"
            checked={languages.includes(tag)}
            disabled={languages.length <= least && languages.includes(tag)}
            onChange={() => toggle(tag)}
          />
          {languageName(tag)}
        </label>
      ))}
    </fieldset>
  )
}
