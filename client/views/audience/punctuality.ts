import type { Instant } from '../../../shared/time/instant.ts'
import { driftMinutes, endMinutes, isCalm } from '../../../shared/timing/landing.ts'
import type { Moment } from '../../../shared/timing/moment.ts'

/** How the show stands, in whole minutes of the times that the audience is shown, and when it ends. */
export type Punctuality = {
  /** How far what comes next, or else the end, is from its planned time; `nearly` on time hides less than two minutes of it or of the end (T7). */
  readonly pace: 'onTime' | 'nearly' | 'soFar' | 'stands' | 'later' | 'sooner'
  /** By how many minutes it is `later` or `sooner`; else 0. */
  readonly minutes: number
  readonly end: Instant
  /** `unchanged`: as planned, though what comes next is not. */
  readonly endAs: 'planned' | 'unchanged' | 'about'
  /** How much later (positive) than planned it ends, where the pace lets expect another end; 0 where it does not. */
  readonly against: number
}

/** How the show stands; null while it has not begun on time to begin, and once it is over. */
export function punctualityOf({ status, line, lands }: Moment): Punctuality | null {
  const [drift, endsLater] = [driftMinutes(line), endMinutes(line)]
  const calm = isCalm(drift)
  if (status === 'ended' || (status === 'planned' && calm)) return null
  const asExpected = isCalm(endsLater - drift)
  const paceWhenCalm = () => {
    if (status === 'paused') return 'stands'
    if (!asExpected) return 'soFar'
    return drift === 0 && endsLater === 0 ? 'onTime' : 'nearly'
  }
  return {
    pace: calm ? paceWhenCalm() : drift > 0 ? 'later' : 'sooner',
    minutes: calm ? 0 : Math.abs(drift),
    end: lands.end,
    endAs: endsLater !== 0 ? 'about' : calm ? 'planned' : 'unchanged',
    against: asExpected ? 0 : endsLater,
  }
}
