import type { Instant } from '../time/instant.ts'
import { dateAfter, wallInstant } from '../time/zones.ts'
import type { AgendaFault } from './checks.ts'

const PROBLEMS = {
  skipped: 'does not exist on that day: the clocks go forward over it',
  twice: 'exists twice on that day: the clocks go back over it',
  unreadable: 'is not a time',
} as const

/** Converts clock times of one date and zone to instants, and collects faults. */
export class WallClock {
  readonly faults: AgendaFault[] = []
  readonly #date: string
  readonly #zone: string

  constructor(date: string, zone: string) {
    this.#date = date
    this.#zone = zone
  }

  /** Returns the instant of HH:MM, so many days after the date; `path` is used in faults. */
  onDay(days: number, time: string, path: string): Instant {
    const found = wallInstant(dateAfter(this.#date, days), time, this.#zone)
    if (found.ok) return found.at
    this.faults.push({ path, problem: `${time} in ${this.#zone} ${PROBLEMS[found.fault]}` })
    return 0 as Instant
  }
}
