import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import { findItem, itemStatus, placeOf } from '../lookup.ts'
import type { Place } from '../place.ts'
import type { ItemStatus } from '../refusal.ts'
import { type Refused, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'

/** Either what a rule found, or the refusal it ends in. */
export type Found<T> = { readonly ok: true; readonly value: T } | Refused

function found<T>(value: T): Found<T> {
  return { ok: true, value }
}

/** The published agenda of a show that has not ended; refused before publication and after the end (R9). */
export function openAgenda(state: ShowState): Found<Agenda> {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  return found(state.published.agenda)
}

/** The agenda of a show between Start and end that is where the sender saw it (R2). */
export function agendaAt(state: ShowState, from: Place): Found<Agenda> {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = placeOf(state.run.position)
  if (actual === null) return refuse({ reason: 'not-started' })
  if (!same(actual, from)) return refuse({ reason: 'stale-place', stated: from, actual })
  return open
}

/** The agenda of a show in which `item` is on; refused in standby (R1) and once something else is on. */
export function agendaWhileOn(state: ShowState, item: ItemId): Found<Agenda> {
  if (state.run.position.status === 'standby') return refuse({ reason: 'nothing-live' })
  return agendaAt(state, { at: 'item', item })
}

/** An item of the open agenda that is in one of some states. */
export function itemIn(
  state: ShowState,
  id: ItemId,
  statuses: readonly ItemStatus[],
): Found<{ agenda: Agenda; item: Item; segment: Segment; index: number }> {
  const open = openAgenda(state)
  if (!open.ok) return open
  const placed = findItem(open.value, id)
  if (placed === null) return refuse({ reason: 'unknown-item', item: id })
  const status = itemStatus(state.run, id)
  if (!statuses.includes(status)) return refuse({ reason: 'wrong-status', item: id, status })
  return found({ agenda: open.value, ...placed })
}
