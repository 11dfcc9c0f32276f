import type { Instant } from '../../../shared/time/instant.ts'
import {
  driftMinutes,
  endMinutes,
  isNegligible,
  type Moment,
} from '../../../shared/timing/moment.ts'

/** The state of the show against its plan, in whole minutes of the times that the audience sees, and its end. */
export type Punctuality = {
  /** The difference of the next item from its planned time; without a next item, of the end. `nearly` on time hides differences of less than two minutes (T7). */
  readonly pace: 'onTime' | 'nearly' | 'soFar' | 'stands' | 'later' | 'sooner'
  /** The minutes by which `pace` is `later` or `sooner`; 0 for other values. */
  readonly minutes: number
  readonly end: Instant
  /** `unchanged`: the end is as planned, although the next item is not. */
  readonly endAs: 'planned' | 'unchanged' | 'about'
  /** The minutes by which the show ends later than planned (negative: earlier); 0 if the pace implies it. */
  readonly against: number
}

/** Returns the state of the show against its plan; null before its planned start, and after the end. */
export function punctualityOf({ status, line, landing }: Moment): Punctuality | null {
  const [drift, endsLater] = [driftMinutes(line), endMinutes(line)]
  const isNear = isNegligible(drift)
  if (status === 'ended' || (status === 'planned' && isNear)) return null
  const followsPace = isNegligible(endsLater - drift)
  const paceWhenCalm = () => {
    if (status === 'paused') return 'stands'
    if (!followsPace) return 'soFar'
    return drift === 0 && endsLater === 0 ? 'onTime' : 'nearly'
  }
  return {
    pace: isNear ? paceWhenCalm() : drift > 0 ? 'later' : 'sooner',
    minutes: isNear ? 0 : Math.abs(drift),
    end: landing.end,
    endAs: endsLater !== 0 ? 'about' : isNear ? 'planned' : 'unchanged',
    against: followsPace ? 0 : endsLater,
  }
}
