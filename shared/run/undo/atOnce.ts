import { type Instant, MINUTE } from '../../time/instant.ts'
import type { Actor } from '../result.ts'
import { newestOfRun, type RunStep, type Step } from '../step.ts'

/** For how long one's own step is taken back by one press, in ms of server time (R8b). */
export const AT_ONCE = MINUTE

/** Whether one press takes a step back, without the list: it is one's own, under a minute of server time old, and the newest of the run (R8b). */
export function isUndoneAtOnce(
  { steps }: { readonly steps: readonly Step[] },
  step: RunStep,
  { actor, wall }: { readonly actor: Pick<Actor, 'link'>; readonly wall: Instant },
): boolean {
  // A step of a log from before that was kept was made long ago.
  const age = wall - (step.wall ?? 0)
  return step.by === actor.link && age < AT_ONCE && newestOfRun(steps)?.id === step.id
}
