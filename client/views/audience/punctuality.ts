import type { Run } from '../../../shared/run/state.ts'
import { type Instant, MINUTE, minuteCeil } from '../../../shared/time/instant.ts'
import { publicStart } from '../../../shared/timing/landing.ts'
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

/** Difference from the planned end below which that one is told, in ms (T7). */
const CALM = 2 * MINUTE

function toldEnd({ plannedEnd, projectedEnd }: Timeline): { at: Instant; about: boolean } {
  if (Math.abs(projectedEnd - plannedEnd) < CALM)
    return { at: minuteCeil(plannedEnd), about: false }
  return { at: minuteCeil(projectedEnd), about: true }
}

/** How far what comes next is from its planned time, as told. */
function toldDrift({ next, plannedEnd }: Timeline, end: Instant): number {
  const by = next ? publicStart(next).at - next.planned.start : end - minuteCeil(plannedEnd)
  return Math.round(by / MINUTE)
}

/** How the show stands; null while it has not begun on time to begin, and once it is over. */
export function punctualityOf({ position }: Run, line: Timeline): Punctuality | null {
  if (position.status === 'ended') return null
  const end = toldEnd(line)
  const drift = toldDrift(line, end.at)
  if (position.status === 'planned' && drift === 0) return null
  const late = (end.at - minuteCeil(line.plannedEnd)) / MINUTE
  return {
    drift,
    paused: position.status === 'paused',
    end: end.at,
    endAs: end.about ? 'about' : drift === 0 ? 'planned' : 'kept',
    against: Math.sign(late) === Math.sign(drift) ? 0 : late,
  }
}
