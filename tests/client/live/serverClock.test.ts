// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { createServerClock } from '../../../client/live/serverClock.ts'

/** A clock that has just made a quick exchange with a server 5,000 ms ahead, by local time 100. */
function knownClock() {
  const told: string[] = []
  const clock = createServerClock({
    moved: (by) => told.push(`moved by ${Math.round(by)}`),
    contradicted: () => told.push('contradicted'),
  })
  clock.boot('first')
  clock.exchanged({ asked: 100, received: 5_100, sent: 5_100, arrived: 100 })
  return { clock, told }
}

/** A slow exchange: none there and 40 ms back, with a server 5,020 ms ahead. */
const SLOW = { asked: 200, received: 5_220, sent: 5_220, arrived: 240 }

describe('the clock in use', () => {
  test('is unknown before the first exchange, whatever messages say', () => {
    const clock = createServerClock({ moved: () => {}, contradicted: () => {} })
    clock.heard(5_000, 0)
    expect(clock.estimate(0)).toBeNull()
  })

  test('is known after it, and its error grows while nothing is heard', () => {
    const { clock, told } = knownClock()
    expect(clock.estimate(100)).toEqual({ offset: 5_000, error: 1 })
    expect(clock.estimate(60_100)).toEqual({ offset: 5_000, error: expect.closeTo(13, 5) })
    expect(told).toEqual(['moved by Infinity'])
  })

  test('owes nothing to what another process of the server said', () => {
    const { clock } = knownClock()
    clock.boot('second')
    expect(clock.estimate(150)?.offset).toBe(5_000)
    clock.exchanged(SLOW)
    const found = clock.estimate(240)
    expect(found?.error).toBeCloseTo(21, 1)
    expect(Math.abs((found?.offset ?? 0) - 5_020)).toBeLessThanOrEqual(found?.error ?? 0)
  })

  test('of the same process keeps what is known', () => {
    const { clock } = knownClock()
    clock.boot('first')
    clock.exchanged({ asked: 200, received: 5_220, sent: 5_220, arrived: 240 })
    expect(clock.estimate(240)?.error).toBeLessThan(1.1)
  })

  test('doubts itself by as much as may have been slept, also in what it intersects', () => {
    const { clock } = knownClock()
    clock.slept(1_000)
    expect(clock.estimate(100)?.error).toBe(1_001)
    clock.exchanged(SLOW)
    const found = clock.estimate(240)
    expect(Math.abs((found?.offset ?? 0) - 5_020)).toBeLessThanOrEqual(found?.error ?? 0)
  })

  test('says so when a message contradicts it, and keeps the offset with an error that covers both', () => {
    const { clock, told } = knownClock()
    clock.heard(9_200, 200)
    expect(clock.estimate(200)).toEqual({ offset: 5_000, error: 3_999 })
    expect(told.at(-1)).toBe('contradicted')
  })
})
