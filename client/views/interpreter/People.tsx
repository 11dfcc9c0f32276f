import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { entryFor } from '../../i18n/language.ts'
import type { BoothPerson, Both } from './both.ts'
import { Columns } from './Columns.tsx'

/** Title and affiliation as one line a column: who somebody is. */
function roleLine({ title, affiliation }: BoothPerson, columns: readonly LanguageTag[]): Both {
  return columns.map((lang, index) => {
    const parts = [title?.[index], affiliation?.[index]].flatMap((part) =>
      part === undefined || part.missing ? [] : [part.text],
    )
    const text = parts.join(entryFor(lang).comma)
    return { text, lang, missing: text === '' }
  })
}

function PersonRows({
  person,
  columns,
}: {
  readonly person: BoothPerson
  readonly columns: readonly LanguageTag[]
}) {
  const known = person.title !== null || person.affiliation !== null
  return (
    <>
      <Columns
        texts={person.name}
        columns={columns}
        className="in-personname"
        missing="missingName"
      />
      {person.pronunciation === null ? null : (
        <Columns
          texts={person.pronunciation}
          columns={columns}
          className="in-said"
          missing="none"
        />
      )}
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
