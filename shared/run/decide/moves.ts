import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { type Instant, SECOND } from '../../time/instant.ts'
import { comingEnd } from '../automaticEnd.ts'
import {
  flatItems,
  itemStatus,
  lastReachedIndex,
  liveItemId,
  nextWaiting,
  placeOf,
  progressOf,
  spentOf,
} from '../lookup.ts'
import { type Accepted, type Rule, type RuleContext, refuse } from '../result.ts'
import type { Run, RunEvents, ShowState } from '../state.ts'
import { acceptStep, type StepInput } from './acceptStep.ts'
import { agendaAt, agendaOfOpenShow, agendaWhileLive, itemWithStatus } from './guards.ts'

/** How long after a move the next one is refused, in ms of server time: its sender has not yet seen the first (R2b). */
const MOVE_INTERVAL = SECOND

/**
 * Accepts a move and records its step (R8). Refuses a move too soon after the last one; a server clock that was set back delays
 * no move. Rules call this last, so that other refusals come first (R2b).
 */
function acceptMove(state: ShowState, context: RuleContext, input: StepInput): Accepted {
  const { lastMove, run } = state
  const to = placeOf(run.position)
  const since = context.wall - (lastMove?.wall ?? context.wall)
  if (lastMove !== null && to !== null && since >= 0 && since < MOVE_INTERVAL)
    refuse({ reason: 'just-moved', by: lastMove.by, to })
  return acceptStep(state, context, input)
}

/** Returns the event that ends the live item; none in standby. */
function endEvents(run: Run, now: Instant): RunEvents[] {
  const on = liveItemId(run.position)
  return on === null ? [] : [{ type: 'itemEnded', v: 1, item: on, spent: spentOf(run, on, now) }]
}

function startEvents(item: ItemId | null): RunEvents[] {
  return item === null ? [] : [{ type: 'itemStarted', v: 1, item }]
}

/** Starts the show: standby before the first item (R1). */
export const startShow: Rule<'startShow'> = (state, _, context) => {
  agendaOfOpenShow(state)
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  return acceptStep(state, context, { items: [], events: [{ type: 'showStarted', v: 1 }] })
}

/** Next: ends the live item and starts the first waiting item after it (R2). */
export const next: Rule<'next'> = (state, command, context) => {
  const agenda = agendaAt(state, command.from)
  const { run } = state
  const on = liveItemId(run.position)
  const nextItem = nextWaiting(agenda, run)
  if (on === null && nextItem === null) return refuse({ reason: 'nothing-waiting' })
  const items = [on, nextItem].filter((item) => item !== null)
  return acceptMove(state, context, {
    items,
    events: [...endEvents(run, context.now), ...startEvents(nextItem)],
  })
}

/** Returns the nearest earlier item that is done (R4). */
function doneBefore(agenda: Agenda, run: Run): ItemId | null {
  const earlier = flatItems(agenda).slice(0, lastReachedIndex(agenda, run.position) + 1)
  return earlier.findLast(({ item }) => progressOf(run, item.id).status === 'done')?.item.id ?? null
}

/** Previous: the nearest earlier done item continues; the live item waits and keeps its spent time (R4). */
export const previous: Rule<'previous'> = (state, command, context) => {
  const agenda = agendaAt(state, command.from)
  const { run } = state
  const on = liveItemId(run.position)
  const target = doneBefore(agenda, run) ?? refuse({ reason: 'nothing-before' })
  const returnEvents: RunEvents[] =
    on === null
      ? []
      : [{ type: 'itemReturned', v: 1, item: on, spent: spentOf(run, on, context.now) }]
  const items = [on, target].filter((item) => item !== null)
  return acceptMove(state, context, { items, events: [...returnEvents, ...startEvents(target)] })
}

/** Go to: ends the live item and starts a waiting or done item, from its spent time (R3). */
export const goTo: Rule<'goTo'> = (state, command, context) => {
  agendaAt(state, command.from)
  itemWithStatus(state, command.item, ['waiting', 'done'])
  const { run } = state
  const items = [liveItemId(run.position), command.item].filter((item) => item !== null)
  return acceptMove(state, context, {
    items,
    events: [...endEvents(run, context.now), ...startEvents(command.item)],
  })
}

/** Finish: ends the live item; standby begins (R1). */
export const finish: Rule<'finish'> = (state, command, context) => {
  const { item } = command
  agendaWhileLive(state, item)
  return acceptMove(state, context, { items: [item], events: endEvents(state.run, context.now) })
}

/**
 * Ends an item automatically: starts the next item, as Next does, or begins standby, as Finish does. This happens once for each
 * start of an item, and a move just before does not delay it (R13, R2b).
 */
export const endByItself: Rule<'endByItself'> = (state, { item, start }, context) => {
  const agenda = agendaWhileLive(state, item)
  const end = comingEnd(state, context.now)
  if (end === null || end.start !== start || context.now < end.at)
    return refuse({ reason: 'not-due', item, at: end?.at ?? null })
  const { run } = state
  const nextItem = end.action === 'goOn' ? nextWaiting(agenda, run) : null
  return acceptStep(state, context, {
    items: nextItem === null ? [item] : [item, nextItem],
    events: [
      { type: 'cameToEnd', v: 1, item },
      ...endEvents(run, context.now),
      ...startEvents(nextItem),
    ],
  })
}

/** Pause and resume: stops the time of the live item, or continues it (R1). */
export const pauseOrResume: Rule<'pause' | 'resume'> = (state, command, context) => {
  const { item } = command
  agendaWhileLive(state, item)
  const paused = itemStatus(state.run, item) === 'paused'
  if (command.type === 'pause' && paused) return refuse({ reason: 'already-paused', item })
  if (command.type === 'resume' && !paused) return refuse({ reason: 'not-paused', item })
  return acceptStep(state, context, {
    items: [item],
    events: [{ type: command.type === 'pause' ? 'itemPaused' : 'itemResumed', v: 1, item }],
  })
}

/** End show: ends the live item and the show (R9). */
export const endShow: Rule<'endShow'> = (state, command, context) => {
  agendaAt(state, command.from)
  const on = liveItemId(state.run.position)
  return acceptMove(state, context, {
    items: on === null ? [] : [on],
    events: [
      ...endEvents(state.run, context.now),
      // Nobody can acknowledge a cue after the end.
      ...state.cues.map(({ id }) => ({ type: 'cueExpired', v: 1, cue: id }) as const),
      { type: 'showEnded', v: 1 },
    ],
  })
}

/** Reopen: an ended show continues in standby; the time in between counts for no item (R9). */
export const reopen: Rule<'reopen'> = (state, _, context) => {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status !== 'ended') return refuse({ reason: 'not-ended' })
  return acceptStep(state, context, { items: [], events: [{ type: 'showReopened', v: 1 }] })
}
