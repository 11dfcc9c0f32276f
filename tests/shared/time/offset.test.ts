import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterExchange,
  afterMessage,
  type Bounds,
  doubted,
  estimate,
  UNBOUNDED,
} from '../../../shared/time/offset.ts'

/** Two clocks read at true time t (ms): the server's is the truth, the local one runs `ppm` faster from `origin`. */
function world(origin: number, ppm: number) {
  const local = (t: number) => (t - origin) * (1 + ppm * 1e-6)
  return { server: (t: number) => t, local, offset: (t: number) => t - local(t) }
}

type Clocks = ReturnType<typeof world>

/** Doubles hold epoch milliseconds to a quarter of a microsecond. */
const ROUNDING = 0.01

type Contact =
  | { kind: 'exchange'; after: number; there: number; held: number; back: number }
  | { kind: 'message'; after: number; back: number }

const delay = fc.oneof(
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.double({ min: 0, max: 3_000, noNaN: true }),
)
const pause = fc.double({ min: 0, max: 90_000, noNaN: true })
const contact: fc.Arbitrary<Contact> = fc.oneof(
  fc.record({
    kind: fc.constant('exchange' as const),
    after: pause,
    there: delay,
    held: fc.double({ min: 0, max: 50, noNaN: true }),
    back: delay,
  }),
  fc.record({ kind: fc.constant('message' as const), after: pause, back: delay }),
)

/** The bounds after a contact that begins at true time t, and when it has arrived. */
function meet(
  clocks: Clocks,
  bounds: Bounds,
  t: number,
  c: Contact,
): { bounds: Bounds; t: number } {
  if (c.kind === 'message') {
    const arrived = t + c.back
    return { bounds: afterMessage(bounds, clocks.server(t), clocks.local(arrived)), t: arrived }
  }
  const arrived = t + c.there + c.held + c.back
  const times = {
    asked: clocks.local(t),
    received: clocks.server(t + c.there),
    sent: clocks.server(t + c.there + c.held),
    arrived: clocks.local(arrived),
  }
  return { bounds: afterExchange(bounds, times), t: arrived }
}

const start = Date.UTC(2023, 5, 21, 7)

describe('the offset between server and screen', () => {
  test('the truth is always inside the bounds, whatever the delays, with clocks drifting apart', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -199, max: 199, noNaN: true }),
        fc.array(contact, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 600_000, noNaN: true }),
        (ppm, contacts, later) => {
          const clocks = world(start - 5_000, ppm)
          let at = { bounds: UNBOUNDED, t: start }
          for (const c of contacts) {
            at = meet(clocks, at.bounds, at.t + c.after, c)
            expect(clocks.offset(at.t)).toBeGreaterThanOrEqual(at.bounds.lower - ROUNDING)
            expect(clocks.offset(at.t)).toBeLessThanOrEqual(at.bounds.upper + ROUNDING)
          }
          const now = at.t + later
          const found = estimate(at.bounds, clocks.local(now))
          if (found === null) {
            expect(contacts.every((c) => c.kind === 'message')).toBe(true)
          } else {
            const real = Math.abs(found.offset - clocks.offset(now))
            expect(found.error).toBeGreaterThanOrEqual(real - ROUNDING)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('an exchange never makes the error larger than its own half round trip and grain', () => {
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 20 }), delay, delay, (before, there, back) => {
        const clocks = world(start - 5_000, 120)
        let at = { bounds: UNBOUNDED, t: start }
        for (const c of before) at = meet(clocks, at.bounds, at.t + c.after, c)
        at = meet(clocks, at.bounds, at.t, { kind: 'exchange', after: 0, there, held: 0, back })
        const found = estimate(at.bounds, clocks.local(at.t))
        expect(found?.error).toBeLessThanOrEqual((there + back) * 0.501 + 1 + ROUNDING)
      }),
    )
  })
})

describe('what single contacts tell', () => {
  test('opposite delays tighten each other: 40 ms one way, then 40 ms the other, leave only the grain', () => {
    const clocks = world(start, 0)
    const slowThere = meet(clocks, UNBOUNDED, start, {
      kind: 'exchange',
      after: 0,
      there: 40,
      held: 0,
      back: 0,
    })
    const slowBack = meet(clocks, slowThere.bounds, slowThere.t, {
      kind: 'exchange',
      after: 0,
      there: 0,
      held: 0,
      back: 40,
    })
    expect(estimate(slowThere.bounds, clocks.local(slowThere.t))?.error).toBeCloseTo(21, 1)
    expect(estimate(slowBack.bounds, clocks.local(slowBack.t))?.error).toBeLessThan(1.05)
  })

  test('messages alone bound one side and give no estimate; the first exchange does', () => {
    const heard = afterMessage(UNBOUNDED, 1_000_000, 100)
    expect(estimate(heard, 100)).toBeNull()
    const known = afterExchange(heard, {
      asked: 110,
      received: 1_000_020,
      sent: 1_000_020,
      arrived: 130,
    })
    const found = estimate(known, 130)
    expect(found?.offset).toBeGreaterThan(999_899)
    expect(found?.offset).toBeLessThan(999_911)
  })
})

describe('as time passes and clocks jump', () => {
  test('a minute without contact opens the bounds by 12 ms on each side and leaves the middle', () => {
    const known = afterExchange(UNBOUNDED, { asked: 0, received: 5_002, sent: 5_002, arrived: 4 })
    expect(estimate(known, 4)).toEqual({ offset: 5_000.0004, error: expect.closeTo(3, 2) })
    expect(estimate(known, 60_004)?.error).toBeCloseTo(15, 2)
    expect(estimate(known, 60_004)?.offset).toBeCloseTo(5_000, 2)
  })

  test('bounds that contradict what was known start anew from the newest alone', () => {
    const known = afterExchange(UNBOUNDED, { asked: 0, received: 5_002, sent: 5_002, arrived: 4 })
    const jumped = afterExchange(known, { asked: 10, received: 9_012, sent: 9_012, arrived: 14 })
    expect(estimate(jumped, 14)?.offset).toBeCloseTo(9_000, 2)
    const ahead = afterMessage(known, 20_000, 14)
    expect(ahead.lower).toBe(19_985)
    expect(estimate(ahead, 14)).toBeNull()
  })

  test('doubt after sleep widens the error by what may have been slept, and an exchange ends it', () => {
    const known = afterExchange(UNBOUNDED, { asked: 0, received: 5_002, sent: 5_002, arrived: 4 })
    const doubtful = doubted(known, 30_000)
    expect(estimate(doubtful, 4)?.error).toBeCloseTo(30_003, 1)
    const again = afterExchange(doubtful, {
      asked: 10,
      received: 35_012,
      sent: 35_012,
      arrived: 14,
    })
    expect(estimate(again, 14)).toEqual({
      offset: expect.closeTo(35_000, 1),
      error: expect.closeTo(3, 1),
    })
  })
})
