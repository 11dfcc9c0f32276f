import { slackHeld } from '../../agenda/slack.ts'
import { type Duration, type Instant, instant, latestOf, plus } from '../../time/instant.ts'
import { lengthLeft } from '../rowsSoFar.ts'
import type { Coming, ComingRow, ComingSegment } from './coming.ts'

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

/** What the rows of each segment take, in ms; null where none of them waits. */
export type Lengths = readonly (Duration | null)[]

/** What a row still takes once some half-minutes are taken, in ms: time that goes back to a row beyond its time makes up for that first. */
function leftAfter(one: ComingRow | undefined, cut: number): Duration {
  if (one === undefined || cut === 0) return one?.left ?? 0
  const { allotted, spent } = one.row
  return lengthLeft({ allotted: allotted - cut * HALF_MINUTE, spent })
}

/** What the rows of each segment take under a choice. */
export function lengthsOf({ rows, segments }: Coming, { cuts, dropped }: Choice): Lengths {
  return segments.map(({ from, to }) => {
    let length: Duration | null = null
    for (let at = from; at < to; at++) {
      if (dropped[at]) continue
      length = (length ?? 0) + leftAfter(rows[at], cuts[at] ?? 0)
    }
    return length
  })
}

/** Where a segment begins or goes on (T1, T1b, T2). */
export function startOf(
  { now }: Coming,
  { inside, pinned, planned }: ComingSegment,
  before: Instant | null,
  waits: boolean,
): Instant {
  if (inside !== null) return waits ? inside.waiting : inside.empty
  const start = before ?? pinned ?? planned.start
  const held = latestOf(start, pinned ?? start)
  // With nothing on, the first item to come waits for now, wherever its segment would have started (T1b); behind what is on nothing starts before now.
  return waits ? latestOf(held, now) : held
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
export function heldBy(
  { slack, allComing, planned }: ComingSegment,
  itemsEnd: Instant,
  waits: boolean,
): Duration {
  return !waits && allComing ? 0 : slackHeld(slack, planned.end, itemsEnd)
}

/** Lays the segments one behind the other: the walk of the projection over numbers (T1, T1b, T2). */
export function laid(coming: Coming, lengths: Lengths): Outcome {
  let before: Instant | null = null
  let end = coming.onEnd
  const ends: Instant[] = []
  let n = -1
  for (const segment of coming.segments) {
    n += 1
    const length = lengths[n] ?? null
    const waits = length !== null
    if (isOver(segment, waits)) {
      ends.push(OVER)
      continue
    }
    const itemsEnd = plus(startOf(coming, segment, before, waits), length ?? 0)
    before = plus(itemsEnd, heldBy(segment, itemsEnd, waits))
    if (waits) end = itemsEnd
    ends.push(isRun(coming, segment, waits) ? OVER : itemsEnd)
  }
  return { end: end ?? coming.lastEnd, segments: ends }
}

/** Reckons what comes of a choice. */
export function outcomeOf(coming: Coming, choice: Choice): Outcome {
  return laid(coming, lengthsOf(coming, choice))
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
