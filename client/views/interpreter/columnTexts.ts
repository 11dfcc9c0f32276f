import { boothOf } from '../../../shared/agenda/booths.ts'
import { nameWithAddress } from '../../../shared/agenda/formOfAddress.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Person } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { boothOfLink } from '../../../shared/run/boothTurns.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { You } from '../../ui/cues/cuesFor.ts'

/** A text in each of the booth's languages, in the fixed order of its columns. */
export type ColumnTexts = readonly TextInLanguage[]

/** Returns the languages of the columns: the two of the reader's booth; all of the agenda where they are not known (R16). */
export function columnsOf(
  state: ShowState,
  agenda: Agenda,
  { grant }: You,
): readonly LanguageTag[] {
  return boothOf(agenda, boothOfLink(state, grant)).languages ?? agenda.languages
}

/** A text in each column; a column without it shows what there is, marked as missing. */
export function columnTexts(texts: Texts, columns: readonly LanguageTag[]): ColumnTexts {
  return columns.map((lang) => textIn(texts, lang))
}

/** The same for a text that may not be there at all. */
export function optionalColumnTexts(
  texts: Texts | null,
  columns: readonly LanguageTag[],
): ColumnTexts | null {
  return texts === null ? null : columnTexts(texts, columns)
}

/** A person as the booth needs them: every part in every column. */
export type BoothPerson = {
  readonly person: PersonId
  readonly name: ColumnTexts
  /** The part of the name in each column that is the family name; null if it is not known, or the name has changed since. */
  readonly family: readonly (string | null)[]
  readonly pronunciation: ColumnTexts | null
  /** What stands with the name, where there is a name. */
  readonly address: ColumnTexts | null
  readonly title: ColumnTexts | null
  readonly affiliation: ColumnTexts | null
}

/** A person in the columns of the booth. */
export function boothPerson(person: Person, columns: readonly LanguageTag[]): BoothPerson {
  return {
    person: person.id,
    name: columns.map((lang) => nameWithAddress(person, lang)),
    family: columns.map((lang) => {
      const { text, lang: tag, missing } = textIn(person.name, lang)
      const family = person.family?.[tag]
      return !missing && family !== undefined && text.includes(family) ? family : null
    }),
    pronunciation: optionalColumnTexts(person.pronunciation, columns),
    address: optionalColumnTexts(person.address ?? null, columns),
    title: optionalColumnTexts(person.title, columns),
    affiliation: optionalColumnTexts(person.affiliation, columns),
  }
}
