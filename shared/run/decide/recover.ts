import type { ItemId } from '../../agenda/ids.ts'
import type { HardStop } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import type { CommandOf } from '../command.ts'
import { allottedOf } from '../lookup.ts'
import { type Context, type Rule, refuse } from '../result.ts'
import type { ShowEvent, ShowState } from '../state.ts'
import { acceptStep, eventsOnBothSides } from './acceptStep.ts'
import { agendaOfOpenShow, itemWithStatus, refuseStaleOrSame } from './guards.ts'
import { lowerTaken } from './lowerTaken.ts'

type Recover = CommandOf<'recover'>

/** An item that a recovery changes, with the events that change it. */
type Change = { readonly item: ItemId; readonly events: readonly ShowEvent[] }

function changeLength(state: ShowState, cut: Recover['cuts'][number], asked: boolean): Change {
  const { item } = itemWithStatus(state, cut.item, ['waiting'])
  const actual = allottedOf(state.run, item)
  refuseStaleOrSame('length', actual, cut.from, cut.to)
  const least = Math.min(item.slimming?.least ?? item.planned, actual)
  if (cut.to < least && !asked) return refuse({ reason: 'must-ask', item: item.id, least })
  const by = Math.abs(cut.to - actual)
  const type = cut.to > actual ? 'timeGiven' : 'timeTaken'
  const events: ShowEvent[] = [...lowerTaken(state.run, item), { type, v: 1, item: item.id, by }]
  return { item: item.id, events }
}

function changeStatus(state: ShowState, id: ItemId, isDrop: boolean): Change {
  itemWithStatus(state, id, [isDrop ? 'waiting' : 'dropped'])
  const type = isDrop ? 'itemDropped' : 'itemRestored'
  return { item: id, events: [{ type, v: 1, item: id }] }
}

/** Returns every item that the command changes. Refuses the command if one of them cannot be changed. */
function changedItems(state: ShowState, command: Recover): readonly Change[] {
  const { cuts, drops, restores, asked } = command
  const ids = [...cuts.map(({ item }) => item), ...drops, ...restores]
  const repeated = ids.find((id, n) => ids.indexOf(id) < n)
  const changes = [
    ...cuts.map((cut) => changeLength(state, cut, asked)),
    ...drops.map((id) => changeStatus(state, id, true)),
    ...restores.map((id) => changeStatus(state, id, false)),
  ]
  return repeated === undefined ? changes : refuse({ reason: 'id-taken', id: repeated })
}

/** Returns the events that move the hard stop of the published agenda and the draft. It can only move later, up to its limit (V2). */
function stopEvents(state: ShowState, { stop }: Recover, context: Context): readonly ShowEvent[] {
  if (stop === null) return []
  const hardStop = state.published?.agenda.hardStop ?? null
  if (hardStop?.at !== stop.was)
    return refuse({ reason: 'stale-value', field: 'hardStop', actual: hardStop?.at ?? null })
  const latest = hardStop.movableTo ?? hardStop.at
  if (stop.to <= hardStop.at || stop.to > latest)
    return refuse({ reason: 'out-of-range', earliest: hardStop.at, latest })
  const later: HardStop = { ...hardStop, at: stop.to }
  return eventsOnBothSides(state, context, {
    events: (side) => [{ type: 'stopMoved', v: 1, side, stop: later }],
    agrees: (draft) => same(draft.hardStop, hardStop),
    finding: { what: 'schedule', item: null },
  })
}

/** Makes all changes of a recovery option in one step, or none, and sends people their new times (V5). */
export const recover: Rule<'recover'> = (state, command, context) => {
  agendaOfOpenShow(state)
  const changes = changedItems(state, command)
  const stop = stopEvents(state, command, context)
  const events = [...changes.flatMap((one) => one.events), ...stop]
  if (events.length === 0) return refuse({ reason: 'no-change' })
  const items = changes.map(({ item }) => item)
  return acceptStep(state, context, { items, events, tells: command.tells })
}
