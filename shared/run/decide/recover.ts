import type { ItemId } from '../../agenda/ids.ts'
import type { HardStop } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import type { CommandOf } from '../command.ts'
import type { ShowEvent } from '../events.ts'
import { allottedOf } from '../lookup.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { type Found, itemIn, openAgenda } from './guards.ts'
import { loweredOf } from './lowerHands.ts'
import { newTimesSent } from './newTimes.ts'
import { onBothSides } from './sides.ts'
import { stepped } from './stepped.ts'

type Recover = CommandOf<'recover'>

/** One item that a way to land changes, and the events of that. */
type Changed = { readonly item: ItemId; readonly events: readonly ShowEvent[] }

function cutOf(state: ShowState, cut: Recover['cuts'][number], asked: boolean): Found<Changed> {
  const found = itemIn(state, cut.item, ['waiting'])
  if (!found.ok) return found
  const { item } = found.value
  const actual = allottedOf(state.run, item)
  if (actual !== cut.from) return refuse({ reason: 'stale-value', field: 'length', actual })
  if (actual === cut.to) return refuse({ reason: 'no-change' })
  const least = Math.min(item.slimming?.least ?? item.planned, actual)
  if (cut.to < least && !asked) return refuse({ reason: 'must-ask', item: item.id, least })
  const by = Math.abs(cut.to - actual)
  const type = cut.to > actual ? 'timeGiven' : 'timeTaken'
  const events: ShowEvent[] = [...loweredOf(state.run, item), { type, v: 1, item: item.id, by }]
  return { ok: true, value: { item: item.id, events } }
}

function dropOf(state: ShowState, id: ItemId, drops: boolean): Found<Changed> {
  const found = itemIn(state, id, [drops ? 'waiting' : 'dropped'])
  if (!found.ok) return found
  const type = drops ? 'itemDropped' : 'itemRestored'
  return { ok: true, value: { item: id, events: [{ type, v: 1, item: id }] } }
}

/** Every item that the command changes, or why one of them cannot be: then none is. */
function changedBy(state: ShowState, command: Recover): Found<readonly Changed[]> {
  const all: Changed[] = []
  const found = [
    ...command.cuts.map((cut) => () => cutOf(state, cut, command.asked)),
    ...command.drops.map((id) => () => dropOf(state, id, true)),
    ...command.restores.map((id) => () => dropOf(state, id, false)),
  ]
  for (const next of found) {
    const one = next()
    if (!one.ok) return one
    const { item: id } = one.value
    if (all.some(({ item }) => item === id)) return refuse({ reason: 'id-taken', id })
    all.push(one.value)
  }
  return { ok: true, value: all }
}

/** The stop moved on both sides of the plan; it goes no earlier than it is, and no later than it may (V2). */
function stopEvents(
  state: ShowState,
  { stop }: Recover,
  { commandId }: Context,
): Found<readonly ShowEvent[]> {
  if (stop === null) return { ok: true, value: [] }
  const now = state.published?.agenda.hardStop ?? null
  if (now?.at !== stop.was)
    return refuse({ reason: 'stale-value', field: 'hardStop', actual: now?.at ?? null })
  const latest = now.movableTo ?? now.at
  if (stop.to <= now.at || stop.to > latest)
    return refuse({ reason: 'out-of-range', earliest: now.at, latest })
  const moved: HardStop = { ...now, at: stop.to }
  const events = onBothSides(state, {
    events: (side) => [{ type: 'stopMoved', v: 1, side, stop: moved }],
    agrees: (draft) => same(draft.hardStop, now),
    finding: { id: `${commandId}/finding`, what: 'schedule', item: null },
  })
  return { ok: true, value: events }
}

/** Carries out a way to land, all of it or nothing, as one step, and tells those whose time changes (V5). */
export function recover(state: ShowState, command: Recover, context: Context): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const changed = changedBy(state, command)
  if (!changed.ok) return changed
  const stop = stopEvents(state, command, context)
  if (!stop.ok) return stop
  const events = [...changed.value.flatMap((one) => one.events), ...stop.value]
  if (events.length === 0) return refuse({ reason: 'no-change' })
  const items = changed.value.map(({ item }) => item)
  const { tells } = command
  const done = stepped(state, context, { command: command.type, items, events, tells })
  return accept(...done.events, ...newTimesSent(state, events, { items, tells }, context))
}
