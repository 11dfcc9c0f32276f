import type { LinkId } from '../../agenda/ids.ts'
import type { Instant } from '../../time/instant.ts'
import type { Compensation } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { Finding } from '../finding.ts'
import type { ShowState } from '../state.ts'
import type { RunStep, Step } from '../step.ts'
import type { StepChange } from '../stepChange.ts'
import { findingOf, undoInPlan } from './undoInPlan.ts'
import { isCoreUnchanged, undoInRun } from './undoInRun.ts'

/** The events that take steps back; or that they cannot be, and the step whose change stands since, where that is known. */
export type UndoResult =
  | { readonly ok: true; readonly events: readonly Compensation[] }
  | { readonly ok: false; readonly stands: RunStep }

type PartialUndo = { readonly events: readonly Compensation[]; readonly kept: readonly Finding[] }

function isSided(change: StepChange): change is Extract<StepChange, { side: unknown }> {
  return 'side' in change
}

/** What puts back one thing, with what the planner has to look at where the draft could not follow. */
function undoChange(
  state: ShowState,
  step: RunStep,
  change: StepChange,
  now: Instant,
  finding: string,
): PartialUndo {
  if (change.of === 'finding') {
    const open = state.draft?.findings.some(({ id }) => id === change.finding)
    const settled: Compensation[] = open
      ? [{ type: 'findingSettled', v: 1, finding: change.finding }]
      : []
    return { events: settled, kept: [] }
  }
  if (!isSided(change)) return { events: undoInRun(state, change, now), kept: [] }
  const events = undoInPlan(state, step, change)
  if (events.length > 0 || change.side === 'published') return { events, kept: [] }
  const what = findingOf(state, change)
  return { events, kept: what === null ? [] : [{ kind: 'draft-differs', id: finding, ...what }] }
}

/** Whether an event puts back something of the run or of what is published: the draft never decides. */
function isOnAir(event: Compensation): boolean {
  if (event.type === 'findingSettled') return false
  return !('side' in event) || event.side === 'published'
}

/** Events without those that a later one of them replaces whole. */
function lastOfEach(events: readonly Compensation[]): readonly Compensation[] {
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
    const own = key(event)
    return own === null || !events.slice(index + 1).some((later) => key(later) === own)
  })
}

/** Takes one step back. */
function undoStep(state: ShowState, step: RunStep, now: Instant, id: string): UndoResult {
  const changes = (step.changes ?? []).toReversed()
  if (!changes.every((change) => isCoreUnchanged(state, change))) return { ok: false, stands: step }
  const events: Compensation[] = []
  const kept: Finding[] = []
  let here = state
  for (const [n, change] of changes.entries()) {
    const piece = undoChange(here, step, change, now, `${id}/${step.id}/${n}`)
    here = evolveAll(here, piece.events, now)
    events.push(...piece.events)
    kept.push(...piece.kept)
  }
  if (!events.some(isOnAir)) return { ok: false, stands: step }
  const added = kept.map((finding): Compensation => ({ type: 'findingAdded', v: 1, finding }))
  return { ok: true, events: [...events, ...added] }
}

/**
 * Takes steps back that go together, the newest first: each puts back what still is as it wrote it, and leaves what others set
 * since (R8b, R8c). One that would put nothing back is refused. `id` is the command's.
 */
export function undoSteps(
  state: ShowState,
  going: readonly RunStep[],
  now: Instant,
  id: string,
): UndoResult {
  const events: Compensation[] = []
  let here = state
  for (const step of going.toReversed()) {
    const one = undoStep(here, step, now, id)
    if (!one.ok) return one
    here = evolveAll(here, [...one.events, { type: 'stepUndone', v: 1, step: step.id }], now)
    events.push(...one.events)
  }
  return { ok: true, events: lastOfEach(events) }
}

/** Who changed last, after a step, what it changed: of a later step of the run that shares an item, or of a publication; null where that is not known. */
export function changedBy({ steps }: ShowState, step: RunStep): LinkId | null {
  const later = steps.slice(steps.findIndex(({ id }) => id === step.id) + 1)
  const touches = ({ side, undone, items }: (typeof steps)[number]) =>
    !undone &&
    (side === 'publication' || (side === 'run' && items.some((item) => step.items.includes(item))))
  const orders = (one: Step) =>
    one.side === 'run' && one.changes?.some(({ of }) => of === 'order') === true
  const moves = (one: Step) => !one.undone && orders(one) && orders(step)
  return (later.findLast(touches) ?? later.findLast(moves))?.by ?? null
}
