import { addressedIn } from '../../../shared/agenda/addressed.ts'
import { boothOf } from '../../../shared/agenda/booths.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Person } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { boothOfLink } from '../../../shared/run/boothTurns.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { You } from '../../ui/cues/cuesFor.ts'

/** A text in each of the booth's languages, in the fixed order of its columns. */
export type Both = readonly TextInLanguage[]

/** Returns the languages of the columns: the two of the reader's booth; all of the agenda where they are not known (R16). */
export function columnsOf(
  state: ShowState,
  agenda: Agenda,
  { grant }: You,
): readonly LanguageTag[] {
  return boothOf(agenda, boothOfLink(state, grant)).languages ?? agenda.languages
}

/** A text in each column; a column without it shows what there is, marked as missing. */
export function both(texts: Texts, columns: readonly LanguageTag[]): Both {
  return columns.map((lang) => textIn(texts, lang))
}

/** The same for a text that may not be there at all. */
export function bothOrNone(texts: Texts | null, columns: readonly LanguageTag[]): Both | null {
  return texts === null ? null : both(texts, columns)
}

/** A person as the booth needs them: every part in every column. */
export type BoothPerson = {
  readonly person: PersonId
  readonly name: Both
  /** The part of the name in each column that is the family name; null where nobody said it, or the name is another by now. */
  readonly family: readonly (string | null)[]
  readonly pronunciation: Both | null
  /** What stands with the name, where there is a name. */
  readonly address: Both | null
  readonly title: Both | null
  readonly affiliation: Both | null
}

/** A person in the columns of the booth. */
export function boothPerson(person: Person, columns: readonly LanguageTag[]): BoothPerson {
  return {
    person: person.id,
    name: columns.map((lang) => addressedIn(person, lang)),
    family: columns.map((lang) => {
      const { text, lang: tag, missing } = textIn(person.name, lang)
      const family = person.family?.[tag]
      return !missing && family !== undefined && text.includes(family) ? family : null
    }),
    pronunciation: bothOrNone(person.pronunciation, columns),
    address: bothOrNone(person.address ?? null, columns),
    title: bothOrNone(person.title, columns),
    affiliation: bothOrNone(person.affiliation, columns),
  }
}
