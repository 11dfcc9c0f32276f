import { insertItem, insertSegment, removeItem, removeSegment } from './edits.ts'
import { newSegment } from './fields/fieldTables.ts'
import type { ItemId, SegmentId } from './ids.ts'
import type { Agenda, Item, Segment } from './model.ts'
import { type Spot, segmentOf } from './order.ts'

/** Returns whether a segment and its only item form one row (R6b). */
export function isRow({ items }: Segment): boolean {
  return items.length === 1
}

/** Returns whether a segment is a row with clock times of its own (R6b). The first segment's start does not count: it is the show's (P1). */
export function isPinned({ segments }: Agenda, segment: Segment): boolean {
  const hasOwnStart = segment.start.type === 'notBefore' && segment !== segments[0]
  return isRow(segment) && (hasOwnStart || segment.mustEndBy !== null)
}

/** Returns the nearest segment in a direction that is not a row, for an item that leaves its segment; undefined if there is none. */
export function nextHost(
  { segments }: Agenda,
  from: Segment,
  by: 1 | -1,
  isOne: (segment: Segment) => boolean,
): Segment | undefined {
  const at = segments.indexOf(from)
  const candidates = by === 1 ? segments.slice(at + 1) : segments.slice(0, at).reverse()
  return candidates.find((segment) => !isOne(segment))
}

/** Returns the segment after which a spot makes a row (null: first); undefined if the spot is inside a segment. `wasRow`: the moved item is a row now. */
function newRowPlace(
  { segments }: Agenda,
  { segment, after }: Spot,
  wasRow: boolean,
): SegmentId | null | undefined {
  const at = segments.findIndex(({ id }) => id === segment)
  const items = segments[at]?.items ?? []
  const before = segments[at - 1]?.id ?? null
  const makesRow = wasRow || items.length === 1
  if (makesRow && after === (items.at(-1)?.id ?? null)) return segment
  return after === null && (items.length === 1 || (wasRow && before === null)) ? before : undefined
}

/** Returns the segment after which a row is placed if it joins no segment (null: first). */
function rowPlace({ segments }: Agenda, { segment, after }: Spot): SegmentId | null {
  const at = segments.findIndex(({ id }) => id === segment)
  return after === null ? (segments[at - 1]?.id ?? null) : segment
}

/** Returns the item of the neighbouring row with which a moved row changes places; else undefined. */
function passedItem(
  { segments }: Agenda,
  row: Segment,
  previous: SegmentId | null | undefined,
): ItemId | undefined {
  const at = segments.indexOf(row)
  const [before, next] = [segments[at - 1], segments[at + 1]]
  const isUp = previous === (segments[at - 2]?.id ?? null)
  const neighbour = isUp ? before : next?.id === previous ? next : undefined
  return neighbour && isRow(row) && isRow(neighbour) ? neighbour.items[0]?.id : undefined
}

/** Returns the reordered agenda with its first segment starting at the previous start of the show (P1). */
export function keepStart(before: Agenda, after: Agenda): Agenda {
  const [previous, first] = [before.segments[0], after.segments[0]]
  if (previous === undefined || first === undefined || previous.id === first.id) return after
  const remains = after.segments.some(({ id }) => id === previous.id)
  const takesStart = remains || first.start.type === 'follows'
  return {
    ...after,
    segments: after.segments.map((one) => {
      if (one === first && takesStart) return { ...one, start: previous.start }
      return one.id === previous.id ? { ...one, start: { type: 'follows' } } : one
    }),
  }
}

/** Adds an empty segment if an item inserted at this spot becomes a row (R6b); else changes nothing. */
export function addOwnSegment(agenda: Agenda, to: Spot, own: Segment): Agenda {
  const previous = newRowPlace(agenda, to, false)
  return previous === undefined ? agenda : keepStart(agenda, insertSegment(agenda, previous, own))
}

/** Moves an item to a spot inside a segment, or as a row, if needed in a new segment with id `own`. A row with clock times joins a segment only if `mayJoin` (R6b). */
export function placeItem(
  agenda: Agenda,
  id: ItemId,
  to: Spot,
  own: SegmentId,
  mayJoin: boolean,
): Agenda {
  const source = segmentOf(agenda, id)
  const item = source?.items.find((one) => one.id === id)
  if (source === undefined || item === undefined) return agenda
  const keepsSegment = !mayJoin && isPinned(agenda, source)
  const previous = keepsSegment ? rowPlace(agenda, to) : newRowPlace(agenda, to, isRow(source))
  if (previous === source.id && isRow(source)) return agenda
  const passedId = passedItem(agenda, source, previous)
  if (passedId !== undefined) return swapItems(agenda, id, passedId, own)
  const rest = isRow(source) ? removeSegment(agenda, source.id) : removeItem(agenda, id)
  if (previous === undefined) return keepStart(agenda, insertItem(rest, to, item))
  const row = isRow(source) ? source : newSegment({ id: own, title: item.title, items: [item] })
  return keepStart(agenda, insertSegment(rest, previous, row))
}

/** Swaps two items; a row moves with its heading, and clock times stay in place (R6b). */
export function swapItems(agenda: Agenda, a: ItemId, b: ItemId, own: SegmentId): Agenda {
  const all = agenda.segments.flatMap(({ items }) => items)
  const item = (id: ItemId) => all.find((one) => one.id === id)
  const swap = (one: Item) => (one.id === a ? item(b) : one.id === b ? item(a) : undefined) ?? one
  const rowOf = ({ id, title }: Item) => {
    const source = segmentOf(agenda, id)
    return source && isRow(source) ? source : newSegment({ id: own, title })
  }
  return {
    ...agenda,
    segments: agenda.segments.map((segment) => {
      const items = segment.items.map(swap)
      const [only] = items
      if (only === undefined || !isRow(segment) || only === segment.items[0])
        return { ...segment, items }
      const { start, mustEndBy } = segment
      return { ...rowOf(only), start, mustEndBy, items }
    }),
  }
}
