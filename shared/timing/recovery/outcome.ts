import { remainingSlack } from '../../agenda/plan.ts'
import { type Duration, type Instant, instant, latestOf, plus } from '../../time/instant.ts'
import { lengthLeft } from '../rowsSoFar.ts'
import type { RemainingSegment, RemainingShow } from './remainingShow.ts'

/** The unit of all cuts, in ms (V2). */
export const HALF_MINUTE: Duration = 30_000

/** One decision about all remaining rows, by index: half-minutes taken (negative: given), and whether the row is dropped. */
export type Choice = {
  readonly cuts: readonly number[]
  readonly dropped: readonly boolean[]
}

/** The times that follow from a choice: the end of the last item, and the end of the items of each segment. */
export type Outcome = {
  readonly end: Instant
  readonly segments: readonly Instant[]
}

/** The end of a segment whose stop no longer counts. */
const NO_END = instant(Number.NEGATIVE_INFINITY)

/** Returns the choice that changes nothing. */
export function unchanged({ rows }: RemainingShow): Choice {
  return { cuts: Array<number>(rows.length).fill(0), dropped: rows.map(({ dropped }) => dropped) }
}

/** Returns the time at which the items of a segment start or resume (T1, T1b, T2). */
function itemsStart(
  { now }: RemainingShow,
  { resumes, pinned }: RemainingSegment,
  before: Instant,
  hasItems: boolean,
): Instant {
  if (resumes !== null) return hasItems ? resumes.waiting : resumes.empty
  const from = latestOf(before, pinned ?? before)
  // No item starts before now; a segment without items may (T1b).
  return hasItems ? latestOf(from, now) : from
}

/** Returns whether the segment under way has no items left, so that its own stop is already met or missed. */
export function hasEnded(
  { liveEnd }: RemainingShow,
  { resumes }: RemainingSegment,
  hasItems: boolean,
): boolean {
  return !hasItems && liveEnd === null && resumes !== null
}

/** Returns whether a segment was run before its turn: nothing is left in it, and it has no slack. */
export function ranEarly({ begun, resumes }: RemainingSegment, hasItems: boolean): boolean {
  return !hasItems && begun && resumes === null
}

/** Returns the slack left after a segment's items (T2): none if they are all dropped (P2). */
function slackAfter(
  { slack, allRemaining, planned }: RemainingSegment,
  itemsEnd: Instant,
  hasItems: boolean,
): Duration {
  return !hasItems && allRemaining ? 0 : remainingSlack(slack, planned.end, itemsEnd)
}

/** A point on the walk through the remaining rows: the time so far, and whether an item of this segment comes before it. */
export type Place = { readonly time: Instant; readonly hasItems: boolean }

export function firstPlace({ segments, now }: RemainingShow): Place {
  const [first] = segments
  return { time: first?.pinned ?? first?.planned.start ?? now, hasItems: false }
}

/** Returns the place after a row of this length (ms); null: the row is dropped. */
export function placeAfter(
  show: RemainingShow,
  segment: RemainingSegment,
  { time, hasItems }: Place,
  length: Duration | null,
): Place {
  if (length === null) return { time, hasItems }
  const start = hasItems ? time : itemsStart(show, segment, time, true)
  return { time: plus(start, length), hasItems: true }
}

type LengthOf = (at: number, place: Place, segment: RemainingSegment, n: number) => Duration | null
type OnSegmentEnd = (place: Place, segment: RemainingSegment, n: number, itemsEnd: Instant) => void

/**
 * Walks through the remaining rows in order by the rules of the projection (T1, T1b, T2). `lengthOf` returns the length of a row
 * in ms, null if it is dropped. `onSegmentEnd` receives the place after each segment's rows and when these end.
 */
export function walk(show: RemainingShow, lengthOf: LengthOf, onSegmentEnd?: OnSegmentEnd): void {
  let place = firstPlace(show)
  show.segments.forEach((segment, n) => {
    for (let at = segment.from; at < segment.to; at++)
      place = placeAfter(show, segment, place, lengthOf(at, place, segment, n))
    const { time, hasItems } = place
    const itemsEnd = hasItems ? time : itemsStart(show, segment, time, false)
    onSegmentEnd?.(place, segment, n, itemsEnd)
    const end = plus(itemsEnd, slackAfter(segment, itemsEnd, hasItems))
    place = { time: ranEarly(segment, hasItems) ? time : end, hasItems: false }
  })
}

/** Returns the length of a row under a choice, in ms; null if it is dropped. Time given to an item in overrun first covers the overrun. */
export function lengthUnder(
  { rows }: RemainingShow,
  { cuts, dropped }: Choice,
  at: number,
): Duration | null {
  if (dropped[at]) return null
  const [one, cut] = [rows[at], cuts[at] ?? 0]
  if (one === undefined || cut === 0) return one?.left ?? 0
  const { allotted, spent } = one.row
  return lengthLeft({ allotted: allotted - cut * HALF_MINUTE, spent })
}

/** Returns the times that follow from a choice. */
export function outcomeOf(show: RemainingShow, choice: Choice): Outcome {
  let end = show.liveEnd
  const segments: Instant[] = []
  walk(
    show,
    (at) => lengthUnder(show, choice, at),
    ({ hasItems }, segment, _, itemsEnd) => {
      if (hasItems) end = itemsEnd
      const isNone = ranEarly(segment, hasItems) || hasEnded(show, segment, hasItems)
      segments.push(isNone ? NO_END : itemsEnd)
    },
  )
  return { end: end ?? show.lastEnd, segments }
}

/** Returns how late an outcome is at each segment's stop, then at the hard stop, in ms: negative if early, -Infinity without a stop. */
export function lateness(
  { segments, stop: hardStop }: RemainingShow,
  outcome: Outcome,
  stop: Instant | null = hardStop,
): readonly Duration[] {
  const late = outcome.segments.map((end, n) => {
    const segmentStop = segments[n]?.mustEndBy ?? null
    return segmentStop === null ? Number.NEGATIVE_INFINITY : end - segmentStop
  })
  late.push(stop === null ? Number.NEGATIVE_INFINITY : outcome.end - stop)
  return late
}

/** Returns by how much all stops together are missed, in ms. */
export function totalMissed(late: readonly Duration[]): Duration {
  return late.reduce((sum, one) => sum + Math.max(0, one), 0)
}
