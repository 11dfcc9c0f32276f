import type { ItemId } from '../agenda/ids.ts'
import { oncePer } from '../agenda/oncePer.ts'
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

/** How much later (positive) than planned the show ends, in the minutes shown (T5). */
export function endMinutes(line: Timeline): number {
  const planned = line.endIsKnown ? minuteFloor(line.plannedEnd) : minuteCeil(line.plannedEnd)
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

/** Whether minutes shown are fewer than an audience is shown (T7). */
export function isCalm(minutes: number): boolean {
  return Math.abs(minutes) < 2
}

/** A start as an audience is shown it; `about` where it is not the planned one. */
type PublicStart = { readonly at: Instant; readonly about: boolean }

/** When the live item ends; null where that is now, or no clock can say it. */
function liveEnd({ on, now }: Timeline): Instant | null {
  const end = on?.status === 'live' ? (on.projected?.end ?? now) : now
  return end > now ? end : null
}

/** The starts of what is to come as an audience is shown them: by the plan while they are in order, and after the live item. */
const publicStarts = oncePer((line: Timeline): ReadonlyMap<ItemId, PublicStart> => {
  const end = liveEnd(line)
  const rows = line.rows.filter((row) => row.projected !== null && row !== line.on)
  const starts = rows.map((row) => {
    const [planned, shown] = [shownPlan(line, row), shownStart(line, row)]
    const calm = row.projected?.start !== end && isCalm((shown - planned) / MINUTE)
    return { id: row.item.id, planned, shown, told: calm ? planned : shown }
  })
  const times = [...(end === null ? [] : [shownAt(line, end)]), ...starts.map(({ told }) => told)]
  const isInOrder = times.every((at, n) => at >= (times[n - 1] ?? at))
  return new Map(
    starts.map(({ id, planned, shown, told }) => {
      const at = isInOrder ? told : shown
      return [id, { at, about: at !== planned }]
    }),
  )
})

/**
 * The start that an audience is shown: as planned while the minute shown elsewhere differs by less than two, else that minute.
 * What begins as the live item ends has the minute of that end (T7).
 */
export function publicStart(line: Timeline, row: Row): PublicStart {
  return publicStarts(line).get(row.item.id) ?? { at: shownPlan(line, row), about: false }
}
