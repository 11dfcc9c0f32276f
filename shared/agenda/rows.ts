import { insertItem, insertSegment, removeItem, removeSegment } from './edits.ts'
import type { ItemId, SegmentId } from './ids.ts'
import type { Agenda, Item, Segment } from './model.ts'
import { newSegment } from './newSegment.ts'
import { type Spot, segmentOf } from './order.ts'

/** Whether a segment and its only item are one row (R6b). */
export function isRow({ items }: Segment): boolean {
  return items.length === 1
}

/** Whether a segment is a row with clock times of its own, with which it stays one (R6b); the first one's start is the show's (P1). */
export function isPinned({ segments }: Agenda, segment: Segment): boolean {
  const starts = segment.start.type === 'notBefore' && segment !== segments[0]
  return isRow(segment) && (starts || segment.mustEndBy !== null)
}

/** Returns the nearest segment in a direction that is more than a row, where an item goes that leaves its own; undefined where there is none. */
export function nextHost(
  { segments }: Agenda,
  from: Segment,
  by: 1 | -1,
  isOne: (segment: Segment) => boolean,
): Segment | undefined {
  const at = segments.indexOf(from)
  const onward = by === 1 ? segments.slice(at + 1) : segments.slice(0, at).reverse()
  return onward.find((segment) => !isOne(segment))
}

/** Returns the segment behind which a spot makes a row (null: the first); undefined where the spot is inside a segment. `isOne`: what goes there is a row already. */
function rowBehind(
  { segments }: Agenda,
  { segment, after }: Spot,
  isOne: boolean,
): SegmentId | null | undefined {
  const at = segments.findIndex(({ id }) => id === segment)
  const items = segments[at]?.items ?? []
  const before = segments[at - 1]?.id ?? null
  const makesRow = isOne || items.length === 1
  if (makesRow && after === (items.at(-1)?.id ?? null)) return segment
  return after === null && (items.length === 1 || (isOne && before === null)) ? before : undefined
}

/** Returns the segment behind which a row goes that joins none. */
function rowBeside({ segments }: Agenda, { segment, after }: Spot): SegmentId | null {
  const at = segments.findIndex(({ id }) => id === segment)
  return after === null ? (segments[at - 1]?.id ?? null) : segment
}

/** Returns the item of the neighbouring row that a row passes on its way behind a segment; undefined where it goes elsewhere. */
function passedRow(
  { segments }: Agenda,
  row: Segment,
  behind: SegmentId | null | undefined,
): ItemId | undefined {
  const at = segments.indexOf(row)
  const [before, next] = [segments[at - 1], segments[at + 1]]
  const isUp = behind === (segments[at - 2]?.id ?? null)
  const past = isUp ? before : next?.id === behind ? next : undefined
  return past && isRow(row) && isRow(past) ? past.items[0]?.id : undefined
}

/** The agenda after a change of the order of segments, with the first one starting when the first one did before (P1). */
export function keepingStart(before: Agenda, after: Agenda): Agenda {
  const [was, first] = [before.segments[0], after.segments[0]]
  if (was === undefined || first === undefined || was.id === first.id) return after
  const stays = after.segments.some(({ id }) => id === was.id)
  const starts = stays || first.start.type === 'follows'
  return {
    ...after,
    segments: after.segments.map((one) => {
      if (one === first && starts) return { ...one, start: was.start }
      return one.id === was.id ? { ...one, start: { type: 'follows' } } : one
    }),
  }
}

/** The agenda with an empty segment for an item that is to be inserted at a spot, where it is a row of its own there (R6b); else as it is. */
export function withOwnSegment(agenda: Agenda, to: Spot, own: Segment): Agenda {
  const behind = rowBehind(agenda, to, false)
  return behind === undefined ? agenda : keepingStart(agenda, insertSegment(agenda, behind, own))
}

/** The agenda with an item moved to a spot: within segments, or as a row among them, in a segment `own` where it has none; a row with clock times becomes an item of a segment only where it `joins` (R6b). */
export function withPlaced(
  agenda: Agenda,
  id: ItemId,
  to: Spot,
  own: SegmentId,
  joins: boolean,
): Agenda {
  const home = segmentOf(agenda, id)
  const item = home?.items.find((one) => one.id === id)
  if (home === undefined || item === undefined) return agenda
  const stays = !joins && isPinned(agenda, home)
  const behind = stays ? rowBeside(agenda, to) : rowBehind(agenda, to, isRow(home))
  if (behind === home.id && isRow(home)) return agenda
  const passed = passedRow(agenda, home, behind)
  if (passed !== undefined) return withSwapped(agenda, id, passed, own)
  const rest = isRow(home) ? removeSegment(agenda, home.id) : removeItem(agenda, id)
  if (behind === undefined)
    return keepingStart(agenda, insertItem(rest, to.segment, to.after, item))
  const row = isRow(home) ? home : newSegment({ id: own, title: item.title, items: [item] })
  return keepingStart(agenda, insertSegment(rest, behind, row))
}

/** The agenda with two items in each other's places; what was a row goes with its heading, and clock times stay where they are (R6b). */
export function withSwapped(agenda: Agenda, a: ItemId, b: ItemId, own: SegmentId): Agenda {
  const all = agenda.segments.flatMap(({ items }) => items)
  const item = (id: ItemId) => all.find((one) => one.id === id)
  const other = (one: Item) => (one.id === a ? item(b) : one.id === b ? item(a) : undefined) ?? one
  const rowOf = ({ id, title }: Item) => {
    const home = segmentOf(agenda, id)
    return home && isRow(home) ? home : newSegment({ id: own, title })
  }
  return {
    ...agenda,
    segments: agenda.segments.map((segment) => {
      const items = segment.items.map(other)
      const [only] = items
      if (only === undefined || !isRow(segment) || only === segment.items[0])
        return { ...segment, items }
      const { start, mustEndBy } = segment
      return { ...rowOf(only), start, mustEndBy, items }
    }),
  }
}
