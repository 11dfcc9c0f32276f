import { earliestOf, latestOf, minuteCeil } from '../../time/instant.ts'
import type { Coming, ComingRow } from './coming.ts'
import { missedIn, withDrops } from './dropping.ts'
import type { Aim } from './latest.ts'
import { type Option, type OptionKind, optionOf } from './option.ts'
import { asIs, outcomeOf } from './outcome.ts'
import { allTaken, bestWays, type Order, type Space } from './search.ts'
import { isProtected, mostAsked, mostTakable } from './timeLimits.ts'

const CUTTING: readonly Order[] = [
  ['people', 'share', 'breaks'],
  ['fifth', 'people', 'share', 'breaks'],
  ['share', 'people', 'breaks'],
  ['breaks', 'people', 'share'],
]
const DROPPING: readonly Order[] = [
  ['people', 'share', 'breaks', 'drops'],
  ['drops', 'people', 'share', 'breaks'],
  ['drops', 'breaks', 'people', 'share'],
]
const MOVING: readonly Order[] = [['drops', 'people', 'share', 'breaks']]
const ASKING: readonly Order[] = [
  ['drops', 'people', 'share', 'breaks', 'asks'],
  ['fifth', 'drops', 'people', 'share', 'breaks', 'asks'],
  ['drops', 'share', 'people', 'breaks', 'asks'],
]

/** How many steps the search may take, which is about 15 ms: enough to try every way of most shows of a day. */
const STEPS = 200_000

/** Where the options of one kind are looked for, and by what orders. */
type Kind = {
  readonly kind: OptionKind
  readonly spaces: readonly Space[]
  readonly orders: readonly Order[]
}

/** The space in which so much may be taken of each row that waits, in half-minutes. */
function taking(coming: Coming, most: (row: ComingRow) => number): Space {
  const { dropped } = asIs(coming)
  return {
    coming,
    most: coming.rows.map((row) => (row.dropped ? 0 : most(row))),
    dropped,
    open: dropped.map(() => false),
    stop: coming.stop,
  }
}

/** The first of some spaces that misses the stops least. */
function farthest(first: Space, ...rest: readonly Space[]): Space {
  return rest.reduce((a, b) => (missedIn(b) < missedIn(a) ? b : a), first)
}

/** A space with the stop moved as far as it may be. */
function moved(space: Space): readonly Space[] {
  const { movable } = space.coming
  return movable === null ? [] : [{ ...space, stop: movable.last }]
}

/** The earliest whole minute to which the stop is moved so that it is missed by no more than it must be; null where it stays. */
function stopOf(space: Space): Option['stop'] {
  const { coming, stop } = space
  const { movable } = coming
  if (movable === null || stop === coming.stop) return null
  const end = minuteCeil(outcomeOf(coming, allTaken(space)).end)
  const to = earliestOf(latestOf(end, movable.was), movable.last)
  return to > movable.was ? { was: movable.was, to } : null
}

/** The best options of a kind, no two of which change the same (V2). */
function optionsOf({ kind, spaces, orders }: Kind, work: Aim['work']): readonly Option[] {
  const options = spaces
    .flatMap((space) => {
      const stop = stopOf(space)
      const within = { ...space, stop: stop?.to ?? space.coming.stop }
      const ways = bestWays(within, orders, work)
      return ways.map((choice) => optionOf(space.coming, kind, choice, stop))
    })
    .filter(isOfKind)
  const changes = options.map(({ cuts, drops, stop }) =>
    JSON.stringify([cuts.map(({ item }) => item), drops, stop]),
  )
  return options.filter((_, n) => changes.indexOf(changes[n] ?? '') === n)
}

/** Whether an option uses what its kind is named by: what does not is of a milder kind. */
function isOfKind({ kind, cuts, drops, stop }: Option): boolean {
  if (kind === 'drops') return drops.length > 0
  if (kind === 'stop') return stop !== null
  return kind !== 'asking' || cuts.some(({ asks }) => asks)
}

/** Moves the stop where cuts alone do not reach as far: with nothing else that touches anybody or a break, and as little as can be. */
function moving(cuts: Space): readonly Space[] {
  const isFree = ({ people, isBreak }: ComingRow) => people.length === 0 && !isBreak
  const sparing = taking(cuts.coming, (row) => (isFree(row) ? mostTakable(row) : 0))
  return moved(cuts).flatMap((alone) => {
    const least = farthest(alone, withDrops(alone))
    if (missedIn(least) >= missedIn(cuts)) return []
    return [...moved(sparing).filter((one) => missedIn(one) <= missedIn(least)), least]
  })
}

/** Asks those who are protected beside all that others give, and drops or moves the stop only where that does not suffice. */
function asking({ coming, most }: Space): readonly Space[] {
  const all = taking(coming, (row) => (isProtected(row) ? mostAsked(row) : mostTakable(row)))
  const later = moved(all)
  const isMore = all.most.some((own, at) => own !== most[at])
  return isMore ? [farthest(all, withDrops(all), ...later, ...later.map(withDrops))] : []
}

/** How many options are offered (V2). */
const OFFERED = 5

/** At most five: the first of each kind, then more of the milder kinds. */
function offered(kinds: readonly (readonly Option[])[]): readonly Option[] {
  let more = OFFERED - kinds.filter((options) => options.length > 0).length
  return kinds.flatMap((options) => {
    const own = options.slice(0, 1 + more)
    more -= Math.max(0, own.length - 1)
    return own
  })
}

/** By how much the stops are missed with a kind at the least; infinite where it has no means. */
const missedWith = ({ spaces }: Kind) => Math.min(...spaces.map(missedIn))

/** The ways to land at least as well as can be, in their order; by how much the stops are missed with them at the least, in ms; and whether every way was tried (V2, V3). */
export function waysToLand(coming: Coming) {
  const work = { left: STEPS }
  const cuts = taking(coming, mostTakable)
  const drops = withDrops(cuts)
  const kinds: readonly Kind[] = [
    { kind: 'cuts', spaces: [cuts], orders: CUTTING },
    { kind: 'drops', spaces: drops.open.includes(true) ? [drops] : [], orders: DROPPING },
    { kind: 'stop', spaces: moving(cuts), orders: MOVING },
    { kind: 'asking', spaces: asking(cuts), orders: ASKING },
  ]
  const now = missedIn(taking(coming, () => 0))
  const least = Math.min(now, ...kinds.map(missedWith))
  let before = now
  const reaching = kinds.filter((kind) => {
    const missed = missedWith(kind)
    const gains = missed < before
    before = Math.min(before, missed)
    return missed < now && (missed === least || (least > 0 && gains))
  })
  const options = offered(reaching.map((kind) => optionsOf(kind, work)))
  return { options, least, exact: work.left >= 0 }
}
