import { type Instant, MINUTE, minuteCeil } from '../../../shared/time/instant.ts'
import { CALM_DRIFT, driftMinutes, publicStart, shownEnd } from '../../../shared/timing/landing.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Timeline } from '../../../shared/timing/row.ts'

/** How the show stands, in whole minutes of the times the audience is told: later (positive) than planned, and when it ends. */
export type Punctuality = {
  readonly drift: number
  /** Whether it stands still, so that nothing can be called on time. */
  readonly paused: boolean
  readonly end: Instant
  /** `kept`: as planned, though what comes next is not. */
  readonly endAs: 'planned' | 'kept' | 'about'
  /** How much later (positive) than planned it ends, where that is not as what comes next; 0 where that need not be said. */
  readonly against: number
}

function toldEnd(line: Timeline): { at: Instant; about: boolean } {
  const { plannedEnd, projectedEnd } = line
  if (Math.abs(projectedEnd - plannedEnd) < CALM_DRIFT)
    return { at: minuteCeil(plannedEnd), about: false }
  return { at: shownEnd(line), about: true }
}

/** How far what comes next, or else the end, is from its planned time: nothing while that is what is told (T7). */
function toldDrift(line: Timeline): number {
  const { next, drift } = line
  const calm = next ? !publicStart(line, next).about : Math.abs(drift) < CALM_DRIFT
  return calm ? 0 : driftMinutes(line)
}

/** How the show stands; null while it has not begun on time to begin, and once it is over. */
export function punctualityOf({ status, line }: Moment): Punctuality | null {
  if (status === 'ended') return null
  const end = toldEnd(line)
  const drift = toldDrift(line)
  if (status === 'planned' && drift === 0) return null
  const late = (end.at - minuteCeil(line.plannedEnd)) / MINUTE
  return {
    drift,
    paused: status === 'paused',
    end: end.at,
    endAs: end.about ? 'about' : drift === 0 ? 'planned' : 'kept',
    against: Math.sign(late) === Math.sign(drift) ? 0 : late,
  }
}
