import type { Visibility } from '../agenda/fields/field.ts'
import { visibleTo } from '../agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../agenda/fields/item.ts'
import { PERSON_FIELDS } from '../agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../agenda/fields/show.ts'
import type { PersonId } from '../agenda/ids.ts'
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

function visibleItems(audience: Audience): (item: Item) => Item {
  const person = speakerOf(audience)
  const redactOwn = visibleTo<Item>(ITEM_FIELDS, visibilityFor(audience, true))
  const redactOther = visibleTo<Item>(ITEM_FIELDS, visibilityFor(audience, false))
  return (item) => (speaksIn(item, person) ? redactOwn : redactOther)(item)
}

export function visibleItem(item: Item, audience: Audience): Item {
  return visibleItems(audience)(item)
}

export function visibleFields(fields: ItemFields, audience: Audience): ItemFields {
  return visibleTo<ItemFields>(ITEM_FIELDS, visibilityFor(audience, false))(fields)
}

function visiblePeople(
  audience: Audience,
  companionIds: ReadonlySet<PersonId>,
): (person: Person) => Person {
  const redactOwn = visibleTo<Person>(PERSON_FIELDS, visibilityFor(audience, true))
  const redactOther = visibleTo<Person>(PERSON_FIELDS, visibilityFor(audience, false))
  return (person) => (companionIds.has(person.id) ? redactOwn : redactOther)(person)
}

/** Returns a person who joins an agenda, as an audience sees them. */
export function visibleNewPerson(person: Person, agenda: Agenda, audience: Audience): Person {
  return visiblePeople(audience, peopleInSharedItems(agenda, speakerOf(audience)))(person)
}

export function visibleHeading(segment: Segment, audience: Audience): Segment {
  return visibleTo<Segment>(SEGMENT_FIELDS, visibilityFor(audience, false))(segment)
}

/** Returns an agenda as an audience sees it, in the same shape, with null for hidden values. */
export function visibleAgenda(agenda: Agenda, audience: Audience): Agenda {
  const sees = visibilityFor(audience, false)
  const companionIds = peopleInSharedItems(agenda, speakerOf(audience))
  const redactItem = visibleItems(audience)
  const redactSegment = visibleTo<Segment>(SEGMENT_FIELDS, sees)
  return {
    ...visibleTo<Agenda>(SHOW_FIELDS, sees)(agenda),
    people: agenda.people.map(visiblePeople(audience, companionIds)),
    segments: agenda.segments.map((segment) => ({
      ...redactSegment(segment),
      items: segment.items.map(redactItem),
    })),
  }
}
