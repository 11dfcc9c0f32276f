import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { arrangement, orderIn, type Spot, spotOf } from '../../agenda/order.ts'
import { placeItem, swapItems } from '../../agenda/rows.ts'
import { same } from '../../agenda/same.ts'
import type { CommandOf, CommandType } from '../command.ts'
import type { ShowEvent } from '../events.ts'
import { findItem, nextWaiting, type Placed, reached, reachedIndex } from '../lookup.ts'
import { openSpot } from '../openSpot.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { agendaOn } from '../stepChange.ts'
import { agendaAt, itemIn } from './guards.ts'
import { onBothSides } from './sides.ts'
import { stepped } from './stepped.ts'

type OrderChange = {
  readonly items: readonly ItemId[]
  readonly change: (agenda: Agenda) => Agenda
}

/** The events of an order change on both sides; none where it changes nothing. */
function ordering(
  state: ShowState,
  agenda: Agenda,
  { commandId }: Context,
  { items, change }: OrderChange,
): readonly ShowEvent[] {
  const made = arrangement(agenda, change(agenda))
  if (made === null) return []
  return onBothSides(state, {
    events: (side) => {
      const on = agendaOn(state, side)
      const ordered = on && arrangement(on, change(on))
      return ordered === null ? [] : [{ type: 'itemsOrdered', v: 2, side, ...ordered }]
    },
    agrees: (draft) => {
      const ids = ({ segments }: Agenda) => made.segments && segments.map(({ id }) => id)
      const arranged = (on: Agenda) => [orderIn(on, made.order), ids(on)]
      return same(arranged(draft), arranged(agenda))
    },
    finding: { id: `${commandId}/finding`, what: 'order', item: items[0] ?? null },
  })
}

/** Accepts an order change on both sides; refused when it changes nothing. */
function reordered(
  state: ShowState,
  agenda: Agenda,
  context: Context,
  { command, ...change }: OrderChange & { readonly command: CommandType },
): Decision {
  const events = ordering(state, agenda, context, change)
  if (events.length === 0) return refuse({ reason: 'no-change' })
  return stepped(state, context, { command, items: change.items, events })
}

/** Returns the change that moves an item to a spot, among the rows where it is one there (R6b). */
function placing(
  item: ItemId,
  to: Spot,
  { commandId }: Context,
  joins = true,
): OrderChange['change'] {
  return (agenda) => placeItem(agenda, item, to, `${commandId}/own`, joins)
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
  const spot = openSpot(agenda, state.run.position, command.to)
  if (!spot.ok) return spot
  if (command.to.after === command.item) return refuse({ reason: 'no-change' })
  return reordered(state, agenda, context, {
    command: command.type,
    items: [command.item],
    change: placing(command.item, command.to, context, false),
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
  const spot = nextSpot(state, agenda)
  if (spot === null) return refuse({ reason: 'unknown-item', item: command.item })
  return reordered(state, agenda, context, {
    command: command.type,
    items: [command.item],
    change: placing(command.item, spot, context),
  })
}

/** The spot right behind what the run has reached. */
function nextSpot({ run }: ShowState, agenda: Agenda): Spot | null {
  const after = reached(run.position)
  const segment = after === null ? agenda.segments[0] : findItem(agenda, after)?.segment
  return segment === undefined ? null : { segment: segment.id, after }
}

/** What restoring does besides to an item that the run has passed: where nothing else waits, it comes next (R3). */
export function broughtBack(
  state: ShowState,
  { agenda, item: { id }, index }: Placed & { readonly agenda: Agenda },
  context: Context,
): readonly ShowEvent[] {
  if (nextWaiting(agenda, state.run) !== null) return []
  const passed = index < reachedIndex(agenda, state.run.position)
  const spot = passed ? nextSpot(state, agenda) : null
  if (spot === null) return []
  return ordering(state, agenda, context, { items: [id], change: placing(id, spot, context) })
}

/** An item behind what the run has reached, waiting or dropped. */
function itemToCome(state: ShowState, id: ItemId): ReturnType<typeof itemIn> {
  const found = itemIn(state, id, ['waiting', 'dropped'])
  if (!found.ok) return found
  const { agenda, index } = found.value
  const passed = index <= reachedIndex(agenda, state.run.position)
  return passed ? refuse({ reason: 'spot-passed', item: id }) : found
}

/** Exchanges the places of two items that are still to come (R6). */
export function swap(state: ShowState, command: CommandOf<'swap'>, context: Context): Decision {
  const { a, b } = command
  const one = itemToCome(state, a)
  if (!one.ok) return one
  const two = itemToCome(state, b)
  if (!two.ok) return two
  const change = (agenda: Agenda) => swapItems(agenda, a, b, `${context.commandId}/own`)
  return reordered(state, one.value.agenda, context, {
    command: command.type,
    items: [a, b],
    change,
  })
}
