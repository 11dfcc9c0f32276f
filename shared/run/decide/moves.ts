import type { ItemId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import type { Instant } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import type { PeopleEvents, RunEvents } from '../events.ts'
import {
  flatItems,
  itemOn,
  itemStatus,
  nextWaiting,
  progressOf,
  reachedIndex,
  spentOf,
} from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { Run, ShowState } from '../state.ts'
import { agendaAt, agendaWhileOn, itemIn, openAgenda } from './guards.ts'
import { moved } from './moved.ts'
import { stepped } from './stepped.ts'

/** The event that ends what is on; none in standby. */
export function ending(run: Run, now: Instant): RunEvents[] {
  const on = itemOn(run.position)
  return on === null ? [] : [{ type: 'itemEnded', v: 1, item: on, spent: spentOf(run, on, now) }]
}

/** The event that starts an item. */
export function starting(item: ItemId): RunEvents {
  return { type: 'itemStarted', v: 1, item }
}

/** Start show: standby before the first item (R1). */
export function startShow(
  state: ShowState,
  command: CommandOf<'startShow'>,
  context: Context,
): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  return stepped(state, context, {
    command: command.type,
    items: [],
    events: [{ type: 'showStarted', v: 1 }],
  })
}

/** Next: ends what is on and starts the first waiting item behind it (R2). */
export function next(state: ShowState, command: CommandOf<'next'>, context: Context): Decision {
  const at = agendaAt(state, command.from)
  if (!at.ok) return at
  const { run } = state
  const on = itemOn(run.position)
  const coming = nextWaiting(at.value, run)
  if (on === null && coming === null) return refuse({ reason: 'nothing-waiting' })
  const items = [on, coming].filter((item) => item !== null)
  return moved(state, context, command.from, {
    command: command.type,
    items,
    events: [...ending(run, context.now), ...(coming === null ? [] : [starting(coming)])],
  })
}

/** The nearest earlier item that is done: before what is on, which is not done, or up to what standby came after (R4). */
function doneBefore(agenda: Agenda, run: Run): ItemId | null {
  const earlier = flatItems(agenda).slice(0, reachedIndex(agenda, run.position) + 1)
  return earlier.findLast(({ item }) => progressOf(run, item.id).status === 'done')?.item.id ?? null
}

/** Previous: the nearest earlier done item goes on; what was on waits and keeps what it spent (R4). */
export function previous(
  state: ShowState,
  command: CommandOf<'previous'>,
  context: Context,
): Decision {
  const at = agendaAt(state, command.from)
  if (!at.ok) return at
  const { run } = state
  const on = itemOn(run.position)
  const target = doneBefore(at.value, run)
  if (target === null) return refuse({ reason: 'nothing-before' })
  const returned: RunEvents[] =
    on === null
      ? []
      : [{ type: 'itemReturned', v: 1, item: on, spent: spentOf(run, on, context.now) }]
  const items = [on, target].filter((item) => item !== null)
  return moved(state, context, command.from, {
    command: command.type,
    items,
    events: [...returned, starting(target)],
  })
}

/** Go to, which in standby is how a named item is started: waiting or done, it goes on from what it spent (R3). */
export function goTo(state: ShowState, command: CommandOf<'goTo'>, context: Context): Decision {
  const at = agendaAt(state, command.from)
  if (!at.ok) return at
  const target = itemIn(state, command.item, ['waiting', 'done'])
  if (!target.ok) return target
  const { run } = state
  const items = [itemOn(run.position), command.item].filter((item) => item !== null)
  return moved(state, context, command.from, {
    command: command.type,
    items,
    events: [...ending(run, context.now), starting(command.item)],
  })
}

/** Finish: what is on ends, and standby begins (R1). */
export function finish(state: ShowState, command: CommandOf<'finish'>, context: Context): Decision {
  const { item } = command
  const at = agendaWhileOn(state, item)
  if (!at.ok) return at
  const from = { at: 'item', item } as const
  return moved(state, context, from, {
    command: command.type,
    items: [item],
    events: ending(state.run, context.now),
  })
}

/** Pause and resume: the live item's time stands, or runs on (R1). */
export function pauseOrResume(
  state: ShowState,
  command: CommandOf<'pause'> | CommandOf<'resume'>,
  context: Context,
): Decision {
  const at = agendaWhileOn(state, command.item)
  if (!at.ok) return at
  const { item } = command
  const paused = itemStatus(state.run, item) === 'paused'
  if (command.type === 'pause' && paused) return refuse({ reason: 'already-paused', item })
  if (command.type === 'resume' && !paused) return refuse({ reason: 'not-paused', item })
  return stepped(state, context, {
    command: command.type,
    items: [item],
    events: [{ type: command.type === 'pause' ? 'itemPaused' : 'itemResumed', v: 1, item }],
  })
}

/** Nothing can be acknowledged after the end, so the cues that are open close with it. */
function closing(state: ShowState): PeopleEvents[] {
  return state.cues.map(({ id }) => ({ type: 'cueExpired', v: 1, cue: id }))
}

/** End show: what is on ends, and so does the show (R9). */
export function endShow(
  state: ShowState,
  command: CommandOf<'endShow'>,
  context: Context,
): Decision {
  const at = agendaAt(state, command.from)
  if (!at.ok) return at
  const on = itemOn(state.run.position)
  const items = on === null ? [] : [on]
  return moved(state, context, command.from, {
    command: command.type,
    items,
    events: [...ending(state.run, context.now), ...closing(state), { type: 'showEnded', v: 1 }],
  })
}

/** Reopen: an ended show goes on in standby; closed time counts to nobody (R9). */
export function reopen(state: ShowState, command: CommandOf<'reopen'>, context: Context): Decision {
  if (state.published === null) return refuse({ reason: 'not-published' })
  if (state.run.position.status !== 'ended') return refuse({ reason: 'not-ended' })
  return stepped(state, context, {
    command: command.type,
    items: [],
    events: [{ type: 'showReopened', v: 1 }],
  })
}
