import { type Duration, earliestOf, type Instant, MINUTE, plus } from '../../time/instant.ts'
import type { Coming } from './coming.ts'
import { waysToDrop } from './dropping.ts'
import { isDroppable, isProtected, mostAsked, mostTaken } from './giving.ts'
import { type Option, type OptionKind, optionOf } from './option.ts'
import { asIs, type Choice, missedBy, outcomeOf, pastStops } from './outcome.ts'
import { bestBy, type Criterion, costOf, isLess, leastMissed, type Space } from './search.ts'

/** The orders of what matters, each of which has one best option: none of these is as bad as another way in all respects and worse in one (V3). */
const SPARING_PEOPLE: readonly Criterion[] = ['people', 'share', 'breaks']
const EVENLY: readonly Criterion[] = ['share', 'people', 'breaks']
const SPARING_BREAKS: readonly Criterion[] = ['breaks', 'share', 'people']
const KEEPING_BREAKS: readonly Criterion[] = ['breaks', 'people', 'share']

/** The options of one kind, and by how much the stops are missed with them at the least, in ms. */
type Kind = { readonly missed: Duration; readonly options: readonly Option[] }

/** Ways in which nothing reaches further than doing nothing. */
const NO_KIND: Kind = { missed: Number.POSITIVE_INFINITY, options: [] }

type Means = Pick<Space, 'most' | 'dropped' | 'stop'>

function missedIn(coming: Coming, means: Means): Duration {
  return missedBy(leastMissed({ coming, ...means }))
}

/** What nothing is done with. */
function untouched(coming: Coming): Means {
  const { cuts: most, dropped } = asIs(coming)
  return { most, dropped, stop: coming.stop }
}

/** What may be taken of each row that waits, half-minutes. */
function taking(
  { rows }: Coming,
  most: (row: Coming['rows'][number]) => number,
): readonly number[] {
  return rows.map((row) => (row.dropped ? 0 : most(row)))
}

/** The same means with some rows dropped, of which nothing more is taken. */
function dropping(means: Means, dropped: readonly boolean[]): Means {
  return { ...means, dropped, most: means.most.map((most, at) => (dropped[at] ? 0 : most)) }
}

/** Means, and by how much the stops are missed with them. */
type Judged = { readonly means: Means; readonly missed: Duration }

function judged(coming: Coming, ways: readonly Means[]): readonly Judged[] {
  return ways.map((means) => ({ means, missed: missedIn(coming, means) }))
}

/** The means that miss the stops least, the first of them where several do. */
function farthest(coming: Coming, ...ways: readonly [Means, ...Means[]]): Judged {
  return judged(coming, ways).reduce((a, b) => (b.missed < a.missed ? b : a))
}

function choiceOf(coming: Coming, means: Means, order: readonly Criterion[]): Choice {
  return { cuts: bestBy({ coming, ...means }, order), dropped: means.dropped }
}

/** Whether every drop of a choice is needed: without any one of those that went last, stops would be missed by more (P3). */
function isLean(coming: Coming, { cuts, dropped }: Choice, stop: Instant | null): boolean {
  const missed = (now: readonly boolean[]) =>
    missedBy(pastStops(coming, outcomeOf(coming, { cuts, dropped: now }), stop))
  const gone = [...dropped.keys()].filter((at) => dropped[at] && !coming.rows[at]?.dropped)
  const rank = (at: number) => coming.rows[at]?.row.item.slimming?.dropRank ?? 0
  const last = Math.max(...gone.map(rank))
  const with_ = missed(dropped)
  return gone.every((at) => rank(at) < last || missed(dropped.with(at, false)) > with_)
}

/** Shortens only, by what each may give. */
function byCuts(coming: Coming): Kind {
  const means = { ...untouched(coming), most: taking(coming, mostTaken) }
  return {
    missed: missedIn(coming, means),
    options: [SPARING_PEOPLE, EVENLY, KEEPING_BREAKS, SPARING_BREAKS].map((order) =>
      optionOf(coming, 'cuts', choiceOf(coming, means, order)),
    ),
  }
}

/** The ways of dropping with some means, each with the means that it leaves. */
function dropsWith(coming: Coming, base: Means): readonly Means[] {
  const all = coming.rows.map((row) => row.dropped || isDroppable(row))
  const least = missedIn(coming, dropping(base, all))
  return waysToDrop(coming, (dropped) => missedIn(coming, dropping(base, dropped)) <= least).map(
    (dropped) => dropping(base, dropped),
  )
}

/** Drops the lowest rank first, and shortens by what is still wanted: by as few drops as possible, or touching as few people. */
function byDrops(coming: Coming, base: Means, kind: OptionKind, stop: Option['stop']): Kind {
  const ways = judged(coming, dropsWith(coming, base))
  const missed = Math.min(...ways.map((way) => way.missed))
  const reaching = ways.filter((way) => way.missed === missed)
  const choices = reaching.flatMap(({ means }) =>
    [SPARING_PEOPLE, SPARING_BREAKS].map((order) => {
      const choice = choiceOf(coming, means, order)
      // Those that were dropped before count in all of them.
      const drops = choice.dropped.filter((dropped) => dropped).length
      return { choice, drops, ...costOf(coming, choice) }
    }),
  )
  const orders = [
    ['drops', 'people', 'share', 'breaks'],
    ['people', 'share', 'drops', 'breaks'],
    ['drops', 'breaks', 'share', 'people'],
  ] as const
  const options = orders.flatMap((order) => {
    const [first, ...rest] = choices
    if (first === undefined) return []
    const cost = (one: typeof first) => order.map((by) => one[by])
    const { choice } = rest.reduce((a, b) => (isLess(cost(b), cost(a)) ? b : a), first)
    return isLean(coming, choice, base.stop) ? [optionOf(coming, kind, choice, stop)] : []
  })
  return { missed, options }
}

/** The earliest whole minute to which the stop is moved so that it is missed by no more than it must be. */
function earliestStop(coming: Coming, means: Means, was: Instant, last: Instant): Instant {
  const least = missedIn(coming, { ...means, stop: last })
  let to = plus(was, MINUTE)
  while (missedIn(coming, { ...means, stop: to }) > least) to = plus(to, MINUTE)
  return earliestOf(to, last)
}

/** Moves the stop, and only where that does not suffice shortens, then drops. */
function byStop(coming: Coming): Kind {
  if (coming.movable === null) return NO_KIND
  const { was, last } = coming.movable
  const alone = { ...untouched(coming), stop: last }
  const cutting = { ...alone, most: taking(coming, mostTaken) }
  const { means, missed } = farthest(coming, alone, cutting, ...dropsWith(coming, cutting))
  const stop = { was, to: earliestStop(coming, means, was, last) }
  const choice = choiceOf(coming, { ...means, stop: stop.to }, SPARING_PEOPLE)
  return { missed, options: [optionOf(coming, 'stop', choice, stop)] }
}

/** Asks those who are protected, and only where that does not suffice takes what others may give too, then drops, then moves the stop. */
function byAsking(coming: Coming): Kind {
  const alone = { ...untouched(coming), most: taking(coming, mostAsked) }
  const all = {
    ...alone,
    most: taking(coming, (row) => (isProtected(row) ? mostAsked(row) : mostTaken(row))),
  }
  const { movable } = coming
  const moved = movable === null ? [] : [{ ...all, stop: movable.last }]
  const inPlace = dropsWith(coming, all)
  const andMoved = moved.flatMap((base) => dropsWith(coming, base))
  const { means, missed } = farthest(coming, alone, all, ...inPlace, ...moved, ...andMoved)
  const isMoved = movable !== null && means.stop === movable.last
  const stop = isMoved ? { was: movable.was, to: movable.last } : null
  const options = [EVENLY, SPARING_PEOPLE].flatMap((order) => {
    const option = optionOf(coming, 'asking', choiceOf(coming, means, order), stop)
    return option.cuts.some(({ asks }) => asks) ? [option] : []
  })
  return { missed, options }
}

/** What an option touches, by which two are told apart (V2). */
function touches({ cuts, drops }: Option): string {
  return JSON.stringify([cuts.map(({ item }) => item), drops])
}

/** What an option costs in each respect in which those of its kind differ (V3). */
function costsOf({ people, most, breakLost, drops }: Option): readonly number[] {
  return [people.length, most?.share ?? 0, breakLost, drops.length]
}

/** Whether an option is as bad as another in all respects and worse in one (V3). */
function isWorse(one: Option, other: Option): boolean {
  const [a, b] = [costsOf(one), costsOf(other)]
  return a.every((cost, n) => cost >= (b[n] ?? 0)) && a.some((cost, n) => cost > (b[n] ?? 0))
}

/** Within a kind: fewer people first, then the smaller share, then the agenda's order, in which they were found (V2). */
function inOrder(options: readonly Option[]): readonly Option[] {
  const rank = ({ people, most }: Option) => [people.length, most?.share ?? 0]
  const sorted = options.toSorted((a, b) =>
    isLess(rank(a), rank(b)) ? -1 : isLess(rank(b), rank(a)) ? 1 : 0,
  )
  const seen = new Set<string>()
  return sorted.filter((option) => {
    if (options.some((other) => isWorse(option, other))) return false
    const key = touches(option)
    return seen.has(key) ? false : seen.add(key)
  })
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
function reaching(kinds: readonly Kind[], now: Duration): readonly Kind[] {
  const least = Math.min(...kinds.map(({ missed }) => missed))
  let before = now
  return kinds.filter(({ missed }) => {
    const gains = missed < before
    before = Math.min(before, missed)
    return missed < now && (missed === least || (least > 0 && gains))
  })
}

/** The ways to land at least as well as can be, in their order (V2, V3). */
export function optionsFor(coming: Coming): readonly Option[] {
  const base = { ...untouched(coming), most: taking(coming, mostTaken) }
  const kinds = [
    byCuts(coming),
    byDrops(coming, base, 'drops', null),
    byStop(coming),
    byAsking(coming),
  ]
  const now = missedIn(coming, untouched(coming))
  return offered(reaching(kinds, now).map(({ options }) => inOrder(options)))
}
