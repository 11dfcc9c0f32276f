import { addressedIn } from '../../../../../shared/agenda/addressed.ts'
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
import { chairOf } from '../../../../ui/agenda/cast.ts'

/** The languages of a sheet: the first, and the one beside it. */
export type Tongues = { readonly first: LanguageTag; readonly beside: LanguageTag | null }

/** A text in the first language of a sheet, and in the one beside it where it has that and says something else. */
export type Two = { readonly first: TextInLanguage; readonly beside: TextInLanguage | null }

/** A text in both languages of a sheet. */
export function two(texts: Texts, tongues: Tongues): Two {
  return readTwo((lang) => textIn(texts, lang), tongues)
}

function readTwo(read: (lang: LanguageTag) => TextInLanguage, { first, beside }: Tongues): Two {
  const one = read(first)
  const other = beside === null ? null : read(beside)
  const says = other !== null && !other.missing && other.text !== one.text
  return { first: one, beside: says ? other : null }
}

/** A text in one language, or none. */
export function readOrNone(
  texts: Texts | null | undefined,
  lang: LanguageTag,
): TextInLanguage | null {
  return texts ? textIn(texts, lang) : null
}

/** Somebody in an item, as a sheet says them. */
export type PaperPerson = {
  readonly id: string
  readonly role: SpeakerRole
  readonly name: Two
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

function paperPerson(person: Person, role: SpeakerRole, tongues: Tongues): PaperPerson {
  const about = aboutPerson(person, tongues.first)
  const pronunciation = readOrNone(person.pronunciation, tongues.first)
  const name = readTwo((lang) => addressedIn(person, lang), tongues)
  return { id: person.id, role, name, about, pronunciation }
}

/** The people of an item in its own order. */
export function peopleOf(agenda: Agenda, item: Item, tongues: Tongues): readonly PaperPerson[] {
  return item.speakers.flatMap(({ person: id, role }) => {
    const person = personOf(agenda, id)
    return person === null ? [] : [paperPerson(person, role, tongues)]
  })
}

/** Who chairs a segment, unless its only item says so. */
export function chairsOf(
  agenda: Agenda,
  segment: Segment,
  tongues: Tongues,
): readonly PaperPerson[] {
  const chair = chairOf(agenda, segment)
  return chair === null ? [] : [paperPerson(chair, 'moderator', tongues)]
}

/** The title of an item; null where it only repeats its segment's, so that its people say what it is. */
export function ownTitle(item: Item, segment: Texts): Texts | null {
  const repeats = Object.entries(item.title).every(([tag, text]) => segment[tag] === text)
  return repeats && item.speakers.length > 0 ? null : item.title
}
