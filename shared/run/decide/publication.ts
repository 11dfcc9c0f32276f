import { same } from '../../agenda/same.ts'
import type { Compensation, ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { Published, ShowState } from '../state.ts'
import { newestPublication, type PublicationStep } from '../step.ts'
import { runChanges } from '../stepChange.ts'
import { undoInRun } from '../undo/undoInRun.ts'
import { withTakenLowered } from './lowerHands.ts'

/** Accepts a publication and records its step; the first (`undo` empty) cannot be taken back (R8d). */
export function publishedStep(
  state: ShowState,
  context: Context,
  deed: {
    readonly events: readonly ShowEvent[]
    readonly undo: readonly Compensation[]
    readonly wrote: Published
  },
): Decision {
  const { commandId, actor, now, wall } = context
  const events = withTakenLowered(state, deed.events, now)
  const after = evolveAll(state, events, now)
  const step: PublicationStep = {
    id: commandId,
    command: 'publish',
    by: actor.link,
    at: now,
    wall,
    side: 'publication',
    items: [],
    undone: false,
    undo: deed.undo,
    lowered: runChanges(state.run, after.run),
    ...(deed.undo.length === 0 ? {} : { wrote: deed.wrote }),
  }
  return accept(...events, { type: 'stepTaken', v: 3, step })
}

/** Takes a publication back while the show is planned and what is published is exactly what it wrote (R8d). */
export function takeBack(
  state: ShowState,
  step: PublicationStep,
  { actor, now, wall }: Context,
): Decision {
  const newest = newestPublication(state.steps)
  if (newest?.id !== step.id) return refuse({ reason: 'stale-step', newest: newest?.id ?? null })
  if (step.wrote === undefined) return refuse({ reason: 'nothing-to-undo' })
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  if (!same(state.published, step.wrote)) {
    return refuse({ reason: 'stale-value', field: 'published', actual: null })
  }
  const raised = step.lowered.flatMap((change) => undoInRun(state, change, now))
  return accept(...step.undo, ...raised, {
    type: 'stepUndone',
    v: 1,
    step: step.id,
    by: actor.link,
    wall,
  })
}
