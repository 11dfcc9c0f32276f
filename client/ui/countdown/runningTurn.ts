import type { Duration } from '../../../shared/time/instant.ts'
import { boundOf, type Phase } from '../../../shared/timing/countdown.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import { firstTime, type TimesOf, type ZoneTime } from '../agenda/zoneTimes.ts'

/** The countdown of the live item as words state it. */
export type RunningTurn = {
  readonly allotted: Duration
  readonly phase: Phase
  /** Time left at which this phase began, in ms. */
  readonly bound: Duration
  readonly countsUp: boolean
  /** Clock time since when it is paused, HH:MM; null while it runs. */
  readonly pausedSince: string | null
  /** When it ends by its allotted time. */
  readonly until: readonly ZoneTime[]
}

/** Returns it on the clocks of a reader; null while nothing is live. */
export function runningTurn(
  { count, until, pausedSince }: Moment,
  times: TimesOf,
): RunningTurn | null {
  if (count.status !== 'running' && count.status !== 'paused') return null
  return {
    allotted: count.allotted,
    phase: count.phase,
    bound: boundOf(count),
    countsUp: count.countsUp,
    pausedSince: pausedSince && firstTime(times, pausedSince),
    until: times(until ?? count.endsAt),
  }
}
