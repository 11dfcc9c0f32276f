import type { LinkId } from '../../agenda/ids.ts'
import type { Instant } from '../../time/instant.ts'
import { evolveAll } from '../evolve.ts'
import type { Compensation, Finding, ShowState } from '../state.ts'
import type { RunStep, Step } from '../step.ts'
import type { StepChange } from '../stepChange.ts'
import { findingOf, undoInPlan } from './undoInPlan.ts'
import { isCoreUnchanged, undoInRun } from './undoInRun.ts'

/*
 * How undo finds the values to restore. Each step stores its changes: `was` and `is` of a value, or an amount (`stepChange.ts`).
 * Undo goes through the changes of a step, newest first, and writes an event that restores `was`, if the state still has `is`:
 * `undoInRun.ts` for the run, `undoInPlan.ts` for each side of the plan. Values that others changed since stay as they are. The
 * position and the progress of items are the exception: later steps that changed the same values are undone too
 * (`withDependentSteps`), so nothing else can have changed them. Time returns by amount, items to their old neighbours
 * (`undoOrder.ts`). If nothing of a step can be restored, undo is refused.
 */

/** The events that undo steps, or the step that cannot be undone (`blocking`). */
export type UndoResult =
  | { readonly ok: true; readonly events: readonly Compensation[] }
  | { readonly ok: false; readonly blocking: RunStep }

type PartialUndo = {
  readonly events: readonly Compensation[]
  readonly findings: readonly Finding[]
}

/** Returns the events that undo one change, and a finding for the planner if the draft could not follow. */
function undoChange(
  state: ShowState,
  step: RunStep,
  change: StepChange,
  now: Instant,
  findingId: string,
): PartialUndo {
  if (change.of === 'finding') {
    const open = state.draft?.findings.some(({ id }) => id === change.finding)
    const events: Compensation[] = open
      ? [{ type: 'findingSettled', v: 1, finding: change.finding }]
      : []
    return { events, findings: [] }
  }
  if (!('side' in change)) return { events: undoInRun(state, change, now), findings: [] }
  const events = undoInPlan(state, step, change)
  if (events.length > 0 || change.side === 'published') return { events, findings: [] }
  const finding = findingOf(state, change)
  return {
    events,
    findings: finding === null ? [] : [{ kind: 'draft-differs', id: findingId, ...finding }],
  }
}

/** Returns whether an event changes the run or the published agenda: changes of the draft alone undo no step. */
function isShared(event: Compensation): boolean {
  if (event.type === 'findingSettled') return false
  return !('side' in event) || event.side === 'published'
}

/** Removes events that a later event replaces completely. */
function withoutReplaced(events: readonly Compensation[]): readonly Compensation[] {
  const key = (event: Compensation): string | null => {
    switch (event.type) {
      case 'positionRestored':
        return event.type
      case 'progressRestored':
      case 'adjustmentRestored':
        return `${event.type} ${event.item}`
      default:
        return null
    }
  }
  return events.filter((event, index) => {
    const ownKey = key(event)
    return ownKey === null || !events.slice(index + 1).some((later) => key(later) === ownKey)
  })
}

function undoStep(state: ShowState, step: RunStep, now: Instant, id: string): UndoResult {
  const changes = (step.changes ?? []).toReversed()
  if (!changes.every((change) => isCoreUnchanged(state, change)))
    return { ok: false, blocking: step }
  const events: Compensation[] = []
  const findings: Finding[] = []
  let current = state
  for (const [n, change] of changes.entries()) {
    const undoResult = undoChange(current, step, change, now, `${id}/${step.id}/${n}`)
    current = evolveAll(current, undoResult.events, now)
    events.push(...undoResult.events)
    findings.push(...undoResult.findings)
  }
  if (!events.some(isShared)) return { ok: false, blocking: step }
  const added = findings.map((finding): Compensation => ({ type: 'findingAdded', v: 1, finding }))
  return { ok: true, events: [...events, ...added] }
}

/** Returns the events that undo steps together, newest first (R8b, R8c). Refused if one of them has no effect. `id` is the command's id. */
export function undoSteps(
  state: ShowState,
  steps: readonly RunStep[],
  now: Instant,
  id: string,
): UndoResult {
  const events: Compensation[] = []
  let current = state
  for (const step of steps.toReversed()) {
    const one = undoStep(current, step, now, id)
    if (!one.ok) return one
    current = evolveAll(current, [...one.events, { type: 'stepUndone', v: 1, step: step.id }], now)
    events.push(...one.events)
  }
  return { ok: true, events: withoutReplaced(events) }
}

/** Returns the link that last changed the values of a step, by a publication or a later run step with one of its items; null if unknown. */
export function lastChangedBy({ steps }: ShowState, step: RunStep): LinkId | null {
  const later = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1)
  const touches = ({ side, undone, items }: (typeof steps)[number]) =>
    !undone &&
    (side === 'publication' || (side === 'run' && items.some((item) => step.items.includes(item))))
  const changesOrder = (one: Step) =>
    one.side === 'run' && one.changes?.some(({ of }) => of === 'order') === true
  const alsoChangesOrder = (one: Step) => !one.undone && changesOrder(one) && changesOrder(step)
  return (later.findLast(touches) ?? later.findLast(alsoChangesOrder))?.by ?? null
}
