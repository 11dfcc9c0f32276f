import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { newSegment } from '../../../../../shared/agenda/newRecords.ts'
import type { Spot } from '../../../../../shared/agenda/order.ts'
import { isPinned, nextHost } from '../../../../../shared/agenda/rows.ts'
import { Rewrite } from '../model/rewrite.ts'
import {
  isJoined,
  itemKey,
  type RowKey,
  rowOfSegment,
  rowsOf,
  type TableRow,
} from '../model/rows.ts'
import { type EditOutcome, made, type NewId, type Picked, pickedOf } from './made.ts'

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
  return made(new Rewrite(agenda).moveItems(items, spot).done(), itemKey(first.id))
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
  const rewrite = new Rewrite(agenda).moveSegments(segments, rest[place - 1]?.id ?? null)
  return made(rewrite.doneKeepingStart(), rowOfSegment(first))
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

function ownSegment(rewrite: Rewrite, items: readonly Item[], after: string, newId: NewId): void {
  const [first] = items
  if (first === undefined) return
  const id = newId()
  const segment = newSegment({ id, title: first.title })
  rewrite.make({ type: 'insertSegment', after, segment })
  rewrite.moveItems(items, { segment: id, after: null })
}

function dropItems(
  rewrite: Rewrite,
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
  rewrite: Rewrite,
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
  const rewrite = new Rewrite(agenda)
  if (picked.level === 'items') dropItems(rewrite, picked.items, before, newId)
  else dropSegments(rewrite, picked.segments, before)
  const [first] = keys
  return made(rewrite.doneKeepingStart(), first ?? null)
}
