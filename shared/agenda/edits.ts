import { type Duration, type Instant, plus } from '../time/instant.ts'
import { peopleIn, replacePeople, SEGMENT_ROWS, withValue } from './fields/fieldTables.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { mapTimes } from './fixedTimes.ts'
import type { ItemId, PersonId, SegmentId } from './ids.ts'
import type { Agenda, Item, Person, Segment } from './model.ts'
import { type Arrangement, type SegmentOrder, type Spot, segmentOf } from './order.ts'
import type { Texts } from './texts.ts'

/** Changes the items of a segment. Here and below, an unknown id changes nothing. */
function withItems(
  agenda: Agenda,
  matches: (segment: Segment) => boolean,
  change: (items: Item[]) => Item[],
): Agenda {
  const changed = (one: Segment) => (matches(one) ? { ...one, items: change(one.items) } : one)
  return { ...agenda, segments: agenda.segments.map(changed) }
}

function containsItem(id: ItemId): (segment: Segment) => boolean {
  return ({ items }) => items.some((item) => item.id === id)
}

/** Inserts an item after `after`, or first in the segment. */
export function insertItem(agenda: Agenda, { segment, after }: Spot, item: Item): Agenda {
  const matches = ({ id }: Segment) => id === segment
  return withItems(agenda, matches, (items) =>
    items.toSpliced(items.findIndex(({ id }) => id === after) + 1, 0, item),
  )
}

/** Removes an item. */
export function removeItem(agenda: Agenda, id: ItemId): Agenda {
  return withItems(agenda, containsItem(id), (items) => items.filter((item) => item.id !== id))
}

/** Replaces fields of an item; leaves out empty optional ones. */
function itemWith(item: Item, fields: Partial<Item>): Item {
  const names = Object.keys(fields) as (keyof Item)[] // By their type, they are fields of an item.
  return names.reduce((one, name) => withValue(ITEM_FIELDS, one, name, fields[name] ?? null), item)
}

/** Returns an item, or undefined. */
export function itemOf({ segments }: Agenda, id: ItemId): Item | undefined {
  return segments.flatMap(({ items }) => items).find((item) => item.id === id)
}

/** Returns a list with a thing in place of the one with its id. */
export function replaceById<T extends { readonly id: string }>(list: readonly T[], thing: T): T[] {
  return list.map((one) => (one.id === thing.id ? thing : one))
}

/** Replaces the item of the same id. */
export function putItem(agenda: Agenda, item: Item): Agenda {
  return withItems(agenda, containsItem(item.id), (items) => replaceById(items, item))
}

/** Replaces some fields of an item. */
export function editItem(agenda: Agenda, id: ItemId, fields: Partial<Item>): Agenda {
  const item = itemOf(agenda, id)
  return item ? putItem(agenda, itemWith(item, fields)) : agenda
}

/** Replaces the segment of the same id. */
export function putSegment(agenda: Agenda, segment: Segment): Agenda {
  return { ...agenda, segments: replaceById(agenda.segments, segment) }
}

/** Returns an agenda in which the heading of an item's segment has the item's title. */
export function retitleHeading(agenda: Agenda, id: ItemId): Agenda {
  const [segment, item] = [segmentOf(agenda, id), itemOf(agenda, id)]
  return segment && item ? putSegment(agenda, { ...segment, title: item.title }) : agenda
}

/** Replaces the person of the same id. */
export function putPerson(agenda: Agenda, person: Person): Agenda {
  return { ...agenda, people: replaceById(agenda.people, person) }
}

/** Inserts a segment after `after`, or first. */
export function insertSegment(agenda: Agenda, after: SegmentId | null, segment: Segment): Agenda {
  const at = agenda.segments.findIndex(({ id }) => id === after) + 1
  return { ...agenda, segments: agenda.segments.toSpliced(at, 0, segment) }
}

/** Removes a segment and its items. */
export function removeSegment(agenda: Agenda, id: SegmentId): Agenda {
  return { ...agenda, segments: agenda.segments.filter((segment) => segment.id !== id) }
}

/** Puts the items of some segments in a new order. Each list in `order` is complete; it can contain items of other segments. `segments`: all segments in their new order. */
export function orderItems(
  agenda: Agenda,
  order: SegmentOrder,
  segments: Arrangement['segments'] = agenda.segments.map(({ id }) => id),
): Agenda {
  const byId = new Map(agenda.segments.flatMap(({ items }) => items.map((item) => [item.id, item])))
  const known = new Map(agenda.segments.map((segment) => [segment.id, segment]))
  const listed = segments.flatMap((one): Segment | readonly Segment[] =>
    typeof one === 'string'
      ? (known.get(one) ?? [])
      : { ...one, items: known.get(one.id)?.items ?? [] },
  )
  return {
    ...agenda,
    segments: listed.map((segment) => {
      const ids = order[segment.id]
      if (ids === undefined) return segment
      return { ...segment, items: ids.flatMap((id) => byId.get(id) ?? []) }
    }),
  }
}

/** Removes a person from the list and from segments; the person must not speak in any item. */
export function removePerson(agenda: Agenda, id: PersonId): Agenda {
  const without = (person: PersonId) => (person === id ? null : person)
  return {
    ...agenda,
    people: agenda.people.filter((person) => person.id !== id),
    segments: agenda.segments.map((segment) =>
      peopleIn(SEGMENT_ROWS, segment).includes(id)
        ? replacePeople(SEGMENT_ROWS, segment, without)
        : segment,
    ),
  }
}

/** Replaces a person's name. */
export function renamePerson(agenda: Agenda, id: PersonId, name: Texts): Agenda {
  const person = agenda.people.find((one) => one.id === id)
  return person ? putPerson(agenda, { ...person, name }) : agenda
}

/** Moves every fixed time by `by` ms (R11). */
export function moveSchedule(agenda: Agenda, by: Duration): Agenda {
  return mapTimes(agenda, (at: Instant) => plus(at, by))
}
