import { daysBetween } from '../../time/days.ts'
import { type Instant, MINUTE, plus } from '../../time/instant.ts'
import type { WallClock } from '../wallClock.ts'

/** A time of a source by the clocks of its home zone: the minute, and how many days after the first day. */
type WallTimes = { readonly days: number; readonly time: string }

/** Turns the times of a read agenda into instants of another date or zone, by what its clocks show. */
export class SourceClock {
  readonly #clock: WallClock
  readonly #date: string | null
  #last: Instant | null = null

  /** `date` is the first day as the source has it, null where it has none. */
  constructor(clock: WallClock, date: string | null) {
    this.#clock = clock
    this.#date = date
  }

  /** The instant of a time of the source; one without a date is the first such time that is not before the one asked for last. */
  at(when: string, path: string): Instant {
    const { days, time } = this.#wall(when)
    const first = this.#clock.onDay(days, time, path)
    const dated = when.includes('T')
    const found =
      !dated && this.#last !== null && first < this.#last
        ? this.#clock.onDay(days + 1, time, path)
        : first
    // A step back of less than half a day is a mistake of the source, not another day.
    const meant = !dated && found - (this.#last ?? found) > 12 * 60 * MINUTE ? first : found
    this.#last = plus(meant, 0)
    return meant
  }

  #wall(when: string): WallTimes {
    const [date = '', clock = ''] = when.split('T')
    if (clock === '') return { days: 0, time: date }
    return {
      days: this.#date === null ? 0 : daysBetween(this.#date, date),
      time: clock.slice(0, 5),
    }
  }
}
