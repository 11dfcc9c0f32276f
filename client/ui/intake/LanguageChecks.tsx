import { useState } from 'react'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Check } from '../controls/Field.tsx'

/** The languages that are offered for the content of a show. */
const OFFERED: readonly LanguageTag[] = ['en', 'zh-Hans', 'de', 'fr', 'es', 'ja', 'ko']

type ChecksProps = {
  readonly label: string
  readonly tags: readonly LanguageTag[]
  readonly checked: readonly LanguageTag[]
  readonly put: (checked: LanguageTag[]) => void
  /** The minimum number of checked languages. */
  readonly least?: number
}

/** A checkbox for each language. */
export function LanguageChecks({ label, tags, checked, put, least = 0 }: ChecksProps) {
  const { languageName } = useTranslation()
  const others = (tag: LanguageTag) => checked.filter((one) => one !== tag)
  return (
    <fieldset className="acts loose" aria-label={label}>
      {tags.map((tag) => (
        <Check
          key={tag}
          checked={checked.includes(tag)}
          disabled={checked.length <= least && checked.includes(tag)}
          set={(isChecked) => put([...others(tag), ...(isChecked ? [tag] : [])])}
        >
          {languageName(tag)}
        </Check>
      ))}
    </fieldset>
  )
}

/** Checkboxes for the content languages; those that were checked at first come first. */
export function ContentLanguages(props: Pick<ChecksProps, 'checked' | 'put' | 'least'>) {
  const { t } = useTranslation('intake')
  const { checked } = props
  const [initial] = useState(checked)
  const tags = [...new Set([...initial, ...checked, ...OFFERED])]
  return <LanguageChecks {...props} label={t('facts.languages')} tags={tags} />
}
