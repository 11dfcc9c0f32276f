// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createServerClock } from '../../../client/live/serverClock.ts'
import { contact, meet, ROUNDING, START, twoClocks, wander } from '../../shared/time/twoClocks.ts'

/** A clock that has heard of its server's process alone, and what it tells. */
function newClock() {
  const reports: string[] = []
  const clock = createServerClock({
    onMove: (by) => reports.push(`moved by ${Math.round(by)}`),
    onContradiction: () => reports.push('contradicted'),
  })
  clock.boot('first', 'first')
  return { clock, reports }
}

/** A clock that has just made a quick exchange with a server 5,000 ms ahead, by local time 100. */
function knownClock() {
  const { clock, reports } = newClock()
  clock.addExchange({ asked: 100, received: 5_100, sent: 5_100, arrived: 100 })
  return { clock, reports }
}

/** A clock that made an exchange each 10 s for ten minutes with a server that is 5,000 ms ahead and runs 100 ppm faster. */
function clockWith100ppm() {
  const known = knownClock()
  for (let asked = 10_000; asked <= 600_000; asked += 10_000) {
    const server = (local: number) => local + 5_000 + local * 100e-6
    const stamp = server(asked + 2)
    known.clock.addExchange({ asked, received: stamp, sent: stamp, arrived: asked + 4 })
  }
  return known
}

/** A slow exchange: none there and 40 ms back, with a server 5,020 ms ahead. */
const SLOW = { asked: 200, received: 5_220, sent: 5_220, arrived: 240 }

describe('the clock in use', () => {
  test('is unknown before the first exchange, whatever messages state', () => {
    const clock = createServerClock({ onMove: () => {}, onContradiction: () => {} })
    clock.addMessage(5_000, 0)
    expect(clock.estimate(0)).toBeNull()
  })

  test('of another process whose clock is far behind follows it with the first message', () => {
    const { clock, reports } = knownClock()
    clock.boot('second', 'second')
    clock.addMessage(5_200 - 600_000, 200)
    expect(clock.estimate(200)).toEqual({ offset: -595_000, error: Number.POSITIVE_INFINITY })
    clock.addMessage(5_190 - 600_000, 300)
    expect(clock.estimate(300)?.offset).toBe(-595_000)
    // A message of the same process that was long on its way.
    clock.addMessage(5_190 - 604_000, 400)
    expect(clock.estimate(400)?.offset).toBe(-595_000)
    expect(reports).toEqual(['moved by Infinity', 'moved by -600000'])
  })

  test('of the same process keeps what is known', () => {
    const { clock } = knownClock()
    clock.boot('first', 'first')
    clock.addExchange({ asked: 200, received: 5_220, sent: 5_220, arrived: 240 })
    expect(clock.estimate(240)?.error).toBeLessThan(1.1)
  })

  test('doubts itself by as much as may have been slept, also in what it intersects', () => {
    const { clock } = knownClock()
    clock.onSleep(1_000)
    expect(clock.estimate(100)?.error).toBe(1_001)
    clock.addExchange(SLOW)
    const found = clock.estimate(240)
    expect(Math.abs((found?.offset ?? 0) - 5_020)).toBeLessThanOrEqual(found?.error ?? 0)
  })

  test('reports when a message contradicts it, follows the message, and is unsure until an exchange', () => {
    const { clock, reports } = knownClock()
    clock.addMessage(9_200, 200)
    expect(clock.estimate(200)).toEqual({ offset: 8_999, error: Number.POSITIVE_INFINITY })
    expect(reports.slice(1)).toEqual(['moved by 3999', 'contradicted'])
    clock.addMessage(9_300, 300)
    expect(reports.slice(1)).toEqual(['moved by 3999', 'contradicted'])
    clock.addExchange({ asked: 300, received: 9_304, sent: 9_304, arrived: 308 })
    expect(clock.estimate(308)).toEqual({
      offset: expect.closeTo(9_002, 1),
      error: expect.closeTo(3, 1),
    })
  })

  test('estimates the drift of the clocks, and applies it without messages', () => {
    const { clock } = clockWith100ppm()
    const truth = 5_000 + 900_000 * 100e-6
    const found = clock.estimate(900_000)
    expect(Math.abs((found?.offset ?? 0) - truth)).toBeLessThan(3)
    expect(found?.error).toBeGreaterThan(60)
  })

  test('never goes outside of what is sure, however it has drifted before', () => {
    const { clock } = clockWith100ppm()
    clock.onSleep(60_000)
    clock.addExchange({ asked: 610_000, received: 675_002, sent: 675_002, arrived: 610_004 })
    expect(Math.abs((clock.estimate(610_004)?.offset ?? 0) - 65_000)).toBeLessThanOrEqual(3.01)
  })
})

test('the error of the clock in use covers the truth at every moment, in whatever world, also when the server starts again with another clock', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -190, max: 190, noNaN: true }),
      wander(9),
      fc.array(contact, { minLength: 2, maxLength: 30 }),
      fc.double({ min: -3_600_000, max: 3_600_000, noNaN: true }),
      fc.nat({ max: 29 }),
      (ppm, wandering, contacts, put, restart) => {
        const before = twoClocks(START - 5_000, ppm, wandering)
        const after = { ...before, server: (t: number) => t + put }
        const { clock } = newClock()
        let [clocks, by, t] = [before, 0, START]
        const look = (at: number) => {
          const found = clock.estimate(clocks.local(at))
          const off = Math.abs((found?.offset ?? 0) - clocks.offset(at) - by)
          expect(off).toBeLessThanOrEqual((found?.error ?? Number.POSITIVE_INFINITY) + ROUNDING)
        }
        for (const [n, one] of contacts.entries()) {
          look(t + one.after)
          if (n === restart) {
            ;[clocks, by] = [after, put]
            clock.boot('second', 'second')
          }
          look(t + one.after)
          const over = meet(clocks, t + one.after, one)
          if (over.met.kind === 'exchange') clock.addExchange(over.met.times)
          else clock.addMessage(over.met.sent, over.met.arrived)
          t = over.t
          look(t)
        }
      },
    ),
  )
})
