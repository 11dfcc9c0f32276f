import { same } from '../../agenda/same.ts'
import type { Compensation, ShowEvent } from '../events.ts'
import { findItem, reached } from '../lookup.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { Published, ShowState } from '../state.ts'
import { newestPublication, type Step } from '../step.ts'

/** Accepts a publication and records its step; the first (`undo` empty) cannot be taken back (R8d). */
export function publishedStep(
  context: Context,
  deed: {
    readonly events: readonly ShowEvent[]
    readonly undo: readonly Compensation[]
    readonly wrote: Published
  },
): Decision {
  const { commandId, actor, now, wall } = context
  const step: Step = {
    id: commandId,
    command: 'publish',
    by: actor.link,
    at: now,
    wall,
    side: 'publication',
    items: [],
    revision: null,
    undo: deed.undo,
    undone: false,
    ...(deed.undo.length === 0 ? {} : { wrote: deed.wrote }),
  }
  return accept(...deed.events, { type: 'stepTaken', v: 2, step })
}

/** Takes a publication back while the show is planned and what is published is exactly what it wrote (R8d). */
export function takeBack(state: ShowState, step: Step, { actor, wall }: Context): Decision {
  const newest = newestPublication(state.steps)
  if (newest?.id !== step.id) return refuse({ reason: 'stale-step', newest: newest?.id ?? null })
  if (step.wrote === undefined) return refuse({ reason: 'nothing-to-undo' })
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  if (!same(state.published, step.wrote)) {
    return refuse({ reason: 'stale-value', field: 'published', actual: null })
  }
  return accept(...step.undo, { type: 'stepUndone', v: 1, step: step.id, by: actor.link, wall })
}

/** Whether a publication since has put another plan in place of what a step of the run changed in it. */
function isReplaced({ steps }: ShowState, step: Step): boolean {
  const later = steps.slice(steps.indexOf(step) + 1)
  const since = later.some(({ side, undone }) => side === 'publication' && !undone)
  return since && step.undo.some((event) => 'side' in event && event.side === 'published')
}

/** Whether everything that events put back on the clock is still on the agenda. */
function isThere({ published }: ShowState, events: readonly Compensation[]): boolean {
  return events.every((event) => {
    const item = event.type === 'positionRestored' ? reached(event.position) : null
    return item === null || (published !== null && findItem(published.agenda, item) !== null)
  })
}

/** Whether a step of the run can be taken back as the plan stands: no publication has settled it (R8d). */
export function stillStands(state: ShowState, step: Step): boolean {
  return !isReplaced(state, step) && isThere(state, step.undo)
}
