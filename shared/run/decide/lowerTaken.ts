import type { Item } from '../../agenda/model.ts'
import { untilOf } from '../../agenda/plan.ts'
import type { Instant } from '../../time/instant.ts'
import { evolveAll } from '../evolve.ts'
import { findItem, NO_ADJUSTMENT } from '../lookup.ts'
import type { EventType, Run, RunEvents, ShowEvent, ShowState } from '../state.ts'

/** The events after which more time may be taken from an item than it has. */
const LOWERING: ReadonlySet<EventType> = new Set([
  'agendaPublished',
  'itemInserted',
  'itemEdited',
  'adjustmentRestored',
])

/** Returns the event that lowers the time taken from an item to the time that it has; empty if not needed (R5). */
export function lowerTaken(run: Run, item: Item): RunEvents[] {
  const { granted, taken } = run.adjustments[item.id] ?? NO_ADJUSTMENT
  const maxTaken = item.planned + granted
  // An item to a clock time may have more than its planned length (R13).
  if (untilOf(item) !== null) return []
  return taken > maxTaken ? [{ type: 'takenLowered', v: 1, item: item.id, taken: maxTaken }] : []
}

/** Appends events that lower taken time, for each item from which more was taken than it has (R5). */
export function withTakenLowered(
  state: ShowState,
  events: readonly ShowEvent[],
  now: Instant,
): readonly ShowEvent[] {
  const causes = events.filter(({ type }) => LOWERING.has(type))
  if (causes.length === 0) return events
  const { published, run } = evolveAll(state, causes, now)
  const lowerEvents = Object.keys(run.adjustments).flatMap((id) => {
    const found = published && findItem(published.agenda, id)
    return found === null ? [] : lowerTaken(run, found.item)
  })
  return [...events, ...lowerEvents]
}
