import {
  insertItem,
  insertSegment,
  orderItems,
  removeItem,
  removePerson,
  removeSegment,
} from '../edits.ts'
import { valueIn } from '../fields/fieldValue.ts'
import { namedIn, namingIn } from '../fields/naming.ts'
import { ITEM_ROWS, SEGMENT_ROWS } from '../fields/rows.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import type { SegmentId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { type Spot, spotOf, withMoved } from '../order.ts'
import { same } from '../same.ts'
import type { DraftChange, DraftChangeOf, StructureChange } from './change.ts'
import { type Changed, type ChangeFault, faulty } from './outcome.ts'

type GlossaryChange = DraftChangeOf<'insertTerms' | 'removeTerms'>

function segmentOf(agenda: Agenda, id: SegmentId) {
  return agenda.segments.find((segment) => segment.id === id)
}

/** What is wrong with a spot, or null. */
function spotFault(agenda: Agenda, { segment, after }: Spot): ChangeFault | null {
  const found = segmentOf(agenda, segment)
  if (found === undefined) return { fault: 'unknown', what: 'segment', id: segment }
  if (after === null || found.items.some(({ id }) => id === after)) return null
  return { fault: 'unknown', what: 'item', id: after }
}

function idTaken(agenda: Agenda, ids: readonly string[]): ChangeFault | null {
  const taken = new Set(agenda.segments.flatMap(({ id, items }) => [id, ...items.map((i) => i.id)]))
  const id = ids.find((one) => taken.has(one))
  return id === undefined ? null : { fault: 'id-taken', id }
}

function insertedItem(agenda: Agenda, change: DraftChangeOf<'insertItem'>): Changed {
  const { to, item } = change
  const fault = spotFault(agenda, to) ?? idTaken(agenda, [item.id])
  if (fault !== null) return faulty(fault)
  const made = insertItem(agenda, to.segment, to.after, item)
  return { ok: true, agenda: made, undo: [{ type: 'removeItem', was: item }] }
}

function removedItem(agenda: Agenda, { was }: DraftChangeOf<'removeItem'>): Changed {
  const to = spotOf(agenda, was.id)
  if (to === null) return faulty({ fault: 'unknown', what: 'item', id: was.id })
  const item = segmentOf(agenda, to.segment)?.items.find(({ id }) => id === was.id)
  if (!same(item, was)) return faulty({ fault: 'stale', field: 'item', actual: item })
  return {
    ok: true,
    agenda: removeItem(agenda, was.id),
    undo: [{ type: 'insertItem', to, item: was }],
  }
}

function movedItem(agenda: Agenda, { item: id, to, was }: DraftChangeOf<'moveItem'>): Changed {
  const actual = spotOf(agenda, id)
  if (actual === null) return faulty({ fault: 'unknown', what: 'item', id })
  if (!same(actual, was)) return faulty({ fault: 'stale', field: 'order', actual })
  const fault = to.after === id ? ({ fault: 'id-taken', id } as const) : spotFault(agenda, to)
  if (fault !== null) return faulty(fault)
  return {
    ok: true,
    agenda: orderItems(agenda, withMoved(agenda, id, to)),
    undo: [{ type: 'moveItem', item: id, to: was, was: to }],
  }
}

/** The segment before another; undefined where there is no such segment. */
function before(agenda: Agenda, id: SegmentId): SegmentId | null | undefined {
  const at = agenda.segments.findIndex((segment) => segment.id === id)
  return at < 0 ? undefined : (agenda.segments[at - 1]?.id ?? null)
}

function insertedSegment(agenda: Agenda, change: DraftChangeOf<'insertSegment'>): Changed {
  const { after, segment } = change
  if (after !== null && segmentOf(agenda, after) === undefined)
    return faulty({ fault: 'unknown', what: 'segment', id: after })
  const fault = idTaken(agenda, [segment.id, ...segment.items.map(({ id }) => id)])
  if (fault !== null) return faulty(fault)
  const made = insertSegment(agenda, after, segment)
  return { ok: true, agenda: made, undo: [{ type: 'removeSegment', was: segment }] }
}

function removedSegment(agenda: Agenda, { was }: DraftChangeOf<'removeSegment'>): Changed {
  const segment = segmentOf(agenda, was.id)
  const after = before(agenda, was.id)
  if (segment === undefined || after === undefined)
    return faulty({ fault: 'unknown', what: 'segment', id: was.id })
  if (!same(segment, was)) return faulty({ fault: 'stale', field: 'segment', actual: segment })
  if (agenda.segments.length === 1) return faulty({ fault: 'last-segment' })
  return {
    ok: true,
    agenda: removeSegment(agenda, was.id),
    undo: [{ type: 'insertSegment', after, segment: was }],
  }
}

function movedSegment(agenda: Agenda, change: DraftChangeOf<'moveSegment'>): Changed {
  const { segment: id, after, was } = change
  const segment = segmentOf(agenda, id)
  const actual = before(agenda, id)
  if (segment === undefined) return faulty({ fault: 'unknown', what: 'segment', id })
  if (actual !== was) return faulty({ fault: 'stale', field: 'order', actual })
  const without = removeSegment(agenda, id)
  if (after !== null && segmentOf(without, after) === undefined)
    return faulty({ fault: 'unknown', what: 'segment', id: after })
  return {
    ok: true,
    agenda: insertSegment(without, after, segment),
    undo: [{ type: 'moveSegment', segment: id, after: was, was: after }],
  }
}

function insertedPerson(agenda: Agenda, change: DraftChangeOf<'insertPerson'>): Changed {
  const { person, after } = change
  const { people } = agenda
  if (people.some(({ id }) => id === person.id)) return faulty({ fault: 'id-taken', id: person.id })
  const at = people.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) return faulty({ fault: 'unknown', what: 'person', id: after })
  return {
    ok: true,
    agenda: { ...agenda, people: [...people.slice(0, at), person, ...people.slice(at)] },
    undo: [{ type: 'removePerson', was: person }],
  }
}

/** The changes that put back whom segments named, and do no more. */
function namings(agenda: Agenda, without: Agenda): DraftChange[] {
  return agenda.segments.flatMap((segment, n) => {
    const now = without.segments[n]
    if (now === undefined || now === segment) return []
    return namingIn(SEGMENT_ROWS).flatMap(({ name }) => {
      const value = valueIn(SEGMENT_FIELDS, segment, name)
      const was = valueIn(SEGMENT_FIELDS, now, name)
      // The values are those of the field that is named.
      const change = { type: 'setValue', of: 'segment', id: segment.id, field: name, value, was }
      return same(value, was) ? [] : [change as DraftChangeOf<'setValue'>]
    })
  })
}

function removedPerson(agenda: Agenda, { was }: DraftChangeOf<'removePerson'>): Changed {
  const person = agenda.people.find(({ id }) => id === was.id)
  if (person === undefined) return faulty({ fault: 'unknown', what: 'person', id: was.id })
  if (!same(person, was)) return faulty({ fault: 'stale', field: 'person', actual: person })
  const speaking = agenda.segments
    .flatMap(({ items }) => items)
    .find((item) => namedIn(ITEM_ROWS, item).includes(was.id))
  if (speaking) return faulty({ fault: 'speaks', person: was.id, item: speaking.id })
  const after = agenda.people[agenda.people.indexOf(person) - 1]?.id ?? null
  const made = removePerson(agenda, was.id)
  return {
    ok: true,
    agenda: made,
    undo: [{ type: 'insertPerson', after, person: was }, ...namings(agenda, made)],
  }
}

/** The agenda with something put in, taken out or moved. */
export function restructured(
  agenda: Agenda,
  change: Exclude<StructureChange, GlossaryChange>,
): Changed {
  switch (change.type) {
    case 'insertItem':
      return insertedItem(agenda, change)
    case 'removeItem':
      return removedItem(agenda, change)
    case 'moveItem':
      return movedItem(agenda, change)
    case 'insertSegment':
      return insertedSegment(agenda, change)
    case 'removeSegment':
      return removedSegment(agenda, change)
    case 'moveSegment':
      return movedSegment(agenda, change)
    case 'insertPerson':
      return insertedPerson(agenda, change)
    case 'removePerson':
      return removedPerson(agenda, change)
  }
}
