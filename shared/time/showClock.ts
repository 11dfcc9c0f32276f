import { type Duration, type Instant, instant } from './instant.ts'

/** A show's clock: at server time `at` it showed `anchor`, and it runs `rate` times as fast, or is paused. */
export type ShowClock = {
  readonly anchor: Instant
  readonly at: Instant
  readonly rate: number
  readonly paused: boolean
}

/** The clock of a real show: show time is server time. */
export const REAL_TIME: ShowClock = {
  anchor: instant(0),
  at: instant(0),
  rate: 1,
  paused: false,
}

/** Returns the show time at server time `wall` (ms, fractions count). */
export function showTime(clock: ShowClock, wall: number): Instant {
  if (clock.paused) return clock.anchor
  return instant(clock.anchor + (wall - clock.at) * clock.rate)
}

/** Returns how far show time is ahead of server time if both run equally fast, in ms. */
export function aheadOfServer({ anchor, at }: ShowClock): Duration {
  return anchor - at
}

/** Returns the server time in ms (not rounded) at which the clock shows `at`; Infinity if it is paused. */
export function wallTime(clock: ShowClock, at: number): number {
  if (clock.paused || clock.rate === 0) return Number.POSITIVE_INFINITY
  return clock.at + (at - clock.anchor) / clock.rate
}
