import type { CommandOf } from '../command.ts'
import { type Accepted, type Context, type Rule, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { DraftStep, RunStep, Step } from '../step.ts'
import { canUndoDraftStep, newestOfDraft, redoableInDraft } from '../undo/draftSteps.ts'
import { recoveryRedoEvents, redoableRecovery } from '../undo/redoRecovery.ts'
import { canUndoAtOnce, newestAt, runDesk, withDependentSteps } from '../undo/stepsToUndo.ts'
import { lastChangedBy, undoSteps } from '../undo/undoSteps.ts'
import { withTakenLowered } from './lowerTaken.ts'
import { newTimesSent } from './newTimes.ts'
import { undoPublication } from './plan.ts'

function undoneEvents(steps: readonly Step[], { actor, wall }: Context): Accepted {
  return steps.map(({ id }) => ({ type: 'stepUndone', v: 1, step: id, by: actor.link, wall }))
}

/** Undoes a step of the run with the later steps that depend on it (R8b). */
function undoRun(
  state: ShowState,
  first: RunStep,
  { steps: chosen, listed }: CommandOf<'undo'>,
  context: Context,
): Accepted {
  if (first.changes === null) return refuse({ reason: 'nothing-to-undo' })
  const dependent = withDependentSteps(state.steps, first)
  const newest = dependent.at(-1) ?? first
  const desk = runDesk(context.actor)
  if (desk === 'timekeepers' && dependent.length > 1)
    return refuse({ reason: 'not-alone', step: first.id, by: newest.by })
  if (dependent.length !== chosen.length || !dependent.every(({ id }) => chosen.includes(id)))
    return refuse({ reason: 'stale-step', newest: newest.id })
  if (!(listed || (newestAt(state.steps, desk) === first && canUndoAtOnce(state, first, context))))
    return refuse({ reason: 'look-first', step: first.id })
  const endsShow = dependent.some(({ command }) => command === 'endShow')
  if (state.run.position.status === 'ended' && !endsShow) return refuse({ reason: 'ended' })
  const result = undoSteps(state, dependent, context.now, context.commandId)
  if (!result.ok)
    return refuse({
      reason: 'changed-since',
      step: first.id,
      by: lastChangedBy(state, result.blocking),
    })
  const events = withTakenLowered(state, result.events, context.now)
  const items = dependent.flatMap((step) => (step.command === 'recover' ? step.items : []))
  const notice = { items, tells: { word: null }, confirmed: true }
  return [
    ...events,
    ...newTimesSent(state, events, notice, context),
    ...undoneEvents(dependent, context),
  ]
}

/** Undoes the sender's newest step of the draft, if the draft still allows it (R8). */
function undoDraft(state: ShowState, step: DraftStep, context: Context): Accepted {
  const newest = newestOfDraft(state, context.actor.link) ?? refuse({ reason: 'nothing-to-undo' })
  if (newest.id !== step.id) return refuse({ reason: 'stale-step', newest: newest.id })
  if (!canUndoDraftStep(state, step))
    return refuse({ reason: 'changed-since', step: step.id, by: null })
  const events = withTakenLowered(state, step.undo, context.now)
  return [...events, ...undoneEvents([step], context)]
}

/** Undoes steps by ordinary events that restore the replaced values (R8 to R8d). */
export const undo: Rule<'undo'> = (state, command, context) => {
  const steps = state.steps.filter(({ id }) => command.steps.includes(id))
  const [first] = steps
  // The step is no longer stored, and the desk has no other.
  if (first === undefined && newestAt(state.steps, runDesk(context.actor)) === null)
    return refuse({ reason: 'nothing-to-undo' })
  if (first === undefined || steps.length < command.steps.length || steps.some((one) => one.undone))
    return refuse({ reason: 'stale-step', newest: null })
  switch (first.side) {
    case 'run':
      return undoRun(state, first, command, context)
    case 'draft':
      return undoDraft(state, first, context)
    case 'publication':
      return undoPublication(state, first, context)
  }
}

/** Redoes a recovery that was undone (R8). */
function redoRecovery(state: ShowState, step: RunStep, context: Context): Accepted {
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  const next = redoableRecovery(state.steps, runDesk(context.actor))
  if (next?.id !== step.id) return refuse({ reason: 'nothing-to-redo' })
  const redoEvents =
    recoveryRedoEvents(state, next) ??
    refuse({ reason: 'changed-since', step: step.id, by: lastChangedBy(state, step) })
  const events = withTakenLowered(state, redoEvents, context.now)
  const sent = newTimesSent(state, events, step, context)
  return [...events, ...sent, { type: 'stepRedone', v: 1, step: step.id }]
}

/** Redoes a step of the draft, or a recovery, that was undone (R8). */
export const redo: Rule<'redo'> = (state, { step }, context) => {
  const target = state.steps.find(({ id }) => id === step)
  if (target?.side === 'run') return redoRecovery(state, target, context)
  const next = redoableInDraft(state, context.actor.link) ?? refuse({ reason: 'nothing-to-redo' })
  if (next.id !== step) return refuse({ reason: 'stale-step', newest: next.id })
  return [...next.redo, { type: 'stepRedone', v: 1, step }]
}
