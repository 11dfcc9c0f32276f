import type { ItemId, SegmentId } from './ids.ts'
import type { Agenda, Segment } from './model.ts'
import { oncePer } from './oncePer.ts'
import { changedPart } from './part.ts'
import { same } from './same.ts'

/** The items of some segments, each list whole and in order. */
export type SegmentOrder = Readonly<Record<SegmentId, readonly ItemId[]>>

/** A segment in a new order: by its id where its heading is as before, else whole and without its items. */
export type SegmentEntry = SegmentId | Segment

/** An order of items, and of all segments where their headings or their order change (R6b). */
export type Arrangement = {
  readonly order: SegmentOrder
  readonly segments?: readonly SegmentEntry[]
}

/** A spot in the order: behind an item of a segment, or first in it. */
export type Spot = { readonly segment: SegmentId; readonly after: ItemId | null }

/** The items of a segment in order; none where there is no such segment. */
export function itemIds(agenda: Agenda, segment: SegmentId): readonly ItemId[] {
  return agenda.segments.find(({ id }) => id === segment)?.items.map(({ id }) => id) ?? []
}

/** Returns the segment of an item, or undefined. */
export function segmentOf({ segments }: Agenda, item: ItemId): Segment | undefined {
  return segments.find(({ items }) => items.some(({ id }) => id === item))
}

/** Returns the spot of an item, or null. */
export function spotOf(agenda: Agenda, item: ItemId): Spot | null {
  const segment = segmentOf(agenda, item)
  if (segment === undefined) return null
  const at = segment.items.findIndex(({ id }) => id === item)
  return { segment: segment.id, after: segment.items[at - 1]?.id ?? null }
}

/** The order of the segments that `like` names. */
export function orderIn(agenda: Agenda, like: SegmentOrder): SegmentOrder {
  return Object.fromEntries(Object.keys(like).map((id) => [id, itemIds(agenda, id)]))
}

/** The order of all segments with an item taken out and put at a spot. */
export function withMoved(agenda: Agenda, item: ItemId, to: Spot): SegmentOrder {
  return Object.fromEntries(
    Object.entries(orderOf(agenda)).map(([id, all]) => {
      const ids = all.filter((other) => other !== item)
      const at = to.after === null ? 0 : ids.indexOf(to.after) + 1
      return [id, id === to.segment ? [...ids.slice(0, at), item, ...ids.slice(at)] : ids]
    }),
  )
}

/** Returns the id of a segment in a new order. */
export function entryId(entry: SegmentEntry): SegmentId {
  return typeof entry === 'string' ? entry : entry.id
}

/** Returns a segment without its items. */
export function headingOf(segment: Segment): Segment {
  return { ...segment, items: [] }
}

/** The items of all segments. */
export const orderOf = oncePer(
  ({ segments }: Agenda): SegmentOrder =>
    Object.fromEntries(segments.map(({ id, items }) => [id, items.map((item) => item.id)])),
)

/** Of each segment of an agenda that has other items in another agenda, or one of `moved`, the part that differs. */
export function changedLists(
  agenda: Agenda,
  other: Agenda,
  moved: readonly ItemId[],
): SegmentOrder {
  const lists = Object.entries(orderOf(agenda)).flatMap(([id, ids]) => {
    const others = orderOf(other)[id] ?? []
    const isTouched = ids.some((one) => moved.includes(one)) || !same(ids, others)
    return isTouched ? [[id, changedPart(ids, others)] as const] : []
  })
  return Object.fromEntries(lists)
}

/** The segments of an agenda in order; whole where another agenda has another heading or none. */
export function entriesOf({ segments }: Agenda, other: Agenda): readonly SegmentEntry[] {
  const known = new Map(other.segments.map((one) => [one.id, headingOf(one)]))
  return segments.map(headingOf).map((one) => (same(known.get(one.id), one) ? one.id : one))
}

/** Returns the arrangement that turns one agenda into another: lists that differ, and segments where they do; null where neither does. */
export function arrangement(before: Agenda, after: Agenda): Arrangement | null {
  const [lists, old] = [Object.entries(orderOf(after)), orderOf(before)]
  const order = Object.fromEntries(lists.filter(([id, ids]) => !same(ids, old[id] ?? [])))
  const segments = entriesOf(after, before)
  const known = before.segments.map(({ id }) => id)
  if (!same(segments, known)) return { order, segments }
  return Object.keys(order).length === 0 ? null : { order }
}
