import type { Instant } from '../../time/instant.ts'
import { maxCut, shareOf } from './cutLimits.ts'
import {
  type Choice,
  firstPlace,
  HALF_MINUTE,
  lateness,
  lengthUnder,
  outcomeOf,
  placeAfter,
  walk,
} from './outcome.ts'
import { costFrom, frontsOf, type Goal, latestAt, type RowAction } from './paretoFronts.ts'
import type { RemainingRow, RemainingShow } from './remainingShow.ts'

/*
 * Finds the choice that is best by an order of criteria (V3). All criteria but the largest share form one number, the cost, so that
 * `findCheapest` is a shortest-path search over the fronts. A binary search finds the smallest share with the same cost. `findFair`
 * branches until nobody loses time in two items. Finally `withoutExcess` reduces cuts.
 */

/** The means of a search: the most half-minutes to take from each row, the dropped rows, the rows that may be dropped, and the stop. */
export type SearchSpace = {
  readonly show: RemainingShow
  readonly maxCuts: readonly number[]
  readonly dropped: readonly boolean[]
  readonly droppable: readonly boolean[]
  readonly stop: Instant | null
}

/** The costs of a choice (V3): items dropped, people who lose time, the largest share lost, half-minutes of breaks, items whose people are asked. */
type Criterion = 'drops' | 'people' | 'share' | 'breaks' | 'asks'

/** Criteria by priority. `fifth`, if first, is a limit: no item with people loses more than a fifth. */
export type Order = readonly (Criterion | 'fifth')[]

type SearchTask = SearchSpace & Goal

/** An action on a row by the half-minutes it takes; null: it drops the row. */
type RowStep = RowAction & { readonly taken: number | null }

/** The limits of one search: the largest share an item with people may lose, rows to leave alone, the criteria in the cost, and the highest cost. */
type SearchLimits = {
  readonly maxShare: number
  readonly sparedRows: readonly number[]
  readonly order: readonly Criterion[]
  readonly maxCost: number
}

type Solution = Readonly<{ steps: readonly RowStep[]; cost: number; limits: SearchLimits }>

const NEVER = Number.POSITIVE_INFINITY

/** The weight of one criterion over the next: larger than any count, small enough that four fit into one number. */
const RADIX = 2 ** 13

const hasPeople = ({ people }: RemainingRow) => people.length > 0

/** Returns the choice that takes and drops all that a space allows. */
export function strongestChoice({ maxCuts, dropped, droppable }: SearchSpace): Choice {
  return { cuts: maxCuts, dropped: dropped.map((fixed, at) => fixed || droppable[at] === true) }
}

/** Returns by how much each stop is missed even with the strongest choice, in ms; 0 if it can be met. */
export function leastMissed(space: SearchSpace): readonly number[] {
  const { show, stop } = space
  const late = lateness(show, outcomeOf(show, strongestChoice(space)), stop)
  return late.map((one) => Math.max(0, one))
}

/** Returns the cost of one unit of a criterion; 0 if the order does not contain it. */
function weightIn(order: readonly Criterion[], criterion: Criterion): number {
  const at = order.indexOf(criterion)
  return at < 0 ? 0 : RADIX ** (order.length - 1 - at)
}

/** Returns every useful action on a row, the cheapest first. */
function stepsOf(task: SearchTask, at: number, limits: SearchLimits): readonly RowStep[] {
  const { maxShare, sparedRows, order } = limits
  const one = task.show.rows[at]
  if (one === undefined || task.dropped[at]) return [{ taken: null, left: null, cost: 0 }]
  const weight = (criterion: Criterion) => weightIn(order, criterion)
  const people = one.people.length * weight('people')
  const breaks = one.isBreak ? weight('breaks') : 0
  // Slightly more, so that rounding does not exclude a share that is met exactly.
  const allowed = Math.floor((maxShare * one.row.allotted) / HALF_MINUTE + 1e-6)
  const maxTaken = Math.min(task.maxCuts[at] ?? 0, hasPeople(one) ? allowed : NEVER)
  const isSpared = sparedRows.includes(at)
  const limit = isSpared ? 0 : maxTaken
  // If all amounts cost the same, the largest is enough: `withoutExcess` reduces it at the end.
  const options = [hasPeople(one) ? 0 : limit, Math.min(maxCut(one), limit), limit]
  const amounts = breaks > 0 ? Array.from({ length: limit + 1 }, (_, own) => own) : new Set(options)
  const cuts = [...amounts].map((taken): RowStep => {
    const asks = taken > maxCut(one) ? weight('asks') : 0
    const left = Math.max(0, one.left - taken * HALF_MINUTE)
    return { taken, left, cost: (taken > 0 ? people : 0) + breaks * taken + asks }
  })
  const canDrop = task.droppable[at] && !isSpared && (!hasPeople(one) || maxShare >= 1)
  const breakLost = breaks * Math.ceil(one.left / HALF_MINUTE)
  const drop: RowStep = { taken: null, left: null, cost: people + breakLost + weight('drops') }
  return canDrop ? [...cuts, drop] : cuts
}

/** Returns a cheapest solution within the limits; among equal ones, one that changes later rows. Null if there is none. */
function findCheapest(task: SearchTask, limits: SearchLimits): Solution | null {
  const { show, work } = task
  work.stepsLeft -= 4 * show.rows.length
  const all = show.rows.map((_, at) => stepsOf(task, at, limits))
  const fronts = frontsOf(task, all, limits.maxCost)
  const cost = costFrom(fronts, 0, firstPlace(show))
  if (cost === NEVER) return null
  let spent = 0
  const steps: RowStep[] = []
  walk(show, (at, place, segment, n) => {
    const step = all[at]?.find((one) => {
      const next = placeAfter(show, segment, place, one.left)
      return spent + one.cost + costFrom(fronts, at + 1 + n, next) <= cost
    })
    if (step === undefined) throw new Error('no step leads to the cost that was found')
    spent += step.cost
    steps.push(step)
    return step.left
  })
  return { steps, cost, limits }
}

/** Returns two rows in which one person loses time, without rows that are dropped anyway; empty if there are none. */
function doubleLoss({ show, dropped }: SearchTask, { steps }: Solution): readonly number[] {
  const { rows } = show
  const losing = [...steps.keys()].filter((at) => steps[at]?.taken !== 0 && !rows[at]?.dropped)
  const people = losing.flatMap((at) => rows[at]?.people ?? [])
  if (new Set(people).size === people.length) return []
  for (const at of losing) {
    const losesTwice = (other: number) =>
      other > at && rows[at]?.people.some((person) => rows[other]?.people.includes(person))
    const other = losing.find((one) => !(dropped[at] && dropped[one]) && losesTwice(one))
    if (other !== undefined) return [at, other].filter((one) => !dropped[one])
  }
  return []
}

/**
 * Returns whether the goal is certainly out of reach if nobody loses time twice. Of all items with the same first speaker between two
 * clock times or slacks, only the largest cut counts.
 */
function cannotBeFair(task: SearchTask, limits: SearchLimits): boolean {
  const { show } = task
  const largest = new Map<string, number>()
  let stretch = 0
  const actions = show.segments.flatMap(({ from, to, pinned, slack }) => {
    if (pinned !== null) stretch += 1
    const own = show.rows.slice(from, to).map((one, n): readonly RowAction[] => {
      const lefts = stepsOf(task, from + n, limits).map(({ left }) => left)
      if (lefts.includes(null) || !hasPeople(one)) return lefts.map((left) => ({ left, cost: 0 }))
      const most = one.left - Math.min(...lefts.map((left) => left ?? 0))
      const key = `${stretch} ${one.people[0]}`
      const before = largest.get(key) ?? 0
      largest.set(key, Math.max(before, most))
      return [{ left: one.left - Math.max(0, most - before), cost: 0 }]
    })
    if (slack > 0) stretch += 1
    return own
  })
  return costFrom(frontsOf(task, actions, 0), 0, firstPlace(show)) === NEVER
}

/** Returns a cheapest solution in which nobody loses time twice: branch and bound, sparing one of two rows in each branch. */
function findFair(task: SearchTask, limits: SearchLimits): Solution | null {
  const open = [findCheapest(task, limits)].flatMap((one) => one ?? [])
  while (task.work.stepsLeft > 0) {
    const next = open.pop()
    const rows = next === undefined ? [] : doubleLoss(task, next)
    if (next === undefined || rows.length === 0) return next ?? null
    const { sparedRows } = next.limits
    if (sparedRows.length === 0 && cannotBeFair(task, limits)) return null
    const spared = rows.map((at) => ({ ...limits, sparedRows: [...sparedRows, at] }))
    // The cheapest last; of equal ones the newest, which spares the most rows.
    open.push(...spared.flatMap((one) => findCheapest(task, one) ?? []))
    open.sort((a, b) => b.cost - a.cost)
  }
  return null
}

/** Returns all shares that an item with people can lose, ascending, from 0 to 1. */
function possibleShares({ show, maxCuts }: SearchSpace): readonly number[] {
  const all = new Set([0, 1])
  show.rows.forEach((one, at) => {
    if (!hasPeople(one)) return
    for (let taken = maxCuts[at] ?? 0; taken > 0; taken--) all.add(shareOf(one, taken))
  })
  return [...all].sort((a, b) => a - b)
}

/** Returns the smallest share limit with which `find` still has a solution at the cost of `found` (binary search). */
function smallestShare(task: SearchTask, find: typeof findCheapest, found: Solution): number {
  const shares = possibleShares(task)
  const { limits, cost: maxCost } = found
  let [low, high] = [0, shares.findLastIndex((share) => share <= limits.maxShare)]
  while (low < high && task.work.stepsLeft > 0) {
    const middle = Math.floor((low + high) / 2)
    const maxShare = shares[middle] ?? 1
    if (find(task, { ...limits, sparedRows: [], maxShare, maxCost }) === null) low = middle + 1
    else high = middle
  }
  return shares[high] ?? 1
}

type RowFilter = (one: RemainingRow, cut: number) => boolean

/** Reduces the cuts of some rows, the first rows first, as far as the goal is still reached. */
function reduceCuts(task: SearchTask, choice: Choice, applies: RowFilter): Choice {
  const { show } = task
  const cuts = [...choice.cuts]
  const actions = show.rows.map((_, at) => [{ left: lengthUnder(show, choice, at), cost: 0 }])
  const fronts = frontsOf(task, actions, 0)
  walk(show, (at, place, segment, n) => {
    const [one, left, cut] = [show.rows[at], lengthUnder(show, choice, at), cuts[at] ?? 0]
    if (left === null || one === undefined || !applies(one, cut)) return left
    const { time } = placeAfter(show, segment, place, left)
    const spare = Math.floor((latestAt(fronts, at + 1 + n) - time) / HALF_MINUTE)
    const reduction = Math.max(0, Math.min(spare, cut))
    cuts[at] = cut - reduction
    return left + reduction * HALF_MINUTE
  })
  return { ...choice, cuts }
}

/** Converts a solution to a choice without excess cuts: items with people get time back first, then items whose people are asked, then the rest. */
function withoutExcess(task: SearchTask, { steps }: Solution): Choice {
  const cuts = steps.map(({ taken }) => taken ?? 0)
  const dropped = steps.map(({ taken }) => taken === null)
  const isAsked: RowFilter = (one, cut) => cut > maxCut(one)
  const groups: readonly RowFilter[] = [hasPeople, isAsked, () => true]
  return groups.reduce<Choice>((now, group) => reduceCuts(task, now, group), { cuts, dropped })
}

/** Returns the best choice by one order, as an array; a fair one if there is any. */
function bestChoice(task: SearchTask, fullOrder: Order): readonly Choice[] {
  const maxShare = fullOrder[0] === 'fifth' ? 1 / 5 : 1
  const criteria = fullOrder.filter((one) => one !== 'fifth')
  const before = criteria.slice(0, criteria.indexOf('share'))
  const order = criteria.filter((one) => one !== 'share')
  const limits: SearchLimits = { maxShare, sparedRows: [], order: before, maxCost: NEVER }
  const fair = findFair(task, limits)
  const first = fair ?? (maxShare < 1 ? null : findCheapest(task, limits))
  // If an item with people is dropped in any case, the largest share is 1.
  const isLost = task.show.rows.some(
    (one, at) => hasPeople(one) && task.dropped[at] && !one.dropped,
  )
  if (first === null || (isLost && maxShare < 1)) return []
  const find = fair === null ? findCheapest : findFair
  const share = isLost ? 1 : smallestShare(task, find, first)
  // The criteria before the share keep their cost; later criteria add less than one unit of it.
  const maxCost = (first.cost + 1) * RADIX ** (order.length - before.length) - 1
  const best = find(task, { maxShare: share, sparedRows: [], order, maxCost })
  return [withoutExcess(task, best ?? first)]
}

/** Returns the best choice by each order, by the first alone once no steps are left. For a stop that cannot be met, the limit is its least possible delay. */
export function bestChoices(space: SearchSpace, orders: readonly Order[], work: Goal['work']) {
  const late = leastMissed(space)
  const { segments } = space.show
  const end = (stop: number | null, n: number) => (stop === null ? NEVER : stop + (late[n] ?? 0))
  const segmentEnds = segments.map(({ mustEndBy }, n) => end(mustEndBy, n))
  const task = { ...space, segmentEnds, showEnd: end(space.stop, segments.length), work }
  const strongest = strongestChoice(space)
  const isOnly = () => `${reduceCuts(task, strongest, () => true).cuts}` === `${strongest.cuts}`
  // If no row can be dropped and no cut can be smaller, there is no other choice.
  if (!space.droppable.includes(true) && isOnly()) return [strongest]
  const mayTry = (nth: number) => nth === 0 || work.stepsLeft >= 0
  return orders.flatMap((order, nth) => (mayTry(nth) ? bestChoice(task, order) : []))
}
