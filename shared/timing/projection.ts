import type { SegmentId } from '../agenda/ids.ts'
import type { Agenda, Segment } from '../agenda/model.ts'
import { type Plan, remainingSlack } from '../agenda/plan.ts'
import { breakUntil, pinOf } from '../run/breakToClockTime.ts'
import { adjustedUntil, lastEnd, lastReachedIndex, lengthUntil } from '../run/lookup.ts'
import type { Published, Run } from '../run/state.ts'
import { type Duration, type Instant, latestOf, plus, type Span } from '../time/instant.ts'
import { lengthLeft, type OpenRow } from './rowsSoFar.ts'

/** The projection of the segments; the rows of the items contain their projected times. */
export type Projection = {
  /** The start of each segment to come, and the slack left (ms) of each that has not ended. */
  readonly segments: ReadonlyMap<SegmentId, { start: Instant | null; slackLeft: Duration }>
  readonly upcoming: readonly UpcomingSegment[]
  /** The time at which the live item ends by its own length, never before now (T1); null if none is live. */
  readonly liveEnd: Instant | null
  /** The end of the last item; null if none is live or to come. */
  readonly end: Instant | null
}

type ProjectedSegments = Map<SegmentId, { start: Instant | null; slackLeft: Duration }>

type ProjectionInput = {
  readonly published: Published
  readonly run: Run
  readonly plan: Plan
  readonly rows: readonly OpenRow[]
  readonly now: Instant
}

type SegmentWithRows = { readonly segment: Segment; readonly rows: readonly OpenRow[] }

/** A segment under way or to come, with its waiting rows, and the time at which it resumes (null: it has not begun). */
export type UpcomingSegment = SegmentWithRows & {
  readonly waiting: readonly OpenRow[]
  readonly resumesAt: Instant | null
  readonly pinned: Instant | null
}

/** Returns the slack left after a segment's items, in ms (T2); 0 if all of them are dropped. */
function slackAfter(
  { published, plan, now }: ProjectionInput,
  part: SegmentWithRows,
  itemsEnd: Instant,
): Duration {
  const { segment, rows } = part
  const slack = published.slack[segment.id] ?? 0
  const plannedEnd = plan.segments.get(segment.id)?.end ?? now
  const allDropped = rows.length > 0 && rows.every(({ status }) => status === 'dropped')
  return allDropped ? 0 : remainingSlack(slack, plannedEnd, itemsEnd)
}

/** Returns the start of a segment to come (T2): the end of the previous segment, or its own clock time if that is later. */
function segmentStart(
  { plan, run, now }: ProjectionInput,
  segment: Segment,
  before: Instant | null,
): Instant {
  const pinned = pinOf(segment, run)
  if (before === null) return pinned ?? plan.segments.get(segment.id)?.start ?? now
  return pinned === null ? before : latestOf(before, pinned)
}

/** Projects waiting items from `start` and returns the end of the last. An item with a clock time as end ends then, or at once if that has passed (R13). */
function projectWaiting(waiting: readonly OpenRow[], start: Instant): Instant {
  let at = start
  for (const row of waiting) {
    const until = adjustedUntil(row, row.item)
    const end = until === null ? plus(at, lengthLeft(row)) : latestOf(at, until)
    row.projected = { start: at, end }
    at = end
  }
  return at
}

/** Projects the live or paused item, which ends no earlier than now (T1). Returns its own end, even for a break until a clock time (T1c). */
function projectLive({ published, run, rows, now }: ProjectionInput): Span | null {
  const on = rows.find(({ status }) => status === 'live' || status === 'paused')
  if (!on?.actual) return null
  const { start } = on.actual
  const end = plus(now, lengthLeft(on))
  const until = breakUntil(published, run, now)
  if (until !== null) on.lasts = lengthUntil(on.spent, until, now)
  on.projected = { start, end: until === null ? end : latestOf(now, until) }
  return { start, end }
}

/** Returns the time at which the segment under way resumes: after the live item, now, or at the last actual end if no item waits. */
function resumeAt({ run, now }: ProjectionInput, on: Span | null, hasWaiting: boolean): Instant {
  if (on !== null) return on.end
  return hasWaiting ? now : (lastEnd(run) ?? now)
}

/** The end of the previous segment and of the last item so far (null: none yet). */
type WalkState = { readonly before: Instant | null; readonly end: Instant | null }

/** Returns whether a segment was run before its turn: it has no slack and waits for no clock time (T2). */
function ranEarly({ rows, waiting, resumesAt }: UpcomingSegment): boolean {
  const hasBegun = rows.some(({ status }) => status === 'done')
  return resumesAt === null && waiting.length === 0 && hasBegun
}

function projectSegment(
  input: ProjectionInput,
  { before, end }: WalkState,
  next: UpcomingSegment,
  projected: ProjectedSegments,
): WalkState {
  const { segment, waiting, resumesAt } = next
  const start = resumesAt ?? segmentStart(input, segment, before)
  // Without a live item the next item starts no earlier than now (T1b).
  const from = waiting.length > 0 && end === null ? latestOf(start, input.now) : start
  const itemsEnd = projectWaiting(waiting, from)
  const segmentEnd = plus(itemsEnd, slackAfter(input, next, itemsEnd))
  // Standby after the last item uses up slack as it passes (T1b).
  const slackLeft = Math.max(
    0,
    segmentEnd - latestOf(itemsEnd, resumesAt === null ? itemsEnd : input.now),
  )
  projected.set(segment.id, { start: resumesAt === null ? from : null, slackLeft })
  return { before: segmentEnd, end: waiting.length > 0 ? itemsEnd : end }
}

function segmentsWithRows({ segments }: Agenda, rows: readonly OpenRow[]) {
  let index = 0
  return segments.map((segment) => {
    const from = index
    index += segment.items.length
    return { segment, rows: rows.slice(from, index) }
  })
}

/** Returns the segment under way (before Start: the first) and all later segments, except segments that ran early. */
function upcomingSegments(input: ProjectionInput, on: Span | null): readonly UpcomingSegment[] {
  const { published, run } = input
  const reached = input.rows[lastReachedIndex(published.agenda, run.position)]
  const hasBegun = on !== null || lastEnd(run) !== null
  const parts = segmentsWithRows(published.agenda, input.rows)
  const first = parts.findIndex(({ rows }) => rows.some((row) => row === reached))
  return parts
    .slice(Math.max(0, first))
    .map(({ segment, rows }, nth) => {
      const waiting = rows.filter((row) => row.status === 'waiting' && row !== reached)
      const resumesAt = nth === 0 && hasBegun ? resumeAt(input, on, waiting.length > 0) : null
      return { segment, rows, waiting, resumesAt, pinned: pinOf(segment, run) }
    })
    .filter((one) => !ranEarly(one))
}

/** Projects every live, paused and waiting item into its row (T1, T1b, T2). */
export function project(input: ProjectionInput): Projection {
  const segments: ProjectedSegments = new Map()
  if (input.run.position.status === 'ended')
    return { segments, upcoming: [], liveEnd: null, end: null }
  const on = projectLive(input)
  const upcoming = upcomingSegments(input, on)
  const liveEnd = on?.end ?? null
  let at: WalkState = { before: null, end: liveEnd }
  for (const next of upcoming) at = projectSegment(input, at, next, segments)
  return { segments, upcoming, liveEnd, end: at.end }
}
