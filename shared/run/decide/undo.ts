import type { CommandOf } from '../command.ts'
import type { ShowEvent } from '../events.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { DraftStep, RunStep, Step } from '../step.ts'
import { isUndoneAtOnce } from '../undo/atOnce.ts'
import { withDependentSteps } from '../undo/dependentSteps.ts'
import { newestAt, runDesk } from '../undo/desk.ts'
import { holdsDraftStep, newestOfDraft, redoable } from '../undo/draftSteps.ts'
import { recoveryRedoEvents, redoableRecovery } from '../undo/redoRecovery.ts'
import { changedBy, undoSteps } from '../undo/undoSteps.ts'
import { withTakenLowered } from './lowerHands.ts'
import { newTimesSent } from './newTimes.ts'
import { takeBack } from './publication.ts'

function undone(steps: readonly Step[], { actor, wall }: Context): readonly ShowEvent[] {
  return steps.map(({ id }) => ({ type: 'stepUndone', v: 1, step: id, by: actor.link, wall }))
}

/** Takes back a step of the run, with all that have to go with it (R8b). */
function undoRun(
  state: ShowState,
  first: RunStep,
  { steps: named, listed }: CommandOf<'undo'>,
  context: Context,
): Decision {
  if (first.changes === null) return refuse({ reason: 'nothing-to-undo' })
  const going = withDependentSteps(state.steps, first)
  const newest = going.at(-1) ?? first
  const desk = runDesk(context.actor)
  if (desk === 'timekeepers' && going.length > 1)
    return refuse({ reason: 'not-alone', step: first.id, by: newest.by })
  if (going.length !== named.length || !going.every(({ id }) => named.includes(id)))
    return refuse({ reason: 'stale-step', newest: newest.id })
  if (!(listed || (newestAt(state.steps, desk) === first && isUndoneAtOnce(state, first, context))))
    return refuse({ reason: 'look-first', step: first.id })
  const ends = going.some(({ command }) => command === 'endShow')
  if (state.run.position.status === 'ended' && !ends) return refuse({ reason: 'ended' })
  const back = undoSteps(state, going, context.now, context.commandId)
  if (!back.ok)
    return refuse({ reason: 'changed-since', step: first.id, by: changedBy(state, back.stands) })
  const events = withTakenLowered(state, back.events, context.now)
  const items = going.flatMap((step) => (step.command === 'recover' ? step.items : []))
  const notice = { items, tells: { word: null }, confirmed: true }
  return accept(
    ...events,
    ...newTimesSent(state, events, notice, context),
    ...undone(going, context),
  )
}

/** Takes back a step of the draft: one's own newest, where the draft still holds what it wrote (R8). */
function undoDraft(state: ShowState, step: DraftStep, context: Context): Decision {
  const newest = newestOfDraft(state, context.actor.link)
  if (newest === null) return refuse({ reason: 'nothing-to-undo' })
  if (newest.id !== step.id) return refuse({ reason: 'stale-step', newest: newest.id })
  if (!holdsDraftStep(state, step))
    return refuse({ reason: 'changed-since', step: step.id, by: null })
  return accept(...withTakenLowered(state, step.undo, context.now), ...undone([step], context))
}

/** What is told of a step that is not kept: where there is nothing else to take back, that. */
function unknownStep({ steps }: ShowState, { actor }: Context): Decision {
  return newestAt(steps, runDesk(actor)) === null
    ? refuse({ reason: 'nothing-to-undo' })
    : refuse({ reason: 'stale-step', newest: null })
}

/** Takes steps back by ordinary events that restore what they replaced (R8 to R8d). */
export function undo(state: ShowState, command: CommandOf<'undo'>, context: Context): Decision {
  const named = state.steps.filter(({ id }) => command.steps.includes(id))
  const [first] = named
  if (first === undefined) return unknownStep(state, context)
  if (named.length < command.steps.length || named.some((one) => one.undone))
    return refuse({ reason: 'stale-step', newest: null })
  switch (first.side) {
    case 'run':
      return undoRun(state, first, command, context)
    case 'draft':
      return undoDraft(state, first, context)
    case 'publication':
      return takeBack(state, first, context)
  }
}

/** Does a recovery again that was taken back (R8). */
function redoRecovery(state: ShowState, step: RunStep, context: Context): Decision {
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  const next = redoableRecovery(state.steps, runDesk(context.actor))
  if (next?.id !== step.id) return refuse({ reason: 'nothing-to-redo' })
  const again = recoveryRedoEvents(state, next)
  if (again === null)
    return refuse({ reason: 'changed-since', step: step.id, by: changedBy(state, step) })
  const events = withTakenLowered(state, again, context.now)
  return accept(...events, ...newTimesSent(state, events, step, context), {
    type: 'stepRedone',
    v: 1,
    step: step.id,
  })
}

/** Does a step of the draft, or a recovery, again that was taken back (R8). */
export function redo(state: ShowState, { step }: CommandOf<'redo'>, context: Context): Decision {
  const named = state.steps.find(({ id }) => id === step)
  if (named?.side === 'run') return redoRecovery(state, named, context)
  const next = redoable(state, context.actor.link)
  if (next === null) return refuse({ reason: 'nothing-to-redo' })
  if (next.id !== step) return refuse({ reason: 'stale-step', newest: next.id })
  return accept(...next.redo, { type: 'stepRedone', v: 1, step })
}
