import type { ItemId } from '../../agenda/ids.ts'
import type { CommandType } from '../command.ts'
import type { ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import { type Accepted, accept, type Context } from '../result.ts'
import type { ShowState } from '../state.ts'
import type { RunStep } from '../step.ts'
import { changesBetween } from '../stepChange.ts'
import { runDesk } from '../undo/desk.ts'
import { withTakenLowered } from './lowerHands.ts'

/** What a command did to the run or the published plan. */
export type Deed = {
  readonly command: CommandType
  readonly items: readonly ItemId[]
  readonly events: readonly ShowEvent[]
  /** Links of people whom it named for the first time: no part of the step, as links stay (P8). */
  readonly links?: readonly ShowEvent[]
  readonly tells?: RunStep['tells']
}

/** Accepts a command that did something to the run or the published plan, and records the step with what it replaced and wrote (R8). */
export function stepped(state: ShowState, context: Context, deed: Deed): Accepted {
  const { commandId, actor, now, wall } = context
  const { command, items, tells } = deed
  const events = withTakenLowered(state, deed.events, now)
  const after = evolveAll(state, events, now)
  return accept(...events, ...(deed.links ?? []), {
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
  })
}
