import type { Actor } from '../result.ts'
import { deskOf } from '../roles.ts'
import type { RunDesk, RunStep, Step } from '../step.ts'

/** The desk at which these roles act in the run: that of the moderators, whatever else they are, before that of the timekeepers. */
export function runDesk({ roles }: Pick<Actor, 'roles'>): RunDesk {
  return deskOf(roles) === 'timekeepers' ? 'timekeepers' : 'moderators'
}

/** The newest step of the run that was made at a desk and not taken back, or null: what U means there (R8b). */
export function newestAt(steps: readonly Step[], desk: RunDesk): RunStep | null {
  const isOne = (step: Step): step is RunStep =>
    step.side === 'run' && !step.undone && step.desk === desk
  return steps.findLast(isOne) ?? null
}
