import {
  newSegment,
  SEGMENT_ROWS,
  secondPart,
} from '../../../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import type { Spot } from '../../../../../shared/agenda/order.ts'
import { isPinned, nextHost } from '../../../../../shared/agenda/rows.ts'
import { ChangeBuilder, fieldOf } from '../model/changes.ts'
import {
  type EditOutcome,
  isJoined,
  itemKey,
  type NewId,
  outcomeOf,
  pickedOf,
  type RowKey,
  rowOfSegment,
  rowsOf,
  type TableRow,
} from '../model/rows.ts'

/** Returns the id after which moved entries are placed for one step up or down (null: first); undefined if that is outside the list. */
function steppedAfter(
  all: readonly { readonly id: string }[],
  moved: readonly { readonly id: string }[],
  by: 1 | -1,
): string | null | undefined {
  const rest = all.filter((one) => !moved.includes(one))
  const first = all.findIndex((one) => moved.includes(one))
  const place = all.slice(0, first).filter((one) => rest.includes(one)).length + by
  if (place < 0 || place > rest.length) return undefined
  return rest[place - 1]?.id ?? null
}

/** Returns the place of items one step up or down: in their segment, or in the next one that is not a single row. */
function steppedSpot(
  agenda: Agenda,
  segment: Segment,
  items: readonly Item[],
  by: 1 | -1,
): Spot | undefined {
  const after = steppedAfter(segment.items, items, by)
  if (after !== undefined) return { segment: segment.id, after }
  const host = nextHost(agenda, segment, by, isJoined)
  return host && { segment: host.id, after: by === 1 ? null : (host.items.at(-1)?.id ?? null) }
}

/** Moves the picked rows one place up or down: items within and between segments, segments among themselves. */
export function moveRows(agenda: Agenda, keys: ReadonlySet<RowKey>, by: 1 | -1) {
  const picked = pickedOf(agenda, keys)
  const [segment, other] = picked?.segments ?? []
  if (picked === null || segment === undefined) return null
  const rewrite = new ChangeBuilder(agenda)
  if (picked.level === 'segments') {
    const after = steppedAfter(agenda.segments, picked.segments, by)
    if (after === undefined) return null
    rewrite.moveSegments(picked.segments, after)
    return outcomeOf(rewrite.changesKeepingStart(), rowOfSegment(segment))
  }
  const [first] = picked.items
  if (first === undefined || other !== undefined) return null
  const spot = steppedSpot(agenda, segment, picked.items, by)
  if (spot === undefined) return null
  return outcomeOf(rewrite.moveItems(picked.items, spot).changes(), itemKey(first.id))
}

function dropItems(
  rewrite: ChangeBuilder,
  items: readonly Item[],
  rowBefore: TableRow,
  newId: NewId,
): void {
  const [first] = items
  const isItem = rowBefore.kind === 'item'
  if (!isItem || !rowBefore.joined || first === undefined) {
    const after = isItem ? rowBefore.item.id : null
    rewrite.moveItems(items, { segment: rowBefore.segment.id, after })
    return
  }
  const segment = newSegment({ id: newId(), title: first.title })
  rewrite.add({ type: 'insertSegment', after: rowBefore.segment.id, segment })
  rewrite.moveItems(items, { segment: segment.id, after: null })
}

/** Returns the place of single-row segments dropped below a row inside another segment; null if they stay segments. */
function spotInside(agenda: Agenda, row: TableRow, segments: readonly Segment[]): Spot | null {
  const canJoin = segments.every((one) => isJoined(one) && !isPinned(agenda, one))
  if (!canJoin || (row.kind === 'item' && row.joined)) return null
  const { items, id } = row.segment
  if (row.kind === 'segment') return items.length === 0 ? null : { segment: id, after: null }
  return items.at(-1) === row.item ? null : { segment: id, after: row.item.id }
}

function dropSegments(
  rewrite: ChangeBuilder,
  segments: readonly Segment[],
  rowBefore: TableRow | null,
): void {
  const inside = rowBefore === null ? null : spotInside(rewrite.agenda, rowBefore, segments)
  if (inside === null) {
    const isBelowHeading = rowBefore?.kind === 'segment' && rowBefore.segment.items.length > 0
    const all = rewrite.agenda.segments.filter((one) => !segments.includes(one))
    const at = all.findIndex(({ id }) => id === rowBefore?.segment.id)
    rewrite.moveSegments(segments, all[isBelowHeading ? at - 1 : at]?.id ?? null)
    return
  }
  const items = segments.flatMap((one) => one.items)
  rewrite.moveItems(items, inside)
  for (const { id } of segments) rewrite.removeSegment(id)
}

/** Moves the picked rows into the gap before row number `gap`; null if nothing would move. */
export function dropRows(agenda: Agenda, keys: ReadonlySet<RowKey>, gap: number, newId: NewId) {
  const picked = pickedOf(agenda, keys)
  if (picked === null) return null
  const { level, items, segments } = picked
  const isMoved = (row: TableRow) =>
    level === 'segments'
      ? segments.includes(row.segment)
      : row.kind === 'item' && items.includes(row.item)
  const above = rowsOf(agenda).slice(0, gap)
  const rowBefore = above.findLast((row) => !isMoved(row)) ?? null
  const rewrite = new ChangeBuilder(agenda)
  if (level === 'segments') dropSegments(rewrite, segments, rowBefore)
  else if (rowBefore !== null) dropItems(rewrite, items, rowBefore, newId)
  const [first] = keys
  return outcomeOf(rewrite.changesKeepingStart(), first ?? null)
}

/** Moves the items of the picked segments to the end of the segment before, and removes the picked segments. */
export function intoSegmentBefore(agenda: Agenda, keys: ReadonlySet<RowKey>): EditOutcome | null {
  const picked = pickedOf(agenda, keys)
  const [first] = picked?.segments ?? []
  if (picked?.level !== 'segments' || first === undefined) return null
  const host = agenda.segments[agenda.segments.indexOf(first) - 1]
  if (host === undefined) return null
  const rewrite = new ChangeBuilder(agenda)
  rewrite.moveItems(picked.items, { segment: host.id, after: host.items.at(-1)?.id ?? null })
  for (const { id } of picked.segments) rewrite.removeSegment(id)
  const [item] = picked.items
  return outcomeOf(rewrite.changes(), item === undefined ? null : itemKey(item.id))
}

const total = (items: readonly Item[]) => items.reduce((sum, { planned }) => sum + planned, 0)

/**
 * Makes the picked items a segment of their own in the same place, named after the first. A block at the head takes over the
 * start of its segment. The items after a block become a segment with the same name, which keeps the slack. Null if they are no
 * block (consecutive items), or all items of the segment.
 */
export function splitIntoSegment(agenda: Agenda, keys: ReadonlySet<RowKey>, newId: NewId) {
  const picked = pickedOf(agenda, keys)
  const [segment, other] = picked?.segments ?? []
  const [first] = picked?.items ?? []
  if (picked?.level !== 'items' || segment === undefined || first === undefined || other)
    return null
  const block = picked.items
  const { id, items, start, budget, mustEndBy } = segment
  const at = items.indexOf(first)
  const [head, tail] = [items.slice(0, at), items.slice(at + block.length)]
  const isBlock = block.every((item, n) => items[at + n] === item)
  if (!isBlock || block.length === items.length) return null

  const budgetWithout = (some: readonly Item[]) => budget && Math.max(0, budget - total(some))
  const added = newSegment({ id: newId(), title: first.title })
  const rewrite = new ChangeBuilder(agenda)
  if (head.length === 0) {
    const after = agenda.segments[agenda.segments.indexOf(segment) - 1]?.id ?? null
    rewrite
      .add({ type: 'insertSegment', after, segment: { ...added, start } })
      .set(fieldOf('segment', id, 'start'), { type: 'follows' })
  } else rewrite.add({ type: 'insertSegment', after: id, segment: added })
  if (head.length === 0 || tail.length === 0)
    rewrite.set(fieldOf('segment', id, 'budget'), budgetWithout(block))
  else {
    const values = { id: newId(), budget: budgetWithout([...head, ...block]), mustEndBy, items: [] }
    const rest = secondPart(SEGMENT_ROWS, segment, values)
    rewrite
      .set(fieldOf('segment', id, 'budget'), null)
      .set(fieldOf('segment', id, 'mustEndBy'), null)
      .add({ type: 'insertSegment', after: added.id, segment: rest })
      .moveItems(tail, { segment: rest.id, after: null })
  }
  rewrite.moveItems(block, { segment: added.id, after: null })
  return outcomeOf(rewrite.changes(), itemKey(first.id))
}
