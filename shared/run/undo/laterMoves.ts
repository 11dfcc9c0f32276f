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

/** A change of the order on one side of the plan. */
export type Ordered = Extract<PlanStepChange, { of: 'order' }>

/** Whether a change put one item before another that was before it; null where it does not know both. */
type Passing = (one: ItemId, other: ItemId) => boolean | null

/** What was moved on one side of the plan after a step, and was not undone. */
export type LaterMoves = {
  readonly moved: ReadonlySet<ItemId>
  /** Those that planners moved, as it is not recorded past which others. */
  readonly drafted: ReadonlySet<ItemId>
  readonly orders: readonly Ordered[]
  /** The items of steps that were undone: where a change does not record one, its place then is not known. */
  readonly undone: ReadonlySet<ItemId>
}

/** The places of items in an order; what a change did not touch is where the agenda has it. */
function places(agenda: Agenda, order: SegmentOrder, entries: readonly SegmentEntry[] | undefined) {
  const known = new Set(Object.values(order).flat())
  const lists = orderOf(agenda)
  const now = agenda.segments.map(({ id }) => id)
  const segments = entries && wholeList(now, entries.map(entryId))
  const ids = (segments ?? now).flatMap((id) => {
    const [list, part] = [lists[id] ?? [], order[id]]
    if (part === undefined) return list.filter((one) => !known.has(one))
    const own = new Set(part)
    return wholeList(
      list.filter((one) => own.has(one) || !known.has(one)),
      part,
    )
  })
  return new Map(ids.map((id, at) => [id, at]))
}

/** Makes out which items a change put before which. */
export const passing = memoizeTwo((agenda: Agenda, { was, is, segments }: Ordered): Passing => {
  const [before, after] = [places(agenda, was, segments?.was), places(agenda, is, segments?.is)]
  return (one, other) => {
    const [a, b, c, d] = [before.get(one), before.get(other), after.get(one), after.get(other)]
    if (a === undefined || b === undefined || c === undefined || d === undefined) return null
    return a > b && c < d
  }
})

/** The items that a planner's step moved, by themselves or with their segments. */
function movedByPlanner(agenda: Agenda, step: Step): readonly ItemId[] {
  const events = step.side === 'draft' ? step.undo : []
  const changes = events.flatMap((event) => (event.type === 'draftEdited' ? event.changes : []))
  return changes.flatMap((one) => {
    if (one.type === 'moveSegment') return itemIds(agenda, one.segment)
    return one.type === 'moveItem' ? one.item : []
  })
}

/** Returns the moves on a side since a step: on the published one, those of planners count from the next publication on. */
export function laterMoves(
  agenda: Agenda,
  steps: readonly Step[],
  { id }: Step,
  side: Side,
): LaterMoves {
  const from = steps.findIndex((step) => step.id === id)
  const later = steps.slice(from + 1).filter(({ undone }) => !undone)
  const orders = later
    .flatMap((step) => (step.side === 'run' ? (step.changes ?? []) : []))
    .filter((change): change is Ordered => change.of === 'order' && change.side === side)
  const isPublication = (step: Step) => step.side === 'publication' && !step.undone
  const published = later.findLastIndex(isPublication)
  // A publication also moves what planners had moved in the draft before the step.
  const earlier = steps.slice(steps.slice(0, from).findLastIndex(isPublication) + 1, from)
  const waiting = published < 0 ? [] : earlier.filter(({ undone }) => !undone)
  const drafts = side === 'draft' ? later : [...waiting, ...later.slice(0, published + 1)]
  const drafted = new Set(drafts.flatMap((step) => movedByPlanner(agenda, step)))
  return {
    moved: new Set([...drafted, ...orders.flatMap(({ items }) => items)]),
    drafted,
    orders,
    undone: new Set(steps.flatMap((step) => (step.undone ? step.items : []))),
  }
}
