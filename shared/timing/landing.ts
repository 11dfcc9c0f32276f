import type { ShowState } from '../run/state.ts'
import { type Instant, MINUTE, minuteCeil, minuteFloor, plus } from '../time/instant.ts'
import type { Row, Timeline } from './row.ts'

/** Drift in whole minutes, positive when behind: the difference of the times as displayed (T3, T5). */
export function driftMinutes(line: Timeline): number {
  const { next } = line
  if (next?.projected)
    return (minuteFloor(next.projected.start) - minuteFloor(next.planned.start)) / MINUTE
  return (minuteCeil(line.projectedEnd) - minuteCeil(line.plannedEnd)) / MINUTE
}

/** The projected end rounded up to a minute, the hard stop, and the minutes to spare (negative: over; T3, T5). */
export type Landing = {
  readonly end: Instant
  readonly stop: Instant | null
  readonly minutes: number | null
}

/** How the show lands against its hard stop; no stop, no minutes. */
export function landing(state: ShowState, line: Timeline): Landing {
  const end = minuteCeil(line.projectedEnd)
  const stop = state.published?.agenda.hardStop?.at ?? null
  return { end, stop, minutes: stop === null ? null : (minuteFloor(stop) - end) / MINUTE }
}

/** Drift below which the audience is shown planned times, in ms (T7). */
const CALM_DRIFT = 2 * MINUTE

/** The start the audience is told: as planned while the drift is small, else about, rounded to a minute (T7). */
export function publicStart(row: Row): { readonly at: Instant; readonly about: boolean } {
  const start = row.projected?.start ?? row.planned.start
  if (Math.abs(start - row.planned.start) < CALM_DRIFT)
    return { at: row.planned.start, about: false }
  return { at: minuteFloor(plus(start, MINUTE / 2)), about: true }
}
