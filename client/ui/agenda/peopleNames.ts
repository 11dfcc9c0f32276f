import { addressedIn } from '../../../shared/agenda/addressed.ts'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person, Segment } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { areAllAway } from '../../../shared/run/attendance.ts'
import type { Interpreter } from '../../../shared/run/boothTurns.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { findItem, personOf } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { nameList } from './nameList.ts'

/** Who chairs every segment of an agenda with several, so that no list repeats the name; null if the segments differ. */
export function chairOfAll(agenda: Agenda): Person | null {
  const [first, ...others] = agenda.segments
  const chair = first?.chair
  const isSame = others.length > 0 && others.every((segment) => segment.chair === chair)
  return isSame && chair !== undefined ? personOf(agenda, chair) : null
}

/** Who chairs a segment, unless its only item names them already; null where nobody does. */
export function chairOf(agenda: Agenda, { chair, items }: Segment): Person | null {
  if (chair === undefined) return null
  const [only, other] = items
  const named = other === undefined && only?.speakers.some(({ person }) => person === chair)
  return named ? null : personOf(agenda, chair)
}

/** The names of an item's people in `lang`, each with whether it had to come from another language. */
export function peopleNames(
  agenda: Agenda,
  item: Item,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return peopleOfItem(agenda, item).map(({ name }) => textIn(name, lang))
}

/** Lists the people of an item where all are marked not here; null where somebody is here, or nobody is named (R7c). */
export function absentNames(show: ShowState, id: ItemId, lang: LanguageTag): string | null {
  const { agenda } = show.published ?? {}
  const item = agenda && findItem(agenda, id)?.item
  return item && areAllAway(show, item) ? nameList(peopleNames(agenda, item, lang), lang) : null
}

/** The same people as they are introduced. */
export function introducedNames(
  agenda: Agenda,
  item: Item,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return peopleOfItem(agenda, item).map((person) => addressedIn(person, lang))
}

/** What an interpreter is called: a person of the agenda by name, anybody else as their link calls them; null without either. */
export function interpreterName(agenda: Agenda, who: Interpreter, lang: LanguageTag) {
  const known = who.person === null ? null : personOf(agenda, who.person)
  return known === null ? who.name : textIn(known.name, lang).text
}

/** The name of who has the floor inside what is on; null where nobody has. */
export function floorName(
  { run: { floor } }: Pick<ShowState, 'run'>,
  agenda: Agenda,
  lang: LanguageTag,
): TextInLanguage | null {
  const person = floor && personOf(agenda, floor.person)
  return person && textIn(person.name, lang)
}
