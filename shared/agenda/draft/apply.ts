import {
  insertItem,
  insertSegment,
  orderItems,
  removeItem,
  removePerson,
  removeSegment,
} from '../edits.ts'
import { ITEM_ROWS, peopleFields, peopleIn, SEGMENT_ROWS, valueIn } from '../fields/fieldTables.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import type { SegmentId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { type Spot, spotOf, withMoved } from '../order.ts'
import { same } from '../same.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { applyTextChange, applyValueChange } from './fieldChanges.ts'
import { applyInsertTerms, applyRemoveTerms } from './glossary.ts'
import { acceptedChange, type Changed, type ChangeFault, refusedChange } from './outcome.ts'

function segmentOf(agenda: Agenda, id: SegmentId) {
  return agenda.segments.find((segment) => segment.id === id)
}

/** Returns the fault of a spot, or null. */
function spotFault(agenda: Agenda, { segment, after }: Spot): ChangeFault | null {
  const found = segmentOf(agenda, segment)
  if (found === undefined) return { fault: 'unknown', what: 'segment', id: segment }
  if (after === null || found.items.some(({ id }) => id === after)) return null
  return { fault: 'unknown', what: 'item', id: after }
}

function idTakenFault(agenda: Agenda, ids: readonly string[]): ChangeFault | null {
  const known = new Set(agenda.segments.flatMap(({ id, items }) => [id, ...items.map((i) => i.id)]))
  const id = ids.find((one) => known.has(one))
  return id === undefined ? null : { fault: 'id-taken', id }
}

function applyInsertItem(agenda: Agenda, change: DraftChangeOf<'insertItem'>): Changed {
  const { to, item } = change
  const fault = spotFault(agenda, to) ?? idTakenFault(agenda, [item.id])
  if (fault !== null) return refusedChange(fault)
  const after = insertItem(agenda, to.segment, to.after, item)
  return acceptedChange(after, { type: 'removeItem', was: item })
}

function applyRemoveItem(agenda: Agenda, { was }: DraftChangeOf<'removeItem'>): Changed {
  const to = spotOf(agenda, was.id)
  if (to === null) return refusedChange({ fault: 'unknown', what: 'item', id: was.id })
  const item = segmentOf(agenda, to.segment)?.items.find(({ id }) => id === was.id)
  if (!same(item, was)) return refusedChange({ fault: 'stale', field: 'item', actual: item })
  return acceptedChange(removeItem(agenda, was.id), { type: 'insertItem', to, item: was })
}

function applyMoveItem(agenda: Agenda, { item: id, to, was }: DraftChangeOf<'moveItem'>): Changed {
  const actual = spotOf(agenda, id)
  if (actual === null) return refusedChange({ fault: 'unknown', what: 'item', id })
  if (!same(actual, was)) return refusedChange({ fault: 'stale', field: 'order', actual })
  const fault = to.after === id ? ({ fault: 'id-taken', id } as const) : spotFault(agenda, to)
  if (fault !== null) return refusedChange(fault)
  const after = orderItems(agenda, withMoved(agenda, id, to))
  return acceptedChange(after, { type: 'moveItem', item: id, to: was, was: to })
}

/** Returns the id of the segment before another (null: none); undefined for an unknown id. */
function previousId(agenda: Agenda, id: SegmentId): SegmentId | null | undefined {
  const at = agenda.segments.findIndex((segment) => segment.id === id)
  return at < 0 ? undefined : (agenda.segments[at - 1]?.id ?? null)
}

function applyInsertSegment(agenda: Agenda, change: DraftChangeOf<'insertSegment'>): Changed {
  const { after, segment } = change
  if (after !== null && segmentOf(agenda, after) === undefined)
    return refusedChange({ fault: 'unknown', what: 'segment', id: after })
  const fault = idTakenFault(agenda, [segment.id, ...segment.items.map(({ id }) => id)])
  if (fault !== null) return refusedChange(fault)
  return acceptedChange(insertSegment(agenda, after, segment), {
    type: 'removeSegment',
    was: segment,
  })
}

function applyRemoveSegment(agenda: Agenda, { was }: DraftChangeOf<'removeSegment'>): Changed {
  const segment = segmentOf(agenda, was.id)
  const after = previousId(agenda, was.id)
  if (segment === undefined || after === undefined)
    return refusedChange({ fault: 'unknown', what: 'segment', id: was.id })
  if (!same(segment, was))
    return refusedChange({ fault: 'stale', field: 'segment', actual: segment })
  if (agenda.segments.length === 1) return refusedChange({ fault: 'last-segment' })
  const undo = { type: 'insertSegment', after, segment: was } as const
  return acceptedChange(removeSegment(agenda, was.id), undo)
}

function applyMoveSegment(agenda: Agenda, change: DraftChangeOf<'moveSegment'>): Changed {
  const { segment: id, after, was } = change
  const segment = segmentOf(agenda, id)
  const actual = previousId(agenda, id)
  if (segment === undefined) return refusedChange({ fault: 'unknown', what: 'segment', id })
  if (actual !== was) return refusedChange({ fault: 'stale', field: 'order', actual })
  const remaining = removeSegment(agenda, id)
  if (after !== null && segmentOf(remaining, after) === undefined)
    return refusedChange({ fault: 'unknown', what: 'segment', id: after })
  const undo = { type: 'moveSegment', segment: id, after: was, was: after } as const
  return acceptedChange(insertSegment(remaining, after, segment), undo)
}

function applyInsertPerson(agenda: Agenda, change: DraftChangeOf<'insertPerson'>): Changed {
  const { person, after } = change
  const { people } = agenda
  if (people.some(({ id }) => id === person.id))
    return refusedChange({ fault: 'id-taken', id: person.id })
  const at = people.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0)
    return refusedChange({ fault: 'unknown', what: 'person', id: after })
  const all = [...people.slice(0, at), person, ...people.slice(at)]
  return acceptedChange({ ...agenda, people: all }, { type: 'removePerson', was: person })
}

/** Returns the changes that restore people in fields of segments after their removal. */
function segmentRestores(agenda: Agenda, remaining: Agenda): DraftChange[] {
  return agenda.segments.flatMap((segment, n) => {
    const now = remaining.segments[n]
    if (now === undefined || now === segment) return []
    return peopleFields(SEGMENT_ROWS).flatMap(({ name }) => {
      const value = valueIn(SEGMENT_FIELDS, segment, name)
      const was = valueIn(SEGMENT_FIELDS, now, name)
      // The values have the type of the named field.
      const change = { type: 'setValue', of: 'segment', id: segment.id, field: name, value, was }
      return same(value, was) ? [] : [change as DraftChangeOf<'setValue'>]
    })
  })
}

function applyRemovePerson(agenda: Agenda, { was }: DraftChangeOf<'removePerson'>): Changed {
  const person = agenda.people.find(({ id }) => id === was.id)
  if (person === undefined) return refusedChange({ fault: 'unknown', what: 'person', id: was.id })
  if (!same(person, was)) return refusedChange({ fault: 'stale', field: 'person', actual: person })
  const itemOfPerson = agenda.segments
    .flatMap(({ items }) => items)
    .find((item) => peopleIn(ITEM_ROWS, item).includes(was.id))
  if (itemOfPerson) return refusedChange({ fault: 'speaks', person: was.id, item: itemOfPerson.id })
  const after = agenda.people[agenda.people.indexOf(person) - 1]?.id ?? null
  const remaining = removePerson(agenda, was.id)
  const undo = { type: 'insertPerson', after, person: was } as const
  return acceptedChange(remaining, undo, ...segmentRestores(agenda, remaining))
}

const CHANGES: {
  readonly [T in DraftChange['type']]: (agenda: Agenda, change: DraftChangeOf<T>) => Changed
} = {
  setText: applyTextChange,
  setValue: applyValueChange,
  insertItem: applyInsertItem,
  removeItem: applyRemoveItem,
  moveItem: applyMoveItem,
  insertSegment: applyInsertSegment,
  removeSegment: applyRemoveSegment,
  moveSegment: applyMoveSegment,
  insertPerson: applyInsertPerson,
  removePerson: applyRemovePerson,
  insertTerms: applyInsertTerms,
  removeTerms: applyRemoveTerms,
}

function applyChange<T extends DraftChange['type']>(
  agenda: Agenda,
  change: DraftChangeOf<T> & { readonly type: T },
): Changed {
  const apply: (agenda: Agenda, change: DraftChangeOf<T>) => Changed = CHANGES[change.type]
  return apply(agenda, change)
}

/** Applies changes in order; returns the changes that undo all of them, or the first fault. */
export function applyChanges(agenda: Agenda, changes: readonly DraftChange[]): Changed {
  let now = agenda
  const undo: DraftChange[] = []
  for (const change of changes) {
    const step = applyChange(now, change)
    if (!step.ok) return step
    now = step.agenda
    undo.unshift(...step.undo)
  }
  return { ok: true, agenda: now, undo }
}
