import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventType, RunEvents } from '../../../shared/run/events.ts'
import { AUDIENCES } from './world/audiences.ts'
import { checkLaw, type Outcome } from './world/checkLaw.ts'
import { COUNTED, RUN_EVENTS } from './world/eventTypes.ts'
import { type Happened, happenings, World } from './world/world.ts'

/** The worlds are the same in every run, as what happens in them is counted; `visibleLaw.long.ts` draws others. */
const SEEDS = [1, 2, 3, 4]
const happened = new Map<EventType, number>(COUNTED.map((type) => [type, 0]))
const outcomes: Record<Outcome, number> = { nothing: 0, event: 0, resync: 0 }
const runResyncs: RunEvents['type'][] = []

function count(one: Happened): void {
  const { type } = one.recorded.event
  happened.set(type, (happened.get(type) ?? 0) + 1)
  for (const { audience } of AUDIENCES) {
    const outcome = checkLaw(one, audience)
    outcomes[outcome] += 1
    const run = RUN_EVENTS.find((other) => other === type)
    if (run !== undefined && outcome === 'resync') runResyncs.push(run)
  }
}

describe('visible', () => {
  test.each(SEEDS)(
    'each event takes what an audience sees to what it sees afterwards (seed %i)',
    (seed) => {
      fc.assert(
        fc.property(happenings, (all) => {
          const world = new World()
          for (const one of all) world.happen(one).forEach(count)
        }),
        { seed, numRuns: 14, endOnFailure: true },
      )
    },
    30_000,
  )

  test('every type of event happened in these worlds', () => {
    const never = [...happened].filter(([, times]) => times === 0).map(([type]) => type)
    expect(never).toEqual([])
  })

  test('moving through the show never sends anyone the whole state', () => {
    expect(runResyncs).toEqual([])
  })

  test('a resync is the exception, and much is sent to nobody it does not concern', () => {
    const all = outcomes.nothing + outcomes.event + outcomes.resync
    expect(outcomes.resync / all).toBeLessThan(0.05)
    expect(outcomes.event / all).toBeGreaterThan(0.3)
    expect(outcomes.nothing / all).toBeGreaterThan(0.1)
  })
})
