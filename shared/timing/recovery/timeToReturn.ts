import { type Duration, HOUR } from '../../time/instant.ts'
import type { Coming, ComingRow, ComingSegment } from './coming.ts'
import { type Option, optionOf } from './option.ts'
import { asIs, type Choice, HALF_MINUTE, missedBy, outcomeOf, pastStops } from './outcome.ts'
import { lostBy } from './timeLimits.ts'

/** Time that could be given with all stops still kept, and how it goes back to those who lost (V4). */
export type TimeToReturn = {
  /** All of it, in ms: what would wait for a clock time, slack, and what is to spare at the end. */
  readonly all: Duration
  /** What of it is to spare at the end, in ms. */
  readonly atEnd: Duration
  /** Null where nobody lost anything, or nothing can go back. */
  readonly givesBack: Option | null
}

/** The longest that can be given at one place, in half-minutes. */
const MOST = (12 * HOUR) / HALF_MINUTE

function areStopsMet(coming: Coming, choice: Choice): boolean {
  return missedBy(pastStops(coming, outcomeOf(coming, choice))) === 0
}

/** The most half-minutes that a row can be given besides what others were. */
function mostFor(coming: Coming, { cuts, dropped }: Choice, at: number): number {
  let [low, high] = [0, MOST]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const given = cuts.with(at, (cuts[at] ?? 0) - middle)
    if (areStopsMet(coming, { cuts: given, dropped })) low = middle
    else high = middle - 1
  }
  return low
}

/** The segments with a stop behind them: what comes after the last stop could be given any length. */
function stopped({ segments, stop }: Coming): readonly ComingSegment[] {
  if (stop !== null) return segments
  return segments.slice(0, segments.findLastIndex(({ mustEndBy }) => mustEndBy !== null) + 1)
}

/** All that can be given, the first first: what it uses of the time before a clock time delays nothing behind it. */
function allOf(coming: Coming): Duration {
  let choice = asIs(coming)
  let all = 0
  for (const { from, to } of stopped(coming)) {
    const at = choice.dropped.findIndex((dropped, n) => n >= from && n < to && !dropped)
    if (at < 0) continue
    const most = mostFor(coming, choice, at)
    all += most
    choice = { ...choice, cuts: choice.cuts.with(at, (choice.cuts[at] ?? 0) - most) }
  }
  return all * HALF_MINUTE
}

/** What a row lost, 0 to 1 of its planned length, once it was given back some half-minutes; a drop comes back as a whole (V4). */
function lostShare(one: ComingRow, given: number, isDropped: boolean): number {
  if (one.dropped) return isDropped ? 1 : 0
  const { planned } = one.row.item
  return planned === 0 ? 0 : ((lostBy(one) - given) * HALF_MINUTE) / planned
}

/** Gives back to whoever lost the largest share, again and again, as long as the stops are kept: half a minute, or the whole of a drop. */
function givenBack(coming: Coming): Choice {
  let choice = asIs(coming)
  const stuck = new Set<number>()
  for (;;) {
    const losers = coming.rows
      .map((one, at) => ({
        at,
        lost: lostShare(one, -(choice.cuts[at] ?? 0), choice.dropped[at] ?? false),
      }))
      .filter(({ at, lost }) => lost > 0 && !stuck.has(at))
    const [first] = losers.toSorted((a, b) => b.lost - a.lost || a.at - b.at)
    if (first === undefined) return choice
    const { at } = first
    const given: Choice = choice.dropped[at]
      ? { ...choice, dropped: choice.dropped.with(at, false) }
      : { ...choice, cuts: choice.cuts.with(at, (choice.cuts[at] ?? 0) - 1) }
    if (areStopsMet(coming, given)) choice = given
    else stuck.add(at)
  }
}

/** What was won, where all stops are kept. */
export function timeToReturn(coming: Coming): TimeToReturn {
  const back = optionOf(coming, 'givesBack', givenBack(coming))
  const gives = back.cuts.length + back.restores.length > 0
  const end = outcomeOf(coming, asIs(coming)).end
  return {
    all: allOf(coming),
    atEnd: coming.stop === null ? 0 : Math.max(0, coming.stop - end),
    givesBack: gives ? back : null,
  }
}
