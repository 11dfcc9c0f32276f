import type { ShowState } from '../run/state.ts'
import { type Duration, HOUR, type Instant, minuteFloor } from '../time/instant.ts'
import type { Timeline } from './row.ts'

/** A show that begins further from its plan takes place on another day. */
const OTHER_DAY: Duration = 12 * HOUR

/** After this time a show counts as one of several days. */
const DAY: Duration = 24 * HOUR

/** The dates on which times need no mark such as +1 (Z3): for times of the show, for planned times, and for clocks. */
export type ReferenceDates = {
  readonly times: Instant
  readonly plan: Instant
  readonly clocks: Instant
}

/** Returns the planned start, and the actual or projected one if it is on another day. */
function showStarts({ run }: ShowState, { rows, plannedEnd }: Timeline) {
  const planned = minuteFloor(rows[0]?.planned.start ?? plannedEnd)
  const projected = rows.find((row) => row.projected !== null)?.projected?.start
  const begins = minuteFloor(run.startedAt ?? projected ?? planned)
  return { planned, other: Math.abs(begins - planned) < OTHER_DAY ? null : begins }
}

/** Returns the day on which the show begins; today from its second day on, and for clocks before and after it. */
export function referenceDates(state: ShowState, line: Timeline): ReferenceDates {
  const { planned, other } = showStarts(state, line)
  const begin = other ?? planned
  const now = minuteFloor(line.now)
  const since = line.now - begin
  const isOver = state.run.position.status === 'ended'
  const times = since < DAY || isOver ? begin : now
  return {
    times,
    plan: other === null ? times : planned,
    clocks: since >= 0 && since < DAY ? begin : now,
  }
}
