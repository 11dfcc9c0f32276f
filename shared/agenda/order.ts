import type { ItemId, SegmentId } from './ids.ts'
import { memoize } from './memoize.ts'
import type { Agenda, Segment } from './model.ts'
import { changedPart } from './part.ts'
import { same } from './same.ts'

/** The items of some segments, each list complete and in order. */
export type SegmentOrder = Readonly<Record<SegmentId, readonly ItemId[]>>

/** A segment in a new order: its id if its heading is unchanged, else the segment without items. */
export type SegmentEntry = SegmentId | Segment

/** An order of items, and of all segments if their headings or their order change (R6b). */
export type Arrangement = {
  readonly order: SegmentOrder
  readonly segments?: readonly SegmentEntry[]
}

/** A spot in the order: after an item of a segment, or first in it. */
export type Spot = { readonly segment: SegmentId; readonly after: ItemId | null }

/** Returns the item ids of a segment in order; none for an unknown segment. */
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

/** Returns the current order of the segments in `template`. */
export function orderIn(agenda: Agenda, template: SegmentOrder): SegmentOrder {
  return Object.fromEntries(Object.keys(template).map((id) => [id, itemIds(agenda, id)]))
}

/** Returns the order of all segments after an item moves to a spot. */
export function withMoved(agenda: Agenda, item: ItemId, to: Spot): SegmentOrder {
  return Object.fromEntries(
    Object.entries(orderOf(agenda)).map(([id, all]) => {
      const ids = all.filter((other) => other !== item)
      const at = to.after === null ? 0 : ids.indexOf(to.after) + 1
      return [id, id === to.segment ? ids.toSpliced(at, 0, item) : ids]
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

/** Returns the item ids of all segments. */
export const orderOf = memoize(
  ({ segments }: Agenda): SegmentOrder =>
    Object.fromEntries(segments.map(({ id, items }) => [id, items.map((item) => item.id)])),
)

/** Returns, for each segment whose items differ from another agenda or include one of `moved`, the part that differs. */
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

/** Returns the segments of an agenda in order; a segment is complete if its heading in `other` differs or does not exist. */
export function entriesOf({ segments }: Agenda, other: Agenda): readonly SegmentEntry[] {
  const known = new Map(other.segments.map((one) => [one.id, headingOf(one)]))
  return segments.map(headingOf).map((one) => (same(known.get(one.id), one) ? one.id : one))
}

/** Returns the arrangement that turns one agenda into another; null if it changes nothing. */
export function arrangement(before: Agenda, after: Agenda): Arrangement | null {
  const [lists, old] = [Object.entries(orderOf(after)), orderOf(before)]
  const order = Object.fromEntries(lists.filter(([id, ids]) => !same(ids, old[id] ?? [])))
  const segments = entriesOf(after, before)
  const known = before.segments.map(({ id }) => id)
  if (!same(segments, known)) return { order, segments }
  return Object.keys(order).length === 0 ? null : { order }
}
