import type { RunStep, Step } from '../step.ts'
import type { StepChange } from '../stepChange.ts'

/** What a change has to stand for its step to go alone: where the run is, or the status and spent time of an item (R8b). */
function coreKey(change: StepChange): string | null {
  if (change.of === 'position') return 'position'
  return change.of === 'progress' ? `progress ${change.item}` : null
}

/** Where the run is, and the items whose status or spent time a step changed. */
function coreKeys({ changes }: RunStep): ReadonlySet<string> {
  return new Set(changes?.flatMap((change) => coreKey(change) ?? []))
}

/**
 * A step with all later ones that have to go with it, oldest first: those that changed where the run is, or the status or spent
 * time of an item, after it or after another of them did (R8b).
 */
export function withDependentSteps(steps: readonly Step[], first: RunStep): readonly RunStep[] {
  const keys = new Set(coreKeys(first))
  const going = [first]
  for (const step of steps.slice(steps.indexOf(first) + 1)) {
    if (step.side !== 'run' || step.undone) continue
    const own = coreKeys(step)
    if (![...own].some((key) => keys.has(key))) continue
    going.push(step)
    for (const key of own) keys.add(key)
  }
  return going
}
