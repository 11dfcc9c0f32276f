import type { ShowState } from '../../run/state.ts'
import type { Duration, Instant } from '../../time/instant.ts'
import { factsOf } from '../timeline.ts'
import { type Coming, comingOf } from './coming.ts'
import { waysToLand } from './kinds.ts'
import type { Option } from './option.ts'
import { asIs, missedBy, outcomeOf, pastStops } from './outcome.ts'
import { type TimeToReturn, timeToReturn } from './timeToReturn.ts'

/** Why there is no option: the stops are kept; none is set; nothing waits; or nothing that waits can give enough to matter (V2). */
export type NoOption = 'kept' | 'noStop' | 'nothingWaits' | 'nothingGives'

/** What can be done about the end of a show at one moment. */
export type Recovery = {
  readonly end: Instant
  /** By how much the stops are missed together if nothing is done, in ms. */
  readonly missed: Duration
  /** By how much they are missed at the least, whatever is done; in ms, 0 where something lands the show. */
  readonly least: Duration
  /** Whether every way was tried, so that no better one is left out (V3). */
  readonly exact: boolean
  /** At most five, the mildest kind first (V2). */
  readonly options: readonly Option[]
  readonly none: NoOption | null
  /** What could be given with the stops still kept; null where they are not. */
  readonly won: TimeToReturn | null
}

function isWithoutStop({ stop, segments }: Coming): boolean {
  return stop === null && segments.every(({ mustEndBy }) => mustEndBy === null)
}

function noOption(coming: Coming): NoOption {
  return coming.rows.some(({ dropped }) => !dropped) ? 'nothingGives' : 'nothingWaits'
}

function recoveryOf(coming: Coming): Recovery {
  const outcome = outcomeOf(coming, asIs(coming))
  const missed = missedBy(pastStops(coming, outcome))
  const { end } = outcome
  if (missed > 0) {
    const ways = waysToLand(coming)
    const none = ways.options.length === 0 ? noOption(coming) : null
    return { end, missed, none, won: null, ...ways }
  }
  const outlook = { end, missed, least: 0, exact: true }
  if (isWithoutStop(coming)) return { ...outlook, options: [], none: 'noStop', won: null }
  const won = timeToReturn(coming)
  const options = won.givesBack === null ? [] : [won.givesBack]
  return { ...outlook, options, none: options.length === 0 ? 'kept' : null, won }
}

/** What can be done about the end at `now` (show time): ways to land where a stop is missed, what was won where all are kept (V1 to V4); null before publication and after the end. */
export function recovery({ published, run }: ShowState, now: Instant): Recovery | null {
  if (published === null || run.position.status === 'ended') return null
  return recoveryOf(comingOf(factsOf(published, run, now)))
}
