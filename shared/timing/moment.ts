import { homeZone } from '../agenda/homeZone.ts'
import type { PersonId } from '../agenda/ids.ts'
import { memoize } from '../agenda/memoize.ts'
import type { Agenda } from '../agenda/model.ts'
import { showWithoutAway } from '../run/attendance.ts'
import type { FloorTurn, Position, Published, ShowState } from '../run/state.ts'
import { type Duration, HOUR, type Instant, minuteFloor } from '../time/instant.ts'
import { allottedEnd, type Countdown, countdown } from './countdown.ts'
import { driftMinutes, endMinutes, isCalm, type Landing, landingOf, shownAt } from './landing.ts'
import type { Row, Timeline } from './row.ts'
import { timeline } from './timeline.ts'

/** The distance from its plan from which a show takes place on another day. */
const OTHER_DAY: Duration = 12 * HOUR

/** The time after which a show counts as one of several days. */
const DAY: Duration = 24 * HOUR

/** The dates on which times need no mark such as +1 (Z3): for times of the show, for planned times, and for clocks. */
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

/** Returns the day on which the show begins; today from its second day on, and for clocks before and after it. */
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
  /** The minute in which the pause began; null while it runs. */
  readonly pausedSince: Instant | null
  /** The minute in which the live item's time ends or ended; null if none is live, or it has no length. */
  readonly until: Instant | null
  readonly scheduleStatus: ScheduleStatus
  readonly landing: Landing
}

function statusOf(status: Position['status'], line: Timeline, lands: Landing): ScheduleStatus {
  if (status === 'planned') return { is: 'notStarted' }
  if (status === 'ended') return { is: 'ended' }
  const [minutes, endsLater] = [driftMinutes(line), endMinutes(line)]
  if (minutes > 0) return { is: 'behind', minutes }
  const isOver = lands.minutes !== null && lands.minutes < 0
  if (minutes < 0)
    return { is: isOver || endsLater > 0 ? 'aheadSoFar' : 'ahead', minutes: -minutes }
  if (!isCalm(endsLater)) return { is: 'soFar' }
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

const newestOf = memoize((_: ShowState): { moment: Moment | null } => ({ moment: null }))

/** Returns the facts at `now` (show time), computed once for all callers; null if nothing is published. */
export function momentOf(state: ShowState, now: Instant): Moment | null {
  const newest = newestOf(state)
  if (newest.moment?.now === now) return newest.moment
  const line = timeline(state, now)
  if (state.published === null || line === null) return null
  newest.moment = computeMoment(state, state.published, line)
  return newest.moment
}

/** Returns the same facts without people who are not here (R7c). */
export function announcedMoment(state: ShowState, now: Instant, reader: PersonId | null = null) {
  return momentOf(showWithoutAway(state, reader), now)
}
