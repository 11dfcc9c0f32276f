import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Recorded } from '../../../shared/run/events.ts'
import { type Duration, type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { useShow, useTick } from '../../live/LiveContext.tsx'

/** How long the sentence about given or taken time is shown, in ms. */
const SHOWN_FOR: Duration = 10 * SECOND

/** The time that was just given (positive) or taken (negative), in ms, and the moment of this. */
export type Adjusted = { readonly by: Duration; readonly at: Instant }

/** Returns the newest change of an item's time among recent events; null if there is none, or it was undone since. */
function lastAdjustment(recent: readonly Recorded[], item: ItemId): Adjusted | null {
  const newest = recent.findLast(
    ({ event }) =>
      (event.type === 'timeGiven' ||
        event.type === 'timeTaken' ||
        event.type === 'adjustmentRestored') &&
      event.item === item,
  )
  if (newest === undefined) return null
  const { event, at } = newest
  if (event.type === 'timeGiven') return { by: event.by, at }
  return event.type === 'timeTaken' ? { by: -event.by, at } : null
}

/** Returns the time that was just given to or taken from an item, in ms, while the sentence about it is shown; else null. */
export function useRecentAdjustment(item: ItemId | null): Duration | null {
  const recent = useShow((state) => state.recent)
  const change = item === null ? null : lastAdjustment(recent, item)
  const endsAt = change === null ? null : plus(change.at, SHOWN_FOR)
  const now = useTick((at) => (endsAt !== null && at < endsAt ? endsAt : null))
  return change !== null && endsAt !== null && now !== null && now < endsAt ? change.by : null
}
