import type { Sight } from '../agenda/fields/field.ts'
import { ITEM_FIELDS } from '../agenda/fields/item.ts'
import { seenBy } from '../agenda/fields/made.ts'
import { PERSON_FIELDS } from '../agenda/fields/person.ts'
import { SEGMENT_FIELDS } from '../agenda/fields/segment.ts'
import { SHOW_FIELDS } from '../agenda/fields/show.ts'
import type { PersonId } from '../agenda/ids.ts'
import type { Agenda, Item, Person, Segment } from '../agenda/model.ts'
import type { ItemFields } from '../run/events.ts'
import { has } from '../run/roles.ts'
import type { Audience } from './audience.ts'
import { companions, speakerOf, speaksIn } from './sight.ts'

/** What an audience sees by the tables of fields; `theirs`: it is their turn, or they share one with the person it is of. */
function sightOf(audience: Audience, theirs: boolean): (sight: Sight) => boolean {
  const sees: Readonly<Record<Sight, boolean>> = {
    all: true,
    inside: has(audience, 'inside'),
    briefed: has(audience, 'briefed'),
    turn: has(audience, 'briefed') || theirs,
    company: has(audience, 'briefed') || theirs,
  }
  return (sight) => sees[sight]
}

/** Makes out what an audience sees of one item after another. */
function itemsSeen(audience: Audience): (item: Item) => Item {
  const person = speakerOf(audience)
  const own = seenBy<Item>(ITEM_FIELDS, sightOf(audience, true))
  const others = seenBy<Item>(ITEM_FIELDS, sightOf(audience, false))
  return (item) => (speaksIn(item, person) ? own : others)(item)
}

/** An item as an audience sees it. */
export function itemSeen(item: Item, audience: Audience): Item {
  return itemsSeen(audience)(item)
}

/** Edited fields of an item as an audience sees them. */
export function fieldsSeen(fields: ItemFields, audience: Audience): ItemFields {
  return seenBy<ItemFields>(ITEM_FIELDS, sightOf(audience, false))(fields)
}

/** Makes out what an audience sees of one person after another, of whom it knows some. */
function peopleSeen(audience: Audience, known: ReadonlySet<PersonId>): (person: Person) => Person {
  const own = seenBy<Person>(PERSON_FIELDS, sightOf(audience, true))
  const others = seenBy<Person>(PERSON_FIELDS, sightOf(audience, false))
  return (person) => (known.has(person.id) ? own : others)(person)
}

/** A person who joins this agenda, as an audience sees them. */
export function newcomerSeen(person: Person, agenda: Agenda, audience: Audience): Person {
  return peopleSeen(audience, companions(agenda, speakerOf(audience)))(person)
}

/** The heading of a segment as an audience sees it. */
export function headingSeen(segment: Segment, audience: Audience): Segment {
  return seenBy<Segment>(SEGMENT_FIELDS, sightOf(audience, false))(segment)
}

/** An agenda as an audience sees it: the same shape, with null for what is not shown. */
export function agendaSeen(agenda: Agenda, audience: Audience): Agenda {
  const sees = sightOf(audience, false)
  const known = companions(agenda, speakerOf(audience))
  const item = itemsSeen(audience)
  const segmentSeen = seenBy<Segment>(SEGMENT_FIELDS, sees)
  return {
    ...seenBy<Agenda>(SHOW_FIELDS, sees)(agenda),
    people: agenda.people.map(peopleSeen(audience, known)),
    segments: agenda.segments.map((segment) => ({
      ...segmentSeen(segment),
      items: segment.items.map(item),
    })),
  }
}
