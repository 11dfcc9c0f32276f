import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterExchange,
  afterMessage,
  type Bounds,
  estimate,
  UNBOUNDED,
  widened,
} from '../../../shared/time/offsetBounds.ts'
import {
  type Contact,
  contact,
  delay,
  meet,
  ROUNDING,
  START,
  type TwoClocks,
  twoClocks,
  wander,
} from './twoClocks.ts'

/** The bounds after a contact that begins at true time t, and when it is over. */
function bounded(clocks: TwoClocks, bounds: Bounds, from: number, one: Contact) {
  const { met, t } = meet(clocks, from, one)
  const after =
    met.kind === 'exchange'
      ? afterExchange(bounds, met.times)
      : afterMessage(bounds, met.sent, met.arrived)
  return { bounds: after, t }
}

/** The middle of the bounds and their half-width at local time `now`. */
function middle(bounds: Bounds, now: number) {
  const { lower, upper } = widened(bounds, now)
  return { offset: (lower + upper) / 2, error: (upper - lower) / 2 }
}

test('the offset between server and screen: the truth is always inside the bounds, whatever the delays, with clocks drifting apart and wandering', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -149, max: 149, noNaN: true }),
      wander(50),
      fc.array(contact, { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 600_000, noNaN: true }),
      fc.double({ min: -1_000, max: 1_000, noNaN: true }),
      (ppm, wandering, contacts, later, beside) => {
        const clocks = twoClocks(START - 5_000, ppm, wandering)
        let at = { bounds: UNBOUNDED, t: START }
        for (const one of contacts) {
          at = bounded(clocks, at.bounds, at.t + one.after, one)
          expect(clocks.offset(at.t)).toBeGreaterThanOrEqual(at.bounds.lower - ROUNDING)
          expect(clocks.offset(at.t)).toBeLessThanOrEqual(at.bounds.upper + ROUNDING)
        }
        const now = at.t + later
        const found = estimate(at.bounds, clocks.offset(now) + beside, clocks.local(now))
        const real = Math.abs(found.offset - clocks.offset(now))
        expect(found.error).toBeGreaterThanOrEqual(real - ROUNDING)
        expect(Number.isFinite(found.error)).toBe(contacts.some((one) => one.kind === 'exchange'))
      },
    ),
    { numRuns: 500 },
  )
})

test('the offset between server and screen: an exchange never makes the error larger than its own half round trip and grain', () => {
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 20 }), delay, delay, (before, there, back) => {
      const clocks = twoClocks(START - 5_000, 120)
      let at = { bounds: UNBOUNDED, t: START }
      for (const one of before) at = bounded(clocks, at.bounds, at.t + one.after, one)
      const last: Contact = { kind: 'exchange', after: 0, there, held: 0, back }
      at = bounded(clocks, at.bounds, at.t, last)
      const found = middle(at.bounds, clocks.local(at.t))
      expect(found.error).toBeLessThanOrEqual((there + back) * 0.501 + 1 + ROUNDING)
    }),
  )
})

test('what single contacts show: messages alone bound one side and leave the error without end; the first exchange ends it', () => {
  const oneSided = afterMessage(UNBOUNDED, 1_000_000, 100)
  expect(estimate(oneSided, 0, 100)).toEqual({ offset: 999_899, error: Number.POSITIVE_INFINITY })
  const known = afterExchange(oneSided, {
    asked: 110,
    received: 1_000_020,
    sent: 1_000_020,
    arrived: 130,
  })
  expect(widened(known, 130)).toMatchObject({ lower: 999_899 - 0.006, upper: 999_911.004 })
})

test('as time passes and clocks jump: a minute without contact opens the bounds by 12 ms on each side and leaves the middle', () => {
  const known = afterExchange(UNBOUNDED, { asked: 0, received: 5_002, sent: 5_002, arrived: 4 })
  expect(middle(known, 4)).toEqual({ offset: 5_000.0004, error: expect.closeTo(3, 2) })
  expect(middle(known, 60_004).error).toBeCloseTo(15, 2)
  expect(middle(known, 60_004).offset).toBeCloseTo(5_000, 2)
})
