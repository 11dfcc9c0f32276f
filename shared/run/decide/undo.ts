import { applyChanges } from '../../agenda/draft/apply.ts'
import type { LinkId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import type { Instant } from '../../time/instant.ts'
import { running, stopped } from '../../time/stopwatch.ts'
import type { CommandOf } from '../command.ts'
import type { Compensation } from '../events.ts'
import { itemOn } from '../lookup.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { Draft, FloorTurn, Run, ShowState } from '../state.ts'
import { newestOfRun, type Step } from '../step.ts'
import { stillStands, takeBack } from './publication.ts'

type Restored = Extract<Compensation, { type: 'positionRestored' }>

/** The floor turn after a position is put back: a turn is no step, so one given or ended since stays so (R8). */
function floorAfter(run: Run, { position, floor }: Restored, now: Instant): FloorTurn | null {
  if (itemOn(run.position) !== itemOn(position)) return floor
  if (run.floor === null || run.floor.id === floor?.id) return run.floor && floor
  const { watch } = run.floor
  return {
    ...run.floor,
    watch: position.status === 'live' ? running(watch, now) : stopped(watch, now),
  }
}

function settled(state: ShowState, event: Compensation, now: Instant): Compensation {
  return event.type === 'positionRestored'
    ? { ...event, floor: floorAfter(state.run, event, now) }
    : event
}

/** Whether the draft still holds what a step of it wrote, so that its events put back what was before; or what undo put back, so that they write it again. */
function stillHolds(draft: Draft | null, events: readonly Compensation[], wrote: Agenda | null) {
  if (draft === null) return false
  return events.every((event) => {
    if (event.type === 'draftEdited') return applyChanges(draft.agenda, event.changes).ok
    return event.type === 'draftReplaced' && same(draft.agenda, wrote)
  })
}

/** The whole agenda that events of a step put into the draft, or null where they change parts of it. */
function agendaIn(events: readonly Compensation[] | undefined): Agenda | null {
  const [event] = events ?? []
  return event?.type === 'draftReplaced' ? event.agenda : null
}

/** The sender's own steps of the draft, oldest first. */
function ownDraftSteps(state: ShowState, by: LinkId): readonly Step[] {
  return state.steps.filter((step) => step.side === 'draft' && step.by === by)
}

/** The step that can be taken back: the newest of the run, where no publication has settled it (R8d); or, of the draft, the sender's newest that still holds (R8). */
export function undoable(state: ShowState, side: 'run' | 'draft', by: LinkId): Step | null {
  if (side === 'run') {
    const newest = newestOfRun(state.steps)
    return newest !== null && stillStands(state, newest) ? newest : null
  }
  const own = ownDraftSteps(state, by).findLast(({ undone }) => !undone)
  return own && stillHolds(state.draft, own.undo, agendaIn(own.redo)) ? own : null
}

/** The step that can be done again: the sender's first of the draft that was taken back after all that were not. */
export function redoable(state: ShowState, by: LinkId): Step | null {
  const own = ownDraftSteps(state, by)
  const next = own[own.findLastIndex(({ undone }) => !undone) + 1]
  if (next?.redo === undefined) return null
  return stillHolds(state.draft, next.redo, agendaIn(next.undo)) ? next : null
}

/** Takes a step back by ordinary events that restore what it replaced, with absolute anchors (R8). */
export function undo(state: ShowState, command: CommandOf<'undo'>, context: Context): Decision {
  const named = state.steps.find(({ id }) => id === command.step)
  if (named?.side === 'publication') return takeBack(state, named, context)
  const newest = undoable(state, named?.side ?? 'run', context.actor.link)
  if (newest === null) return refuse({ reason: 'nothing-to-undo' })
  if (newest.id !== command.step) return refuse({ reason: 'stale-step', newest: newest.id })
  return accept(...newest.undo.map((event) => settled(state, event, context.now)), {
    type: 'stepUndone',
    v: 1,
    step: newest.id,
    by: context.actor.link,
    wall: context.wall,
  })
}

/** Does a step of the draft again that was taken back (R8). */
export function redo(state: ShowState, { step }: CommandOf<'redo'>, context: Context): Decision {
  const next = redoable(state, context.actor.link)
  if (next === null) return refuse({ reason: 'nothing-to-redo' })
  if (next.id !== step) return refuse({ reason: 'stale-step', newest: next.id })
  return accept(...(next.redo ?? []), { type: 'stepRedone', v: 1, step })
}
