import { remainingSlack } from '../../agenda/slack.ts'
import { type Duration, type Instant, instant, latestOf, plus } from '../../time/instant.ts'
import { lengthLeft } from '../rowsSoFar.ts'
import type { Coming, ComingSegment } from './coming.ts'

/** What recovery cuts in: half a minute, in ms (V2). */
export const HALF_MINUTE: Duration = 30_000

/** What is done with the coming rows, each by its index: half-minutes taken (negative: given), and whether it is dropped. */
export type Choice = {
  readonly cuts: readonly number[]
  readonly dropped: readonly boolean[]
}

/** What comes of a choice: when the last item ends, and when the items of each segment do; those of one that is over do before any stop. */
export type Outcome = {
  readonly end: Instant
  readonly segments: readonly Instant[]
}

/** The end of what no stop counts for any more. */
const OVER = instant(Number.NEGATIVE_INFINITY)

/** Nothing is done. */
export function asIs({ rows }: Coming): Choice {
  return { cuts: Array<number>(rows.length).fill(0), dropped: rows.map(({ dropped }) => dropped) }
}

/** Where a segment begins or goes on (T1, T1b, T2). */
function startOf(
  { now }: Coming,
  { inside, pinned }: ComingSegment,
  before: Instant,
  waits: boolean,
): Instant {
  if (inside !== null) return waits ? inside.waiting : inside.empty
  const from = latestOf(before, pinned ?? before)
  // With nothing on, the first item to come waits for now, wherever its segment would have started (T1b); behind what is on nothing starts before now.
  return waits ? latestOf(from, now) : from
}

/** Whether a segment without anything waiting was run to its end, so that its own stop was kept or not, whatever comes. */
export function isRun({ onEnd }: Coming, { inside }: ComingSegment, waits: boolean): boolean {
  return !waits && onEnd === null && inside !== null
}

/** Whether a segment was run before its turn: nothing comes in it, and it holds nothing. */
export function isOver({ begun, inside }: ComingSegment, waits: boolean): boolean {
  return !waits && begun && inside === null
}

/** What a segment holds after its items (T2); one whose items are all dropped holds nothing (P2). */
function heldBy(
  { slack, allComing, planned }: ComingSegment,
  itemsEnd: Instant,
  waits: boolean,
): Duration {
  return !waits && allComing ? 0 : remainingSlack(slack, planned.end, itemsEnd)
}

/** Where the walk is: when what is laid so far ends, and whether anything of the segment waits so far. */
export type Place = { readonly time: Instant; readonly waits: boolean }

/** Where the walk begins. */
export function beginning({ segments, now }: Coming): Place {
  const [first] = segments
  return { time: first?.pinned ?? first?.planned.start ?? now, waits: false }
}

/** Where the walk is behind a row that takes so much; null where it is dropped. */
export function behind(
  coming: Coming,
  segment: ComingSegment,
  { time, waits }: Place,
  takes: Duration | null,
): Place {
  if (takes === null) return { time, waits }
  return { time: plus(waits ? time : startOf(coming, segment, time, true), takes), waits: true }
}

/** Lays row behind row, and segment behind segment: the walk of the projection over numbers (T1, T1b, T2). `takes` gives what a row takes at its place; the place behind each segment's rows, and when they end, go to `ends`. */
export function walk(
  coming: Coming,
  takes: (at: number, place: Place, segment: ComingSegment, n: number) => Duration | null,
  ends: (place: Place, segment: ComingSegment, n: number, itemsEnd: Instant) => void = () => {},
): void {
  let place = beginning(coming)
  coming.segments.forEach((segment, n) => {
    for (let at = segment.from; at < segment.to; at++)
      place = behind(coming, segment, place, takes(at, place, segment, n))
    const { time, waits } = place
    const itemsEnd = waits ? time : startOf(coming, segment, time, false)
    ends(place, segment, n, itemsEnd)
    const end = plus(itemsEnd, heldBy(segment, itemsEnd, waits))
    place = { time: isOver(segment, waits) ? time : end, waits: false }
  })
}

/** What a row takes under a choice, in ms; null where it is dropped. Time that goes back to a row beyond its time makes up for that first. */
export function takenBy({ rows }: Coming, { cuts, dropped }: Choice, at: number): Duration | null {
  if (dropped[at]) return null
  const [one, cut] = [rows[at], cuts[at] ?? 0]
  if (one === undefined || cut === 0) return one?.left ?? 0
  const { allotted, spent } = one.row
  return lengthLeft({ allotted: allotted - cut * HALF_MINUTE, spent })
}

/** Reckons what comes of a choice. */
export function outcomeOf(coming: Coming, choice: Choice): Outcome {
  let end = coming.onEnd
  const segments: Instant[] = []
  walk(
    coming,
    (at) => takenBy(coming, choice, at),
    ({ waits }, segment, _, itemsEnd) => {
      if (waits) end = itemsEnd
      const isNone = isOver(segment, waits) || isRun(coming, segment, waits)
      segments.push(isNone ? OVER : itemsEnd)
    },
  )
  return { end: end ?? coming.lastEnd, segments }
}

/** How far an outcome is past each stop, in ms, negative before it: those of the segments in order, then the hard stop; where there is none, never. */
export function pastStops(
  { segments, stop: hardStop }: Coming,
  outcome: Outcome,
  stop: Instant | null = hardStop,
): readonly Duration[] {
  const past = outcome.segments.map((end, n) => {
    const own = segments[n]?.mustEndBy ?? null
    return own === null ? Number.NEGATIVE_INFINITY : end - own
  })
  past.push(stop === null ? Number.NEGATIVE_INFINITY : outcome.end - stop)
  return past
}

/** How far all stops are missed together, in ms. */
export function missedBy(past: readonly Duration[]): Duration {
  return past.reduce((sum, one) => sum + Math.max(0, one), 0)
}
