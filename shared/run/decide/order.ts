import type { ItemId, SegmentId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import type { CommandOf, CommandType } from '../command.ts'
import type { Order } from '../events.ts'
import { findItem, nextWaiting, reached, reachedIndex } from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { agendaAt, type Found, itemIn, openAgenda } from './guards.ts'
import { onBothSides } from './sides.ts'
import { stepped } from './stepped.ts'

/** A spot in the order: behind an item of a segment, or first in it. */
export type Spot = { readonly segment: SegmentId; readonly after: ItemId | null }

function idsOf(agenda: Agenda, segment: SegmentId): readonly ItemId[] {
  return agenda.segments.find(({ id }) => id === segment)?.items.map(({ id }) => id) ?? []
}

/** The spot an item stands at. */
function spotOf(agenda: Agenda, id: ItemId): Spot | null {
  const placed = findItem(agenda, id)
  if (placed === null) return null
  const ids = idsOf(agenda, placed.segment.id)
  return { segment: placed.segment.id, after: ids[ids.indexOf(id) - 1] ?? null }
}

/** The order of all segments with an item taken out and put at a spot. */
function moved(agenda: Agenda, id: ItemId, to: Spot): Order {
  return Object.fromEntries(
    agenda.segments.map(({ id: segment }) => {
      const ids = idsOf(agenda, segment).filter((other) => other !== id)
      const at = to.after === null ? 0 : ids.indexOf(to.after) + 1
      return [segment, segment === to.segment ? [...ids.slice(0, at), id, ...ids.slice(at)] : ids]
    }),
  )
}

/** Only the segments whose order a change touches. */
function touched(agenda: Agenda, order: Order): Order {
  return Object.fromEntries(
    Object.entries(order).filter(([segment, ids]) => !same(ids, idsOf(agenda, segment))),
  )
}

function orderOf(agenda: Agenda, segments: readonly SegmentId[]): Order {
  return Object.fromEntries(segments.map((segment) => [segment, idsOf(agenda, segment)]))
}

/** Accepts an order change on both sides; refused when it changes nothing. */
function reordered(
  state: ShowState,
  agenda: Agenda,
  context: Context,
  change: { command: CommandType; items: readonly ItemId[]; order: Order },
): Decision {
  const order = touched(agenda, change.order)
  const segments = Object.keys(order)
  if (segments.length === 0) return refuse({ reason: 'no-change' })
  const before = orderOf(agenda, segments)
  const item = change.items[0] ?? null
  const { events, undo } = onBothSides(state, {
    events: (side) => [{ type: 'itemsOrdered', v: 1, side, order }],
    undo: (side) => [{ type: 'itemsOrdered', v: 1, side, order: before }],
    agrees: (draft) => same(orderOf(draft, segments), before),
    finding: { id: `${context.commandId}/finding`, what: 'order', item },
  })
  return stepped(context, { command: change.command, items: change.items, events, undo })
}

/** Refuses a spot that lies before what the run has reached: nothing waiting can be put there (R6). */
export function openSpot(state: ShowState, agenda: Agenda, to: Spot): Found<Agenda> {
  const segment = agenda.segments.findIndex(({ id }) => id === to.segment)
  if (segment < 0) return { ok: false, refusal: { reason: 'unknown-segment', segment: to.segment } }
  const ids = idsOf(agenda, to.segment)
  if (to.after !== null && !ids.includes(to.after))
    return { ok: false, refusal: { reason: 'unknown-item', item: to.after } }
  const before = agenda.segments.slice(0, segment).reduce((sum, { items }) => sum + items.length, 0)
  const index = before + (to.after === null ? 0 : ids.indexOf(to.after) + 1)
  return index > reachedIndex(agenda, state.run.position)
    ? { ok: true, value: agenda }
    : { ok: false, refusal: { reason: 'spot-passed', item: to.after } }
}

/** Moves an item not yet live to another spot; refused when it no longer stands where the sender saw it (R6). */
export function reorder(
  state: ShowState,
  command: CommandOf<'reorder'>,
  context: Context,
): Decision {
  const found = itemIn(state, command.item, ['waiting', 'dropped'])
  if (!found.ok) return found
  const { agenda } = found.value
  const actual = spotOf(agenda, command.item)
  if (!same(actual, command.was)) return refuse({ reason: 'stale-value', field: 'order', actual })
  const spot = openSpot(state, agenda, command.to)
  if (!spot.ok) return spot
  if (command.to.after === command.item) return refuse({ reason: 'no-change' })
  return reordered(state, agenda, context, {
    command: command.type,
    items: [command.item],
    order: moved(agenda, command.item, command.to),
  })
}

/** Puts a waiting item, passed over or to come, right behind what the run has reached (R3). */
export function putNext(
  state: ShowState,
  command: CommandOf<'putNext'>,
  context: Context,
): Decision {
  const at = agendaAt(state, command.from)
  if (!at.ok) return at
  const found = itemIn(state, command.item, ['waiting'])
  if (!found.ok) return found
  const agenda = at.value
  if (nextWaiting(agenda, state.run) === command.item) return refuse({ reason: 'no-change' })
  const behind = reached(state.run.position)
  const segment = behind === null ? agenda.segments[0] : findItem(agenda, behind)?.segment
  if (segment === undefined) return refuse({ reason: 'unknown-item', item: command.item })
  return reordered(state, agenda, context, {
    command: command.type,
    items: [command.item],
    order: moved(agenda, command.item, { segment: segment.id, after: behind }),
  })
}

/** Exchanges the places of two items that are still to come (R6). */
export function swap(state: ShowState, command: CommandOf<'swap'>, context: Context): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const agenda = open.value
  const { a, b } = command
  if (a === b) return refuse({ reason: 'no-change' })
  const from = reachedIndex(agenda, state.run.position)
  for (const id of [a, b]) {
    const found = itemIn(state, id, ['waiting', 'dropped'])
    if (!found.ok) return found
    if (found.value.index <= from) return refuse({ reason: 'spot-passed', item: id })
  }
  const other = (id: ItemId) => (id === a ? b : id === b ? a : id)
  const order = Object.fromEntries(
    agenda.segments.map(({ id }) => [id, idsOf(agenda, id).map(other)]),
  )
  return reordered(state, agenda, context, { command: command.type, items: [a, b], order })
}
