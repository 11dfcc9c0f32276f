import type { ItemId, SegmentId } from './ids.ts'
import type { Agenda } from './model.ts'
import { same } from './same.ts'

/** The items of some segments, each list whole and in order. */
export type SegmentOrder = Readonly<Record<SegmentId, readonly ItemId[]>>

/** A spot in the order: behind an item of a segment, or first in it. */
export type Spot = { readonly segment: SegmentId; readonly after: ItemId | null }

/** The items of a segment in order; none where there is no such segment. */
export function itemIds(agenda: Agenda, segment: SegmentId): readonly ItemId[] {
  return agenda.segments.find(({ id }) => id === segment)?.items.map(({ id }) => id) ?? []
}

/** The order of the segments that `like` names. */
export function orderIn(agenda: Agenda, like: SegmentOrder): SegmentOrder {
  return Object.fromEntries(Object.keys(like).map((id) => [id, itemIds(agenda, id)]))
}

/** The order of all segments with an item taken out and put at a spot. */
export function withMoved(agenda: Agenda, item: ItemId, to: Spot): SegmentOrder {
  return Object.fromEntries(
    agenda.segments.map(({ id }) => {
      const ids = itemIds(agenda, id).filter((other) => other !== item)
      const at = to.after === null ? 0 : ids.indexOf(to.after) + 1
      return [id, id === to.segment ? [...ids.slice(0, at), item, ...ids.slice(at)] : ids]
    }),
  )
}

/** Only the segments whose order a change touches. */
export function touchedOrder(agenda: Agenda, order: SegmentOrder): SegmentOrder {
  return Object.fromEntries(
    Object.entries(order).filter(([segment, ids]) => !same(ids, itemIds(agenda, segment))),
  )
}
