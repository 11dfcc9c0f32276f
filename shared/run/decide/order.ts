import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { arrangement, orderIn, type Spot, spotOf } from '../../agenda/order.ts'
import { placeItem, swapItems } from '../../agenda/rows.ts'
import { same } from '../../agenda/same.ts'
import { findItem, lastReached, lastReachedIndex, nextWaiting, type Placed } from '../lookup.ts'
import { type Accepted, type Context, type Rule, type RuleContext, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { agendaOfSide } from '../stepChange.ts'
import { acceptStep, eventsOnBothSides } from './acceptStep.ts'
import { agendaAt, itemWithStatus, spotFault } from './guards.ts'

type OrderChange = {
  readonly items: readonly ItemId[]
  readonly change: (agenda: Agenda) => Agenda
}

/** Returns the events of an order change on both sides; empty if the order stays the same. */
function orderEvents(
  state: ShowState,
  agenda: Agenda,
  context: Context,
  { items, change }: OrderChange,
): Accepted {
  const newOrder = arrangement(agenda, change(agenda))
  if (newOrder === null) return []
  return eventsOnBothSides(state, context, {
    events: (side) => {
      const plan = agendaOfSide(state, side)
      const sideOrder = plan && arrangement(plan, change(plan))
      return sideOrder === null ? [] : [{ type: 'itemsOrdered', v: 2, side, ...sideOrder }]
    },
    agrees: (draft) => {
      const ids = ({ segments }: Agenda) => newOrder.segments && segments.map(({ id }) => id)
      const parts = (plan: Agenda) => [orderIn(plan, newOrder.order), ids(plan)]
      return same(parts(draft), parts(agenda))
    },
    finding: { what: 'order', item: items[0] ?? null },
  })
}

function acceptOrder(
  state: ShowState,
  agenda: Agenda,
  context: RuleContext,
  change: OrderChange,
): Accepted {
  const events = orderEvents(state, agenda, context, change)
  if (events.length === 0) return refuse({ reason: 'no-change' })
  return acceptStep(state, context, { items: change.items, events })
}

/** Returns the change that moves an item to a spot. A row with clock times joins a segment only if `joins` (R6b). */
function placement(
  item: ItemId,
  to: Spot,
  { commandId }: Context,
  joins = true,
): OrderChange['change'] {
  return (agenda) => placeItem(agenda, item, to, `${commandId}/own`, joins)
}

/** Moves an item that is not live to another spot; refused if its spot has changed since the sender saw it (R6). */
export const reorder: Rule<'reorder'> = (state, command, context) => {
  const { agenda } = itemWithStatus(state, command.item, ['waiting', 'dropped'])
  const actual = spotOf(agenda, command.item)
  if (!same(actual, command.was)) return refuse({ reason: 'stale-value', field: 'order', actual })
  const fault = spotFault(agenda, state.run.position, command.to)
  if (fault !== null) return refuse(fault)
  if (command.to.after === command.item) return refuse({ reason: 'no-change' })
  return acceptOrder(state, agenda, context, {
    items: [command.item],
    change: placement(command.item, command.to, context, false),
  })
}

/** Puts a waiting item directly after the last one that the run reached (R3). */
export const putNext: Rule<'putNext'> = (state, command, context) => {
  const agenda = agendaAt(state, command.from)
  itemWithStatus(state, command.item, ['waiting'])
  if (nextWaiting(agenda, state.run) === command.item) return refuse({ reason: 'no-change' })
  const { item } = command
  const spot = nextSpot(state, agenda) ?? refuse({ reason: 'unknown-item', item })
  return acceptOrder(state, agenda, context, {
    items: [item],
    change: placement(item, spot, context),
  })
}

function nextSpot({ run }: ShowState, agenda: Agenda): Spot | null {
  const after = lastReached(run.position)
  const segment = after === null ? agenda.segments[0] : findItem(agenda, after)?.segment
  return segment === undefined ? null : { segment: segment.id, after }
}

/** Returns the events that put a restored item next, if the run has passed it and nothing else waits (R3). */
export function moveRestoredNext(
  state: ShowState,
  { agenda, item: { id }, index }: Placed & { readonly agenda: Agenda },
  context: Context,
): Accepted {
  if (nextWaiting(agenda, state.run) !== null) return []
  const isPassed = index < lastReachedIndex(agenda, state.run.position)
  const spot = isPassed ? nextSpot(state, agenda) : null
  if (spot === null) return []
  return orderEvents(state, agenda, context, { items: [id], change: placement(id, spot, context) })
}

/** Returns a waiting or dropped item after the last one that the run reached. */
function itemToCome(state: ShowState, id: ItemId): ReturnType<typeof itemWithStatus> {
  const found = itemWithStatus(state, id, ['waiting', 'dropped'])
  const isPassed = found.index <= lastReachedIndex(found.agenda, state.run.position)
  return isPassed ? refuse({ reason: 'spot-passed', item: id }) : found
}

/** Swaps two items that are still to come (R6). */
export const swap: Rule<'swap'> = (state, command, context) => {
  const { a, b } = command
  const { agenda } = itemToCome(state, a)
  itemToCome(state, b)
  const change = (plan: Agenda) => swapItems(plan, a, b, `${context.commandId}/own`)
  return acceptOrder(state, agenda, context, { items: [a, b], change })
}
