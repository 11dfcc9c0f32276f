import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Recorded } from '../../../shared/run/events.ts'
import { type Duration, type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'

/** How long the sentence about given or taken time is shown. */
const SAID_FOR: Duration = 10 * SECOND

/** Time just given (positive) or taken (negative), in ms, and when it happened. */
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
export function useAdjustment(item: ItemId | null): Duration | null {
  const recent = useShow((state) => state.recent)
  const change = item === null ? null : lastAdjustment(recent, item)
  const ends = change === null ? null : plus(change.at, SAID_FOR)
  const now = useTick((at) => (ends !== null && at < ends ? ends : null))
  return change !== null && ends !== null && now !== null && now < ends ? change.by : null
}
