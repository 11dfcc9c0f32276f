import { orderItems } from '../../agenda/edits.ts'
import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { itemIds, type SegmentOrder, type Spot, withMoved } from '../../agenda/order.ts'
import { findItem, itemStatus, reached } from '../lookup.ts'
import { openSpot } from '../openSpot.ts'
import type { Run } from '../state.ts'
import type { PlanStepChange } from '../stepChange.ts'

type Ordered = Extract<PlanStepChange, { of: 'order' }>

/** The segment that an item has in an order, with the whole list; null where it is in none of them. */
function listIn(order: SegmentOrder, item: ItemId) {
  const found = Object.entries(order).find(([, ids]) => ids.includes(item))
  return found === undefined ? null : { segment: found[0], ids: found[1] }
}

/** The neighbours of an item among those that both lists have. */
function neighbours(list: readonly ItemId[], other: readonly ItemId[], item: ItemId) {
  const both = list.filter((id) => other.includes(id))
  const at = both.indexOf(item)
  return { before: both[at - 1] ?? null, behind: both[at + 1] ?? null }
}

/** Whether nobody has moved an item since a change put it where it is: it has one of its neighbours of then. */
function isWhereWritten(agenda: Agenda, { is }: Ordered, item: ItemId): boolean {
  const written = listIn(is, item)
  if (written === null || findItem(agenda, item)?.segment.id !== written.segment) return false
  const now = itemIds(agenda, written.segment)
  const [then, here] = [neighbours(written.ids, now, item), neighbours(now, written.ids, item)]
  return then.before === here.before || then.behind === here.behind
}

/** The nearest spot behind an item's old neighbours, never before what the run has reached; null where there is none (R8c). */
function oldSpot(agenda: Agenda, run: Run, { was }: Ordered, item: ItemId): Spot | null {
  const old = listIn(was, item)
  if (old === null) return null
  const { segment, ids } = old
  const here = itemIds(agenda, segment)
  const earlier = ids.slice(0, ids.indexOf(item)).findLast((id) => here.includes(id))
  const spots: Spot[] = [
    { segment, after: earlier ?? null },
    { segment, after: reached(run.position) },
  ]
  return spots.find((spot) => openSpot(agenda, run.position, spot).ok) ?? null
}

/** Whether an item may be moved at all: what is on or done keeps its place. */
function isMovable(run: Run, item: ItemId): boolean {
  return ['waiting', 'dropped'].includes(itemStatus(run, item))
}

/** An agenda with the items that a change moved back behind their old neighbours; as it is for those that others moved since (R8c). */
export function orderReturned(agenda: Agenda, run: Run, change: Ordered): Agenda {
  const order = Object.values(change.was).flat()
  return change.items
    .filter((item) => isMovable(run, item) && isWhereWritten(agenda, change, item))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .reduce((now, item) => {
      const to = oldSpot(now, run, change, item)
      return to === null ? now : orderItems(now, withMoved(now, item, to))
    }, agenda)
}
