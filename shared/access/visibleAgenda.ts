import type { Visibility } from '../agenda/fields/field.ts'
import { visibleTo } from '../agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../agenda/fields/item.ts'
import { PERSON_FIELDS } from '../agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../agenda/fields/show.ts'
import type { Agenda, Item, Person, Segment } from '../agenda/model.ts'
import { speaksIn } from '../run/lookup.ts'
import { has } from '../run/roles.ts'
import type { ItemFields } from '../run/state.ts'
import type { Audience } from './audience.ts'
import { peopleInSharedItems, speakerOf } from './visibility.ts'

/** Returns a test whether an audience sees a field. `isInvolved`: the reader speaks in the item, or shares an item with the person. */
function visibilityFor(audience: Audience, isInvolved: boolean): (readers: Visibility) => boolean {
  const sees: Readonly<Record<Visibility, boolean>> = {
    all: true,
    crew: has(audience, 'crew'),
    briefed: has(audience, 'briefed'),
    involved: has(audience, 'briefed') || isInvolved,
  }
  return (readers) => sees[readers]
}

/** Returns a function that redacts things; it shows more of those in which the reader is involved. */
function redactor<T extends object>(
  fields: Parameters<typeof visibleTo>[0],
  audience: Audience,
  isInvolved: (thing: T) => boolean,
): (thing: T) => T {
  const redactOwn = visibleTo<T>(fields, visibilityFor(audience, true))
  const redactOther = visibleTo<T>(fields, visibilityFor(audience, false))
  return (thing) => (isInvolved(thing) ? redactOwn : redactOther)(thing)
}

/** Returns a function that redacts items. */
export function visibleItems(audience: Audience): (item: Item) => Item {
  const person = speakerOf(audience)
  return redactor(ITEM_FIELDS, audience, (item) => speaksIn(item, person))
}

/** Returns a function that redacts people of an agenda, also those who are about to join it. */
export function visiblePeople(audience: Audience, agenda: Agenda): (person: Person) => Person {
  const companionIds = peopleInSharedItems(agenda, speakerOf(audience))
  return redactor(PERSON_FIELDS, audience, ({ id }) => companionIds.has(id))
}

export function visibleFields(fields: ItemFields, audience: Audience): ItemFields {
  return visibleTo<ItemFields>(ITEM_FIELDS, visibilityFor(audience, false))(fields)
}

export function visibleHeading(segment: Segment, audience: Audience): Segment {
  return visibleTo<Segment>(SEGMENT_FIELDS, visibilityFor(audience, false))(segment)
}

/** Returns an agenda as an audience sees it, in the same shape, with null for hidden values. */
export function visibleAgenda(agenda: Agenda, audience: Audience): Agenda {
  const redactItem = visibleItems(audience)
  return {
    ...visibleTo<Agenda>(SHOW_FIELDS, visibilityFor(audience, false))(agenda),
    people: agenda.people.map(visiblePeople(audience, agenda)),
    segments: agenda.segments.map((segment) => ({
      ...visibleHeading(segment, audience),
      items: segment.items.map(redactItem),
    })),
  }
}
