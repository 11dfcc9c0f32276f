import { homeZone } from '../agenda/homeZone.ts'
import type { PersonId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import { oncePer } from '../agenda/oncePer.ts'
import { announced } from '../run/announced.ts'
import type { FloorTurn, Position, Published, ShowState } from '../run/state.ts'
import { type Instant, minuteFloor } from '../time/instant.ts'
import { allottedEnd, type Countdown, countdown } from './countdown.ts'
import { driftMinutes, endMinutes, isCalm, type Landing, landing, shownAt } from './landing.ts'
import { type ReferenceDates, referenceDates } from './referenceDates.ts'
import type { Row, Timeline } from './row.ts'
import { timeline } from './timeline.ts'

/**
 * How the show stands against its plan, in the minutes that are displayed (T3, T5). Before Start and after the end there is
 * nothing to be on time with; `under`: less than a minute behind, where that is enough to end past the stop. `soFar`: what comes
 * next is on time (or ahead), and the end is not as planned (or late).
 */
export type ScheduleStatus =
  | { readonly is: 'notStarted' | 'ended' | 'onTime' | 'soFar' | 'under' }
  | { readonly is: 'behind' | 'ahead' | 'aheadSoFar'; readonly minutes: number }

/** What is true of a show at one moment. Every screen takes its facts from here and adds words and layout only. */
export type Moment = {
  readonly now: Instant
  readonly agenda: Agenda
  /** The zone that clock times are told in first. */
  readonly home: string
  /** From which dates clock times are told (Z3). */
  readonly from: ReferenceDates
  readonly status: Position['status']
  readonly line: Timeline
  readonly count: Countdown
  /** The row that is on (live or paused). */
  readonly on: Row | null
  /** What Next starts. */
  readonly next: Row | null
  /** The word that one person has inside what is on. */
  readonly turn: FloorTurn | null
  /** The minute since when it is paused; null while it runs. */
  readonly pausedSince: Instant | null
  /** The minute in which what is on ends or, in overrun, was to end; null where nothing is on, or it has no length. */
  readonly until: Instant | null
  readonly standing: ScheduleStatus
  /** When the show ends, or did, and how that lies against its stop. */
  readonly lands: Landing
}

function scheduleStatusOf(
  status: Position['status'],
  line: Timeline,
  lands: Landing,
): ScheduleStatus {
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

function workOut(state: ShowState, { agenda }: Published, line: Timeline): Moment {
  const { position, floor } = state.run
  const count = countdown(state, line.now)
  const lands = landing(state, line)
  return {
    now: line.now,
    agenda,
    home: homeZone(agenda),
    from: referenceDates(state, line),
    status: position.status,
    line,
    count,
    on: line.on,
    next: line.next,
    turn: floor,
    pausedSince: position.status === 'paused' ? minuteFloor(position.since) : null,
    until: untilOf(line, count),
    standing: scheduleStatusOf(position.status, line, lands),
    lands,
  }
}

/** The newest moment that was asked of a state. */
const newestOf = oncePer((_: ShowState): { moment: Moment | null } => ({ moment: null }))

/** What is true at `now` (show time), worked out once for all parts that ask in it; null when nothing is published. */
export function momentOf(state: ShowState, now: Instant): Moment | null {
  const newest = newestOf(state)
  if (newest.moment?.now === now) return newest.moment
  const line = timeline(state, now)
  if (state.published === null || line === null) return null
  newest.moment = workOut(state, state.published, line)
  return newest.moment
}

/** The same with its people as screens name them (R7c). */
export function announcedMoment(state: ShowState, now: Instant, reader: PersonId | null = null) {
  return momentOf(announced(state, reader), now)
}
