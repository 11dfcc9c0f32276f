import type { ItemId } from '../../agenda/ids.ts'
import type { ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import type { Accepted, RuleContext } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { RunStep } from '../step.ts'
import { changesBetween } from '../stepChange.ts'
import { runDesk } from '../undo/stepsToUndo.ts'
import { withTakenLowered } from './lowerTaken.ts'
import { newTimesSent } from './newTimes.ts'

/** The effect of a command on the run or the published plan. */
export type StepInput = {
  readonly items: readonly ItemId[]
  readonly events: readonly ShowEvent[]
  /** Links of new people. They are no part of the step, so undo leaves them (P8). */
  readonly links?: readonly ShowEvent[]
  readonly tells?: RunStep['tells']
}

/** Accepts a command, and records its step with the replaced and the written values (R8). Unseen messages of new times follow it (V5). */
export function acceptStep(state: ShowState, context: RuleContext, input: StepInput): Accepted {
  const { command, commandId, actor, now, wall } = context
  const { items, tells } = input
  const events = withTakenLowered(state, input.events, now)
  const after = evolveAll(state, events, now)
  const step: ShowEvent = {
    type: 'stepTaken',
    v: 3,
    step: {
      id: commandId,
      command,
      by: actor.link,
      at: now,
      wall,
      items,
      undone: false,
      side: 'run',
      desk: runDesk(actor),
      changes: changesBetween(state, after, events, items),
      ...(tells && { tells }),
    },
  }
  return [
    ...events,
    ...(input.links ?? []),
    step,
    ...newTimesSent(state, events, { items, tells: tells ?? null }, context),
  ]
}
