import type { ItemId } from '../../agenda/ids.ts'
import { memoizeTwo } from '../../agenda/memoize.ts'
import type { Agenda } from '../../agenda/model.ts'
import {
  entryId,
  itemIds,
  orderOf,
  type SegmentEntry,
  type SegmentOrder,
} from '../../agenda/order.ts'
import { wholeList } from '../../agenda/part.ts'
import type { Side } from '../events.ts'
import type { Step } from '../step.ts'
import type { PlanStepChange } from '../stepChange.ts'

/** A change of order on one side of the plan. */
export type Reorder = Extract<PlanStepChange, { of: 'order' }>

/** Returns whether a change moved one item past another, to before it; null if it does not record both. */
type PassTest = (one: ItemId, other: ItemId) => boolean | null

/** The moves on one side of the plan after a step, without undone ones. */
export type LaterMoves = {
  readonly movedItems: ReadonlySet<ItemId>
  /** The items that planners moved; which others they passed is not recorded. */
  readonly movedByPlanners: ReadonlySet<ItemId>
  readonly orders: readonly Reorder[]
  /** The items of undone steps. If a change does not record one of these, its place at that time is unknown. */
  readonly undoneItems: ReadonlySet<ItemId>
}

/** Returns the index of every item in an order; items that the order does not list are where the agenda has them. */
function indexesIn(
  agenda: Agenda,
  order: SegmentOrder,
  entries: readonly SegmentEntry[] | undefined,
) {
  const recorded = new Set(Object.values(order).flat())
  const lists = orderOf(agenda)
  const now = agenda.segments.map(({ id }) => id)
  const segments = entries && wholeList(now, entries.map(entryId))
  const ids = (segments ?? now).flatMap((id) => {
    const [list, part] = [lists[id] ?? [], order[id]]
    if (part === undefined) return list.filter((one) => !recorded.has(one))
    const own = new Set(part)
    return wholeList(
      list.filter((one) => own.has(one) || !recorded.has(one)),
      part,
    )
  })
  return new Map(ids.map((id, at) => [id, at]))
}

/** Returns a function that tests whether a change moved one item past another. */
export const passTest = memoizeTwo((agenda: Agenda, { was, is, segments }: Reorder): PassTest => {
  const [before, after] = [
    indexesIn(agenda, was, segments?.was),
    indexesIn(agenda, is, segments?.is),
  ]
  return (one, other) => {
    const [a, b, c, d] = [before.get(one), before.get(other), after.get(one), after.get(other)]
    if (a === undefined || b === undefined || c === undefined || d === undefined) return null
    return a > b && c < d
  }
})

/** Returns the items that a planner's step moved, alone or with their segments. */
function movedByPlanner(agenda: Agenda, step: Step): readonly ItemId[] {
  const events = step.side === 'draft' ? step.undo : []
  const changes = events.flatMap((event) => (event.type === 'draftEdited' ? event.changes : []))
  return changes.flatMap((one) => {
    if (one.type === 'moveSegment') return itemIds(agenda, one.segment)
    return one.type === 'moveItem' ? one.item : []
  })
}

/** Returns the moves on a side since a step. On the published side, those of planners count from the next publication. */
export function laterMoves(
  agenda: Agenda,
  steps: readonly Step[],
  { id }: Step,
  side: Side,
): LaterMoves {
  const index = steps.findIndex((step) => step.id === id)
  const later = steps.slice(index + 1).filter(({ undone }) => !undone)
  const orders = later
    .flatMap((step) => (step.side === 'run' ? (step.changes ?? []) : []))
    .filter((change): change is Reorder => change.of === 'order' && change.side === side)
  const isPublication = (step: Step) => step.side === 'publication' && !step.undone
  const published = later.findLastIndex(isPublication)
  // A publication also brings the planners' moves from before the step.
  const earlier = steps.slice(steps.slice(0, index).findLastIndex(isPublication) + 1, index)
  const waiting = published < 0 ? [] : earlier.filter(({ undone }) => !undone)
  const drafts = side === 'draft' ? later : [...waiting, ...later.slice(0, published + 1)]
  const byPlanners = new Set(drafts.flatMap((step) => movedByPlanner(agenda, step)))
  return {
    movedItems: new Set([...byPlanners, ...orders.flatMap(({ items }) => items)]),
    movedByPlanners: byPlanners,
    orders,
    undoneItems: new Set(steps.flatMap((step) => (step.undone ? step.items : []))),
  }
}
