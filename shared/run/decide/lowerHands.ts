import { untilOf } from '../../agenda/ends.ts'
import type { Item } from '../../agenda/model.ts'
import type { Instant } from '../../time/instant.ts'
import type { EventType, RunEvents, ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import { findItem, UNADJUSTED } from '../lookup.ts'
import type { Run, ShowState } from '../state.ts'

/** The events that can leave an item with less than was taken from it. */
const LOWERING: ReadonlySet<EventType> = new Set([
  'agendaPublished',
  'itemInserted',
  'itemEdited',
  'adjustmentRestored',
])

/** Lowers what was taken from an item to what it has, where that is less: nothing is allotted less than nothing (R5). */
export function loweredOf(run: Run, item: Item): RunEvents[] {
  const { granted, taken } = run.adjustments[item.id] ?? UNADJUSTED
  const most = item.planned + granted
  // What lasts until a clock time may have more than it was planned with, and so more is taken (R13).
  if (untilOf(item) !== null) return []
  return taken > most ? [{ type: 'takenLowered', v: 1, item: item.id, taken: most }] : []
}

/** The same for every item of the published agenda. */
function loweredIn({ published, run }: ShowState): RunEvents[] {
  return Object.keys(run.adjustments).flatMap((id) => {
    const found = published && findItem(published.agenda, id)
    return found === null ? [] : loweredOf(run, found.item)
  })
}

/** Events with those behind them that leave no item with less than nothing: what was taken too much is lowered (R5). */
export function withTakenLowered(
  state: ShowState,
  events: readonly ShowEvent[],
  now: Instant,
): readonly ShowEvent[] {
  const lowering = events.filter(({ type }) => LOWERING.has(type))
  if (lowering.length === 0) return events
  return [...events, ...loweredIn(evolveAll(state, lowering, now))]
}
