import type { Segment } from '../agenda/model.ts'
import { type Instant, MINUTE, minuteCeil, minuteFloor, plus } from '../time/instant.ts'
import { type Landing, shownEnd } from './moment.ts'
import type { SegmentRow, Timeline } from './row.ts'
import { lengthLeft } from './rowsSoFar.ts'

/** A stop that will be missed, and by how many minutes as shown; `segment` is null for the hard stop. */
export type MissedStop = {
  readonly at: Instant
  readonly minutes: number
  readonly segment: Segment | null
}

/** Returns the end of the items of a segment; without items, its projected start; null if it is over. */
function endOf({ rows, now }: Timeline, { segment, projectedStart }: SegmentRow): Instant | null {
  const last = rows.findLast((row) => row.segment === segment.id && row.projected !== null)
  if (last === undefined) return projectedStart
  const isOn = last.status === 'live' || last.status === 'paused'
  // A break until a clock time counts with its own end (T1c).
  return isOn ? plus(now, lengthLeft(last)) : (last.projected?.end ?? null)
}

/** Returns by how many minutes a segment ends after its own stop, rounded up (T5); 0 if it has none or meets it. */
function minutesPastStop(line: Timeline, row: SegmentRow): number {
  const { mustEndBy } = row.segment
  const end = mustEndBy === null ? null : endOf(line, row)
  if (mustEndBy === null || end === null) return 0
  const shown = end === line.projectedEnd ? shownEnd(line) : minuteCeil(end)
  return Math.max(0, (shown - minuteFloor(mustEndBy)) / MINUTE)
}

/** Returns the stop that is missed by the most; null if all are met. */
export function missedStop(line: Timeline, { stop, minutes }: Landing): MissedStop | null {
  const minutesOver = minutes === null ? 0 : Math.max(0, -minutes)
  let worst: MissedStop | null =
    stop === null || minutesOver === 0 ? null : { at: stop, minutes: minutesOver, segment: null }
  for (const row of line.segments) {
    const { segment } = row
    const minutesPast = minutesPastStop(line, row)
    if (segment.mustEndBy !== null && minutesPast > (worst?.minutes ?? 0))
      worst = { at: segment.mustEndBy, minutes: minutesPast, segment }
  }
  return worst
}
