import type { PersonId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { untilOf } from '../../agenda/plan.ts'
import { adjustedUntil, lastEnd, lastReachedIndex } from '../../run/lookup.ts'
import { type Duration, type Instant, minuteFloor, type Span } from '../../time/instant.ts'
import type { UpcomingSegment } from '../projection.ts'
import { EMPTY_SPAN, lengthLeft, type OpenRow } from '../rowsSoFar.ts'
import type { Facts } from '../timeline.ts'

/** A row that waits, or that is dropped and could be restored; `left` in ms. */
export type RemainingRow = {
  readonly row: OpenRow
  readonly left: Duration
  readonly people: readonly PersonId[]
  readonly isBreak: boolean
  readonly dropped: boolean
}

/**
 * A segment under way or to come, or a part of one, with the rows from index `from` to before `to`. An item that lasts until a
 * clock time cannot be cut and begins a part of its own, pinned to that time (R13).
 */
export type RemainingSegment = {
  readonly from: number
  readonly to: number
  /** The times at which the segment under way resumes: with an item waiting in it, and with none; null if it has not begun. */
  readonly resumes: { readonly waiting: Instant; readonly empty: Instant } | null
  readonly pinned: Instant | null
  readonly planned: Span
  readonly slack: Duration
  /** Whether all its rows remain, so that it has no slack once they are dropped (P2). */
  readonly allRemaining: boolean
  /** Whether one of its items is done. */
  readonly begun: boolean
  readonly mustEndBy: Instant | null
}

/** Everything that is still to come of a show, as numbers: the input of the recovery. */
export type RemainingShow = {
  readonly now: Instant
  readonly rows: readonly RemainingRow[]
  readonly segments: readonly RemainingSegment[]
  /** The time at which the live item ends by its own length; null if none is live. */
  readonly liveEnd: Instant | null
  /** The end of the show if no item is live or waits (T3b). */
  readonly lastEnd: Instant
  /** The hard stop in whole minutes, as it is shown (T5). */
  readonly stop: Instant | null
  /** The hard stop and the latest time to which it may move; null if it may not move. */
  readonly stopRange: { readonly was: Instant; readonly last: Instant } | null
}

function remainingRow(row: OpenRow): RemainingRow {
  return {
    row,
    left: untilOf(row.item) === null ? lengthLeft(row) : 0,
    people: [...new Set(row.item.speakers.map(({ person }) => person))],
    isBreak: row.item.kind === 'break',
    dropped: row.status === 'dropped',
  }
}

/** Returns the times at which the segment under way resumes (T1b, T2). */
function resumesOf({ resumesAt }: UpcomingSegment, { run, now }: Facts, liveEnd: Instant | null) {
  if (resumesAt === null) return null
  if (liveEnd !== null) return { waiting: liveEnd, empty: liveEnd }
  return { waiting: now, empty: lastEnd(run) ?? now }
}

/** Splits rows before each item that lasts until a clock time. */
function splitAtClockTimes(rows: readonly OpenRow[]): readonly (readonly OpenRow[])[] {
  const parts: OpenRow[][] = [[]]
  for (const row of rows) {
    if (untilOf(row.item) === null) parts.at(-1)?.push(row)
    else parts.push([row])
  }
  return parts
}

/** Splits a segment into parts. Only the first part resumes; only the last has the segment's slack and stop. */
function segmentParts(
  whole: Omit<RemainingSegment, 'from' | 'to'>,
  own: readonly OpenRow[],
  addRows: (rows: readonly OpenRow[]) => Pick<RemainingSegment, 'from' | 'to'>,
): readonly RemainingSegment[] {
  const parts = splitAtClockTimes(own)
  if (parts.length === 1) return [{ ...whole, ...addRows(own) }]
  const open = { ...whole, allRemaining: false, begun: false }
  return parts.map((rows, nth): RemainingSegment => {
    const end = nth === parts.length - 1 ? {} : { slack: 0, mustEndBy: null }
    const [first] = rows
    const until = first === undefined ? null : adjustedUntil(first, first.item)
    const start = until === null ? {} : { resumes: null, pinned: until }
    return { ...open, ...addRows(rows), ...end, ...start }
  })
}

function stopRangeOf({ hardStop }: Agenda): RemainingShow['stopRange'] {
  const was = hardStop && minuteFloor(hardStop.at)
  const last = hardStop?.movableTo ?? null
  return was !== null && last !== null && last > was ? { was, last } : null
}

/** Returns the remaining show: everything that the projection covers, and the dropped items ahead. */
export function remainingShowOf(facts: Facts): RemainingShow {
  const { published, run, now, plan, rows, projection } = facts
  const { liveEnd } = projection
  const { hardStop } = published.agenda
  const ahead = new Set(rows.slice(lastReachedIndex(published.agenda, run.position) + 1))
  const isRemaining = (row: OpenRow) =>
    ahead.has(row) &&
    (row.status === 'waiting' || (row.status === 'dropped' && untilOf(row.item) === null))
  const remaining: RemainingRow[] = []
  const addRows = (added: readonly OpenRow[]) => {
    const from = remaining.length
    remaining.push(...added.map(remainingRow))
    return { from, to: remaining.length }
  }
  const segments = projection.upcoming.flatMap((upcoming) => {
    const { segment, pinned } = upcoming
    const own = upcoming.rows.filter(isRemaining)
    const others = upcoming.rows.filter((row) => !isRemaining(row))
    const whole = {
      resumes: resumesOf(upcoming, facts, liveEnd),
      pinned,
      planned: plan.segments.get(segment.id) ?? EMPTY_SPAN,
      slack: published.slack[segment.id] ?? 0,
      allRemaining: upcoming.rows.length > 0 && others.every(({ status }) => status === 'dropped'),
      begun: others.some(({ status }) => status === 'done'),
      mustEndBy: segment.mustEndBy,
    }
    return segmentParts(whole, own, addRows)
  })
  return {
    now,
    rows: remaining,
    segments,
    liveEnd,
    lastEnd: lastEnd(run) ?? now,
    stop: hardStop && minuteFloor(hardStop.at),
    stopRange: stopRangeOf(published.agenda),
  }
}
