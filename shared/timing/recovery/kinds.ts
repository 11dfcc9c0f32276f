import { type Duration, earliestOf, latestOf, minuteCeil } from '../../time/instant.ts'
import type { Coming, ComingRow } from './coming.ts'
import { missedIn, withDrops } from './dropping.ts'
import { isProtected, mostAsked, mostTaken } from './giving.ts'
import type { Aim } from './latest.ts'
import { type Option, type OptionKind, optionOf } from './option.ts'
import { asIs, outcomeOf } from './outcome.ts'
import { allTaken, bestWays, type Criterion, type Order, type Space } from './search.ts'

const order = (...by: readonly Criterion[]): Order => ({ by, atMost: 1 })

/** What somebody may lose without losing much. */
const FIFTH = 1 / 5

const CUTTING: readonly Order[] = [
  order('people', 'share', 'breaks'),
  { ...order('people', 'share', 'breaks'), atMost: FIFTH },
  order('share', 'people', 'breaks'),
  order('breaks', 'people', 'share'),
]
const DROPPING: readonly Order[] = [
  order('people', 'share', 'breaks', 'drops'),
  order('drops', 'people', 'share', 'breaks'),
  order('drops', 'breaks', 'people', 'share'),
]
const MOVING: readonly Order[] = [order('drops', 'people', 'share', 'breaks')]
const ASKING: readonly Order[] = [
  order('drops', 'people', 'share', 'breaks', 'asks'),
  { ...order('drops', 'people', 'share', 'breaks', 'asks'), atMost: FIFTH },
  order('drops', 'share', 'people', 'breaks', 'asks'),
]

/** How many steps the search may take, which is about 15 ms: enough to try every way of most shows of a day. */
const STEPS = 150_000

/** The options of one kind, and by how much the stops are missed with them at the least, in ms. */
type Kind = { readonly missed: Duration; readonly options: readonly Option[] }

/** The ways to land, by how much the stops are missed with them at the least, and whether every way was tried (V3). */
export type Ways = {
  readonly options: readonly Option[]
  readonly least: Duration
  readonly exact: boolean
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

/** The best options of a space by some orders. */
function kindOf(kind: OptionKind, space: Space, orders: readonly Order[], work: Aim['work']): Kind {
  const stop = stopOf(space)
  const within = { ...space, stop: stop?.to ?? space.coming.stop }
  const options = bestWays(within, orders, work).map((choice) =>
    optionOf(space.coming, kind, choice, stop),
  )
  return { missed: missedIn(space), options: options.filter(isOfKind) }
}

/** Whether an option uses what its kind is named by: what does not is of a milder kind. */
function isOfKind({ kind, cuts, drops, stop }: Option): boolean {
  if (kind === 'drops') return drops.length > 0
  if (kind === 'stop') return stop !== null
  return kind !== 'asking' || cuts.some(({ asks }) => asks)
}

/** Moves the stop where cuts alone do not reach as far: with as little else as touches nobody and no break, and as little as can be. */
function moving(cuts: Space, work: Aim['work']): Kind {
  const { coming } = cuts
  const [alone] = moved(cuts)
  const none = { missed: Number.POSITIVE_INFINITY, options: [] }
  if (alone === undefined) return none
  const space = farthest(alone, withDrops(alone))
  if (missedIn(space) >= missedIn(cuts)) return none
  const free = (row: ComingRow) => row.people.length === 0 && !row.isBreak
  const [sparing] = moved(taking(coming, (row) => (free(row) ? mostTaken(row) : 0)))
  const least = kindOf('stop', space, MOVING, work)
  if (sparing === undefined || missedIn(sparing) > least.missed) return least
  return { ...least, options: [...kindOf('stop', sparing, MOVING, work).options, ...least.options] }
}

/** Asks those who are protected beside all that others give, and drops or moves the stop only where that does not suffice. */
function asking(coming: Coming, work: Aim['work']): Kind {
  const all = taking(coming, (row) => (isProtected(row) ? mostAsked(row) : mostTaken(row)))
  const later = moved(all)
  const space = farthest(all, withDrops(all), ...later, ...later.map(withDrops))
  return kindOf('asking', space, ASKING, work)
}

/** The options of a kind, no two of which change the same (V2). */
function distinct(options: readonly Option[]): readonly Option[] {
  const all = options.map(({ cuts, drops, stop }) =>
    JSON.stringify([cuts.map(({ item }) => item), drops, stop]),
  )
  return options.filter((_, n) => all.indexOf(all[n] ?? '') === n)
}

/** How many options are offered (V2). */
const OFFERED = 5

/** At most five: the first of each kind, then more of the milder kinds. */
function offered(kinds: readonly (readonly Option[])[]): readonly Option[] {
  const left = kinds.map((options) => [...options.slice(0, 1)])
  kinds.forEach((options, n) => {
    for (const option of options.slice(1)) if (left.flat().length < OFFERED) left[n]?.push(option)
  })
  return left.flat()
}

/** The kinds that keep every stop which any of them can; where none can be kept, those that miss them by less than the kinds before (V2). */
function reaching(kinds: readonly Kind[], now: Duration, least: Duration): readonly Kind[] {
  let before = now
  return kinds.filter(({ missed }) => {
    const gains = missed < before
    before = Math.min(before, missed)
    return missed < now && (missed === least || (least > 0 && gains))
  })
}

/** The ways to land at least as well as can be, in their order (V2, V3). */
export function waysToLand(coming: Coming): Ways {
  const work = { left: STEPS }
  const untouched = taking(coming, () => 0)
  const cuts = taking(coming, mostTaken)
  const kinds = [
    kindOf('cuts', cuts, CUTTING, work),
    kindOf('drops', withDrops(cuts), DROPPING, work),
    moving(cuts, work),
    asking(coming, work),
  ]
  const now = missedIn(untouched)
  const least = Math.min(now, ...kinds.map(({ missed }) => missed))
  const found = reaching(kinds, now, least).map(({ options }) => distinct(options))
  return { options: offered(found), least, exact: work.left >= 0 }
}
