import type { ItemId } from '../../agenda/ids.ts'
import type { HardStop } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import type { CommandOf } from '../command.ts'
import type { ShowEvent } from '../events.ts'
import { allottedOf } from '../lookup.ts'
import { type Context, type Rule, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { acceptStep } from './acceptStep.ts'
import { onBothSides } from './bothSides.ts'
import { type Found, itemIn, openAgenda } from './guards.ts'
import { lowerTaken } from './lowerTaken.ts'

type Recover = CommandOf<'recover'>

/** One item that a recovery changes, with its events. */
type Changed = { readonly item: ItemId; readonly events: readonly ShowEvent[] }

function changeLength(
  state: ShowState,
  cut: Recover['cuts'][number],
  asked: boolean,
): Found<Changed> {
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
  const events: ShowEvent[] = [...lowerTaken(state.run, item), { type, v: 1, item: item.id, by }]
  return { ok: true, value: { item: item.id, events } }
}

function changeStatus(state: ShowState, id: ItemId, drops: boolean): Found<Changed> {
  const found = itemIn(state, id, [drops ? 'waiting' : 'dropped'])
  if (!found.ok) return found
  const type = drops ? 'itemDropped' : 'itemRestored'
  return { ok: true, value: { item: id, events: [{ type, v: 1, item: id }] } }
}

/** Returns every item that the command changes; refused if one of them cannot be changed. */
function changedItems(state: ShowState, command: Recover): Found<readonly Changed[]> {
  const all: Changed[] = []
  const found = [
    ...command.cuts.map((cut) => () => changeLength(state, cut, command.asked)),
    ...command.drops.map((id) => () => changeStatus(state, id, true)),
    ...command.restores.map((id) => () => changeStatus(state, id, false)),
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

/** Returns the events that move the stop on both sides of the plan: later, up to its limit (V2). */
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
  const later: HardStop = { ...now, at: stop.to }
  const events = onBothSides(state, {
    events: (side) => [{ type: 'stopMoved', v: 1, side, stop: later }],
    agrees: (draft) => same(draft.hardStop, now),
    finding: { id: `${commandId}/finding`, what: 'schedule', item: null },
  })
  return { ok: true, value: events }
}

/** Makes all changes of a recovery option in one step, or none, and sends people their new times (V5). */
export const recover: Rule<'recover'> = (state, command, context) => {
  const open = openAgenda(state)
  if (!open.ok) return open
  const changed = changedItems(state, command)
  if (!changed.ok) return changed
  const stop = stopEvents(state, command, context)
  if (!stop.ok) return stop
  const events = [...changed.value.flatMap((one) => one.events), ...stop.value]
  if (events.length === 0) return refuse({ reason: 'no-change' })
  const items = changed.value.map(({ item }) => item)
  return acceptStep(state, context, { items, events, tells: command.tells })
}
