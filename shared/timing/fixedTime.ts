import type { ItemId } from '../agenda/ids.ts'
import type { Segment } from '../agenda/model.ts'
import { pinOf } from '../run/breakToClockTime.ts'
import type { ShowState } from '../run/state.ts'
import { type Instant, MINUTE, minuteFloor, plus } from '../time/instant.ts'
import { shownAt, shownStart } from './moment.ts'
import type { Row, SegmentRow, Timeline } from './row.ts'
import { lengthLeft } from './rowsSoFar.ts'

/** The next fixed clock time (T9); `minutes` as displayed (T5). */
export type FixedTime = {
  readonly segment: Segment
  /** The clock time before which the segment does not start. */
  readonly pinned: Instant
  /** Its projected start. */
  readonly at: Instant
  /** Minutes to spare; negative if the segment starts late. */
  readonly minutes: number
}

/** Returns the time by which everything before a segment must end, so that the segment with its slack ends by `bound` (T2). */
function latestEndBefore(line: Timeline, row: SegmentRow, bound: Instant): Instant {
  const rows = line.rows.filter(({ segment }) => segment === row.segment.id)
  const isDropped = rows.length > 0 && rows.every(({ status }) => status === 'dropped')
  // Past the planned end of its segment no slack is left to wait for.
  const isWaiting = bound < row.planned.end && !isDropped
  const itemsEnd = isWaiting ? plus(bound, -row.slack) : bound
  return waitingIn(line, row).reduce((end, one) => plus(end, -lengthLeft(one)), itemsEnd)
}

/** Returns the end of the live item; between items `now`, and before Start the start of the first item. */
function projectedEndBefore({ run }: ShowState, { on, next, now }: Timeline): Instant {
  if (on !== null) return plus(now, lengthLeft(on))
  return run.position.status === 'planned' ? (next?.projected?.start ?? now) : now
}

function waitingIn({ rows }: Timeline, { segment: { id } }: SegmentRow): readonly Row[] {
  return rows.filter((row) => row.segment === id && row.status === 'waiting')
}

/** Returns whether a segment has not begun and still has items. Until the first item begins, its segment does not count. */
function isAhead(line: Timeline, row: SegmentRow): boolean {
  const hasBegun = line.rows.some(({ actual }) => actual !== null)
  const isFirst = !hasBegun && line.next?.segment === row.segment.id
  return row.projectedStart !== null && !isFirst && waitingIn(line, row).length > 0
}

/** Returns how many minutes the live item may still use more before `segment` starts later than `pinned`. */
function minutesToSpare(
  state: ShowState,
  line: Timeline,
  segment: Segment,
  pinned: Instant,
): number {
  const last = line.segments.findIndex((row) => row.segment.id === segment.id)
  let latest = pinned
  for (const row of line.segments.slice(0, last).toReversed()) {
    if (row.slackLeft === null) continue
    latest = latestEndBefore(line, row, latest)
  }
  const left = minuteFloor(latest) - shownAt(line, projectedEndBefore(state, line))
  return Math.max(0, left / MINUTE)
}

/** Returns the next fixed clock time: of the first pinned segment that has not begun (T9); null after the last and after the end. */
export function nextFixedTime(state: ShowState, line: Timeline): FixedTime | null {
  for (const row of line.segments) {
    const pinned = pinOf(row.segment, state.run)
    const [start] = waitingIn(line, row)
    if (pinned === null || start === undefined || !isAhead(line, row)) continue
    const at = shownStart(line, start)
    const behind = (at - minuteFloor(pinned)) / MINUTE
    const minutes = behind > 0 ? -behind : minutesToSpare(state, line, row.segment, pinned)
    return { segment: row.segment, pinned, at, minutes }
  }
  return null
}

/** The mark on one row of the agenda (T9): the first item that starts late, or within two minutes of its latest start. */
export type StartMark =
  | { readonly is: 'late'; readonly item: ItemId; readonly minutes: number }
  | { readonly is: 'by'; readonly item: ItemId; readonly at: Instant }

/** An item that starts at most this many minutes before its latest start is marked. */
const NEAR_MINUTES = 2

function markOf(line: Timeline, { item, latest, because, projected }: Row): StartMark | null {
  if (latest === null || projected === null) return null
  if (latest === 'never') {
    const minutesLate = because?.is === 'clockTime' ? Math.ceil(because.late / MINUTE) : 0
    return minutesLate > 0 ? { is: 'late', item: item.id, minutes: minutesLate } : null
  }
  const at = minuteFloor(latest)
  const left = (at - shownAt(line, projected.start)) / MINUTE
  if (left < 0) return { is: 'late', item: item.id, minutes: -left }
  return left <= NEAR_MINUTES ? { is: 'by', item: item.id, at } : null
}

/** Returns the mark of the first item whose latest start, at allotted lengths, is near or past; null while the show does not run. */
export function startMark({ run }: ShowState, line: Timeline): StartMark | null {
  const { status } = run.position
  if (status === 'planned' || status === 'ended') return null
  for (const row of line.rows) {
    const mark = row.status === 'waiting' ? markOf(line, row) : null
    if (mark !== null) return mark
  }
  return null
}
