import { type Instant, MINUTE } from '../../time/instant.ts'
import type { Actor } from '../result.ts'
import { deskOf } from '../roles.ts'
import { newestOfRun, type RunDesk, type RunStep, type Step } from '../step.ts'
import type { StepChange } from '../stepChange.ts'

/** How long the sender can undo their own step with one press, in ms of server time (R8b). */
export const AT_ONCE_TIME = MINUTE

/** Returns whether one press undoes a step without the list: it is the sender's own, under a minute old, and the newest of the run (R8b). */
export function canUndoAtOnce(
  { steps }: { readonly steps: readonly Step[] },
  step: RunStep,
  { actor, wall }: { readonly actor: Pick<Actor, 'link'>; readonly wall: Instant },
): boolean {
  // Steps of older logs have no server time.
  const age = wall - (step.wall ?? 0)
  return step.by === actor.link && age < AT_ONCE_TIME && newestOfRun(steps)?.id === step.id
}

/** Returns the desk whose steps these roles undo: timekeepers for roles that act as timekeeper, else moderators. */
export function runDesk({ roles }: Pick<Actor, 'roles'>): RunDesk {
  return deskOf(roles) === 'timekeepers' ? 'timekeepers' : 'moderators'
}

/** Returns the newest step of a desk in the run that is not undone, or null. The key U undoes this step (R8b). */
export function newestAt(steps: readonly Step[], desk: RunDesk): RunStep | null {
  const isOfDesk = (step: Step): step is RunStep =>
    step.side === 'run' && !step.undone && step.desk === desk
  return steps.findLast(isOfDesk) ?? null
}

/** Returns a key if a change sets the position or an item's progress, on which later steps depend (R8b); else null. */
function coreKey(change: StepChange): string | null {
  if (change.of === 'position') return 'position'
  return change.of === 'progress' ? `progress ${change.item}` : null
}

function coreKeys({ changes }: RunStep): ReadonlySet<string> {
  return new Set(changes?.flatMap((change) => coreKey(change) ?? []))
}

/** Returns a step with all later steps that depend on it, oldest first. Steps depend on an earlier change of the position, or of the progress of the same item (R8b). */
export function withDependentSteps(steps: readonly Step[], first: RunStep): readonly RunStep[] {
  const keys = new Set(coreKeys(first))
  const dependent = [first]
  for (const step of steps.slice(steps.indexOf(first) + 1)) {
    if (step.side !== 'run' || step.undone) continue
    const stepKeys = coreKeys(step)
    if (![...stepKeys].some((key) => keys.has(key))) continue
    dependent.push(step)
    for (const key of stepKeys) keys.add(key)
  }
  return dependent
}
