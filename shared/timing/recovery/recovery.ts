import type { ShowState } from '../../run/state.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { factsOf } from '../timeline.ts'
import type { Option } from './option.ts'
import { lateness, outcomeOf, totalMissed, unchanged } from './outcome.ts'
import { recoveryOptions } from './recoveryOptions.ts'
import { type RemainingShow, remainingShowOf } from './remainingShow.ts'
import { type TimeToReturn, timeToReturn } from './timeToReturn.ts'

/** Why there is no option: all stops are met, no stop is set, no item waits, or no waiting item can give enough (V2). */
export type NoOption = 'kept' | 'noStop' | 'nothingWaits' | 'nothingGives'

/** What a moderator can do about the end of a show at one moment. */
export type Recovery = {
  readonly end: Instant
  /** By how much the stops are missed together if nothing changes, in ms. */
  readonly missed: Duration
  /** By how much the best option still misses them, in ms. */
  readonly least: Duration
  /** Whether the search was complete, so that no better option exists (V3). */
  readonly exact: boolean
  /** At most five, the mildest kind first (V2). */
  readonly options: readonly Option[]
  readonly none: NoOption | null
  readonly won: TimeToReturn | null
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
    const why = show.rows.some(({ dropped }) => !dropped) ? 'nothingGives' : 'nothingWaits'
    return { end, missed, none: found.options.length === 0 ? why : null, won: null, ...found }
  }
  const onTime = { end, missed, least: 0, exact: true }
  if (hasNoStop(show)) return { ...onTime, options: [], none: 'noStop', won: null }
  const won = timeToReturn(show)
  const options = won.givesBack === null ? [] : [won.givesBack]
  return { ...onTime, options, none: options.length === 0 ? 'kept' : null, won }
}

/**
 * Returns the options at `now` (show time): to end in time if a stop is missed, to give time back if all are met (V1 to V4).
 * Null before publication and after the end.
 *
 * How it works: `remainingShow` reduces what is to come to numbers, and `outcome` computes the end of every segment for any choice
 * of cuts and drops. `recoveryOptions` decides which means each kind of option may use, and `bestChoices` finds the best choices
 * with these means, using `paretoFronts`. `option` states the effects of a choice.
 */
export function recovery({ published, run }: ShowState, now: Instant): Recovery | null {
  if (published === null || run.position.status === 'ended') return null
  return recoveryOf(remainingShowOf(factsOf(published, run, now)))
}
