// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { CALM, EXACT, paceOf, pauseAfter, pauseInSync } from '../../../client/live/clockSyncPace.ts'

describe('the pace of exchanges', () => {
  test('is exact for whoever shows seconds, and calm for the audience and before anything is known', () => {
    expect(paceOf({ roles: ['stage'] })).toBe(EXACT)
    expect(paceOf({ roles: ['audience', 'speaker'] })).toBe(EXACT)
    expect(paceOf({ roles: ['audience', 'guest'] })).toBe(CALM)
    expect(paceOf(null)).toBe(CALM)
  })

  test('begins with a burst of twenty, or of six, 120 ms apart', () => {
    expect(pauseAfter(19, 2_280, EXACT)).toEqual({ ms: 120, isBursting: true })
    expect(pauseAfter(20, 2_400, EXACT)).toEqual({ ms: 2_000, isBursting: false })
    expect(pauseAfter(5, 600, CALM)).toEqual({ ms: 120, isBursting: true })
    expect(pauseAfter(6, 720, CALM)).toEqual({ ms: 1_000, isBursting: false })
  })

  test('then slows down with how long the clock has been known, to four exchanges a minute, or to four in three hours', () => {
    const pauses = (pace: typeof CALM) =>
      [20_000, 400_000, 4_000_000].map((known) => pauseAfter(100, known, pace).ms)
    expect(pauses(EXACT)).toEqual([2_000, 4_000, 15_000])
    expect(pauses(CALM)).toEqual([20_000, 400_000, 2_700_000])
  })

  test('is quicker on links so slow that the clock would leave step in a long pause, but never than one a minute', () => {
    const longest = 1.1 * CALM.max
    expect(pauseInSync(longest, 20)).toBe(longest)
    expect(pauseInSync(longest, 500)).toBeCloseTo(0.9 * (500 / 200e-6))
    expect(pauseInSync(longest, 995)).toBe(60_000)
    expect(pauseInSync(longest, Number.POSITIVE_INFINITY)).toBe(60_000)
    expect(pauseInSync(120, 2_000)).toBe(120)
  })
})
