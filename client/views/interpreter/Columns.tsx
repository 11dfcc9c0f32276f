import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../../ui/agenda/AgendaText.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import css from './boothText.module.css'
import type { ColumnTexts } from './columnTexts.ts'

/** Texts as the booth has them, one a column. */
type ColumnsProps = {
  readonly texts: ColumnTexts
  readonly columns: readonly LanguageTag[]
  readonly className?: string | undefined
  /** What a column says where it lacks the text; the lines of a name do not end between words. */
  readonly missing?: 'missingName' | 'missingText'
}

/**
 * One text in the booth's fixed columns; what a column lacks is said there, never guessed. A text that none of them has stands in the
 * first, marked with its language.
 */
export function Columns({ texts, columns, className = '', missing = 'missingText' }: ColumnsProps) {
  const { t } = useTranslation('interpreter')
  const { name } = useLanguageNames()
  const isName = missing === 'missingName'
  const testId = isName ? 'person-name' : undefined
  const isElsewhere = texts.every((one) => one.missing)
  return columns.map((tag, index) => {
    const reading = texts[index]
    if (reading === undefined || (reading.missing && !(isElsewhere && index === 0)))
      return (
        <p key={tag} className={`${className} ${css.missing}`} data-testid={testId}>
          {t(missing, { language: name(tag) })}
        </p>
      )
    return (
      <p
        key={tag}
        className={isName ? className : `${className} phrased`}
        lang={reading.lang}
        data-testid={testId}
      >
        {isName ? reading.text : <PhrasedText of={reading} />}
        {isElsewhere ? <LanguageMark tag={reading.lang} /> : null}
      </p>
    )
  })
}
