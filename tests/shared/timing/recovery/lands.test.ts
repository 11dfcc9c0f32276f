import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import {
  allottedOf,
  findItem,
  flatItems,
  itemStatus,
  spentOf,
} from '../../../../shared/run/lookup.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { missedStop } from '../../../../shared/timing/missedStop.ts'
import { landingOf } from '../../../../shared/timing/moment.ts'
import type { Cut, Option } from '../../../../shared/timing/recovery/option.ts'
import {
  countRecoveryOptions,
  type Recovery,
  recovery,
} from '../../../../shared/timing/recovery/recovery.ts'
import { timeline } from '../../../../shared/timing/timeline.ts'
import { agrees, live } from '../../../simulation/agreement.ts'
import { randomAgenda, randomStory } from '../../../simulation/randomShow.ts'
import { type Case, given } from '../../../support/given.ts'
import { carryingOut, recoveryAt } from '../../../support/landing.ts'
import { pinned } from '../../../support/pinned.ts'
import { present } from '../../../support/present.ts'
import { runs } from '../../../support/runs.ts'
import { showOf } from '../../../support/shows.ts'
import { anySmallShow, onAir, type SmallShow, smallItem } from './smallShows.ts'

/** How many random shows are lived through. */
const SHOWS = 120

/** How many of them are the same in every run: each way to land is offered in one of these. */
const PINNED = 24

/** Carries an option out, compares what comes of it with what was said, and takes it back. */
function triesOut(show: Case, option: Option): void {
  const before = timeline(show.state, show.now)
  show.does(carryingOut(option))
  expect(timeline(show.state, show.now)?.projectedEnd).toBe(option.end)
  agrees(show)
  show.does('undo')
  expect(timeline(show.state, show.now)?.rows).toEqual(before?.rows)
}

/** The shortest that an item may become: its least, three fifths of it where it is asked, and never longer than it is (V1). */
const shortest = ({ planned, slimming }: Item, { from, needsAgreement }: Cut): number =>
  needsAgreement ? planned * 0.6 : Math.min(slimming?.least ?? planned, from)

/** Nothing that is on, spent or protected changes, and nothing goes below its least, but for those who are asked (V1). */
function isFair({ state, now }: Case, { cuts, drops }: Option): void {
  const agenda = state.published?.agenda
  for (const cut of cuts) {
    const { item: id, from, to } = cut
    const item = present(agenda && findItem(agenda, id)?.item)
    expect(itemStatus(state.run, id)).toBe('waiting')
    expect(Math.abs(from - to) % 30_000).toBe(0)
    const lowest = Math.max(shortest(item, cut), Math.min(spentOf(state.run, id, now), from))
    const [least, most] = to < from ? [lowest, from] : [from, item.planned]
    expect(to).toBeGreaterThanOrEqual(least)
    expect(to).toBeLessThanOrEqual(most)
  }
  for (const id of drops) expect(itemStatus(state.run, id)).toBe('waiting')
}

/** The ways back to missed stops are counted as they are found, without finding them all. */
function isCounted({ state, now }: Case, found: Recovery | null): void {
  const late = found !== null && found.missed > 0 ? found.options.length : 0
  const counts = [1, 3, 5].map((most) => countRecoveryOptions(state, now, most))
  expect(counts).toEqual([1, 3, 5].map((most) => Math.min(most, late)))
}

/** Every option misses the stops by less than doing nothing, and no two of a kind touch the same (V2). */
function differ({ missed: now, options }: Recovery): void {
  expect(options.length).toBeLessThanOrEqual(5)
  for (const { kind, missed } of options) if (kind !== 'givesBack') expect(missed).toBeLessThan(now)
  const touched = options.map(({ kind, cuts, drops, stop }) =>
    JSON.stringify([kind, cuts.map(({ item }) => item).sort(), [...drops].sort(), stop !== null]),
  )
  expect(new Set(touched).size).toBe(options.length)
}

/** The stop that the headline counts as missed: the hard stop, or that of a segment; null where none is (V2). */
function counted({ state, now }: Case, found: Recovery): 'hard stop' | 'segment' | null {
  const line = present(timeline(state, now))
  // An end that is a fact is shown rounded down (T5), and nothing waits that could be offered.
  if (line.endIsKnown) return null
  const missed = missedStop(line, landingOf(state, line))
  expect(missed !== null).toBe(found.missed > 0)
  return missed && (missed.segment === null ? 'hard stop' : 'segment')
}

/** Two minutes are taken of everything that waits, as far as it has them. */
function shortened(show: Case): Case {
  for (const { item, status } of timeline(show.state, show.now)?.rows ?? [])
    if (status === 'waiting') show.tries('takeTime', item.id, 2)
  return show
}

test('P2, V2: a segment holds nothing whose only item, which lasts until a clock time, is dropped', () => {
  const agenda = showOf('15:00 a 5 | for 20 break until 5 goOn until 15:10 | by 15:14 b 10')
  const show = given(agenda).onPlanUntil('a').does('drop', 'until')
  const { missed, options } = recovery(show.state, show.now) ?? { missed: 0, options: [] }
  expect({ missed, kinds: options.map(({ kind }) => kind) }).toEqual({
    missed: MINUTE,
    kinds: ['asking'],
  })
  for (const option of options) triesOut(show, option)
})

/** The last moment of a story; none where nothing of it can happen. */
function lastOf(agenda: Agenda, story: Parameters<typeof live>[1]): readonly Case[] {
  const last: Case[] = []
  live(agenda, story, (show) => {
    last[0] = show
  })
  return last
}

/** Checks all that is offered at a moment, and what can go back once things were shortened; returns it. */
function triesAll(show: Case, found: Recovery): readonly Option[] {
  differ(found)
  expect(recovery(structuredClone(show.state), show.now)?.options).toEqual(found.options)
  for (const option of found.options) isFair(show, option)
  for (const option of found.options) triesOut(show, option)
  const back = recovery(shortened(show).state, show.now)?.options ?? []
  for (const option of back) triesOut(show, option)
  return [...found.options, ...back]
}

test('V1, V2, V4, V5: in random shows an option is fair, lands as stated, and its undo puts everything back', () => {
  const [kinds, stops] = [new Set<string>(), new Set<string | null>()]
  const property = fc.property(randomAgenda, randomStory, (agenda, story) => {
    for (const show of lastOf(agenda, story)) {
      const found = recovery(show.state, show.now)
      isCounted(show, found)
      if (found === null) continue
      stops.add(counted(show, found))
      for (const { kind } of triesAll(show, found)) kinds.add(kind)
    }
  })
  const examples = pinned(fc.tuple(randomAgenda, randomStory), PINNED)
  fc.assert(property, { numRuns: runs(PINNED, SHOWS), examples })
  expect([...kinds]).toEqual(expect.arrayContaining(['asking', 'cuts', 'drops', 'givesBack']))
  expect([...stops]).toEqual(expect.arrayContaining(['hard stop', 'segment']))
})

/** How many random shows are tried. */
const LOSSES = 150

/** A small show that lost time and then won some: half-minutes taken of each item, which of them were dropped, how long the second item ran before its turn, and how early the first ends. */
type Losses = {
  readonly small: SmallShow
  readonly taken: readonly number[]
  readonly dropped: readonly boolean[]
  readonly ran: number
  readonly early: number
}

const ofEach = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(value, { minLength: 4, maxLength: 4 })

const anyLosses: fc.Arbitrary<Losses> = fc.record({
  small: anySmallShow,
  taken: ofEach(fc.integer({ min: 0, max: 4 })),
  dropped: ofEach(fc.boolean()),
  ran: fc.integer({ min: 0, max: 6 }),
  early: fc.integer({ min: 0, max: 8 }),
})

const halfMinutes = (count: number): number => (count * MINUTE) / 2

/** The show after all that, while its first item is live. */
function afterLosses({ small, taken, dropped, ran, early }: Losses): Case {
  const show = onAir({ ...small, late: 0 })
  const planned = show.now
  show.now = plus(show.instantOf('10:00'), MINUTE)
  if (ran > 0) {
    show.does('next')
    show.now = plus(show.now, halfMinutes(ran))
    show.does('previous')
  }
  taken.forEach((count, n) => void (count > 0 && show.tries('takeTime', `i${n}`, count / 2)))
  dropped.forEach((isDropped, n) => void (isDropped && show.tries('drop', `i${n}`)))
  show.now = plus(planned, -halfMinutes(early))
  return show
}

/** Whether half a minute for an item that lost time, or a dropped item, can go back by itself with all stops kept. */
function goesBack(show: Case, item: Item): boolean {
  const { run } = show.state
  const isDropped = itemStatus(run, item.id) === 'dropped'
  const lost = itemStatus(run, item.id) === 'waiting' && allottedOf(run, item) < item.planned
  if (!isDropped && !lost) return false
  if (isDropped) show.does('restore', item.id)
  else show.does('giveTime', item.id, 0.5)
  const isKept = recoveryAt(show).missed === 0
  show.does('undo')
  return isKept
}

/** Everything that can go back by itself. */
function whatGoesBack(show: Case): readonly string[] {
  const { agenda } = show.state.published ?? { agenda: show.asPublished }
  const behind = flatItems(agenda).flatMap(({ item }) => (item.id === 'first' ? [] : [item]))
  return behind.filter((item) => goesBack(show, item)).map(({ id }) => id)
}

/** An item that ran over what was left of it before its turn: time that goes back to it moves no end. */
const RAN_OVER: Losses = {
  small: { items: [smallItem({ length: 6 })], late: 0, spare: 0, movable: 0 },
  taken: [3, 0, 0, 0],
  dropped: [false, false, false, false],
  ran: 6,
  early: 0,
}

/** A break that was shortened and then dropped. */
const DROPPED_BREAK: Losses = {
  small: {
    items: [smallItem({ length: 6, isBreak: true, rank: 1 })],
    late: 0,
    spare: 0,
    movable: 0,
  },
  taken: [2, 0, 0, 0],
  dropped: [true, false, false, false],
  ran: 0,
  early: 0,
}

test('V4: time that was won goes back for as long as the stops are kept, and the show ends when the option states', () => {
  fc.assert(
    fc.property(anyLosses, (losses) => {
      const show = afterLosses(losses)
      const { missed, timeToReturn, options } = recoveryAt(show)
      fc.pre(missed === 0)
      const back = timeToReturn?.givesBack ?? null
      expect(options).toEqual(back === null ? [] : [back])
      if (back === null) {
        expect(whatGoesBack(show)).toEqual([])
        return
      }
      const changed = [...back.cuts.map(({ item }) => item), ...back.restores]
      expect(new Set(changed).size).toBe(changed.length)
      show.does(carryingOut(back))
      expect(timeline(show.state, show.now)?.projectedEnd).toBe(back.end)
      expect(recoveryAt(show).missed).toBe(0)
      // What was shortened and then dropped returns at its shortened length.
      expect(whatGoesBack(show).filter((id) => !back.restores.includes(id))).toEqual([])
    }),
    { numRuns: runs(60, LOSSES), examples: [[RAN_OVER], [DROPPED_BREAK]] },
  )
})
