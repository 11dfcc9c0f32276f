import type { ShowState } from '../run/state.ts'
import { type Instant, MINUTE, minuteCeil, minuteFloor } from '../time/instant.ts'
import type { Row, Timeline } from './row.ts'

/** The end of the show to the minute: rounded up while it is projected, down once it is a fact (T5, T3b). */
export function shownEnd({ projectedEnd, endIsKnown }: Timeline): Instant {
  return endIsKnown ? minuteFloor(projectedEnd) : minuteCeil(projectedEnd)
}

/** A moment by the projection to the minute, rounded down; one that is the end of the show reads as that does (T5). */
export function shownAt(line: Timeline, at: Instant): Instant {
  return at === line.projectedEnd ? shownEnd(line) : minuteFloor(at)
}

/** When a row began or will begin, to the minute: in fact, by the projection, or by the plan where it will not (T5). */
export function shownStart(line: Timeline, row: Row): Instant {
  if (row.actual !== null) return minuteFloor(row.actual.start)
  return row.projected === null ? shownPlan(line, row) : shownAt(line, row.projected.start)
}

/** When a row was to begin, to the minute; one without length at the end of the plan reads as that does (T5). */
export function shownPlan({ plannedEnd }: Timeline, { planned }: Row): Instant {
  return planned.start === plannedEnd ? minuteCeil(plannedEnd) : minuteFloor(planned.start)
}

/** Drift in whole minutes, positive when behind: the difference of the times as displayed (T3, T5). */
export function driftMinutes(line: Timeline): number {
  const { next, endIsKnown, lastPlannedEnd } = line
  if (next?.projected) return (shownStart(line, next) - shownPlan(line, next)) / MINUTE
  const planned = endIsKnown ? minuteFloor(lastPlannedEnd) : minuteCeil(lastPlannedEnd)
  return (shownEnd(line) - planned) / MINUTE
}

/** The end to the minute, the hard stop, and the minutes to spare (negative: over; T3, T3b, T5). */
export type Landing = {
  readonly end: Instant
  readonly stop: Instant | null
  readonly minutes: number | null
}

/** How the show lands against its hard stop; no stop, no minutes. */
export function landing(state: ShowState, line: Timeline): Landing {
  const end = shownEnd(line)
  const stop = state.published?.agenda.hardStop?.at ?? null
  return { end, stop, minutes: stop === null ? null : (minuteFloor(stop) - end) / MINUTE }
}

/** Drift below which the audience is shown planned times, in ms (T7). */
export const CALM_DRIFT = 2 * MINUTE

/** The start the audience is told: as planned while the drift is small, else about, as every screen shows it (T7). */
export function publicStart(
  line: Timeline,
  row: Row,
): { readonly at: Instant; readonly about: boolean } {
  const start = row.projected?.start ?? row.planned.start
  if (Math.abs(start - row.planned.start) < CALM_DRIFT)
    return { at: shownPlan(line, row), about: false }
  return { at: shownStart(line, row), about: true }
}
