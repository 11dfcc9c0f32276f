import { homeZone } from '../agenda/homeZone.ts'
import type { ItemId, PersonId } from '../agenda/ids.ts'
import { memoize } from '../agenda/memoize.ts'
import type { Agenda } from '../agenda/model.ts'
import { showWithoutAway } from '../run/attendance.ts'
import type { FloorTurn, Position, Published, ShowState } from '../run/state.ts'
import {
  type Duration,
  HOUR,
  type Instant,
  MINUTE,
  minuteCeil,
  minuteFloor,
} from '../time/instant.ts'
import { allottedEnd, type Countdown, countdown } from './countdown.ts'
import type { Row, SegmentRow, Timeline } from './row.ts'
import { timeline } from './timeline.ts'

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

/** A show that starts this much earlier or later than planned counts as moved to another day. */
const OTHER_DAY: Duration = 12 * HOUR

/** A show that has run this long counts as a show of several days. */
const DAY: Duration = 24 * HOUR

/** For each kind of time, an instant on the date that needs no mark such as +1 (Z3). */
type ReferenceDates = {
  readonly times: Instant
  readonly plan: Instant
  readonly clocks: Instant
}

/** Returns the planned start, and the actual or projected one if it is on another day. */
function showStarts({ run }: ShowState, { rows, plannedEnd }: Timeline) {
  const planned = minuteFloor(rows[0]?.planned.start ?? plannedEnd)
  const projected = rows.find((row) => row.projected !== null)?.projected?.start
  const begin = minuteFloor(run.startedAt ?? projected ?? planned)
  return { planned, other: Math.abs(begin - planned) < OTHER_DAY ? null : begin }
}

/** Returns the show's first day. Today replaces it for times of a running show from the second day on, and for clocks outside the first day. */
function referenceDates(state: ShowState, line: Timeline): ReferenceDates {
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

/** The state of the schedule in minutes as shown (T3, T5). `under`: less than a minute behind, but with an end after the stop. */
export type ScheduleStatus =
  | { readonly is: 'notStarted' | 'ended' | 'onTime' | 'soFar' | 'under' }
  | { readonly is: 'behind' | 'ahead' | 'aheadSoFar'; readonly minutes: number }

/** The facts about a show at one moment. Every screen shows these facts and adds only words and layout. */
export type Moment = {
  readonly now: Instant
  readonly agenda: Agenda
  /** The zone whose clock times come first. */
  readonly home: string
  /** The dates on which clock times need no date mark (Z3). */
  readonly dates: ReferenceDates
  readonly status: Position['status']
  readonly line: Timeline
  readonly count: Countdown
  readonly on: Row | null
  readonly next: Row | null
  readonly turn: FloorTurn | null
  /** The minute in which the pause began; null unless the show is paused. */
  readonly pausedSince: Instant | null
  /** The minute in which the live item's time ends or ended; null if no item is live, or the live item has no length. */
  readonly until: Instant | null
  readonly scheduleStatus: ScheduleStatus
  readonly landing: Landing
}

function statusOf(status: Position['status'], line: Timeline, lands: Landing): ScheduleStatus {
  if (status === 'planned') return { is: 'notStarted' }
  if (status === 'ended') return { is: 'ended' }
  const [minutes, endDelay] = [driftMinutes(line), endMinutes(line)]
  if (minutes > 0) return { is: 'behind', minutes }
  const isOver = lands.minutes !== null && lands.minutes < 0
  if (minutes < 0) return { is: isOver || endDelay > 0 ? 'aheadSoFar' : 'ahead', minutes: -minutes }
  if (!isNegligible(endDelay)) return { is: 'soFar' }
  if (isOver) return { is: line.drift > 0 ? 'under' : 'soFar' }
  return { is: 'onTime' }
}

function untilOf(line: Timeline, count: Countdown): Instant | null {
  if (count.status !== 'running' && count.status !== 'paused') return null
  return count.countsUp ? null : shownAt(line, allottedEnd(count, line.now))
}

function computeMoment(state: ShowState, { agenda }: Published, line: Timeline): Moment {
  const { position, floor } = state.run
  const count = countdown(state, line.now)
  const landing = landingOf(state, line)
  return {
    now: line.now,
    agenda,
    home: homeZone(agenda),
    dates: referenceDates(state, line),
    status: position.status,
    line,
    count,
    on: line.on,
    next: line.next,
    turn: floor,
    pausedSince: position.status === 'paused' ? minuteFloor(position.since) : null,
    until: untilOf(line, count),
    scheduleStatus: statusOf(position.status, line, landing),
    landing,
  }
}

const momentCacheOf = memoize((_: ShowState): { moment: Moment | null } => ({ moment: null }))

/** Returns the facts at `now` (show time), computed once for all callers; null if nothing is published. */
export function momentOf(state: ShowState, now: Instant): Moment | null {
  const cache = momentCacheOf(state)
  if (cache.moment?.now === now) return cache.moment
  const line = timeline(state, now)
  if (state.published === null || line === null) return null
  cache.moment = computeMoment(state, state.published, line)
  return cache.moment
}

/** Returns the same facts without people who are not here (R7c). */
export function announcedMoment(state: ShowState, now: Instant, reader: PersonId | null = null) {
  return momentOf(showWithoutAway(state, reader), now)
}
