import type { SegmentId } from '../agenda/ids.ts'
import {
  type Instant,
  instant,
  latestOf,
  minuteCeil,
  minuteFloor,
  SECOND,
} from '../time/instant.ts'
import { driftMinutes, endMinutes, isNegligible, shownEnd } from './moment.ts'
import type { SegmentRow, Timeline } from './row.ts'
import { SAME_DAY } from './timelinePicture.ts'

/** The start of a segment after the first. */
export type Bound = { readonly segment: SegmentId; readonly at: Instant }

/** A show as one line: its ends, now, the starts of its segments, and the hard stop. */
export type WholeShow = {
  readonly from: Instant
  readonly to: Instant
  readonly at: Instant
  readonly bounds: readonly Bound[]
  readonly stop: Instant | null
}

/** The precision of the line in ms: the screen draws it only a few hundred points long. */
const STEP = 5 * SECOND

function roundToStep(at: Instant): Instant {
  return instant(Math.round(at / STEP) * STEP)
}

/** Returns the start of a segment: actual, else projected, else planned. */
function startOf({ rows }: Timeline, { segment, projectedStart, planned }: SegmentRow): Instant {
  const firstBegun = rows.find((row) => row.segment === segment.id && row.actual !== null)
  return firstBegun?.actual?.start ?? projectedStart ?? planned.start
}

function boundsOf({ segments }: Timeline, at: (row: SegmentRow) => Instant): readonly Bound[] {
  return segments.map((row) => ({ segment: row.segment.id, at: at(row) }))
}

/** Returns the start of the line: the planned start, or the actual one if that is earlier or on another day. */
function beginOf({ rows, now }: Timeline, start: Instant | undefined): Instant {
  const planned = rows[0]?.planned.start ?? now
  if (start === undefined) return planned
  return start < planned || start - planned > SAME_DAY ? start : planned
}

function clamp(whole: WholeShow): WholeShow {
  const { from, to, at, bounds } = whole
  return {
    ...whole,
    at: at < from ? from : at > to ? to : at,
    bounds: bounds.filter((bound) => bound.at > from && bound.at < to),
  }
}

/** Returns the line for the people who run the show: projected, with the stop. */
export function wholeShow(line: Timeline, stop: Instant | null): WholeShow {
  const starts = boundsOf(line, (row) => roundToStep(startOf(line, row)))
  const from = roundToStep(beginOf(line, starts[0]?.at))
  const end = shownEnd(line)
  const to = stop === null || stop - end > SAME_DAY ? end : latestOf(end, stop)
  return clamp({ from, to, at: roundToStep(line.now), bounds: starts.slice(1), stop })
}

/** Returns the line for an audience: planned while the drift is small, else projected in whole minutes, without the stop (T7). */
export function calmShow(line: Timeline): WholeShow {
  const calm = isNegligible(driftMinutes(line)) && isNegligible(endMinutes(line))
  const startFor = (row: SegmentRow) => (calm ? row.planned.start : startOf(line, row))
  const starts = boundsOf(line, (row) => minuteFloor(startFor(row)))
  const from = minuteFloor(beginOf(line, starts[0]?.at))
  const to = calm ? minuteCeil(line.lastPlannedEnd) : shownEnd(line)
  return clamp({ from, to, at: minuteFloor(line.now), bounds: starts.slice(1), stop: null })
}
