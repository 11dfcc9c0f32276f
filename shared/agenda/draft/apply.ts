import {
  insertItem,
  insertSegment,
  itemOf,
  orderItems,
  removeItem,
  removePerson,
  removeSegment,
} from '../edits.ts'
import { ITEM_ROWS, peopleFields, peopleIn, SEGMENT_ROWS, valueIn } from '../fields/fieldTables.ts'
import { SEGMENT_FIELDS } from '../fields/segment.ts'
import type { SegmentId } from '../ids.ts'
import type { Agenda, Segment } from '../model.ts'
import { type Spot, spotOf, withMoved } from '../order.ts'
import { same } from '../same.ts'
import type { DraftChange, DraftChangeOf } from './change.ts'
import { applyTextChange, applyValueChange } from './fieldChanges.ts'
import { applyInsertTerms, applyRemoveTerms } from './glossary.ts'
import {
  type Changed,
  type ChangeRefusal,
  changed,
  RefusedChange,
  refuseChange,
  refuseStale,
  refuseUnknown,
} from './outcome.ts'

function segmentIn({ segments }: Agenda, id: SegmentId): Segment {
  return segments.find((segment) => segment.id === id) ?? refuseUnknown('segment', id)
}

/** Refuses a spot that does not exist. */
function refuseUnknownSpot(agenda: Agenda, { segment, after }: Spot): void {
  const { items } = segmentIn(agenda, segment)
  if (after !== null && !items.some(({ id }) => id === after)) refuseUnknown('item', after)
}

function refuseTakenIds(agenda: Agenda, ids: readonly string[]): void {
  const known = new Set(agenda.segments.flatMap(({ id, items }) => [id, ...items.map((i) => i.id)]))
  const id = ids.find((one) => known.has(one))
  if (id !== undefined) refuseChange({ reason: 'id-taken', id })
}

function applyInsertItem(agenda: Agenda, { to, item }: DraftChangeOf<'insertItem'>): Changed {
  refuseUnknownSpot(agenda, to)
  refuseTakenIds(agenda, [item.id])
  return changed(insertItem(agenda, to, item), { type: 'removeItem', was: item })
}

function applyRemoveItem(agenda: Agenda, { was }: DraftChangeOf<'removeItem'>): Changed {
  const to = spotOf(agenda, was.id) ?? refuseUnknown('item', was.id)
  refuseStale('item', itemOf(agenda, was.id), was)
  return changed(removeItem(agenda, was.id), { type: 'insertItem', to, item: was })
}

function applyMoveItem(agenda: Agenda, { item: id, to, was }: DraftChangeOf<'moveItem'>): Changed {
  refuseStale('order', spotOf(agenda, id) ?? refuseUnknown('item', id), was)
  if (to.after === id) refuseChange({ reason: 'id-taken', id })
  refuseUnknownSpot(agenda, to)
  const after = orderItems(agenda, withMoved(agenda, id, to))
  return changed(after, { type: 'moveItem', item: id, to: was, was: to })
}

/** Returns the id of the previous segment; null for the first. */
function previousId({ segments }: Agenda, segment: Segment): SegmentId | null {
  return segments[segments.indexOf(segment) - 1]?.id ?? null
}

function applyInsertSegment(agenda: Agenda, change: DraftChangeOf<'insertSegment'>): Changed {
  const { after, segment } = change
  if (after !== null) segmentIn(agenda, after)
  refuseTakenIds(agenda, [segment.id, ...segment.items.map(({ id }) => id)])
  const undo = { type: 'removeSegment', was: segment } as const
  return changed(insertSegment(agenda, after, segment), undo)
}

function applyRemoveSegment(agenda: Agenda, { was }: DraftChangeOf<'removeSegment'>): Changed {
  const segment = segmentIn(agenda, was.id)
  refuseStale('segment', segment, was)
  if (agenda.segments.length === 1) refuseChange({ reason: 'last-one', what: 'segment' })
  const undo = { type: 'insertSegment', after: previousId(agenda, segment), segment: was } as const
  return changed(removeSegment(agenda, was.id), undo)
}

function applyMoveSegment(agenda: Agenda, change: DraftChangeOf<'moveSegment'>): Changed {
  const { segment: id, after, was } = change
  const segment = segmentIn(agenda, id)
  refuseStale('order', previousId(agenda, segment), was)
  const remaining = removeSegment(agenda, id)
  if (after !== null) segmentIn(remaining, after)
  const undo = { type: 'moveSegment', segment: id, after: was, was: after } as const
  return changed(insertSegment(remaining, after, segment), undo)
}

function applyInsertPerson(agenda: Agenda, change: DraftChangeOf<'insertPerson'>): Changed {
  const { person, after } = change
  const { people } = agenda
  if (people.some(({ id }) => id === person.id)) refuseChange({ reason: 'id-taken', id: person.id })
  const at = people.findIndex(({ id }) => id === after) + 1
  if (after !== null && at === 0) refuseUnknown('person', after)
  const all = people.toSpliced(at, 0, person)
  return changed({ ...agenda, people: all }, { type: 'removePerson', was: person })
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
  const { id } = was
  const at = agenda.people.findIndex((person) => person.id === id)
  if (at < 0) refuseUnknown('person', id)
  refuseStale('person', agenda.people[at], was)
  const itemOfPerson = agenda.segments
    .flatMap(({ items }) => items)
    .find((item) => peopleIn(ITEM_ROWS, item).includes(id))
  if (itemOfPerson) refuseChange({ reason: 'still-speaks', person: id, item: itemOfPerson.id })
  const after = agenda.people[at - 1]?.id ?? null
  const remaining = removePerson(agenda, id)
  const undo = { type: 'insertPerson', after, person: was } as const
  return changed(remaining, undo, ...segmentRestores(agenda, remaining))
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

/** Applies changes in order; returns the changes that undo all of them, or the first refusal. */
export function applyChanges(
  agenda: Agenda,
  changes: readonly DraftChange[],
): ({ readonly ok: true } & Changed) | { readonly ok: false; readonly refusal: ChangeRefusal } {
  let now = agenda
  const undo: DraftChange[] = []
  try {
    for (const change of changes) {
      const step = applyChange(now, change)
      now = step.agenda
      undo.unshift(...step.undo)
    }
  } catch (error) {
    if (error instanceof RefusedChange) return { ok: false, refusal: error.refusal }
    throw error
  }
  return { ok: true, agenda: now, undo }
}
