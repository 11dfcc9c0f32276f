import type { Visibility } from '../agenda/fields/field.ts'
import { visibleTo } from '../agenda/fields/fieldTables.ts'
import { ITEM_FIELDS } from '../agenda/fields/item.ts'
import { PERSON_FIELDS } from '../agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../agenda/fields/show.ts'
import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Item, Person, Segment } from '../agenda/model.ts'
import type { ItemFields } from '../run/events.ts'
import { has } from '../run/roles.ts'
import type { Audience } from './audience.ts'
import { companions, speakerOf, speaksIn } from './visibility.ts'

/** What an audience sees by the tables of fields; `theirs`: it is their turn, or they share one with the person it is of. */
function visibilityFor(audience: Audience, theirs: boolean): (sight: Visibility) => boolean {
  const sees: Readonly<Record<Visibility, boolean>> = {
    all: true,
    inside: has(audience, 'inside'),
    briefed: has(audience, 'briefed'),
    turn: has(audience, 'briefed') || theirs,
    company: has(audience, 'briefed') || theirs,
  }
  return (sight) => sees[sight]
}

/** Makes out what an audience sees of one item after another. */
function visibleItems(audience: Audience): (item: Item) => Item {
  const person = speakerOf(audience)
  const own = visibleTo<Item>(ITEM_FIELDS, visibilityFor(audience, true))
  const others = visibleTo<Item>(ITEM_FIELDS, visibilityFor(audience, false))
  return (item) => (speaksIn(item, person) ? own : others)(item)
}

/** An item as an audience sees it. */
export function visibleItem(item: Item, audience: Audience): Item {
  return visibleItems(audience)(item)
}

/** Edited fields of an item as an audience sees them. */
export function visibleFields(fields: ItemFields, audience: Audience): ItemFields {
  return visibleTo<ItemFields>(ITEM_FIELDS, visibilityFor(audience, false))(fields)
}

/** Makes out what an audience sees of one person after another, of whom it knows some. */
function visiblePeople(
  audience: Audience,
  known: ReadonlySet<PersonId>,
): (person: Person) => Person {
  const own = visibleTo<Person>(PERSON_FIELDS, visibilityFor(audience, true))
  const others = visibleTo<Person>(PERSON_FIELDS, visibilityFor(audience, false))
  return (person) => (known.has(person.id) ? own : others)(person)
}

/** A person who joins this agenda, as an audience sees them. */
export function visibleNewPerson(person: Person, agenda: Agenda, audience: Audience): Person {
  return visiblePeople(audience, companions(agenda, speakerOf(audience)))(person)
}

/** The heading of a segment as an audience sees it. */
export function visibleHeading(segment: Segment, audience: Audience): Segment {
  return visibleTo<Segment>(SEGMENT_FIELDS, visibilityFor(audience, false))(segment)
}

/** An agenda as an audience sees it: the same shape, with null for what is not shown. */
export function visibleAgenda(agenda: Agenda, audience: Audience): Agenda {
  const sees = visibilityFor(audience, false)
  const known = companions(agenda, speakerOf(audience))
  const item = visibleItems(audience)
  const visibleSegment = visibleTo<Segment>(SEGMENT_FIELDS, sees)
  return {
    ...visibleTo<Agenda>(SHOW_FIELDS, sees)(agenda),
    people: agenda.people.map(visiblePeople(audience, known)),
    segments: agenda.segments.map((segment) => ({
      ...visibleSegment(segment),
      items: segment.items.map(item),
    })),
  }
}
