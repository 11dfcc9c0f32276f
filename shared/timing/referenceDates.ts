import type { ShowState } from '../run/state.ts'
import { type Duration, HOUR, type Instant, minuteFloor } from '../time/instant.ts'
import type { Timeline } from './row.ts'

/** A show that begins farther from its plan is held on another day. */
const OFF_PLAN: Duration = 12 * HOUR

/** A day after its begin a show is one of several days. */
const DAY: Duration = 24 * HOUR

/** Moments from whose dates, on the clock that comes first, others are told (Z3): those of the show, what was planned, and what clocks show now. */
export type ReferenceDates = {
  readonly times: Instant
  readonly plan: Instant
  readonly clocks: Instant
}

/** When the show begins by the plan, and when it began, or will, where that is on another day. */
function beginsOf({ run }: ShowState, { rows, plannedEnd }: Timeline) {
  const planned = minuteFloor(rows[0]?.planned.start ?? plannedEnd)
  const projected = rows.find((row) => row.projected !== null)?.projected?.start
  const begins = minuteFloor(run.startedAt ?? projected ?? planned)
  return { planned, other: Math.abs(begins - planned) < OFF_PLAN ? null : begins }
}

/** From which dates moments are told: that on which the show begins; of one of several days, from its second on, and of clocks before and after it, that of now. What was planned for another day than the show is held on is told from that one. */
export function referenceDates(state: ShowState, line: Timeline): ReferenceDates {
  const { planned, other } = beginsOf(state, line)
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
