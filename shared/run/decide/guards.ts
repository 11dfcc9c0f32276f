import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { itemIds, type Spot } from '../../agenda/order.ts'
import { same } from '../../agenda/same.ts'
import type { Place } from '../command.ts'
import { findItem, itemStatus, lastReachedIndex, type Placed, placeOf } from '../lookup.ts'
import type { ItemStatus, Refusal } from '../refusal.ts'
import { refuse } from '../result.ts'
import type { Position, ShowState } from '../state.ts'

// Each guard returns a value that its rule needs, or refuses the command.

/** Returns why a waiting item cannot be put at a spot, such as one before the last reached item (R6); null if it can. */
export function spotFault(agenda: Agenda, position: Position, to: Spot): Refusal | null {
  const segment = agenda.segments.findIndex(({ id }) => id === to.segment)
  if (segment < 0) return { reason: 'unknown-segment', segment: to.segment }
  const ids = itemIds(agenda, to.segment)
  if (to.after !== null && !ids.includes(to.after))
    return { reason: 'unknown-item', item: to.after }
  const offset = agenda.segments.slice(0, segment).reduce((sum, { items }) => sum + items.length, 0)
  const index = offset + (to.after === null ? 0 : ids.indexOf(to.after) + 1)
  return index > lastReachedIndex(agenda, position)
    ? null
    : { reason: 'spot-passed', item: to.after }
}

/** Refuses a new value if the sender saw a value (`was`) that is no longer the actual one, or if nothing would change. */
export function refuseStaleOrSame(field: string, actual: unknown, was: unknown, next: unknown) {
  if (!same(actual, was)) refuse({ reason: 'stale-value', field, actual })
  if (same(actual, next)) refuse({ reason: 'no-change' })
}

/** Returns the published agenda of a show that has not ended (R9); else refuses. */
export function agendaOfOpenShow({ published, run }: ShowState): Agenda {
  if (published === null) return refuse({ reason: 'not-published' })
  return run.position.status === 'ended' ? refuse({ reason: 'ended' }) : published.agenda
}

/** Returns the agenda of a started show, if the run is where the sender saw it (R2). */
export function agendaAt(state: ShowState, from: Place): Agenda {
  const agenda = agendaOfOpenShow(state)
  const actual = placeOf(state.run.position)
  if (actual === null) return refuse({ reason: 'not-started' })
  return same(actual, from) ? agenda : refuse({ reason: 'stale-place', stated: from, actual })
}

/** Returns the agenda if `item` is live; refused in standby (R1) and if another item is live. */
export function agendaWhileLive(state: ShowState, item: ItemId): Agenda {
  if (state.run.position.status === 'standby') return refuse({ reason: 'nothing-live' })
  return agendaAt(state, { at: 'item', item })
}

/** Returns an item; refuses an unknown item, and an item with a status that is not listed. */
export function itemWithStatus(
  state: ShowState,
  id: ItemId,
  statuses: readonly ItemStatus[],
): Placed & { readonly agenda: Agenda } {
  const agenda = agendaOfOpenShow(state)
  const placed = findItem(agenda, id) ?? refuse({ reason: 'unknown-item', item: id })
  const status = itemStatus(state.run, id)
  if (!statuses.includes(status)) refuse({ reason: 'wrong-status', item: id, status })
  return { agenda, ...placed }
}
