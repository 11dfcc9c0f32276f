import { afterEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../server/host/serverClock.ts'

afterEach(() => vi.restoreAllMocks())

test('server time runs on as it did while the machine’s clock is set back or forward', () => {
  const clock = systemClock()
  const began = clock.now()
  for (const hours of [-5, 5]) {
    vi.spyOn(Date, 'now').mockReturnValue(began + hours * 3_600_000)
    expect(Math.abs(clock.now() - began)).toBeLessThan(60_000)
  }
})
