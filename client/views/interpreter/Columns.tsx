import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Phrased } from '../../ui/agenda/Phrased.tsx'
import type { Both } from './both.ts'
import { useTongue } from './useTongue.ts'

/** What a column says where it lacks the text. */
type Missing = 'missingName' | 'missingText' | 'none'

/** A text whose lines end between words; those of a name do not end at all. */
function Reading({
  reading,
  className,
  isName,
}: {
  readonly reading: TextInLanguage
  readonly className: string
  readonly isName: boolean
}) {
  return (
    <p className={isName ? className : `${className} phrased`} lang={reading.lang}>
      {isName ? reading.text : <Phrased of={reading} />}
    </p>
  )
}

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
  readonly missing?: Missing
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
      <Reading
        key={tag}
        reading={reading}
        className={className}
        isName={missing === 'missingName'}
      />
    )
  })
}
