import { insertSegment, orderItems } from '../../agenda/edits.ts'
import type { ItemId } from '../../agenda/ids.ts'
import { memoizeTwo } from '../../agenda/memoize.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import {
  entryId,
  headingOf,
  itemIds,
  orderOf,
  type SegmentEntry,
  type SegmentOrder,
  type Spot,
  segmentOf,
  spotOf,
  withMoved,
} from '../../agenda/order.ts'
import { changedPart, wholeList } from '../../agenda/part.ts'
import { keepStart } from '../../agenda/rows.ts'
import { same } from '../../agenda/same.ts'
import { spotFault } from '../decide/guards.ts'
import { findItem, flatItems, itemStatus, lastReached } from '../lookup.ts'
import type { Run, Side } from '../state.ts'
import type { Step } from '../step.ts'
import type { PlanStepChange } from '../stepChange.ts'

/** A change of order on one side of the plan. */
type Reorder = Extract<PlanStepChange, { of: 'order' }>

/** A test whether a change moved one item from after another to before it; null if it does not record both. */
type PassTest = (one: ItemId, other: ItemId) => boolean | null

/** The moves on one side of the plan after a step, without undone ones. */
type LaterMoves = {
  readonly movedItems: ReadonlySet<ItemId>
  /** The items that planners moved; their steps do not record which other items these passed. */
  readonly movedByPlanners: ReadonlySet<ItemId>
  readonly orders: readonly Reorder[]
  /** The items of undone steps. If a change does not record one of these, its place at that time is unknown. */
  readonly undoneItems: ReadonlySet<ItemId>
}

/** Returns the index of every item in an order; an item that the order does not list has its place in the agenda. */
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
    const partIds = new Set(part)
    return wholeList(
      list.filter((one) => partIds.has(one) || !recorded.has(one)),
      part,
    )
  })
  return new Map(ids.map((id, at) => [id, at]))
}

/** Returns a function that tests whether a change moved one item past another. */
const passTest = memoizeTwo((agenda: Agenda, { was, is, segments }: Reorder): PassTest => {
  const [before, after] = [
    indexesIn(agenda, was, segments?.was),
    indexesIn(agenda, is, segments?.is),
  ]
  return (one, other) => {
    const [oneBefore, otherBefore] = [before.get(one), before.get(other)]
    const [oneAfter, otherAfter] = [after.get(one), after.get(other)]
    if (oneBefore === undefined || otherBefore === undefined) return null
    if (oneAfter === undefined || otherAfter === undefined) return null
    return oneBefore > otherBefore && oneAfter < otherAfter
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

/** Returns the moves on a side since a step. On the published side, planners' moves count once published. */
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
  const publicationAt = later.findLastIndex(isPublication)
  // A publication includes the planners' moves from before the step.
  const earlier = steps.slice(steps.slice(0, index).findLastIndex(isPublication) + 1, index)
  const unpublished = publicationAt < 0 ? [] : earlier.filter(({ undone }) => !undone)
  const relevant = side === 'draft' ? later : [...unpublished, ...later.slice(0, publicationAt + 1)]
  const byPlanners = new Set(relevant.flatMap((step) => movedByPlanner(agenda, step)))
  return {
    movedItems: new Set([...byPlanners, ...orders.flatMap(({ items }) => items)]),
    movedByPlanners: byPlanners,
    orders,
    undoneItems: new Set(steps.flatMap((step) => (step.undone ? step.items : []))),
  }
}

/** A move to undo, with the moves since. */
type MoveContext = { readonly run: Run; readonly change: Reorder; readonly later: LaterMoves }

/** Returns the segment of an item in an order, with its whole list; null if it is in none. */
function listIn(order: SegmentOrder, item: ItemId) {
  const found = Object.entries(order).find(([, ids]) => ids.includes(item))
  return found === undefined ? null : { segment: found[0], ids: found[1] }
}

/** Returns the neighbours of an item among those that both lists have. */
function neighbours(list: readonly ItemId[], other: readonly ItemId[], item: ItemId) {
  const both = list.filter((id) => other.includes(id))
  const at = both.indexOf(item)
  return { before: both[at - 1] ?? null, after: both[at + 1] ?? null }
}

/** Returns whether an item waits where a change put it: no later step moved it, and it still has one of its neighbours. */
function isWherePut(agenda: Agenda, { run, change, later }: MoveContext, item: ItemId): boolean {
  const target = listIn(change.is, item)
  if (target === null || segmentOf(agenda, item)?.id !== target.segment) return false
  const now = itemIds(agenda, target.segment)
  const [old, present] = [neighbours(target.ids, now, item), neighbours(now, target.ids, item)]
  const hasNeighbour = old.before === present.before || old.after === present.after
  const isWaiting = ['waiting', 'dropped'].includes(itemStatus(run, item))
  return isWaiting && hasNeighbour && !later.movedItems.has(item)
}

/** Restores the segments and headings from before a change, unless others changed them since; newer segments stay after the segment that they follow. */
function withOldHeadings(agenda: Agenda, { segments }: Reorder): Agenda {
  if (segments === undefined) return agenda
  const [was, is] = [changedPart(segments.was, segments.is), changedPart(segments.is, segments.was)]
  const [old, written] = [new Set(was.map(entryId)), new Set(is.map(entryId))]
  const now = agenda.segments
    .filter(({ id }) => written.has(id))
    .map((one, n) => (typeof is[n] === 'string' ? one.id : headingOf(one)))
  const first = agenda.segments.find(({ id }) => old.has(id) || !written.has(id))
  // The first segment has the start of the show (P1).
  const isFirst = typeof was[0] === 'string' || (first !== undefined && old.has(first.id))
  if (!same(now, is) || !isFirst) return agenda
  return agenda.segments.reduce(
    (result, segment, n) => {
      const before = agenda.segments[n - 1]?.id ?? null
      return old.has(segment.id) ? result : insertSegment(result, before, segment)
    },
    orderItems(agenda, {}, was),
  )
}

/** Moves an item back next to its old neighbours, but not before the last item that the run reached; unchanged if that spot is gone. */
function returnItem(agenda: Agenda, { run, change, later }: MoveContext, item: ItemId): Agenda {
  const old = listIn(change.was, item)
  if (old === null) return agenda
  const { segment, ids } = old
  const rest = itemIds(agenda, segment).filter((id) => id !== item)
  const isHere = (id: ItemId) => rest.includes(id) && !later.movedItems.has(id)
  const at = ids.indexOf(item)
  const next = ids.slice(at + 1).find(isHere)
  const before = ids.slice(0, at).findLast(isHere) ?? (next && rest[rest.indexOf(next) - 1])
  if (before === undefined && next === undefined && at > 0) return agenda
  const spots: Spot[] = [
    { segment, after: before ?? null },
    { segment, after: lastReached(run.position) },
  ]
  const to = spots.find((spot) => spotFault(agenda, run.position, spot) === null)
  return to === undefined ? agenda : orderItems(agenda, withMoved(agenda, item, to))
}

type Pair = readonly [ItemId, ItemId]

function isEmpty({ items }: Segment): boolean {
  return items.length === 0
}

/**
 * Returns whether `back`, with the items moved back, respects other moves. An item may pass only items that the change moved it
 * past, and items that are new or moved since. No later move may be undone.
 */
function isAllowed(agenda: Agenda, back: Agenda, { change, later }: MoveContext): boolean {
  const ids = flatItems(agenda).map(({ item }) => item.id)
  const at = (id: ItemId) => findItem(back, id)?.index ?? 0
  const isSwapped = ([one, other]: Pair) => at(one) > at(other)
  /** Returns the pairs of these items with every other item, in their present order. */
  const pairs = (items: readonly ItemId[]) =>
    ids.flatMap((one, n): readonly Pair[] =>
      items.includes(one)
        ? ids.flatMap((other, m) => (m === n ? [] : [m < n ? [other, one] : [one, other]]))
        : [],
    )
  const wasPassed = passTest(agenda, change)
  const isOwn = (id: ItemId) => change.items.includes(id) && !later.movedItems.has(id)
  const recorded = new Set([change.was, change.is].flatMap((order) => Object.values(order).flat()))
  // The place of an item that the change does not record follows from the recorded ones, unless one of these was moved or undone since.
  const areOthersKnown = ![...recorded].some(
    (id) => later.undoneItems.has(id) || later.movedItems.has(id),
  )
  const isKnown = (id: ItemId) => recorded.has(id) || (areOthersKnown && !later.undoneItems.has(id))
  const maySwapBack = ([one, other]: Pair) =>
    (isOwn(one) || isOwn(other)) &&
    !later.movedByPlanners.has(one) &&
    !later.movedByPlanners.has(other) &&
    ((wasPassed(one, other) !== false && isKnown(one) && isKnown(other)) ||
      later.movedItems.has(one) ||
      later.movedItems.has(other))
  const swaps = pairs(change.items).filter(isSwapped)
  const swappedItems = new Set(swaps.flat())
  const isUndone = (one: Reorder) => {
    const wasPassedLater = passTest(agenda, one)
    const passes = (pair: Pair) => wasPassedLater(...pair) === true
    return swaps.some(passes) && pairs(one.items).every((pair) => isSwapped(pair) || !passes(pair))
  }
  const otherItems = (on: Agenda) =>
    flatItems(on).flatMap(({ item: { id } }) => (change.items.includes(id) ? [] : id))
  const areSwapsAllowed = swaps.every(maySwapBack) && same(otherItems(agenda), otherItems(back))
  const affectedMoves = later.orders.filter(({ items }) => items.some((id) => swappedItems.has(id)))
  return areSwapsAllowed && !affectedMoves.some(isUndone)
}

/**
 * Moves items back in an agenda with or without the old headings, and removes empty segments that the change made. Null if an old
 * heading would be empty, or a new one would stay among the old ones.
 */
function returnItems(
  agenda: Agenda,
  initial: Agenda,
  context: MoveContext,
  items: readonly ItemId[],
) {
  const { was, segments } = context.change
  const back = items.reduce((now, item) => returnItem(now, context, item), initial)
  const old = new Set(segments?.was.map(entryId))
  const newIds = new Set(segments?.is.map(entryId).filter((id) => !old.has(id)))
  const remaining = back.segments.filter((one) => !newIds.has(one.id) || !isEmpty(one))
  const empty = new Set(agenda.segments.filter(isEmpty).map(({ id }) => id))
  const isWrong = (one: Segment) =>
    (initial !== agenda && newIds.has(one.id)) ||
    (isEmpty(one) && !empty.has(one.id) && (was[one.id] ?? []).length > 0)
  return remaining.some(isWrong) ? null : { ...back, segments: remaining }
}

/** Returns an agenda with the items and segments of a change next to their old neighbours, except those that others moved since (R8c). */
export function undoOrder(agenda: Agenda, run: Run, change: Reorder, later: LaterMoves): Agenda {
  const context = { run, change, later }
  const order = Object.values(change.was).flat()
  const movable = change.items
    .filter((item) => isWherePut(agenda, context, item))
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const old = withOldHeadings(agenda, change)
  const canRestoreHeadings = change.items.every((item) => {
    const spot = spotOf(old, item)
    return spot === null || (movable.includes(item) && spotFault(old, run.position, spot) === null)
  })
  const results = [...(canRestoreHeadings ? [old] : []), agenda].map((initial) =>
    returnItems(agenda, initial, context, movable),
  )
  const result = results.find((back) => back !== null && isAllowed(agenda, back, context)) ?? agenda
  return result.segments[0]?.start.type === 'notBefore' ? result : keepStart(agenda, result)
}
