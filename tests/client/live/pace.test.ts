// @vitest-environment node
import { describe, expect, test } from 'vitest'
import {
  CALM,
  EXACT,
  paceOf,
  pauseAfter,
  stayingInStep,
} from '../../../client/live/exchangePace.ts'

describe('the pace of exchanges', () => {
  test('is exact for whoever shows seconds, and calm for the audience and before anything is known', () => {
    expect(paceOf({ roles: ['stage'] })).toBe(EXACT)
    expect(paceOf({ roles: ['audience', 'speaker'] })).toBe(EXACT)
    expect(paceOf({ roles: ['audience', 'guest'] })).toBe(CALM)
    expect(paceOf(null)).toBe(CALM)
  })

  test('begins with a burst of twenty, or of six, 120 ms apart', () => {
    expect(pauseAfter(19, 2_280, EXACT)).toEqual({ for: 120, bursting: true })
    expect(pauseAfter(20, 2_400, EXACT)).toEqual({ for: 2_000, bursting: false })
    expect(pauseAfter(5, 600, CALM)).toEqual({ for: 120, bursting: true })
    expect(pauseAfter(6, 720, CALM)).toEqual({ for: 1_000, bursting: false })
  })

  test('then slows down with how long the clock has been known, to four exchanges a minute, or to four in three hours', () => {
    const pauses = (pace: typeof CALM) =>
      [20_000, 400_000, 4_000_000].map((known) => pauseAfter(100, known, pace).for)
    expect(pauses(EXACT)).toEqual([2_000, 4_000, 15_000])
    expect(pauses(CALM)).toEqual([20_000, 400_000, 2_700_000])
  })

  test('is quicker on links so slow that the clock would leave step in a long pause, but never than one a minute', () => {
    const longest = 1.1 * CALM.most
    expect(stayingInStep(longest, 20)).toBe(longest)
    expect(stayingInStep(longest, 500)).toBeCloseTo(0.9 * (500 / 200e-6))
    expect(stayingInStep(longest, 995)).toBe(60_000)
    expect(stayingInStep(longest, Number.POSITIVE_INFINITY)).toBe(60_000)
    expect(stayingInStep(120, 2_000)).toBe(120)
  })
})
