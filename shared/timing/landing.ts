import type { ItemId } from '../agenda/ids.ts'
import { memoize } from '../agenda/memoize.ts'
import type { ShowState } from '../run/state.ts'
import { type Instant, MINUTE, minuteCeil, minuteFloor } from '../time/instant.ts'
import type { Row, SegmentRow, Timeline } from './row.ts'

/** Returns the end of the show in whole minutes: rounded up while projected, down once it is a fact (T5, T3b). */
export function shownEnd({ projectedEnd, endIsKnown }: Timeline): Instant {
  return endIsKnown ? minuteFloor(projectedEnd) : minuteCeil(projectedEnd)
}

/** Returns a projected moment in whole minutes: rounded down, except for the end of the show (`shownEnd`, T5). */
export function shownAt(line: Timeline, at: Instant): Instant {
  return at === line.projectedEnd ? shownEnd(line) : minuteFloor(at)
}

/** Returns the start of a row in whole minutes: actual, else projected, else planned (T5). */
export function shownStart(line: Timeline, row: Row): Instant {
  if (row.actual !== null) return minuteFloor(row.actual.start)
  return row.projected === null ? shownPlan(line, row) : shownAt(line, row.projected.start)
}

/** Returns the planned start of a row in whole minutes; rounded up if it is the end of the plan (T5). */
export function shownPlan({ plannedEnd }: Timeline, { planned }: Row): Instant {
  return planned.start === plannedEnd ? minuteCeil(plannedEnd) : minuteFloor(planned.start)
}

/** Returns the drift in whole minutes, positive when behind: the difference of the times shown (T3, T5). */
export function driftMinutes(line: Timeline): number {
  const { next, endIsKnown, lastPlannedEnd } = line
  if (next?.projected) return (shownStart(line, next) - shownPlan(line, next)) / MINUTE
  const planned = endIsKnown ? minuteFloor(lastPlannedEnd) : minuteCeil(lastPlannedEnd)
  return (shownEnd(line) - planned) / MINUTE
}

/** Returns how much later than planned the show ends, in the minutes shown (T5). */
export function endMinutes(line: Timeline): number {
  const planned = line.endIsKnown ? minuteFloor(line.plannedEnd) : minuteCeil(line.plannedEnd)
  return (shownEnd(line) - planned) / MINUTE
}

/** The end in whole minutes, the hard stop, and the minutes to spare (negative: over; T3, T3b, T5). */
export type Landing = {
  readonly end: Instant
  readonly stop: Instant | null
  readonly minutes: number | null
}

/** Returns the end of the show compared with its hard stop. */
export function landingOf(state: ShowState, line: Timeline): Landing {
  const end = shownEnd(line)
  const stop = state.published?.agenda.hardStop?.at ?? null
  return { end, stop, minutes: stop === null ? null : (minuteFloor(stop) - end) / MINUTE }
}

/** Returns whether a difference in minutes is too small to show to an audience (T7). */
export function isNegligible(minutes: number): boolean {
  return Math.abs(minutes) < 2
}

/** A start as the audience sees it; `about` if it is not the planned one. */
type PublicStart = { readonly at: Instant; readonly about: boolean }

function liveEnd({ on, now }: Timeline): Instant | null {
  const end = on?.status === 'live' ? (on.projected?.end ?? now) : now
  return end > now ? end : null
}

/** The starts that an audience sees: the planned ones if they are in the right order; none is before the end of the live item. */
const publicStarts = memoize((line: Timeline): ReadonlyMap<ItemId, PublicStart> => {
  const end = liveEnd(line)
  const rows = line.rows.filter((row) => row.projected !== null && row !== line.on)
  const starts = rows.map((row) => {
    const [planned, shown] = [shownPlan(line, row), shownStart(line, row)]
    const isNearPlan = row.projected?.start !== end && isNegligible((shown - planned) / MINUTE)
    return { id: row.item.id, planned, shown, calm: isNearPlan ? planned : shown }
  })
  const times = [...(end === null ? [] : [shownAt(line, end)]), ...starts.map(({ calm }) => calm)]
  const isInOrder = times.every((at, n) => at >= (times[n - 1] ?? at))
  return new Map(
    starts.map(({ id, planned, shown, calm }) => {
      const at = isInOrder ? calm : shown
      return [id, { at, about: at !== planned }]
    }),
  )
})

/** Returns the start that an audience sees: the planned one while the drift is below two minutes, else the minute that other screens show (T7). */
export function publicStart(line: Timeline, row: Row): PublicStart {
  return publicStarts(line).get(row.item.id) ?? { at: shownPlan(line, row), about: false }
}

/** A segment's slack in whole minutes, and the part left; `left` is null once the segment is over. */
export type ShownSlack = { readonly left: number | null; readonly whole: number }

/** Returns the slack to show, null if there is none. Used slack counts in whole minutes like drift (T5). */
export function shownSlack({ slack, slackLeft }: SegmentRow): ShownSlack | null {
  const whole = Math.floor(slack / MINUTE)
  if (whole === 0) return null
  if (slackLeft === null) return { whole, left: null }
  return { whole, left: Math.max(0, whole - Math.floor((slack - slackLeft) / MINUTE)) }
}
