import { same } from '../../agenda/same.ts'
import { allottedOf, findItem, itemStatus } from '../lookup.ts'
import type { Finding, ShowEvent, ShowState } from '../state.ts'
import type { RunDesk, RunStep, Step } from '../step.ts'
import { agendaOfSide, type StepChange } from '../stepChange.ts'

/** Returns the recovery that a desk can redo: it is undone, and the desk did nothing since (R8). */
export function redoableRecovery(steps: readonly Step[], desk: RunDesk): RunStep | null {
  const ownSteps = steps.filter(
    (step): step is RunStep => step.side === 'run' && step.desk === desk,
  )
  const next = ownSteps[ownSteps.findLastIndex(({ undone }) => !undone) + 1]
  return next?.command === 'recover' ? next : null
}

type TimeChange = Extract<StepChange, { of: 'time' }>

/** Returns the event that changes an item's time by the same amount; null if it does not wait or has less time. */
function redoTime(state: ShowState, { item: id, granted, taken }: TimeChange): ShowEvent[] | null {
  const { published, run } = state
  const item = published && findItem(published.agenda, id)?.item
  const by = granted - taken
  if (!item || itemStatus(run, id) !== 'waiting') return null
  if (allottedOf(run, item) + by < 0) return null
  const type = by > 0 ? 'timeGiven' : 'timeTaken'
  return [{ type, v: 1, item: id, by: Math.abs(by) }]
}

/** Returns the event that adds the finding of a different stop in the draft; empty if it exists (P7). */
function stopFinding({ draft }: ShowState, id: string): readonly ShowEvent[] {
  if (draft?.findings.some((finding) => finding.id === id)) return []
  const finding: Finding = { kind: 'draft-differs', id, what: 'schedule', item: null }
  return [{ type: 'findingAdded', v: 1, finding }]
}

function redoChange(
  state: ShowState,
  step: RunStep,
  change: StepChange,
): readonly ShowEvent[] | null {
  switch (change.of) {
    case 'time':
      return redoTime(state, change)
    case 'progress': {
      const { item } = change
      if (!same(state.run.progress[item] ?? null, change.was)) return null
      const type = change.is?.status === 'dropped' ? 'itemDropped' : 'itemRestored'
      return [{ type, v: 1, item }]
    }
    case 'stop': {
      const isUnchanged = same(agendaOfSide(state, change.side)?.hardStop, change.was)
      if (isUnchanged) return [{ type: 'stopMoved', v: 1, side: change.side, stop: change.is }]
      return change.side === 'draft' ? stopFinding(state, `${step.id}/finding`) : null
    }
    case 'finding':
      return stopFinding(state, change.finding)
    default:
      return []
  }
}

/** Returns the events that redo a whole recovery; null if others changed a part of it since. */
export function recoveryRedoEvents(state: ShowState, step: RunStep): readonly ShowEvent[] | null {
  const all = (step.changes ?? []).map((change) => redoChange(state, step, change))
  return all.includes(null) ? null : all.flatMap((events) => events ?? [])
}
