import type { ShowState } from '../../run/state.ts'
import { type Duration, HOUR, type Instant } from '../../time/instant.ts'
import { factsOf } from '../timeline.ts'
import { lostHalfMinutes } from './cutLimits.ts'
import { type Option, optionOf } from './option.ts'
import { type Choice, HALF_MINUTE, lateness, outcomeOf, totalMissed, unchanged } from './outcome.ts'
import { countOptions, recoveryOptions } from './recoveryOptions.ts'
import {
  type RemainingRow,
  type RemainingSegment,
  type RemainingShow,
  remainingShowOf,
} from './remainingShow.ts'

/** The time that can go back to items with all stops still met (V4). */
type TimeToReturn = {
  /** All of it, in ms: waits for clock times, slack, and spare time at the end. */
  readonly all: Duration
  readonly atEnd: Duration
  /** Null if nobody lost time, or none can go back. */
  readonly givesBack: Option | null
}

/** The maximum time that one item can get, in half-minutes. */
const MAX_RETURN = (12 * HOUR) / HALF_MINUTE

function areStopsMet(show: RemainingShow, choice: Choice): boolean {
  return totalMissed(lateness(show, outcomeOf(show, choice))) === 0
}

/** Returns the most half-minutes that a row can get in addition to a choice (binary search). */
function maxReturn(show: RemainingShow, { cuts, dropped }: Choice, at: number): number {
  let [low, high] = [0, MAX_RETURN]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const longer = cuts.with(at, (cuts[at] ?? 0) - middle)
    if (areStopsMet(show, { cuts: longer, dropped })) low = middle
    else high = middle - 1
  }
  return low
}

/** Returns the segments up to the last stop; after it items could have any length. */
function segmentsWithStop({ segments, stop }: RemainingShow): readonly RemainingSegment[] {
  if (stop !== null) return segments
  return segments.slice(0, segments.findLastIndex(({ mustEndBy }) => mustEndBy !== null) + 1)
}

/** Returns all the time that items can get, in ms. Earlier segments go first: waiting time before a clock time delays nothing later. */
function totalToReturn(show: RemainingShow): Duration {
  let choice = unchanged(show)
  let all = 0
  for (const { from, to } of segmentsWithStop(show)) {
    const at = choice.dropped.findIndex((dropped, n) => n >= from && n < to && !dropped)
    if (at < 0) continue
    const most = maxReturn(show, choice, at)
    all += most
    choice = { ...choice, cuts: choice.cuts.with(at, (choice.cuts[at] ?? 0) - most) }
  }
  return all * HALF_MINUTE
}

/** Returns the share of its planned length that a row has lost after the returned half-minutes, 0 to 1; 1 for a dropped row (V4). */
function lostShare(one: RemainingRow, returned: number, isDropped: boolean): number {
  if (one.dropped) return isDropped ? 1 : 0
  const { planned } = one.row.item
  return planned === 0 ? 0 : ((lostHalfMinutes(one) - returned) * HALF_MINUTE) / planned
}

/** Returns the choice that gives time back (V4). Each step gives half a minute to the item with the largest lost share, or restores it, if all stops are still met. */
function returnTime(show: RemainingShow): Choice {
  let choice = unchanged(show)
  const fullRows = new Set<number>()
  for (;;) {
    const losers = show.rows
      .map((one, at) => ({
        at,
        lost: lostShare(one, -(choice.cuts[at] ?? 0), choice.dropped[at] ?? false),
      }))
      .filter(({ at, lost }) => lost > 0 && !fullRows.has(at))
    const [first] = losers.toSorted((a, b) => b.lost - a.lost || a.at - b.at)
    if (first === undefined) return choice
    const { at } = first
    const next: Choice = choice.dropped[at]
      ? { ...choice, dropped: choice.dropped.with(at, false) }
      : { ...choice, cuts: choice.cuts.with(at, (choice.cuts[at] ?? 0) - 1) }
    if (areStopsMet(show, next)) choice = next
    else fullRows.add(at)
  }
}

/** Returns the time that can go back to items, and the option that does it, for a show that meets all stops. */
function timeToReturn(show: RemainingShow): TimeToReturn {
  const option = optionOf(show, 'givesBack', returnTime(show))
  const isEmpty = option.cuts.length + option.restores.length === 0
  const { end } = outcomeOf(show, unchanged(show))
  return {
    all: totalToReturn(show),
    atEnd: show.stop === null ? 0 : Math.max(0, show.stop - end),
    givesBack: isEmpty ? null : option,
  }
}

/** The reason why there is no option: all stops are met, no stop is set, no item waits, or no waiting item can give enough (V2). */
export type NoOption = 'kept' | 'noStop' | 'nothingWaits' | 'nothingGives'

/** The options of a moderator for the end of a show at one moment. */
export type Recovery = {
  readonly end: Instant
  /** The sum of the times by which stops are missed if nothing changes, in ms. */
  readonly missed: Duration
  /** The same sum with the best option, in ms. */
  readonly least: Duration
  /** Whether the search was complete, so that no better option exists (V3). */
  readonly exact: boolean
  /** At most five, the mildest kind first (V2). */
  readonly options: readonly Option[]
  readonly none: NoOption | null
  readonly timeToReturn: TimeToReturn | null
}

function hasNoStop({ stop, segments }: RemainingShow): boolean {
  return stop === null && segments.every(({ mustEndBy }) => mustEndBy === null)
}

function recoveryOf(show: RemainingShow): Recovery {
  const outcome = outcomeOf(show, unchanged(show))
  const missed = totalMissed(lateness(show, outcome))
  const { end } = outcome
  if (missed > 0) {
    const found = recoveryOptions(show)
    const reason = show.rows.some(({ dropped }) => !dropped) ? 'nothingGives' : 'nothingWaits'
    return {
      end,
      missed,
      none: found.options.length === 0 ? reason : null,
      timeToReturn: null,
      ...found,
    }
  }
  const onTime = { end, missed, least: 0, exact: true }
  if (hasNoStop(show)) return { ...onTime, options: [], none: 'noStop', timeToReturn: null }
  const won = timeToReturn(show)
  const options = won.givesBack === null ? [] : [won.givesBack]
  return { ...onTime, options, none: options.length === 0 ? 'kept' : null, timeToReturn: won }
}

/**
 * Returns the options at `now` (show time): to end in time if a stop is missed, else to give time back (V1 to V4).
 * Null before publication and after the end.
 *
 * How it works: `remainingShow` describes the rest of the show in numbers, and `outcome` computes the end of every segment for any choice
 * of cuts and drops. `recoveryOptions` decides which means each kind of option may use, and `bestChoices` finds the best choices
 * with these means, using `paretoFronts`. `option` states the effects of a choice.
 */
export function recovery(
  { published, run }: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
): Recovery | null {
  if (published === null || run.position.status === 'ended') return null
  return recoveryOf(remainingShowOf(factsOf(published, run, now)))
}

/** Returns the number of recovery options, but at most `most`, to save work; 0 if all stops are met. */
export function countRecoveryOptions(
  { published, run }: Pick<ShowState, 'published' | 'run'>,
  now: Instant,
  most: number,
): number {
  if (published === null || run.position.status === 'ended') return 0
  return countOptions(remainingShowOf(factsOf(published, run, now)), most)
}
