import { addressedIn } from '../../../../../shared/agenda/addressed.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type {
  Agenda,
  Item,
  Person,
  Segment,
  SpeakerRole,
} from '../../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { chairOf } from '../../../../ui/agenda/peopleNames.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'

/** A clock time as it stands on paper: by the home zone, and by each other zone; `15:00 +1` on the day after `day`. */
export type PaperTime = { readonly home: string; readonly others: readonly string[] }

/** A time in every zone of an agenda, counted from a day of its home zone (YYYY-MM-DD). */
export function paperTime(at: Instant, agenda: Pick<Agenda, 'zones'>, day: string): PaperTime {
  const others = agenda.zones.slice(1).map((zone) => clockOn(at, zone, day))
  return { home: clockOn(at, homeZone(agenda), day), others }
}

/** The languages of a sheet: the first, and the one beside it. */
export type SheetLanguages = { readonly first: LanguageTag; readonly beside: LanguageTag | null }

/** A text in the first language of a sheet, and in the one beside it where it has that and differs something else. */
export type BilingualText = {
  readonly first: TextInLanguage
  readonly beside: TextInLanguage | null
}

/** A text in both languages of a sheet. */
export function inBothLanguages(texts: Texts, languages: SheetLanguages): BilingualText {
  return readTwo((lang) => textIn(texts, lang), languages)
}

function readTwo(
  read: (lang: LanguageTag) => TextInLanguage,
  { first, beside }: SheetLanguages,
): BilingualText {
  const one = read(first)
  const other = beside === null ? null : read(beside)
  const differs = other !== null && !other.missing && other.text !== one.text
  return { first: one, beside: differs ? other : null }
}

/** A text in one language, or none. */
export function readOrNone(
  texts: Texts | null | undefined,
  lang: LanguageTag,
): TextInLanguage | null {
  return texts ? textIn(texts, lang) : null
}

/** Somebody in an item, as a sheet differs them. */
export type PaperPerson = {
  readonly id: string
  readonly role: SpeakerRole
  readonly name: BilingualText
  /** What they are, and where. */
  readonly about: readonly TextInLanguage[]
  readonly pronunciation: TextInLanguage | null
}

/** What somebody is, and where. */
export function aboutPerson(
  { title, affiliation }: Person,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return [title, affiliation].flatMap((texts) => (texts === null ? [] : [textIn(texts, lang)]))
}

function paperPerson(person: Person, role: SpeakerRole, languages: SheetLanguages): PaperPerson {
  const about = aboutPerson(person, languages.first)
  const pronunciation = readOrNone(person.pronunciation, languages.first)
  const name = readTwo((lang) => addressedIn(person, lang), languages)
  return { id: person.id, role, name, about, pronunciation }
}

/** The people of an item in its own order. */
export function peopleOf(
  agenda: Agenda,
  item: Item,
  languages: SheetLanguages,
): readonly PaperPerson[] {
  return item.speakers.flatMap(({ person: id, role }) => {
    const person = personOf(agenda, id)
    return person === null ? [] : [paperPerson(person, role, languages)]
  })
}

/** Who chairs a segment, unless its only item differs so. */
export function chairsOf(
  agenda: Agenda,
  segment: Segment,
  languages: SheetLanguages,
): readonly PaperPerson[] {
  const chair = chairOf(agenda, segment)
  return chair === null ? [] : [paperPerson(chair, 'moderator', languages)]
}

/** The title of an item; null where it only repeats its segment's, so that its people say what it is. */
export function ownTitle(item: Item, segment: Texts): Texts | null {
  const repeats = Object.entries(item.title).every(([tag, text]) => segment[tag] === text)
  return repeats && item.speakers.length > 0 ? null : item.title
}
