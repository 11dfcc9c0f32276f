import type { Instant } from '../time/instant.ts'
import { dateAfter, wallInstant } from '../time/zones.ts'
import type { AgendaFault } from './checks.ts'

const PROBLEMS = {
  skipped: 'does not exist on that day: the clocks go forward over it',
  twice: 'exists twice on that day: the clocks go back over it',
  unreadable: 'is not a time',
} as const

/** Turns the clock times of one date and zone into instants, and remembers those that are none. */
export class WallClock {
  readonly faults: AgendaFault[] = []
  readonly #date: string
  readonly #zone: string

  constructor(date: string, zone: string) {
    this.#date = date
    this.#zone = zone
  }

  /** The instant of `wall` (HH:MM, with `+1` on the day after); `path` says where it stands. */
  at(wall: string, path: string): Instant {
    const [time = '', later] = wall.split('+')
    return this.onDay(Number(later ?? 0), time, path)
  }

  /** The instant of HH:MM so many days after the date. */
  onDay(days: number, time: string, path: string): Instant {
    const found = wallInstant(dateAfter(this.#date, days), time, this.#zone)
    if (found.ok) return found.at
    this.faults.push({ path, problem: `${time} in ${this.#zone} ${PROBLEMS[found.fault]}` })
    return 0 as Instant
  }

  atOrNull(wall: string | undefined, path: string): Instant | null {
    return wall === undefined ? null : this.at(wall, path)
  }
}
