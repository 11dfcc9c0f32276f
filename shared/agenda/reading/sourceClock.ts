import { daysBetween } from '../../time/days.ts'
import { type Instant, MINUTE, plus } from '../../time/instant.ts'
import type { WallClock } from '../wallClock.ts'

/** Converts the times of a source to instants on another date or in another zone, with the same clock times. */
export class SourceClock {
  readonly #clock: WallClock
  readonly #date: string | null
  #last: Instant | null = null

  /** `date` is the first day of the source, or null. */
  constructor(clock: WallClock, date: string | null) {
    this.#clock = clock
    this.#date = date
  }

  /** Returns the instant of a time. A time without a date is the first such time not before the previous result. */
  at(when: string, path: string): Instant {
    const hasDate = when.includes('T')
    const time = when.slice(hasDate ? 11 : 0).slice(0, 5)
    const days = hasDate && this.#date !== null ? daysBetween(this.#date, when.slice(0, 10)) : 0
    const first = this.#clock.onDay(days, time, path)
    const found =
      !hasDate && this.#last !== null && first < this.#last
        ? this.#clock.onDay(days + 1, time, path)
        : first
    // A step back of less than half a day is a mistake in the source, not another day.
    const corrected = !hasDate && found - (this.#last ?? found) > 12 * 60 * MINUTE ? first : found
    this.#last = plus(corrected, 0)
    return corrected
  }
}
