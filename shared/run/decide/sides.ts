import type { Agenda } from '../../agenda/model.ts'
import type { Compensation, Side } from '../events.ts'
import type { Finding } from '../finding.ts'
import type { ShowState } from '../state.ts'

/** A live change to the plan: its events for a side, and those that take it back, last first. */
export type SidedChange = {
  readonly events: (side: Side) => readonly Compensation[]
  readonly undo: (side: Side) => readonly Compensation[]
  /** Whether an agenda still holds the value that the change replaces. */
  readonly agrees: (draft: Agenda) => boolean
  readonly finding: Omit<Finding, 'kind'>
}

/** Makes a change on the published agenda, and on the draft where that agrees; else the planner gets a finding (P7). */
export function onBothSides(
  state: ShowState,
  change: SidedChange,
): { events: readonly Compensation[]; undo: readonly Compensation[] } {
  const draft = state.draft?.agenda
  const published = { events: change.events('published'), undo: change.undo('published') }
  if (draft === undefined) return published
  if (change.agrees(draft))
    return {
      events: [...published.events, ...change.events('draft')],
      undo: [...change.undo('draft'), ...published.undo],
    }
  const finding: Finding = { kind: 'draft-differs', ...change.finding }
  return {
    events: [...published.events, { type: 'findingAdded', v: 1, finding }],
    undo: [{ type: 'findingSettled', v: 1, finding: finding.id }, ...published.undo],
  }
}
