import type { Agenda } from '../../agenda/model.ts'
import type { PlanEvents, Side } from '../events.ts'
import type { Finding, ShowState } from '../state.ts'

/** A live change of the plan: its events for a side. */
export type LiveChange = {
  readonly events: (side: Side) => readonly PlanEvents[]
  /** Returns whether the draft has the value that the change replaces. */
  readonly agrees: (draft: Agenda) => boolean
  readonly finding: Omit<Finding, 'kind'>
}

/** Makes a change on the published agenda, and on the draft if that agrees; else the planner gets a finding (P7). */
export function onBothSides(state: ShowState, change: LiveChange): readonly PlanEvents[] {
  const draft = state.draft?.agenda
  const published = change.events('published')
  if (draft === undefined) return published
  if (change.agrees(draft)) return [...published, ...change.events('draft')]
  const finding: Finding = { kind: 'draft-differs', ...change.finding }
  return [...published, { type: 'findingAdded', v: 1, finding }]
}
