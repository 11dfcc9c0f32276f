import { dateIn } from '../../time/format.ts'
import { mergeExisting } from '../fields/fieldTables.ts'
import { mergeTitle } from '../fields/mergeValues.ts'
import { ITEM_ROWS, PERSON_ROWS, SEGMENT_ROWS, SHOW_ROWS } from '../fields/rows.ts'
import type { Agenda, Item, Person, Segment } from '../model.ts'
import type { Texts } from '../texts.ts'

/** A show's title once a source's is taken for it: in the languages that only one of them has, that one's. */
export function mergeShowTitle(before: Texts, after: Texts): Texts {
  const apart = Object.keys(after).every((tag) => before[tag] === undefined)
  return apart ? { ...before, ...after } : mergeTitle(before, after)
}

/** A person as read, with what was known of them besides. */
export function mergePerson(before: Person, after: Person): Person {
  return mergeExisting(PERSON_ROWS, before, after, true)
}

/** A text speaks of titles, kinds, lengths and speakers; all else of an item stays as it was. */
export function mergeItem(before: Item, after: Item): Item {
  return mergeExisting(ITEM_ROWS, before, after, true)
}

/** A block as read, with what the text does not speak of; its latest end only on the same day. */
export function mergeSegment(before: Segment, after: Segment, sameDay: boolean): Segment {
  return mergeExisting(SEGMENT_ROWS, before, after, sameDay)
}

/** The day an agenda begins on, by its own home zone. */
export function dayOf({ segments: [first], zones: [zone] }: Agenda): string {
  return first?.start.type === 'notBefore' && zone !== undefined ? dateIn(first.start.at, zone) : ''
}

/** Whether two agendas begin on the same day. */
export function isSameDay(one: Agenda, other: Agenda): boolean {
  return dayOf(one) === dayOf(other)
}

/** What concerns an agenda as a whole; times of the old one are kept only on the same day. */
export function mergeAgenda(before: Agenda, after: Agenda): Agenda {
  return mergeExisting(SHOW_ROWS, before, after, isSameDay(before, after))
}
