import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Both } from './both.ts'
import { useTongue } from './useTongue.ts'

/** One text in the booth's fixed columns; what a column lacks is said there, never guessed. */
export function Columns({
  texts,
  columns,
  className,
  missing = 'missingText',
}: {
  readonly texts: Both
  readonly columns: readonly LanguageTag[]
  readonly className: string
  readonly missing?: 'missingName' | 'missingText' | 'none'
}) {
  const { t } = useTranslation('interpreter')
  const { here } = useTongue()
  return columns.map((tag, index) => {
    const reading = texts[index]
    if (reading === undefined || (reading.missing && missing === 'none')) {
      return <p key={tag} className={className} />
    }
    return reading.missing ? (
      <p key={tag} className={`${className} in-missing`}>
        {t(missing === 'none' ? 'missingText' : missing, { language: here(tag) })}
      </p>
    ) : (
      <p key={tag} className={className} lang={reading.lang}>
        {reading.text}
      </p>
    )
  })
}
