import { boundOf } from '../../../shared/timing/countdown.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import { firstTime, type TimesOf } from '../agenda/zoneTimes.ts'

/** Returns it on the clocks of a reader; null while nothing is live. */
export function runningTurn({ count, until, pausedSince }: Moment, times: TimesOf) {
  if (count.status !== 'running' && count.status !== 'paused') return null
  return {
    allotted: count.allotted,
    phase: count.phase,
    /** Time left at which this phase began, in ms. */
    bound: boundOf(count),
    countsUp: count.countsUp,
    /** Clock time since when it is paused, HH:MM; null while it runs. */
    pausedSince: pausedSince && firstTime(times, pausedSince),
    /** When it ends by its allotted time. */
    until: times(until ?? count.endsAt),
  }
}

/** The countdown of the live item as words state it. */
export type RunningTurn = NonNullable<ReturnType<typeof runningTurn>>
