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
}

/** Accepts a command that did something to the run or the published plan, and records the step (R8). */
export function stepped(context: Context, deed: Deed): Decision {
  return accept(...deed.events, {
    type: 'stepTaken',
    v: 1,
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
