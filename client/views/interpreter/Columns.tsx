import type { Person } from '../../../shared/agenda/model.ts'
import { nameWithAddress, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { entryFor } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { LanguageMark } from '../../ui/agenda/AgendaText.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import css from './boothText.module.css'
import { type ColumnTexts, columnTexts, familyName } from './model.ts'

/** The languages of the booth's columns. */
type ColumnsOf = { readonly columns: readonly LanguageTag[] }

type ReadingsProps = ColumnsOf & {
  readonly texts: ColumnTexts
  readonly className?: string | undefined
  /** The note in a column without the text; `missingName`: the text is a name, not split in phrases. */
  readonly missing?: 'missingName' | 'missingText'
}

/** One text in the booth's fixed columns. A column without the text states that. A text in another language is in the first column, marked with its language. */
function Readings({ texts, columns, className = '', missing = 'missingText' }: ReadingsProps) {
  const { t, languageName: name } = useTranslation('interpreter')
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

/** A text of the agenda in the booth's columns. */
export function Columns({
  texts,
  ...props
}: Omit<ReadingsProps, 'texts' | 'missing'> & { readonly texts: Texts }) {
  return <Readings {...props} texts={columnTexts(texts, props.columns)} />
}

type PersonProps = ColumnsOf & { readonly person: Person }

/** Returns the title and affiliation of a person in each column that has them; with the form of address if the column has no name. */
function roleTexts({
  person: { name, address = null, title, affiliation },
  columns,
}: PersonProps): ColumnTexts | null {
  const roles = columns.map((lang) => {
    const addressAlone = textIn(name, lang).missing ? address : null
    const parts = [addressAlone, title, affiliation].flatMap((texts) => {
      const part = texts && textIn(texts, lang)
      return part?.missing === false ? [part.text] : []
    })
    return { text: parts.join(entryFor(lang).comma), lang, missing: parts.length === 0 }
  })
  if (roles.some(({ missing }) => !missing)) return roles
  const elsewhere = title ?? affiliation
  return elsewhere && columnTexts(elsewhere, columns)
}

/** Shows the pronunciation of a name and its family name, in each column that has them. */
function Pronunciation({ person, columns }: PersonProps) {
  const { t } = useTranslation('interpreter')
  const { pronunciation } = person
  if (pronunciation === null && columns.every((tag) => familyName(person, tag) === null))
    return null
  return columns.map((tag) => {
    const sound = pronunciation && textIn(pronunciation, tag)
    const family = familyName(person, tag)
    return (
      <p key={tag} className={`second ${css.pronunciation}`}>
        {sound?.missing === false ? <span lang={sound.lang}>{sound.text}</span> : null}
        {family === null ? null : <small>{t('family', { name: family })}</small>}
      </p>
    )
  })
}

/** Shows people in the booth's columns: name, pronunciation, title and affiliation. */
export function People({ people, columns }: ColumnsOf & { readonly people: readonly Person[] }) {
  return people.map((person) => {
    const names = columns.map((lang) => nameWithAddress(person, lang))
    const role = roleTexts({ person, columns })
    return (
      <div key={person.id} className={`${css.columns} ${css.person}`} data-testid="person">
        <Readings texts={names} columns={columns} className={css.name} missing="missingName" />
        <Pronunciation person={person} columns={columns} />
        {role === null ? null : (
          <Readings texts={role} columns={columns} className={`second ${css.role}`} />
        )}
      </div>
    )
  })
}
