import { homeZone } from '../agenda/homeZone.ts'
import type { PersonId } from '../agenda/ids.ts'
import { memoize } from '../agenda/memoize.ts'
import type { Agenda } from '../agenda/model.ts'
import { showWithoutAway } from '../run/attendance.ts'
import type { FloorTurn, Position, Published, ShowState } from '../run/state.ts'
import { type Duration, HOUR, type Instant, minuteFloor } from '../time/instant.ts'
import { allottedEnd, type Countdown, countdown } from './countdown.ts'
import {
  driftMinutes,
  endMinutes,
  isNegligible,
  type Landing,
  landingOf,
  shownAt,
} from './landing.ts'
import type { Row, Timeline } from './row.ts'
import { timeline } from './timeline.ts'

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
