import { boundOf } from '../../../shared/timing/countdown.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import { firstTime, type TimesOf } from '../agenda/zoneTimes.ts'

/** Returns the countdown of the live item with the times of a reader; null while nothing is live. */
export function runningTurn({ count, until, pausedSince }: Moment, times: TimesOf) {
  if (count.status !== 'running' && count.status !== 'paused') return null
  return {
    allotted: count.allotted,
    phase: count.phase,
    /** Time left at which this phase began, in ms. */
    phaseThreshold: boundOf(count),
    countsUp: count.countsUp,
    /** The clock time of the pause, HH:MM; null while it runs. */
    pausedSince: pausedSince && firstTime(times, pausedSince),
    /** The end of its allotted time. */
    until: times(until ?? count.endsAt),
  }
}

/** The countdown of the live item as data for texts. */
export type RunningTurn = NonNullable<ReturnType<typeof runningTurn>>
