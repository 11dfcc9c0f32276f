import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { entryFor } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { BoothPerson, Both } from './both.ts'
import { Columns } from './Columns.tsx'

/** Title and affiliation as one line a column: who somebody is; their form of address too, where it stands beside no name. */
function roleLine(
  { name, address, title, affiliation }: BoothPerson,
  columns: readonly LanguageTag[],
): Both {
  return columns.map((lang, index) => {
    const alone = name[index]?.missing === true ? address?.[index] : undefined
    const parts = [alone, title?.[index], affiliation?.[index]].flatMap((part) =>
      part === undefined || part.missing ? [] : [part.text],
    )
    const text = parts.join(entryFor(lang).comma)
    return { text, lang, missing: text === '' }
  })
}

/** How the name is said, and which part of it is the family name, in each column that knows it. */
function Said({
  person: { pronunciation, family },
  columns,
}: {
  readonly person: BoothPerson
  readonly columns: readonly LanguageTag[]
}) {
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

function PersonRows({
  person,
  columns,
}: {
  readonly person: BoothPerson
  readonly columns: readonly LanguageTag[]
}) {
  const known = [person.address, person.title, person.affiliation].some((one) => one !== null)
  return (
    <>
      <Columns
        texts={person.name}
        columns={columns}
        className="in-personname"
        missing="missingName"
      />
      <Said person={person} columns={columns} />
      {known ? (
        <Columns texts={roleLine(person, columns)} columns={columns} className="in-role" />
      ) : null}
    </>
  )
}

/** People in the booth's columns: name, how it is said, title and affiliation. */
export function People({
  people,
  columns,
}: {
  readonly people: readonly BoothPerson[]
  readonly columns: readonly LanguageTag[]
}) {
  return people.map((person) => (
    <div key={person.person} className="in-columns in-person">
      <PersonRows person={person} columns={columns} />
    </div>
  ))
}
