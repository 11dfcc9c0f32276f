import type { SegmentId } from '../agenda/ids.ts'
import {
  type Instant,
  instant,
  latestOf,
  minuteCeil,
  minuteFloor,
  SECOND,
} from '../time/instant.ts'
import { driftMinutes, endMinutes, isCalm, shownEnd } from './landing.ts'
import type { SegmentRow, Timeline } from './row.ts'
import { NEAR } from './timelinePicture.ts'

/** Where a segment begins that follows another. */
export type Bound = { readonly segment: SegmentId; readonly at: Instant }

/** A whole show as one line: its ends, how far it is, where one segment meets the next, and the hard stop. */
export type WholeShow = {
  readonly from: Instant
  readonly to: Instant
  /** Now, within the show. */
  readonly at: Instant
  readonly bounds: readonly Bound[]
  readonly stop: Instant | null
}

/** As fine as the line is told, in ms: it is a few hundred points long. */
const STEP = 5 * SECOND

function round(at: Instant): Instant {
  return instant(Math.round(at / STEP) * STEP)
}

/** When a segment began, or will by the projection, else by the plan. */
function startOf({ rows }: Timeline, { segment, projectedStart, planned }: SegmentRow): Instant {
  const begun = rows.find((row) => row.segment === segment.id && row.actual !== null)
  return begun?.actual?.start ?? projectedStart ?? planned.start
}

function boundsOf({ segments }: Timeline, at: (row: SegmentRow) => Instant): readonly Bound[] {
  return segments.map((row) => ({ segment: row.segment.id, at: at(row) }))
}

/** Where the line begins: at the planned start, or when the show began where that was before it, or on another day. */
function beginOf({ rows, now }: Timeline, begun: Instant | undefined): Instant {
  const planned = rows[0]?.planned.start ?? now
  if (begun === undefined) return planned
  return begun < planned || begun - planned > NEAR ? begun : planned
}

function between(whole: WholeShow): WholeShow {
  const { from, to, at, bounds } = whole
  return {
    ...whole,
    at: at < from ? from : at > to ? to : at,
    bounds: bounds.filter((bound) => bound.at > from && bound.at < to),
  }
}

/** The line of a show for those who run it: by the projection, with the stop in it. */
export function wholeShow(line: Timeline, stop: Instant | null): WholeShow {
  const starts = boundsOf(line, (row) => round(startOf(line, row)))
  const from = round(beginOf(line, starts[0]?.at))
  const end = shownEnd(line)
  const to = stop === null || stop - end > NEAR ? end : latestOf(end, stop)
  return between({ from, to, at: round(line.now), bounds: starts.slice(1), stop })
}

/** The same for a hall: as planned while the drift is small, else by the projection in whole minutes, without the stop (T7). */
export function calmShow(line: Timeline): WholeShow {
  const calm = isCalm(driftMinutes(line)) && isCalm(endMinutes(line))
  const of = (row: SegmentRow) => (calm ? row.planned.start : startOf(line, row))
  const starts = boundsOf(line, (row) => minuteFloor(of(row)))
  const from = minuteFloor(beginOf(line, starts[0]?.at))
  const to = calm ? minuteCeil(line.lastPlannedEnd) : shownEnd(line)
  return between({ from, to, at: minuteFloor(line.now), bounds: starts.slice(1), stop: null })
}
