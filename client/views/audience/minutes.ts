import type { ShowState } from '../../../shared/run/state.ts'
import {
  type Duration,
  type Instant,
  instant,
  MINUTE,
  minuteFloor,
  plus,
} from '../../../shared/time/instant.ts'
import { allottedEnd, countdown } from '../../../shared/timing/countdown.ts'
import { momentOf } from '../../../shared/timing/moment.ts'

/** The running time for an audience, in whole minutes; 0 means less than one. */
export type Minutes = { readonly of: 'left' | 'over' | 'spent'; readonly count: number }

/** Returns the minutes until `end`, so that they agree with the clock and with the minute `shown` (T5); 0 from the last minute on. */
export function minutesUntil(end: Instant, now: Instant, shown = minuteFloor(end)): number {
  return end - now <= MINUTE ? 0 : (shown - minuteFloor(now)) / MINUTE
}

/** Returns the time of the live item for an audience; rounded up in a pause, because no end is shown next to it then (T7). Null if no item is live. */
export function minutesAt(state: ShowState, now: Instant): Minutes | null {
  const count = countdown(state, now)
  if (count.status !== 'running' && count.status !== 'paused') return null
  const { countsUp, spent, remaining } = count
  if (countsUp) return { of: 'spent', count: Math.floor(spent / MINUTE) }
  if (remaining < 0) return { of: 'over', count: Math.floor(-remaining / MINUTE) }
  if (count.status === 'paused')
    return { of: 'left', count: remaining <= MINUTE ? 0 : Math.ceil(remaining / MINUTE) }
  const shown = momentOf(state, now)?.until ?? undefined
  return { of: 'left', count: minutesUntil(allottedEnd(count, now), now, shown) }
}

/** Returns when a growing length reaches its next whole minute. */
function nextWhole(length: Duration, now: Instant): Instant {
  return instant(Math.ceil(now + MINUTE - (length % MINUTE)))
}

/** Returns the show time at which these minutes change next: with the clock's minute, in the last minute, and at the end. Null while nothing runs. */
export function nextMinutes(state: ShowState, now: Instant): Instant | null {
  const count = countdown(state, now)
  if (count.status !== 'running') return null
  const { countsUp, spent, remaining } = count
  if (countsUp) return nextWhole(spent, now)
  if (remaining < 0) return nextWhole(-remaining, now)
  const end = allottedEnd(count, now)
  const moments = [plus(minuteFloor(now), MINUTE), plus(end, -MINUTE), plus(end, 1)]
  return instant(Math.ceil(Math.min(...moments.filter((at) => at > now))))
}
