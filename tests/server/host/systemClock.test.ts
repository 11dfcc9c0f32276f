import { afterEach, describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../../server/host/serverClock.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time/instant.ts'

afterEach(() => vi.restoreAllMocks())

test('server time runs on as it did while the machine’s clock is set back or forward', () => {
  const clock = systemClock()
  const began = clock.now()
  for (const hours of [-5, 5]) {
    vi.spyOn(Date, 'now').mockReturnValue(began + hours * 3_600_000)
    expect(Math.abs(clock.now() - began)).toBeLessThan(60_000)
  }
})

describe('a machine', () => {
  const START = 1_700_000_000_000

  /** A machine whose clocks a test moves, and by how much its server's time has moved since it began. */
  function machine() {
    const at = { wall: START, monotonic: 5 * MINUTE, sinceBoot: 7 * HOUR }
    const clock = systemClock({
      wall: () => at.wall,
      monotonic: () => at.monotonic,
      sinceBoot: () => at.sinceBoot,
    })
    return {
      passed: () => Math.round(clock.now() - START),
      runs(ms: number) {
        at.wall += ms
        at.monotonic += ms
        at.sinceBoot += ms
      },
      /** The monotonic clock stands; the time since the machine was started is counted in hundredths of a second. */
      isSuspended(ms: number) {
        at.wall += ms
        at.sinceBoot += Math.floor(ms / 10) * 10
      },
      isSet(ms: number) {
        at.wall += ms
      },
    }
  }

  test('that was suspended has its server’s time go on by as long, to the millisecond', () => {
    const { passed, runs, isSuspended } = machine()
    runs(MINUTE)
    isSuspended(10 * MINUTE + 7)
    expect(passed()).toBe(11 * MINUTE + 7)
    runs(MINUTE)
    isSuspended(HOUR)
    runs(SECOND)
    expect(passed()).toBe(12 * MINUTE + 7 + HOUR + SECOND)
  })

  test('whose clock was set has its server’s time go on as before, also by as much as it is suspended later', () => {
    const { passed, runs, isSet, isSuspended } = machine()
    isSet(-10 * MINUTE)
    expect(passed()).toBe(0)
    runs(MINUTE)
    isSet(10 * MINUTE)
    expect(passed()).toBe(MINUTE)
    isSuspended(10 * MINUTE)
    expect(passed()).toBe(11 * MINUTE)
  })

  test('whose clock was set while it was suspended counts the suspension alone', () => {
    const { passed, isSet, isSuspended } = machine()
    isSuspended(10 * MINUTE)
    isSet(-HOUR)
    expect(passed()).toBe(10 * MINUTE)
  })

  test('whose clock is slewed for days counts by its monotonic clock', () => {
    const { passed, runs, isSet } = machine()
    for (let hours = 0; hours < 48; hours += 1) {
      runs(HOUR)
      isSet(SECOND)
      passed()
    }
    expect(passed()).toBe(48 * HOUR)
  })
})
