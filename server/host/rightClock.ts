import { type Instant, SECOND } from '../../shared/time/instant.ts'
import { aheadOfServer, REAL_TIME, type ShowClock, wallTime } from '../../shared/time/showClock.ts'
import type { Head } from './showLog.ts'

/** How far the machine's clock may be behind a show's last instant: for that long the show's time stands still. */
const STANDS_FOR = SECOND

/**
 * The clock that a show needs at server time `wall`, where it has another (R10): one that runs on from its last
 * instant where the machine's clock was set back behind that, and real time again once the machine's clock is past it.
 */
export function rightClock({ state, at }: Head, wall: Instant): ShowClock | null {
  const { clock, rehearsal } = state
  const isApart = !rehearsal && aheadOfServer(clock) > 0
  if (isApart && wall >= at) return REAL_TIME
  // A clock that stands needs no server time to stand.
  if (clock.paused || wallTime(clock, at) - wall <= STANDS_FOR) return null
  return { ...clock, anchor: at, at: wall }
}
