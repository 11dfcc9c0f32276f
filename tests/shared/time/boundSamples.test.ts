import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BoundSample,
  type BoundSide,
  boundOf,
  withBoundSample,
} from '../../../shared/time/boundSamples.ts'

const MINUTE = 60_000

/** Marks as chance has them, each some time after the one before; times may be the same. */
const someMarks = (most: number, pause: number) =>
  fc
    .array(
      fc.record({
        after: fc.double({ min: 0, max: pause, noNaN: true }),
        offset: fc.double({ min: -50, max: 50, noNaN: true }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((steps) => {
      let at = 0
      return steps.map(({ after, offset }): BoundSample => {
        at += after
        return { at, offset }
      })
    })

const side = fc.constantFrom<BoundSide>(1, -1)

describe('marks', () => {
  test('that are left out would have bound nothing, for any drift at any later time', () => {
    fc.assert(
      fc.property(
        someMarks(60, MINUTE / 2),
        side,
        fc.double({ min: -200e-6, max: 200e-6, noNaN: true }),
        fc.double({ min: 0, max: 30 * MINUTE, noNaN: true }),
        (all, which, drift, later) => {
          const kept = all.reduce<readonly BoundSample[]>(
            (past, one) => withBoundSample(past, one, which),
            [],
          )
          const now = (all.at(-1)?.at ?? 0) + later
          const bound = which * boundOf(kept, which, drift, now)
          expect(bound).toBeCloseTo(which * boundOf(all, which, drift, now), 6)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('are never more than 32, none older than two hours', () => {
    // On a bow every mark binds for some drift.
    const bow = Array.from({ length: 400 }, (_, n) => ({ at: n * 9_000, offset: -1e-3 * n ** 2 }))
    let most = 0
    const kept = bow.reduce<readonly BoundSample[]>((past, one) => {
      const next = withBoundSample(past, one, 1)
      most = Math.max(most, next.length)
      return next
    }, [])
    expect(most).toBe(32)
    const last = bow.at(-1)
    expect(kept.at(-1)).toEqual(last)
    const again = withBoundSample(kept, { at: (last?.at ?? 0) + 121 * MINUTE, offset: -1e6 }, 1)
    expect(again).toHaveLength(1)
  })
})
