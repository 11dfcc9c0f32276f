import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import { moveSchedule, putSegment } from '../../../../../shared/agenda/edits.ts'
import { NO_BRIEFING } from '../../../../../shared/agenda/fields/briefing.ts'
import {
  BRIEFING_ROWS,
  ITEM_ROWS,
  type JoinedField,
  joinFields,
  newItem,
  newSegment as newSegmentOf,
  SEGMENT_ROWS,
  secondPart,
} from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item, Kind, Segment } from '../../../../../shared/agenda/model.ts'
import { budgetOf, planOf, untilOf } from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, flatItems } from '../../../../../shared/run/lookup.ts'
import { type Duration, MINUTE } from '../../../../../shared/time/instant.ts'
import { ChangeBuilder, fieldOf } from '../model/changes.ts'
import {
  type EditOutcome,
  findRow,
  isJoined,
  itemKey,
  type NewId,
  outcomeOf,
  pickedOf,
  type RowKey,
  rowOfSegment,
  rowsOf,
} from '../model/rows.ts'
import { intoSegmentBefore, moveRows, splitIntoSegment } from './moveRows.ts'

/** Removes the picked rows, a heading with all its items. The last segment cannot be removed. */
export function removeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const rewrite = new ChangeBuilder(agenda)
  const removed = new Set<RowKey>()
  for (const segment of agenda.segments) {
    const picked = pickedOf({ ...agenda, segments: [segment] }, keys)
    for (const { id } of picked?.items ?? []) removed.add(itemKey(id))
    if (picked?.level === 'segments') {
      removed.add(rowOfSegment(segment))
      rewrite.removeSegment(segment.id)
    } else for (const { id } of picked?.items ?? []) rewrite.removeItem(id)
  }
  // Selects the next remaining row, or else the previous one.
  const rows = rowsOf(agenda).map(({ key }) => key)
  const last = rows.findLastIndex((key) => removed.has(key))
  const stays = (key: RowKey) => !removed.has(key)
  const row = rows.slice(last + 1).find(stays) ?? rows.slice(0, last).findLast(stays) ?? null
  return outcomeOf(rewrite.changesKeepingStart(), row)
}

/** An act on the picked rows or the current row; `title` is the first title of a new row. */
export type Act = {
  /** The key shown for the act, if it has one. */
  readonly cap?: string
  /** Returns the outcome; null if the act cannot be done. */
  readonly perform: (
    agenda: Agenda,
    picked: ReadonlySet<RowKey>,
    newId: NewId,
    row: RowKey,
    title: Texts,
  ) => EditOutcome | null
}

/** Everything that can be done with rows, in the order of their menu. */
export const ROW_ACTS = {
  newRow: {
    cap: 'Ctrl Enter',
    perform: (agenda, _, newId, row, title) => newRow(agenda, row, title, newId),
  },
  newSegment: {
    cap: 'Alt Enter',
    perform: (agenda, _, newId, row, title) => newSegment(agenda, row, title, newId),
  },
  duplicate: { cap: 'Ctrl D', perform: duplicate },
  moveUp: { cap: 'Alt ↑', perform: (agenda, picked) => moveRows(agenda, picked, -1) },
  moveDown: { cap: 'Alt ↓', perform: (agenda, picked) => moveRows(agenda, picked, 1) },
  into: { cap: 'Alt →', perform: intoSegmentBefore },
  own: { cap: 'Alt ←', perform: splitIntoSegment },
  split: { perform: splitItem },
  merge: { perform: mergeRows },
  remove: { cap: 'Ctrl Delete', perform: removeRows },
} as const satisfies Readonly<Record<string, Act>>

export type RowAct = keyof typeof ROW_ACTS

/** Each act with its key, in the order of the menu. */
export const ACT_KEYS = Object.entries<Act>(ROW_ACTS).map(([act, { cap }]) => {
  // The keys of `ROW_ACTS` are the names of the acts.
  return { act: act as RowAct, cap }
})

/** The length of an item that was added without one. */
const USUAL_LENGTH: Duration = 5 * MINUTE

/** Kinds that often follow each other: a new item after one of them has the same kind and length. */
const REPEATED_KINDS: readonly Kind[] = ['welcome', 'talk', 'case', 'panel']

function blankItem(id: string, title: Texts, previous?: Item): Item {
  const isRepeated = previous !== undefined && REPEATED_KINDS.includes(previous.kind)
  const kind = isRepeated ? previous.kind : 'other'
  const planned = isRepeated ? previous.planned : USUAL_LENGTH
  return newItem({ id, title, kind, planned })
}

/** Adds an item after a row: below a heading as the first. After a segment that is a single row, it adds a new segment. */
export function newRow(
  agenda: Agenda,
  key: RowKey,
  title: Texts,
  newId: NewId,
): EditOutcome | null {
  const row = findRow(agenda, key)
  if (row === null) return null
  const itemRow = row.kind === 'item' ? row : null
  if (itemRow?.joined) return newSegment(agenda, key, title, newId)
  const item = blankItem(newId(), title, itemRow?.item)
  const to = { segment: row.segment.id, after: itemRow?.item.id ?? null }
  return { changes: [{ type: 'insertItem', to, item }], row: itemKey(item.id), editsTitle: true }
}

/** Adds a segment after the one that a row belongs to. */
function newSegment(agenda: Agenda, key: RowKey, title: Texts, newId: NewId): EditOutcome | null {
  const after = findRow(agenda, key)?.segment.id
  if (after === undefined) return null
  const segment = newSegmentOf({ id: newId(), title, items: [blankItem(newId(), title)] })
  const row = rowOfSegment(segment)
  return { changes: [{ type: 'insertSegment', after, segment }], row, editsTitle: true }
}

function copyOfItem(item: Item, newId: NewId): Item {
  return { ...item, id: newId(), addedLive: false }
}

/** Returns a copy of a segment that starts when the previous segment ends. */
function copyOfSegment(segment: Segment, newId: NewId): Segment {
  return {
    ...segment,
    id: newId(),
    start: { type: 'follows' },
    mustEndBy: null,
    items: segment.items.map((item) => copyOfItem(item, newId)),
  }
}

/** Adds copies of the picked rows after the last of them. */
export function duplicate(agenda: Agenda, keys: ReadonlySet<RowKey>, newId: NewId) {
  const picked = pickedOf(agenda, keys)
  const host = picked?.segments.at(-1)
  if (picked === null || host === undefined) return null
  const rewrite = new ChangeBuilder(agenda)
  const rows: RowKey[] = []
  if (picked.level === 'segments') {
    let after = host.id
    for (const segment of picked.segments.map((one) => copyOfSegment(one, newId))) {
      rewrite.add({ type: 'insertSegment', after, segment })
      rows.push(rowOfSegment(segment))
      after = segment.id
    }
  } else {
    let after = picked.items.at(-1)?.id ?? null
    for (const item of picked.items.map((one) => copyOfItem(one, newId))) {
      rewrite.add({ type: 'insertItem', to: { segment: host.id, after }, item })
      rows.push(itemKey(item.id))
      after = item.id
    }
  }
  return outcomeOf(rewrite.changes(), rows[0] ?? null)
}

/** Splits the only picked item into two of half its length in whole minutes, with the same speakers. The first keeps the talking points, the second gets the end (`atEnd`, `until`). */
export function splitItem(agenda: Agenda, keys: ReadonlySet<RowKey>, newId: NewId) {
  const [item, other] = pickedOf(agenda, keys)?.items ?? []
  const segment = item && findItem(agenda, item.id)?.segment
  if (item === undefined || segment === undefined || other !== undefined) return null
  const { id, planned } = item
  const first = Math.ceil(planned / 2 / MINUTE) * MINUTE
  if (planned - first < MINUTE) return null
  const rest = secondPart(ITEM_ROWS, item, { id: newId(), planned: planned - first })
  const rewrite = new ChangeBuilder(agenda)
    .set(fieldOf('item', id, 'planned'), first)
    .set(fieldOf('item', id, 'atEnd'), 'hold')
    .set(fieldOf('item', id, 'until'), null)
    .add({ type: 'insertItem', to: { segment: segment.id, after: id }, item: rest })
  return outcomeOf(rewrite.changes(), itemKey(id))
}

/** Returns whether a field is the title: a segment and its item that are one row have one title. */
const isTitle = ({ name }: JoinedField) => name === 'title'

/** Merges two items into the first, each field as its field table defines. Lengths are added; speakers, talking points and different titles are joined. */
function mergeItems(rewrite: ChangeBuilder, a: Item, b: Item): void {
  const segment = findItem(rewrite.agenda, a.id)?.segment
  const single = segment !== undefined && isJoined(segment) ? segment : null
  const itemFields = joinFields(ITEM_ROWS, a, b)
  const briefings = joinFields(BRIEFING_ROWS, a.briefing ?? NO_BRIEFING, b.briefing ?? NO_BRIEFING)
  rewrite.join('item', a.id, itemFields)
  if (single !== null) rewrite.join('segment', single.id, itemFields.filter(isTitle))
  if (single !== null && single.budget !== null)
    rewrite.set(fieldOf('segment', single.id, 'budget'), a.planned + b.planned)
  rewrite.join('item', a.id, briefings)
  const source = findItem(rewrite.agenda, b.id)?.segment
  rewrite.removeItem(b.id)
  if (source === undefined || source.items.length > 1) return
  const segmentFields = single === null ? [] : joinFields(SEGMENT_ROWS, single, source)
  const others = segmentFields.filter((field) => !isTitle(field))
  rewrite.join('segment', single?.id ?? source.id, others)
  rewrite.removeSegment(source.id)
}

/** Merges segments into the first: it gets the items of all, and the sum of their budgets if one was set. */
function mergeSegments(agenda: Agenda, ids: readonly string[]): EditOutcome | null {
  const rewrite = new ChangeBuilder(agenda)
  const [first = '', ...others] = ids
  for (const id of others) {
    const [into, from] = [rewrite.segment(first), rewrite.segment(id)]
    if (into === null || from === null) return null
    const hasBudget = into.budget !== null || from.budget !== null
    rewrite.join('segment', first, joinFields(SEGMENT_ROWS, into, from))
    rewrite.moveItems(from.items, { segment: first, after: into.items.at(-1)?.id ?? null })
    if (hasBudget) rewrite.set(fieldOf('segment', first, 'budget'), budgetOf(into) + budgetOf(from))
    rewrite.removeSegment(id)
  }
  const row = rewrite.segment(first)
  return outcomeOf(rewrite.changes(), row && rowOfSegment(row))
}

function mergeAllItems(agenda: Agenda, ids: readonly string[]): EditOutcome | null {
  const [first = '', ...others] = ids
  const rewrite = new ChangeBuilder(agenda)
  for (const id of others) {
    const [a, b] = [rewrite.item(first), rewrite.item(id)]
    if (a === null || b === null) return null
    mergeItems(rewrite, a, b)
  }
  return outcomeOf(rewrite.changesKeepingStart(), itemKey(first))
}

/** Returns the ids of the picked things; if only one is picked, also the id of the next. */
function orNext(
  picked: readonly { readonly id: string }[],
  all: readonly { readonly id: string }[],
): readonly string[] {
  const ids = picked.map(({ id }) => id)
  const next = all[all.findIndex(({ id }) => id === ids[0]) + 1]
  return ids.length === 1 && next !== undefined ? [...ids, next.id] : ids
}

/** Merges the picked rows, or the only picked one with the next. */
export function mergeRows(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const { level, segments, items } = picked
  if (level === 'segments' && !segments.every(isJoined))
    return mergeSegments(agenda, orNext(segments, agenda.segments))
  const all = flatItems(agenda).map(({ item }) => item)
  return mergeAllItems(agenda, orNext(items, all))
}

/** Returns whether changes set a clock time. An empty list may: a step that replaced the whole draft lists no changes. */
export function setsTime(changes: readonly DraftChange[]): boolean {
  const times = ['start', 'mustEndBy', 'until', 'hardStop']
  return changes.length === 0 || changes.some((one) => 'field' in one && times.includes(one.field))
}

/** Returns the changes that move all later clock times along with a new start of a segment, and the shift `by` in ms (R11b). The hard stop moves only with the first segment. Null if nothing moves, or if `changes` are more than one start. */
export function moveAlong(agenda: Agenda, [change, ...others]: readonly DraftChange[]) {
  if (change?.type !== 'setValue' || change.field !== 'start' || others.length > 0) return null
  const n = agenda.segments.findIndex(({ id }) => id === change.id)
  const segment = agenda.segments[n]
  if (segment?.start.type !== 'notBefore' || !same(segment.start, change.value)) return null
  const previous = putSegment(agenda, { ...segment, start: change.was })
  const by =
    segment.start.at - (planOf(previous).segments.get(change.id)?.start ?? segment.start.at)
  const moved = moveSchedule(agenda, by)
  const rewrite = new ChangeBuilder(agenda)
  for (const { id, start, mustEndBy, items } of moved.segments.slice(n)) {
    if (id !== change.id) rewrite.set(fieldOf('segment', id, 'start'), start)
    rewrite.set(fieldOf('segment', id, 'mustEndBy'), mustEndBy)
    for (const item of items) rewrite.set(fieldOf('item', item.id, 'until'), untilOf(item))
  }
  const stop = n === 0 ? moved.hardStop : agenda.hardStop
  rewrite.set(fieldOf('show', null, 'hardStop'), stop)
  const changes = rewrite.changes()
  return changes && { by, stop: stop !== agenda.hardStop, changes }
}
