import { SEGMENT_ROWS, secondPart } from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { newSegment } from '../../../../../shared/agenda/newRecords.ts'
import type { Spot } from '../../../../../shared/agenda/order.ts'
import { isPinned, nextHost } from '../../../../../shared/agenda/rows.ts'
import { ChangeBuilder } from '../model/changes.ts'
import {
  isJoined,
  itemKey,
  type RowKey,
  rowOfSegment,
  rowsOf,
  type TableRow,
} from '../model/rows.ts'
import { type EditOutcome, type NewId, outcomeOf, type Picked, pickedOf } from './pickedRows.ts'

function steppedSpot(
  agenda: Agenda,
  segment: Segment,
  items: readonly Item[],
  by: 1 | -1,
): Spot | null {
  const rest = segment.items.filter((item) => !items.includes(item))
  const [first] = items
  const before = segment.items.slice(0, first === undefined ? 0 : segment.items.indexOf(first))
  const place = before.filter((item) => rest.includes(item)).length + by
  if (place >= 0 && place <= rest.length)
    return { segment: segment.id, after: rest[place - 1]?.id ?? null }
  const host = nextHost(agenda, segment, by, isJoined)
  if (host === undefined) return null
  return { segment: host.id, after: by === 1 ? null : (host.items.at(-1)?.id ?? null) }
}

function stepItems(
  agenda: Agenda,
  { items, segments }: Picked & { level: 'items' },
  by: 1 | -1,
): EditOutcome | null {
  const [segment] = segments
  const [first] = items
  if (segment === undefined || first === undefined || segments.length > 1) return null
  const spot = steppedSpot(agenda, segment, items, by)
  if (spot === null) return null
  return outcomeOf(new ChangeBuilder(agenda).moveItems(items, spot).changes(), itemKey(first.id))
}

function stepSegments(
  agenda: Agenda,
  segments: readonly Segment[],
  by: 1 | -1,
): EditOutcome | null {
  const [first] = segments
  if (first === undefined) return null
  const rest = agenda.segments.filter((segment) => !segments.includes(segment))
  const before = agenda.segments.slice(0, agenda.segments.indexOf(first))
  const place = before.filter((segment) => rest.includes(segment)).length + by
  if (place < 0 || place > rest.length) return null
  const rewrite = new ChangeBuilder(agenda).moveSegments(segments, rest[place - 1]?.id ?? null)
  return outcomeOf(rewrite.changesKeepingStart(), rowOfSegment(first))
}

/** The picked rows one place up or down: items within and between segments, segments among themselves. */
export function moveRows(
  agenda: Agenda,
  keys: ReadonlySet<RowKey>,
  by: 1 | -1,
): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  return picked.level === 'items'
    ? stepItems(agenda, picked, by)
    : stepSegments(agenda, picked.segments, by)
}

/** The last row before a gap that is not itself moved. */
function rowBefore(rows: readonly TableRow[], gap: number, picked: Picked): TableRow | null {
  const moves = (row: TableRow) =>
    picked.level === 'segments'
      ? picked.segments.includes(row.segment)
      : row.kind === 'item' && picked.items.includes(row.item)
  return rows.slice(0, gap).findLast((row) => !moves(row)) ?? null
}

function ownSegment(
  rewrite: ChangeBuilder,
  items: readonly Item[],
  after: string,
  newId: NewId,
): void {
  const [first] = items
  if (first === undefined) return
  const id = newId()
  const segment = newSegment({ id, title: first.title })
  rewrite.add({ type: 'insertSegment', after, segment })
  rewrite.moveItems(items, { segment: id, after: null })
}

function dropItems(
  rewrite: ChangeBuilder,
  items: readonly Item[],
  before: TableRow | null,
  newId: NewId,
): void {
  if (before === null) return
  if (before.kind === 'item' && before.joined) {
    ownSegment(rewrite, items, before.segment.id, newId)
    return
  }
  const after = before.kind === 'item' ? before.item.id : null
  rewrite.moveItems(items, { segment: before.segment.id, after })
}

/** Where segments of one row go into when dropped: between the items of another, not behind its last. */
function spotInside(agenda: Agenda, before: TableRow, segments: readonly Segment[]): Spot | null {
  const joins = segments.every((one) => isJoined(one) && !isPinned(agenda, one))
  if (!joins || (before.kind === 'item' && before.joined)) return null
  const { items, id } = before.segment
  if (before.kind === 'segment') return items.length === 0 ? null : { segment: id, after: null }
  return items.at(-1) === before.item ? null : { segment: id, after: before.item.id }
}

function dropSegments(
  rewrite: ChangeBuilder,
  segments: readonly Segment[],
  before: TableRow | null,
): void {
  const inside = before === null ? null : spotInside(rewrite.agenda, before, segments)
  if (inside === null) {
    const ids = segments.map(({ id }) => id)
    const under = before?.kind === 'segment' && before.segment.items.length > 0
    const all = rewrite.agenda.segments.filter(({ id }) => !ids.includes(id))
    const at = all.findIndex(({ id }) => id === before?.segment.id)
    rewrite.moveSegments(segments, all[under ? at - 1 : at]?.id ?? null)
    return
  }
  const items = segments.flatMap((segment) => segment.items)
  rewrite.moveItems(items, inside)
  for (const { id } of segments) rewrite.removeSegment(id)
}

/** The picked rows in the gap before row number `gap`; null where nothing would move. */
export function dropRows(
  agenda: Agenda,
  keys: ReadonlySet<RowKey>,
  gap: number,
  newId: NewId,
): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const before = rowBefore(rowsOf(agenda), gap, picked)
  const rewrite = new ChangeBuilder(agenda)
  if (picked.level === 'items') dropItems(rewrite, picked.items, before, newId)
  else dropSegments(rewrite, picked.segments, before)
  const [first] = keys
  return outcomeOf(rewrite.changesKeepingStart(), first ?? null)
}

/** The picked segments as items at the end of the segment before them. */
export function intoSegmentBefore(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  const [first] = picked?.level === 'segments' ? picked.segments : []
  if (picked?.level !== 'segments' || first === undefined) return null
  const host = agenda.segments[agenda.segments.indexOf(first) - 1]
  if (host === undefined) return null
  const rewrite = new ChangeBuilder(agenda)
  for (const { id } of picked.segments) {
    const items = rewrite.segment(id)?.items ?? []
    const after = rewrite.segment(host.id)?.items.at(-1)?.id ?? null
    rewrite.moveItems(items, { segment: host.id, after })
    rewrite.removeSegment(id)
  }
  const row = first.items[0]
  return outcomeOf(rewrite.changes(), row === undefined ? null : itemKey(row.id))
}

const total = (items: readonly Item[]) => items.reduce((sum, { planned }) => sum + planned, 0)

type Cut = {
  readonly segment: Segment
  readonly block: readonly Item[]
  readonly head: readonly Item[]
  readonly tail: readonly Item[]
}

/** A segment cut around a block of its items; null where that is no block, or all there is. */
function cutAround(segment: Segment, block: readonly Item[]): Cut | null {
  const [first] = block
  if (first === undefined || block.length === segment.items.length) return null
  const at = segment.items.indexOf(first)
  const head = segment.items.slice(0, at)
  const tail = segment.items.slice(at + block.length)
  const unbroken = block.every((item, n) => segment.items[at + n] === item)
  return unbroken ? { segment, block, head, tail } : null
}

/** Takes the time of a block out of the budget of its segment. */
function withoutBlock(rewrite: ChangeBuilder, { segment: { id, budget }, block }: Cut): void {
  if (budget === null) return
  const left = Math.max(0, budget - total(block))
  rewrite.set({ type: 'setValue', of: 'segment', id, field: 'budget' }, left)
}

/** The block goes before its segment, and takes over when that was to start. */
function cutOffHead(agenda: Agenda, rewrite: ChangeBuilder, own: Segment, cut: Cut): void {
  const { segment } = cut
  const { id, start } = segment
  const before = agenda.segments[agenda.segments.indexOf(segment) - 1]?.id ?? null
  rewrite.add({ type: 'insertSegment', after: before, segment: { ...own, start } })
  rewrite.set({ type: 'setValue', of: 'segment', id, field: 'start' }, { type: 'follows' })
  withoutBlock(rewrite, cut)
}

/** What is left behind the block is a segment by the same name; the slack stays at the end. */
function cutOffTail(rewrite: ChangeBuilder, own: Segment, cut: Cut, rest: string): void {
  const { segment, block, head, tail } = cut
  const { id, budget, mustEndBy } = segment
  rewrite.add({ type: 'insertSegment', after: id, segment: own })
  if (tail.length === 0) {
    withoutBlock(rewrite, cut)
    return
  }
  const left = budget === null ? null : Math.max(0, budget - total(head) - total(block))
  rewrite
    .set({ type: 'setValue', of: 'segment', id, field: 'budget' }, null)
    .set({ type: 'setValue', of: 'segment', id, field: 'mustEndBy' }, null)
    .add({
      type: 'insertSegment',
      after: own.id,
      segment: secondPart(SEGMENT_ROWS, segment, { id: rest, budget: left, mustEndBy, items: [] }),
    })
    .moveItems(tail, { segment: rest, after: null })
}

/** The picked items as a segment of their own where they stand, by the name of the first. */
export function segmentOfTheirOwn(
  agenda: Agenda,
  keys: ReadonlySet<RowKey>,
  newId: NewId,
): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  const [segment, other] = picked?.level === 'items' ? picked.segments : []
  if (picked?.level !== 'items' || segment === undefined || other !== undefined) return null
  const cut = cutAround(segment, picked.items)
  const [first] = picked.items
  if (cut === null || first === undefined) return null
  const own = newSegment({ id: newId(), title: first.title })
  const rewrite = new ChangeBuilder(agenda)
  if (cut.head.length === 0) cutOffHead(agenda, rewrite, own, cut)
  else cutOffTail(rewrite, own, cut, newId())
  rewrite.moveItems(picked.items, { segment: own.id, after: null })
  return outcomeOf(rewrite.changes(), itemKey(first.id))
}
