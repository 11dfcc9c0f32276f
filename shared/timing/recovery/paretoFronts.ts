import type { Duration } from '../../time/instant.ts'
import { hasEnded, type Place, ranEarly, walk } from './outcome.ts'
import type { RemainingSegment, RemainingShow } from './remainingShow.ts'

/*
 * Dynamic programming from the end of the show back to now. A front lists, for a place of the walk and each cost, the latest
 * time from which all later stops can be met. The first place then has the cost of the cheapest choice.
 */

/** The latest time at a place from which all later stops can be met at this cost. */
type Entry = { readonly cost: number; readonly latest: number }

/** The useful entries at a place, cost and time both ascending: a later time costs more. */
type Front = readonly Entry[]

/** One way to treat a row: the length that is left in ms (null: the row is dropped), and its cost. */
export type RowAction = { readonly left: Duration | null; readonly cost: number }

type RowActions = readonly (readonly RowAction[])[]

/** The goal of a search: the latest end of each segment's items and of the show. `work` counts down the steps it may still take. */
export type Goal = {
  readonly show: RemainingShow
  readonly segmentEnds: readonly number[]
  readonly showEnd: number
  readonly work: { stepsLeft: number }
}

/** The fronts at each place, with and without an earlier item in the segment. A segment has a place before each row and one after the last. */
type Fronts = { readonly waiting: readonly Front[]; readonly empty: readonly Front[] }

const [ALWAYS, NEVER] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

type Change = (latest: number) => number

/** Adds an entry unless a cheaper one already allows as late a time. */
function addEntry(all: Entry[], next: Entry): void {
  const last = all.at(-1)
  if (next.latest <= (last?.latest ?? NEVER)) return
  if (last?.cost === next.cost) all.pop()
  all.push(next)
}

/** Adds `by` to each cost, up to `maxCost`, and changes each latest time. */
function shiftFront(front: Front, by: number, maxCost: number, change: Change): Front {
  const all: Entry[] = []
  for (const { cost, latest } of front)
    if (cost + by <= maxCost) addEntry(all, { cost: cost + by, latest: change(latest) })
  return all
}

/** Combines two fronts and leaves out entries that cheaper ones make useless. */
function mergeFronts(one: Front, other: Front): Front {
  if (one.length === 0) return other
  const all: Entry[] = []
  for (let [a, b] = [0, 0]; ; ) {
    const [first, second] = [one[a], other[b]]
    const isFirst = second === undefined || (first !== undefined && first.cost <= second.cost)
    const next = isFirst ? first : second
    if (next === undefined) return all
    if (isFirst) a++
    else b++
    addEntry(all, next)
  }
}

/** Returns the time by which the previous segment must end, so that the items of this segment start by `start`; the reverse of `itemsStart`. */
function latestBefore(now: number, segment: RemainingSegment, hasItems: boolean, start: number) {
  const { resumes, pinned } = segment
  if (resumes !== null) return (hasItems ? resumes.waiting : resumes.empty) > start ? NEVER : ALWAYS
  return Math.max(pinned ?? NEVER, hasItems ? now : NEVER) > start ? NEVER : start
}

/** Returns the time by which a segment's items must end, so that the segment ends by `end`; the reverse of `slackAfter`. */
function latestItemsEnd(segment: RemainingSegment, end: number, hasItems: boolean) {
  const { slack, allRemaining, planned } = segment
  return planned.end <= end || (!hasItems && allRemaining) ? end : end - slack
}

/** Returns the entries of a front between the earliest and the latest time that is possible at its place. */
function reachablePart(front: Front, earliest: Place | undefined, last: Place | undefined): Front {
  const from = front.findIndex(({ latest }) => latest >= (earliest?.time ?? NEVER))
  const to = front.findIndex(({ latest }) => latest >= (last?.time ?? ALWAYS))
  return from < 0 ? [] : front.slice(from, to < 0 ? front.length : to + 1)
}

/** Returns all places of the walk on which each row has its shortest (`Math.min`) or longest (`Math.max`) possible length. */
function extremePlaces(show: RemainingShow, actions: RowActions, pick: typeof Math.min) {
  const places: Place[] = []
  walk(
    show,
    (at, place, _, n) => {
      places[at + n] = place
      const left = pick(...(actions[at] ?? []).map((action) => action.left ?? -1))
      return left < 0 ? null : left
    },
    (place, { to }, n) => {
      places[to + n] = place
    },
  )
  return places
}

/** Returns the fronts after a segment's last row, from the front at the start of the next segment. */
function frontsAtEnd({ show, segmentEnds, showEnd }: Goal, n: number, next: Front) {
  const segment = show.segments[n]
  if (segment === undefined) return { waiting: next, empty: next }
  const own = segmentEnds[n] ?? ALWAYS
  const stop = hasEnded(show, segment, false) ? ALWAYS : own
  const waiting: Change = (latest) => Math.min(latestItemsEnd(segment, latest, true), own, showEnd)
  const empty: Change = (latest) =>
    latestBefore(show.now, segment, false, Math.min(latestItemsEnd(segment, latest, false), stop))
  return {
    waiting: shiftFront(next, 0, ALWAYS, waiting),
    empty: ranEarly(segment, false) ? next : shiftFront(next, 0, ALWAYS, empty),
  }
}

/** Returns the front before a row from those after it: `after` if the row takes place, `afterDrop` if it is dropped. */
function frontBeforeRow(
  actions: readonly RowAction[],
  after: Front,
  afterDrop: Front,
  maxCost: number,
  startBy: Change,
) {
  return actions.reduce<Front>((all, { left, cost }) => {
    const change: Change = (latest) => (left === null ? latest : startBy(latest - left))
    return mergeFronts(all, shiftFront(left === null ? afterDrop : after, cost, maxCost, change))
  }, [])
}

/** Computes the fronts at all places, over every combination of actions that costs up to `maxCost`. */
export function frontsOf(goal: Goal, actions: RowActions, maxCost: number): Fronts {
  const { show, work } = goal
  const waiting: Front[] = []
  const empty: Front[] = []
  const earliest = extremePlaces(show, actions, Math.min)
  const last = extremePlaces(show, actions, Math.max)
  let next: Front = [{ cost: 0, latest: ALWAYS }]
  for (const [n, segment] of [...show.segments.entries()].reverse()) {
    const startBy: Change = (latest) => latestBefore(show.now, segment, true, latest)
    let { waiting: after, empty: none } = frontsAtEnd(goal, n, next)
    waiting[segment.to + n] = after
    empty[segment.to + n] = none
    for (let place = segment.to + n - 1; place >= segment.from + n; place--) {
      const ways = actions[place - n] ?? []
      work.stepsLeft -= ways.length * (after.length + 1)
      // After a row that cannot be dropped the segment always has items.
      none = earliest[place]?.hasItems ? [] : frontBeforeRow(ways, after, none, maxCost, startBy)
      const all = frontBeforeRow(ways, after, after, maxCost, (latest) => latest)
      after = reachablePart(all, earliest[place], last[place])
      waiting[place] = after
      empty[place] = none
    }
    next = reachablePart(none, earliest[segment.from + n], last[segment.from + n])
  }
  return { waiting, empty }
}

/** Returns the lowest cost of the rest of the walk from a place; Infinity if the stops cannot be met. */
export function costFrom({ waiting, empty }: Fronts, at: number, { time, hasItems }: Place) {
  const front = (hasItems ? waiting : empty)[at]
  return front?.find(({ latest }) => latest >= time)?.cost ?? ALWAYS
}

/** Returns the latest time at a place from which all later stops can be met at any cost. */
export function latestAt({ waiting }: Fronts, at: number): number {
  return waiting[at]?.at(-1)?.latest ?? NEVER
}
