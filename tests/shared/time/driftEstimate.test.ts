import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BoundSample,
  type BoundSide,
  boundOf,
  type ClockSamples,
  type DriftEstimate,
  driftEstimateOf,
  NO_SAMPLES,
  withBoundSample,
  withExchangeSample,
  withMessageSample,
} from '../../../shared/time/driftEstimate.ts'
import { present } from '../../support/present.ts'
import {
  type Contact,
  contact,
  meet,
  ROUNDING,
  START,
  type TwoClocks,
  twoClocks,
  wander,
} from './twoClocks.ts'

/** The past after contacts one after another, and the true time when the last is over. */
function learned(clocks: TwoClocks, contacts: readonly Contact[], from: ClockSamples = NO_SAMPLES) {
  let [past, t] = [from, START]
  for (const one of contacts) {
    const over = meet(clocks, t + one.after, one)
    const { met } = over
    past =
      met.kind === 'exchange'
        ? withExchangeSample(past, met.times)
        : withMessageSample(past, met.sent, met.arrived)
    t = over.t
  }
  return { past, t }
}

const exchange = (after: number, there: number, back: number): Contact => ({
  kind: 'exchange',
  held: 0,
  after,
  there,
  back,
})

/** So many exchanges, so many ms apart, whose delays each way are within `least` and `most`. */
const exchanges = (count: number, apart: number, least: number, most: number) => {
  const way = fc.double({ min: least, max: most, noNaN: true })
  return fc.array(
    fc.tuple(way, way).map(([there, back]) => exchange(apart, there, back)),
    { minLength: count, maxLength: count },
  )
}

const follows = ({ offset, drift, at }: DriftEstimate, now: number) => offset + drift * (now - at)

test('the marks that a course is learned from have the truth between them for the mean drift, while it wanders by no more than 2 ppm', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -197, max: 197, noNaN: true }),
      wander(1.99),
      fc.array(contact, { minLength: 1, maxLength: 40 }),
      (ppm, wandering, contacts) => {
        const clocks = twoClocks(START - 5_000, ppm, wandering)
        const { past, t } = learned(clocks, contacts)
        const now = clocks.local(t)
        const drift = 1 / (1 + ppm * 1e-6) - 1
        const offset = clocks.offset(t)
        expect(boundOf(past.lows, 1, drift, now)).toBeLessThanOrEqual(offset + ROUNDING)
        expect(boundOf(past.highs, -1, drift, now)).toBeGreaterThanOrEqual(offset - ROUNDING)
        expect(past.largestGap).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 300 },
  )
})

describe('the course', () => {
  test('is unknown until there was an exchange', () => {
    const clocks = twoClocks(START, 0)
    const { past, t } = learned(clocks, [{ kind: 'message', after: 0, back: 5 }])
    expect(driftEstimateOf(past, clocks.local(t))).toBeNull()
  })

  test('of one exchange is its middle and does not drift, however long the server takes to answer', () => {
    for (const work of [0, 300]) {
      const sent = 5_002 + work
      const arrived = 4 + work
      const past = withExchangeSample(NO_SAMPLES, { asked: 0, received: 5_002, sent, arrived })
      const offset = expect.closeTo(5_000, 3)
      expect(driftEstimateOf(past, arrived)).toEqual({ offset, drift: 0, at: arrived })
    }
  })

  test('holds to 5 ms for five minutes without contact after ten with an exchange each 5 s, whatever the drift', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -190, max: 190, noNaN: true }),
        exchanges(120, 5_000, 1, 15),
        (ppm, contacts) => {
          const clocks = twoClocks(START - 5_000, ppm)
          const { past, t } = learned(clocks, contacts)
          const course = present(driftEstimateOf(past, clocks.local(t)))
          expect(Math.abs(course.offset - clocks.offset(t))).toBeLessThan(3)
          const later = t + 300_000
          expect(
            Math.abs(follows(course, clocks.local(later)) - clocks.offset(later)),
          ).toBeLessThan(5)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('is not led astray by slow exchanges among quick ones', () => {
    const clocks = twoClocks(START, 40)
    const contacts = Array.from({ length: 60 }, (_, n) =>
      exchange(5_000, n % 3 === 0 ? 900 : 2, n % 4 === 0 ? 700 : 2),
    )
    const { past, t } = learned(clocks, contacts)
    const course = driftEstimateOf(past, clocks.local(t))
    expect(Math.abs((course?.offset ?? Number.NaN) - clocks.offset(t))).toBeLessThan(1)
    expect(Math.abs((course?.drift ?? Number.NaN) + 40e-6)).toBeLessThan(3e-6)
  })

  test('forgets what a clock that was put contradicts', () => {
    const before = twoClocks(START, 0)
    const quick = Array.from({ length: 20 }, () => exchange(1_000, 2, 2))
    const { past, t } = learned(before, quick)
    const local = before.local(t) + 1_000
    const put = { asked: local, received: t + 91_002, sent: t + 91_002, arrived: local + 4 }
    const course = driftEstimateOf(withExchangeSample(past, put), local + 4)
    expect(course?.offset).toBeCloseTo(before.offset(t) + 90_000, 1)
  })

  test('follows a drift that changed for good within a minute', () => {
    const steady = Array.from({ length: 60 }, () => exchange(5_000, 3, 3))
    const clocks = twoClocks(START, 0)
    const { past, t } = learned(clocks, steady)
    const faster = twoClocks(t, 100)
    const origin = clocks.local(t)
    let after = past
    for (let n = 1; n <= 12; n += 1) {
      const asked = origin + faster.local(t + n * 5_000)
      const stamp = t + n * 5_000 + 3
      const arrived = origin + faster.local(t + n * 5_000 + 6)
      after = withExchangeSample(after, { asked, received: stamp, sent: stamp, arrived })
    }
    const end = t + 60_006
    const course = driftEstimateOf(after, origin + faster.local(end))
    expect(Math.abs((course?.offset ?? 0) - (end - origin - faster.local(end)))).toBeLessThan(4)
  })
})

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

test('marks: that are left out would have bound nothing, for any drift at any later time', () => {
  fc.assert(
    fc.property(
      someMarks(60, MINUTE / 2),
      side,
      fc.double({ min: -200e-6, max: 200e-6, noNaN: true }),
      fc.double({ min: 0, max: 30 * MINUTE, noNaN: true }),
      (all, which, drift, later) => {
        const stored = all.reduce<readonly BoundSample[]>(
          (past, one) => withBoundSample(past, one, which),
          [],
        )
        const now = (all.at(-1)?.at ?? 0) + later
        const bound = which * boundOf(stored, which, drift, now)
        expect(bound).toBeCloseTo(which * boundOf(all, which, drift, now), 6)
      },
    ),
    { numRuns: 300 },
  )
})

test('marks are never more than 32, none older than two hours', () => {
  // On a bow every mark binds for some drift.
  const bow = Array.from({ length: 400 }, (_, n) => ({ at: n * 9_000, offset: -1e-3 * n ** 2 }))
  let most = 0
  const stored = bow.reduce<readonly BoundSample[]>((past, one) => {
    const next = withBoundSample(past, one, 1)
    most = Math.max(most, next.length)
    return next
  }, [])
  expect(most).toBe(32)
  const last = bow.at(-1)
  expect(stored.at(-1)).toEqual(last)
  const again = withBoundSample(stored, { at: (last?.at ?? 0) + 121 * MINUTE, offset: -1e6 }, 1)
  expect(again).toHaveLength(1)
})
