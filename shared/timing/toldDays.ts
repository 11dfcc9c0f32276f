import type { ShowState } from '../run/state.ts'
import { dateIn } from '../time/format.ts'
import { type Duration, HOUR, type Instant, minuteFloor } from '../time/instant.ts'
import type { Timeline } from './row.ts'

/** A show that begins farther from its plan is held on another day. */
const OFF_PLAN: Duration = 12 * HOUR

/** A day after its begin a show is one of several days. */
const DAY: Duration = 24 * HOUR

/** The days (YYYY-MM-DD) that times are told from (Z3): those of the show, and what clocks show now. */
export type ToldDays = { readonly day: string; readonly today: string }

/** When the show begins: by the plan, unless it began, or will, on another day. */
function beginOf({ run }: ShowState, { rows, plannedEnd }: Timeline): Instant {
  const planned = rows[0]?.planned.start ?? plannedEnd
  const projected = rows.find((row) => row.projected !== null)?.projected?.start
  const begins = run.startedAt ?? projected ?? planned
  return Math.abs(begins - planned) < OFF_PLAN ? planned : begins
}

/** The days that times of a show are told from at a moment, at its home. */
export function toldDays(state: ShowState, line: Timeline, home: string): ToldDays {
  const begin = beginOf(state, line)
  const [of, now] = [dateIn(minuteFloor(begin), home), dateIn(minuteFloor(line.now), home)]
  const since = line.now - begin
  const within = since < DAY
  return {
    day: within || state.run.position.status === 'ended' ? of : now,
    today: within && since >= 0 ? of : now,
  }
}
