import { nameWithAddress } from '../../../shared/agenda/formOfAddress.ts'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person, Segment } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { areAllAway } from '../../../shared/run/attendance.ts'
import type { Interpreter } from '../../../shared/run/boothTurns.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { findItem, personOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { nameList } from './itemName.ts'

/** Returns the person who chairs all segments of an agenda, so that lists show the name only once; null for a single segment, or different chairs. */
export function chairOfAll(agenda: Agenda): Person | null {
  const [first, ...others] = agenda.segments
  const chair = first?.chair
  const isSame = others.length > 0 && others.every((segment) => segment.chair === chair)
  return isSame && chair !== undefined ? personOf(agenda, chair) : null
}

/** Returns the chair of a segment; null without one, or if the segment's only item already names them. */
export function chairOf(agenda: Agenda, { chair, items }: Segment): Person | null {
  if (chair === undefined) return null
  const [only, other] = items
  const isNamed = other === undefined && only?.speakers.some(({ person }) => person === chair)
  return isNamed ? null : personOf(agenda, chair)
}

/** Returns the names of an item's people in `lang`; each states whether its text is missing in `lang`. */
export function peopleNames(
  agenda: Agenda,
  item: Item,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return peopleOfItem(agenda, item).map(({ name }) => textIn(name, lang))
}

/** Returns an item with its title and the names of its people in `lang`; `names` selects the form of the names. */
export function namedItem(agenda: Agenda, item: Item, lang: LanguageTag, names = peopleNames) {
  return { item: item.id, title: textIn(item.title, lang), who: names(agenda, item, lang) }
}

/** An item with its title and the names of its people. */
export type NamedItem = ReturnType<typeof namedItem>

/** Lists the people of an item if all are marked not here; null if somebody is here, or the item has no people (R7c). */
export function absentNames(show: ShowState, id: ItemId, lang: LanguageTag): string | null {
  const { agenda } = show.published ?? {}
  const item = agenda && findItem(agenda, id)?.item
  return item && areAllAway(show, item) ? nameList(peopleNames(agenda, item, lang), lang) : null
}

/** Returns the names of an item's people with their forms of address, for introductions. */
export function introducedNames(
  agenda: Agenda,
  item: Item,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return peopleOfItem(agenda, item).map((person) => nameWithAddress(person, lang))
}

/** Returns the name of an interpreter: from the agenda, else from their link; null if neither has one. */
export function interpreterName(agenda: Agenda, who: Interpreter, lang: LanguageTag) {
  const person = who.person === null ? null : personOf(agenda, who.person)
  return person === null ? who.name : textIn(person.name, lang).text
}

/** Returns the name of the person who has the floor inside the live item; null if nobody has it. */
export function floorName(
  { run: { floor } }: Pick<ShowState, 'run'>,
  agenda: Agenda,
  lang: LanguageTag,
): TextInLanguage | null {
  const person = floor && personOf(agenda, floor.person)
  return person && textIn(person.name, lang)
}
