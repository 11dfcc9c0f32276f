import { earliestOf, latestOf, minuteCeil } from '../../time/instant.ts'
import {
  bestChoices,
  leastMissed,
  type Order,
  type SearchSpace,
  strongestChoice,
} from './bestChoices.ts'
import { isProtected, maxAskedCut, maxCut } from './cutLimits.ts'
import { type Option, type OptionKind, optionOf } from './option.ts'
import { outcomeOf, totalMissed, unchanged } from './outcome.ts'
import type { Goal } from './paretoFronts.ts'
import type { RemainingRow, RemainingShow } from './remainingShow.ts'

/** The criteria by which the options of each kind are best (V3). */
const CUT_ORDERS: readonly Order[] = [
  ['people', 'share', 'breaks'],
  ['fifth', 'people', 'share', 'breaks'],
  ['share', 'people', 'breaks'],
  ['breaks', 'people', 'share'],
]
const DROP_ORDERS: readonly Order[] = [
  ['people', 'share', 'breaks', 'drops'],
  ['drops', 'people', 'share', 'breaks'],
  ['drops', 'breaks', 'people', 'share'],
]
const STOP_ORDERS: readonly Order[] = [['drops', 'people', 'share', 'breaks']]
const ASKING_ORDERS: readonly Order[] = [
  ['drops', 'people', 'share', 'breaks', 'asks'],
  ['fifth', 'drops', 'people', 'share', 'breaks', 'asks'],
  ['drops', 'share', 'people', 'breaks', 'asks'],
]

/** The limit of search steps, about 15 ms: enough for a complete search in most shows of a day. */
const MAX_STEPS = 200_000

const MAX_OPTIONS = 5

/** A kind of option with the search spaces and orders that produce its options. */
type Kind = {
  readonly kind: OptionKind
  readonly spaces: readonly SearchSpace[]
  readonly orders: readonly Order[]
}

function rowsByDropRank({ rows }: RemainingShow): readonly (readonly number[])[] {
  const ranks = new Map<number, number[]>()
  rows.forEach(({ row, dropped, left }, at) => {
    const rank = row.item.slimming?.dropRank ?? null
    if (rank === null || dropped || left === 0) return
    ranks.set(rank, [...(ranks.get(rank) ?? []), at])
  })
  return [...ranks].toSorted(([a], [b]) => a - b).map(([, own]) => own)
}

/** Returns by how much all stops together are missed with the strongest choice of a space, in ms. */
function leastMissedIn(space: SearchSpace): number {
  return totalMissed(leastMissed(space))
}

/** Returns the space with all rows of the lower ranks dropped and the rows of one rank droppable, except drops that gain nothing (P3, V2). */
function withDrops(space: SearchSpace): SearchSpace {
  const ranks = rowsByDropRank(space.show)
  const withDropped = (lower: readonly number[], own: readonly number[]): SearchSpace => ({
    ...space,
    dropped: space.dropped.map((isDropped, at) => isDropped || lower.includes(at)),
    droppable: space.droppable.map((_, at) => own.includes(at)),
  })
  const least = leastMissedIn(withDropped([], ranks.flat()))
  const isEnough = (_: unknown, n: number) =>
    leastMissedIn(withDropped(ranks.slice(0, n).flat(), ranks[n] ?? [])) <= least
  const last = Math.max(0, ranks.findIndex(isEnough))
  const lower = ranks.slice(0, last).flat()
  const own = ranks[last] ?? []
  const missed = leastMissedIn(withDropped(lower, []))
  const useful = lower.reduce((drops, at) => {
    const fewer = drops.filter((one) => one !== at)
    const before = leastMissedIn(withDropped(fewer, []))
    const after = leastMissedIn(withDropped(fewer, own))
    return before > missed || after > least ? drops : fewer
  }, lower)
  return withDropped(useful, own)
}

/** Returns the space in which each waiting row may lose up to `most` half-minutes. */
function cutSpace(show: RemainingShow, most: (row: RemainingRow) => number): SearchSpace {
  const { dropped } = unchanged(show)
  return {
    show,
    maxCuts: show.rows.map((row) => (row.dropped ? 0 : most(row))),
    dropped,
    droppable: dropped.map(() => false),
    stop: show.stop,
  }
}

function mostEffective(first: SearchSpace, ...rest: readonly SearchSpace[]): SearchSpace {
  return rest.reduce((a, b) => (leastMissedIn(b) < leastMissedIn(a) ? b : a), first)
}

/** Returns the space with the hard stop as late as possible, as an array; empty if it may not move. */
function withLatestStop(space: SearchSpace): readonly SearchSpace[] {
  const { stopRange } = space.show
  return stopRange === null ? [] : [{ ...space, stop: stopRange.last }]
}

/** Returns the move of the hard stop to the earliest whole minute that the space needs; null if it does not move. */
function stopMove(space: SearchSpace): Option['stop'] {
  const { show, stop } = space
  const { stopRange } = show
  if (stopRange === null || stop === show.stop) return null
  const end = minuteCeil(outcomeOf(show, strongestChoice(space)).end)
  const to = earliestOf(latestOf(end, stopRange.was), stopRange.last)
  return to > stopRange.was ? { was: stopRange.was, to } : null
}

/** Returns the best options of a kind, without options that change the same items (V2). */
function optionsOf({ kind, spaces, orders }: Kind, work: Goal['work']): readonly Option[] {
  const options = spaces
    .flatMap((space) => {
      const stop = stopMove(space)
      const moved = { ...space, stop: stop?.to ?? space.show.stop }
      const choices = bestChoices(moved, orders, work)
      return choices.map((choice) => optionOf(space.show, kind, choice, stop))
    })
    .filter(usesItsKind)
  const changes = options.map(({ cuts, drops, stop }) =>
    JSON.stringify([cuts.map(({ item }) => item), drops, stop]),
  )
  return options.filter((_, n) => changes.indexOf(changes[n] ?? '') === n)
}

/** Returns whether an option uses the means of its kind; otherwise it belongs to a milder kind. */
function usesItsKind({ kind, cuts, drops, stop }: Option): boolean {
  if (kind === 'drops') return drops.length > 0
  if (kind === 'stop') return stop !== null
  return kind !== 'asking' || cuts.some(({ needsAgreement }) => needsAgreement)
}

/** Returns the spaces with a later stop if cuts alone are not enough: one that spares people and breaks if that suffices, and one with all cuts. */
function stopSpaces(cuts: SearchSpace): readonly SearchSpace[] {
  const isFree = ({ people, isBreak }: RemainingRow) => people.length === 0 && !isBreak
  const sparing = cutSpace(cuts.show, (row) => (isFree(row) ? maxCut(row) : 0))
  return withLatestStop(cuts).flatMap((later) => {
    const least = mostEffective(later, withDrops(later))
    if (leastMissedIn(least) >= leastMissedIn(cuts)) return []
    const sparingSpaces = withLatestStop(sparing)
    return [...sparingSpaces.filter((one) => leastMissedIn(one) <= leastMissedIn(least)), least]
  })
}

/** Returns the space in which protected items give time too; with drops or a later stop only if that is not enough. */
function askingSpaces({ show, maxCuts }: SearchSpace): readonly SearchSpace[] {
  const all = cutSpace(show, (row) => (isProtected(row) ? maxAskedCut(row) : maxCut(row)))
  const later = withLatestStop(all)
  const isMore = all.maxCuts.some((own, at) => own !== maxCuts[at])
  return isMore ? [mostEffective(all, withDrops(all), ...later, ...later.map(withDrops))] : []
}

/** Selects the options that a moderator sees: the first of each kind, then more of the milder kinds. */
function selectOptions(kinds: readonly (readonly Option[])[]): readonly Option[] {
  let extra = MAX_OPTIONS - kinds.filter((options) => options.length > 0).length
  return kinds.flatMap((options) => {
    const own = options.slice(0, 1 + extra)
    extra -= Math.max(0, own.length - 1)
    return own
  })
}

/** Returns by how much the stops are missed with all means of a kind, in ms; Infinity if the kind has none. */
const leastMissedBy = ({ spaces }: Kind) => Math.min(...spaces.map(leastMissedIn))

/** Returns the kinds that help, the mildest first, and by how much the best of them misses the stops (ms). */
function usefulKinds(show: RemainingShow): {
  readonly useful: readonly Kind[]
  readonly least: number
} {
  const cuts = cutSpace(show, maxCut)
  const drops = withDrops(cuts)
  const kinds: readonly Kind[] = [
    { kind: 'cuts', spaces: [cuts], orders: CUT_ORDERS },
    { kind: 'drops', spaces: drops.droppable.includes(true) ? [drops] : [], orders: DROP_ORDERS },
    { kind: 'stop', spaces: stopSpaces(cuts), orders: STOP_ORDERS },
    { kind: 'asking', spaces: askingSpaces(cuts), orders: ASKING_ORDERS },
  ]
  const now = leastMissedIn(cutSpace(show, () => 0))
  const least = Math.min(now, ...kinds.map(leastMissedBy))
  let before = now
  // A harsher kind counts only if it reaches the least, or misses less than the milder kinds.
  const useful = kinds.filter((kind) => {
    const missed = leastMissedBy(kind)
    const gains = missed < before
    before = Math.min(before, missed)
    return missed < now && (missed === least || (least > 0 && gains))
  })
  return { useful, least }
}

/** Returns the options in their order, by how much the best of them misses the stops (ms), and whether the search was complete (V2, V3). */
export function recoveryOptions(show: RemainingShow) {
  const work = { stepsLeft: MAX_STEPS }
  const { useful, least } = usefulKinds(show)
  const options = selectOptions(useful.map((kind) => optionsOf(kind, work)))
  return { options, least, exact: work.stepsLeft >= 0 }
}

/** Returns the number of options, but at most `most`: searches the next kind only below this number. */
export function countOptions(show: RemainingShow, most: number): number {
  const work = { stepsLeft: MAX_STEPS }
  let count = 0
  for (const kind of usefulKinds(show).useful) {
    if (count >= most) break
    count += optionsOf(kind, work).length
  }
  return Math.min(count, most)
}
