import type { ReactNode } from 'react'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { entryFor } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Columns } from './Columns.tsx'
import type { BoothPerson, ColumnTexts } from './columnTexts.ts'

type PersonProps = { readonly person: BoothPerson; readonly columns: readonly LanguageTag[] }

/** Somebody's title in each column, with their form of address where it stands beside no name. */
function titleLine({ person: { name, address, title }, columns }: PersonProps): ColumnTexts {
  return columns.map((lang, index) => {
    const alone = name[index]?.missing === true ? address?.[index] : undefined
    const own = title?.[index]
    const parts = [alone, own].flatMap((part) => (part?.missing === false ? [part.text] : []))
    const text = parts.join(entryFor(lang).comma)
    return text === '' && own !== undefined ? own : { text, lang, missing: text === '' }
  })
}

/** How the name is said, and which part of it is the family name, in each column that knows it. */
function Pronunciation({ person: { pronunciation, family }, columns }: PersonProps) {
  const { t } = useTranslation('interpreter')
  if (pronunciation === null && family.every((one) => one === null)) return null
  return columns.map((tag, n) => {
    const said = pronunciation?.[n]
    const own = family[n] ?? null
    return (
      <p key={tag} className="in-said">
        {said === undefined || said.missing ? null : <span lang={said.lang}>{said.text}</span>}
        {own === null ? null : <small>{t('family', { name: own })}</small>}
      </p>
    )
  })
}

/** People in the booth's columns: name, how it is said, title, then what is put between (`between`), and the affiliation. */
export function People({
  people,
  columns,
  between = null,
}: {
  readonly people: readonly BoothPerson[]
  readonly columns: readonly LanguageTag[]
  readonly between?: ReactNode
}) {
  return people.map((person) => {
    const title = titleLine({ person, columns })
    const { name, affiliation } = person
    return (
      <div key={person.person} className="in-columns in-person">
        <Columns texts={name} columns={columns} className="in-personname" missing="missingName" />
        <Pronunciation person={person} columns={columns} />
        {title.every(({ text }) => text === '') ? null : (
          <Columns texts={title} columns={columns} className="in-role" />
        )}
        {between}
        {affiliation === null ? null : (
          <Columns texts={affiliation} columns={columns} className="in-role" />
        )}
      </div>
    )
  })
}
