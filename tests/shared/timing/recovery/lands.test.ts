import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { findItem, itemStatus, spentOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
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
import { carryingOut } from '../../../support/landing.ts'
import { pinned } from '../../../support/pinned.ts'
import { present } from '../../../support/present.ts'
import { runs } from '../../../support/runs.ts'
import { showOf } from '../../../support/shows.ts'

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

test('V4: an item that was shortened and then dropped comes back as it was allotted', () => {
  const agenda = showOf('15:00 a 5, b 5, c 5', { stop: '15:30' })
  const show = given(agenda).onPlanUntil('a').does('takeTime', 'c', 1).does('drop', 'c')
  const [option] = recovery(show.state, show.now)?.options ?? []
  expect(option).toMatchObject({ kind: 'givesBack', cuts: [], restores: ['c'] })
  if (option !== undefined) triesOut(show, option)
})

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
