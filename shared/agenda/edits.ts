import { type Duration, plus } from '../time/instant.ts'
import { untilOf } from './ends.ts'
import { withValue } from './fields/fieldValue.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { namedIn, renamedIn } from './fields/naming.ts'
import { SEGMENT_ROWS } from './fields/rows.ts'
import type { ItemId, PersonId, SegmentId } from './ids.ts'
import type { Agenda, Item, Person, Segment } from './model.ts'
import type { Arrangement, SegmentOrder } from './order.ts'

/** The agenda with the items of one segment changed; unknown ids leave it as it is, here and below. */
function withItems(
  agenda: Agenda,
  isMeant: (segment: Segment) => boolean,
  change: (items: Item[]) => Item[],
): Agenda {
  const changed = (one: Segment) => (isMeant(one) ? { ...one, items: change(one.items) } : one)
  return { ...agenda, segments: agenda.segments.map(changed) }
}

/** Makes out the segment that has an item. */
function has(id: ItemId): (segment: Segment) => boolean {
  return ({ items }) => items.some((item) => item.id === id)
}

/** The agenda with an item behind `after`, or first in the segment. */
export function insertItem(
  agenda: Agenda,
  segment: SegmentId,
  after: ItemId | null,
  item: Item,
): Agenda {
  const isMeant = ({ id }: Segment) => id === segment
  return withItems(agenda, isMeant, (items) => {
    const at = items.findIndex((other) => other.id === after) + 1
    return [...items.slice(0, at), item, ...items.slice(at)]
  })
}

/** The agenda without an item. */
export function removeItem(agenda: Agenda, id: ItemId): Agenda {
  return withItems(agenda, has(id), (items) => items.filter((item) => item.id !== id))
}

/** An item with some fields replaced; an optional one with nothing in it is left out. */
function itemWith(item: Item, fields: Partial<Item>): Item {
  const names = Object.keys(fields) as (keyof Item)[] // They are fields of an item, by their type.
  return names.reduce((one, name) => withValue(ITEM_FIELDS, one, name, fields[name] ?? null), item)
}

/** The agenda with some fields of an item replaced. */
export function editItem(agenda: Agenda, id: ItemId, fields: Partial<Item>): Agenda {
  const edited = (item: Item) => (item.id === id ? itemWith(item, fields) : item)
  return withItems(agenda, has(id), (items) => items.map(edited))
}

/** The agenda with a segment in place of the one of its id. */
export function putSegment(agenda: Agenda, segment: Segment): Agenda {
  const put = (one: Segment) => (one.id === segment.id ? segment : one)
  return { ...agenda, segments: agenda.segments.map(put) }
}

/** The agenda with a person in place of the one of their id. */
export function putPerson(agenda: Agenda, person: Person): Agenda {
  const put = (one: Person) => (one.id === person.id ? person : one)
  return { ...agenda, people: agenda.people.map(put) }
}

/** The agenda with a segment behind `after`, or first. */
export function insertSegment(agenda: Agenda, after: SegmentId | null, segment: Segment): Agenda {
  const at = agenda.segments.findIndex(({ id }) => id === after) + 1
  const { segments } = agenda
  return { ...agenda, segments: [...segments.slice(0, at), segment, ...segments.slice(at)] }
}

/** The agenda without a segment and its items. */
export function removeSegment(agenda: Agenda, id: SegmentId): Agenda {
  return { ...agenda, segments: agenda.segments.filter((segment) => segment.id !== id) }
}

/** The agenda with the items of some segments in the order given, each list whole; items may change segment. */
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

/** The agenda with one more person. */
export function addPerson(agenda: Agenda, person: Person): Agenda {
  return { ...agenda, people: [...agenda.people, person] }
}

/** The agenda without a person, whom no segment names any more; who speaks is not removed. */
export function removePerson(agenda: Agenda, id: PersonId): Agenda {
  const without = (person: PersonId) => (person === id ? null : person)
  return {
    ...agenda,
    people: agenda.people.filter((person) => person.id !== id),
    segments: agenda.segments.map((segment) =>
      namedIn(SEGMENT_ROWS, segment).includes(id)
        ? renamedIn(SEGMENT_ROWS, segment, without)
        : segment,
    ),
  }
}

function itemMoved(item: Item, by: Duration): Item {
  const until = untilOf(item)
  return until === null ? item : { ...item, until: plus(until, by) }
}

/** The agenda with every fixed time moved by `by` ms (R11). */
export function moveSchedule(agenda: Agenda, by: Duration): Agenda {
  const stop = agenda.hardStop
  return {
    ...agenda,
    hardStop: stop && {
      at: plus(stop.at, by),
      movableTo: stop.movableTo === null ? null : plus(stop.movableTo, by),
    },
    segments: agenda.segments.map((segment) => ({
      ...segment,
      start:
        segment.start.type === 'notBefore'
          ? { type: 'notBefore', at: plus(segment.start.at, by) }
          : segment.start,
      mustEndBy: segment.mustEndBy === null ? null : plus(segment.mustEndBy, by),
      items: segment.items.map((item) => itemMoved(item, by)),
    })),
  }
}
