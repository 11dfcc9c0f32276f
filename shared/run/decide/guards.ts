import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../../agenda/model.ts'
import { itemIds, type Spot } from '../../agenda/order.ts'
import { same } from '../../agenda/same.ts'
import { findItem, itemStatus, lastReachedIndex, placeOf } from '../lookup.ts'
import type { Place } from '../place.ts'
import type { ItemStatus } from '../refusal.ts'
import { type Refused, refuse } from '../result.ts'
import type { Position, ShowState } from '../state.ts'

/** Refuses a spot before the last item that the run reached: a waiting item cannot be put there (R6). */
export function openSpot(agenda: Agenda, position: Position, to: Spot): Found<Agenda> {
  const segment = agenda.segments.findIndex(({ id }) => id === to.segment)
  if (segment < 0) return refuse({ reason: 'unknown-segment', segment: to.segment })
  const ids = itemIds(agenda, to.segment)
  if (to.after !== null && !ids.includes(to.after))
    return refuse({ reason: 'unknown-item', item: to.after })
  const before = agenda.segments.slice(0, segment).reduce((sum, { items }) => sum + items.length, 0)
  const index = before + (to.after === null ? 0 : ids.indexOf(to.after) + 1)
  return index > lastReachedIndex(agenda, position)
    ? { ok: true, value: agenda }
    : refuse({ reason: 'spot-passed', item: to.after })
}

/** A value, or the refusal of the command. */
export type Found<T> = { readonly ok: true; readonly value: T } | Refused

function found<T>(value: T): Found<T> {
  return { ok: true, value }
}

/** Returns the published agenda of a show that has not ended (R9). */
export function openAgenda(state: ShowState): Found<Agenda> {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  return found(state.published.agenda)
}

/** Returns the agenda of a started show, if the run is where the sender saw it (R2). */
export function agendaAt(state: ShowState, from: Place): Found<Agenda> {
  const open = openAgenda(state)
  if (!open.ok) return open
  const actual = placeOf(state.run.position)
  if (actual === null) return refuse({ reason: 'not-started' })
  if (!same(actual, from)) return refuse({ reason: 'stale-place', stated: from, actual })
  return open
}

/** Returns the agenda if `item` is live; refused in standby (R1) and if another item is live. */
export function agendaWhileOn(state: ShowState, item: ItemId): Found<Agenda> {
  if (state.run.position.status === 'standby') return refuse({ reason: 'nothing-live' })
  return agendaAt(state, { at: 'item', item })
}

/** Returns an item with one of these statuses. */
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
