import type { ItemId } from '../../agenda/ids.ts'
import type { CommandType } from '../command.ts'
import type { Compensation, ShowEvent } from '../events.ts'
import { accept, type Context, type Decision } from '../result.ts'

/** What a command did, and how it is taken back. */
export type Deed = {
  readonly command: CommandType
  readonly items: readonly ItemId[]
  readonly events: readonly ShowEvent[]
  readonly undo: readonly Compensation[]
  /** Links of people whom it named for the first time: no part of the step, as links stay (P8). */
  readonly links?: readonly ShowEvent[]
}

/** Accepts a command that did something to the run or the published plan, and records the step (R8). */
export function stepped(context: Context, deed: Deed): Decision {
  return accept(...deed.events, ...(deed.links ?? []), {
    type: 'stepTaken',
    v: 2,
    step: {
      id: context.commandId,
      command: deed.command,
      by: context.actor.link,
      at: context.now,
      wall: context.wall,
      side: 'run',
      items: deed.items,
      revision: null,
      undo: deed.undo,
      undone: false,
    },
  })
}
