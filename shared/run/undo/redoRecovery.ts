import { same } from '../../agenda/same.ts'
import type { ShowEvent } from '../events.ts'
import type { Finding } from '../finding.ts'
import { allottedOf, findItem, itemStatus } from '../lookup.ts'
import type { ShowState } from '../state.ts'
import type { RunDesk, RunStep, Step } from '../step.ts'
import { agendaOn, type StepChange } from '../stepChange.ts'

/** The recovery that can be done again at a desk: it was taken back, and nothing was done there since (R8). */
export function redoableRecovery(steps: readonly Step[], desk: RunDesk): RunStep | null {
  const own = steps.filter((step): step is RunStep => step.side === 'run' && step.desk === desk)
  const next = own[own.findLastIndex(({ undone }) => !undone) + 1]
  return next?.command === 'recover' ? next : null
}

type Timed = Extract<StepChange, { of: 'time' }>

/** Gives or takes again by amount; null where the item no longer waits, or has less. */
function timeAgain(state: ShowState, { item: id, granted, taken }: Timed) {
  const { published, run } = state
  const item = published && findItem(published.agenda, id)?.item
  const by = granted - taken
  if (!item || itemStatus(run, id) !== 'waiting') return null
  if (allottedOf(run, item) + by < 0) return null
  const type = by > 0 ? 'timeGiven' : 'timeTaken'
  const events: ShowEvent[] = [{ type, v: 1, item: id, by: Math.abs(by) }]
  return events
}

/** What tells the planner that the draft does not have the stop that was moved; nothing where that is told already (P7). */
function stopDiffers({ draft }: ShowState, id: string): readonly ShowEvent[] {
  if (draft?.findings.some((finding) => finding.id === id)) return []
  const finding: Finding = { kind: 'draft-differs', id, what: 'schedule', item: null }
  return [{ type: 'findingAdded', v: 1, finding }]
}

function changeAgain(
  state: ShowState,
  step: RunStep,
  change: StepChange,
): readonly ShowEvent[] | null {
  switch (change.of) {
    case 'time':
      return timeAgain(state, change)
    case 'progress': {
      const { item } = change
      if (!same(state.run.progress[item] ?? null, change.was)) return null
      const type = change.is?.status === 'dropped' ? 'itemDropped' : 'itemRestored'
      return [{ type, v: 1, item }]
    }
    case 'stop': {
      const holds = same(agendaOn(state, change.side)?.hardStop, change.was)
      if (holds) return [{ type: 'stopMoved', v: 1, side: change.side, stop: change.is }]
      return change.side === 'draft' ? stopDiffers(state, `${step.id}/finding`) : null
    }
    case 'finding':
      return stopDiffers(state, change.finding)
    default:
      return []
  }
}

/** The events that do a recovery again, all of it; null where something of it was changed by others since. */
export function recoveryRedoEvents(state: ShowState, step: RunStep): readonly ShowEvent[] | null {
  const events: ShowEvent[] = []
  for (const change of step.changes ?? []) {
    const again = changeAgain(state, step, change)
    if (again === null) return null
    events.push(...again)
  }
  return events
}
