import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Option } from '../../../../shared/timing/recovery/option.ts'
import type { Recovery } from '../../../../shared/timing/recovery/recovery.ts'
import { recoveryAt } from '../../../support/landing.ts'
import { runs } from '../../../support/runs.ts'
import {
  type Cost,
  costOf,
  type Deed,
  everyWay,
  gives,
  isFair,
  type Kind,
  kindOf,
  landed,
  type Way,
} from './everyWay.ts'
import { anySmallShow, HALF_MINUTE, onAir, type SmallShow, smallItem } from './smallShows.ts'

/** How many random shows are tried, and how many in the long run, where all are new. */
const [SHOWS, MANY] = [80, 100_000]

const KINDS: readonly Kind[] = ['cuts', 'drops', 'stop', 'asking']

type Tried = {
  readonly way: Way
  readonly kind: Kind
  readonly missed: number
  readonly cost: Cost
  readonly fair: boolean
}

/** A show with every way of it, and what the project offers. */
type Trial = {
  readonly show: SmallShow
  readonly ways: readonly Tried[]
  readonly found: Recovery
  readonly offered: ReadonlyArray<Tried & { readonly option: Option }>
}

function tried(show: SmallShow, way: Way): Tried {
  const { missed } = landed(show, way)
  const [kind, cost, fair] = [kindOf(show, way), costOf(show, way), isFair(show, way)]
  return { way, kind, missed, cost, fair }
}

function wayOf({ items }: SmallShow, { cuts, drops, stop }: Option): Way {
  const deeds = items.map((_, n): Deed => {
    if (drops.includes(`i${n}`)) return 'dropped'
    const cut = cuts.find(({ item }) => item === `i${n}`)
    return cut === undefined ? 0 : (cut.from - cut.to) / HALF_MINUTE
  })
  return { deeds, moved: stop === null ? 0 : (stop.to - stop.was) / (2 * HALF_MINUTE) }
}

function trialOf(show: SmallShow): Trial {
  const found = recoveryAt(onAir(show))
  const offered = found.options
    .filter(({ kind }) => kind !== 'givesBack')
    .map((option) => ({ option, ...tried(show, wayOf(show, option)) }))
  return { show, found, offered, ways: everyWay(show).map((way) => tried(show, way)) }
}

const least = (ways: readonly Tried[]) => Math.min(...ways.map(({ missed }) => missed))
const milder = (kind: Kind) => KINDS.slice(0, KINDS.indexOf(kind) + 1)

/** Whether the first costs as little in all respects and less in one. */
function isBetter(a: Cost, b: Cost): boolean {
  const both = (['people', 'share', 'breaks', 'drops', 'moved'] as const).map((by) => a[by] - b[by])
  return both.every((more) => more < 1e-9) && both.some((more) => more < -1e-9)
}

const droppedBelow = ({ items }: SmallShow, { deeds }: Way, rank: number) =>
  items.flatMap((item, n) => (deeds[n] === 'dropped' && (item.rank ?? rank) < rank ? [n] : []))

/** The highest rank of what a way drops; 0 where it drops nothing. */
const rankOf = ({ items }: SmallShow, { deeds }: Way) =>
  Math.max(0, ...items.map(({ rank }, n) => (deeds[n] === 'dropped' ? (rank ?? 0) : 0)))

/** The ways of a kind or a milder one that drop the same of lower ranks as a way, and nothing of higher ones (P3). */
function rivalsOf({ show, ways }: Trial, { way, kind }: Tried): readonly Tried[] {
  const rank = rankOf(show, way)
  const lower = String(droppedBelow(show, way, rank))
  return ways.filter(
    (other) =>
      milder(kind).includes(other.kind) &&
      rankOf(show, other.way) <= rank &&
      (rankOf(show, other.way) < rank || String(droppedBelow(show, other.way, rank)) === lower),
  )
}

/** Four talks of one rank of 2, 10, 10 and 5 minutes, 20 minutes late. */
const TENS: SmallShow = {
  items: [4, 20, 20, 10].map((length) => smallItem({ length, rank: 1, people: [length % 3] })),
  late: 40,
  spare: 0,
  movable: 0,
}

/** Somebody is dropped, and so loses everything: to spare others a large share then costs a break. */
const DROPPED: SmallShow = {
  items: [
    smallItem({ length: 4, least: 1, people: [1], opens: true, slack: 2, pin: -1 }),
    smallItem({ length: 6, least: 0, people: [0], opens: true, slack: 2 }),
    smallItem({ length: 5, least: 0, rank: 1, people: [2, 1] }),
    smallItem({ length: 4, least: 3, isBreak: true }),
  ],
  late: 7,
  spare: 0,
  movable: 0,
}

/** V2: an option lands as it states, and the least that can be missed is that of every way. */
function landsAsStated({ show, ways, found, offered }: Trial): void {
  const now = landed(show, { deeds: [], moved: 0 })
  expect(found.missed).toBe(now.missed * HALF_MINUTE)
  expect(found.least).toBe(least(ways) * HALF_MINUTE)
  expect(found.exact).toBe(true)
  expect(Math.min(now.missed, ...offered.map(({ missed }) => missed))).toBe(least(ways))
  for (const { option, kind, missed, way } of offered) {
    expect(option.kind).toBe(kind)
    expect(option.missed).toBe(missed * HALF_MINUTE)
    expect(option.end - found.end).toBe((landed(show, way).end - now.end) * HALF_MINUTE)
  }
}

/** V1: nothing gives more than it has, and something stays of what is not dropped. */
function takesNoMore({ show, offered }: Trial): void {
  for (const { way, kind } of offered)
    for (const [n, item] of show.items.entries()) {
      const deed = way.deeds[n] ?? 0
      if (deed === 'dropped') expect(item.rank).not.toBeNull()
      else expect(deed).toBeLessThanOrEqual(gives(item, kind === 'asking'))
    }
}

/** V3: no way of its kind or a milder one costs as little as an option in all respects and less in one. */
function isUndominated(trial: Trial): void {
  for (const one of trial.offered) {
    const rivals = rivalsOf(trial, one).filter(
      ({ missed, fair }) => missed <= one.missed && (fair || !one.fair),
    )
    expect(rivals.filter(({ cost }) => isBetter(cost, one.cost))).toEqual([])
  }
}

/** V3: nobody loses time twice where a way with the same means avoids it. */
function isFairWherePossible(trial: Trial): void {
  for (const one of trial.offered.filter(({ fair }) => !fair)) {
    const { drops, moved } = one.cost
    const rivals = rivalsOf(trial, one).filter(
      ({ missed, fair, cost }) =>
        fair && missed <= one.missed && cost.moved <= moved && (drops > 0 || cost.drops === 0),
    )
    expect(rivals).toEqual([])
  }
}

/** V2: every kind is offered that keeps the stops where no milder one does, or gets closer than those where none does. */
function offersEveryKind({ ways, found, offered }: Trial): void {
  let before = found.missed / HALF_MINUTE
  for (const kind of KINDS) {
    const own = least(ways.filter((way) => milder(kind).includes(way.kind)))
    const isOffered = offered.some((one) => one.kind === kind && one.missed === own)
    if (own < before && (own === least(ways) || least(ways) > 0)) expect(isOffered).toBe(true)
    before = Math.min(before, own)
  }
}

/** V3: the first option of cuts touches as few people as any that reach as far. */
function touchesFewestFirst({ ways, offered }: Trial): void {
  const [first] = offered
  if (first?.kind !== 'cuts') return
  const cuts = ways.filter(
    ({ kind, missed, fair }) => kind === 'cuts' && missed <= first.missed && (fair || !first.fair),
  )
  expect(first.cost.people).toBe(Math.min(...cuts.map(({ cost }) => cost.people)))
}

/** V2: the hard stop moves only where no cuts keep the stops, with asking only where nothing else does, and no further than it must. */
function movesNoMore({ show, ways, offered }: Trial): void {
  const cuts = least(ways.filter(({ kind }) => kind === 'cuts'))
  const inPlace = least(ways.filter(({ way }) => way.moved === 0))
  for (const { kind, way, missed } of offered.filter((one) => one.way.moved > 0)) {
    expect(missed).toBeLessThan(kind === 'asking' ? inPlace : cuts)
    expect(landed(show, { ...way, moved: way.moved - 1 }).missed).toBeGreaterThan(missed)
  }
}

const RULES: ReadonlyArray<(trial: Trial) => void> = [
  landsAsStated,
  takesNoMore,
  isUndominated,
  isFairWherePossible,
  offersEveryKind,
  touchesFewestFirst,
  movesNoMore,
]

/** What is offered in short: the items that it changes. */
const deedsOf = (show: SmallShow) => trialOf(show).offered.map(({ way }) => way.deeds)

test('V3: what is offered, beside every way there is: what gives unasked and what is asked go together where that takes less of one', () => {
  const show: SmallShow = {
    items: [
      smallItem({ length: 10, least: 7, people: [0] }),
      smallItem({ length: 16, people: [1] }),
    ],
    late: 6,
    spare: 0,
    movable: 0,
  }
  expect(deedsOf(show)).toContainEqual([2, 4])
})

test('V1, V2, V3: what is offered, beside every way there is: whatever is offered holds against every way of random shows', () => {
  fc.assert(
    fc.property(anySmallShow, (show) => {
      const trial = trialOf(show)
      if (trial.found.missed > 0) for (const holds of RULES) holds(trial)
    }),
    { numRuns: runs(SHOWS, MANY), examples: [[TENS], [DROPPED]] },
  )
}, 3_600_000)
