import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { liveItemId, placeOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { RefusedCommand } from '../../../ui/acts/act.tsx'
import { type ConsoleContext, possible, refusalOf } from '../context/consoleContext.ts'

export type Move = keyof ReturnType<typeof moveCommands>

/** A substitute for the position before Start and after the end, where the show refuses the commands that state one. */
const NOWHERE = { at: 'standby', after: null } as const

/** Returns the command of each move, with the position or item that it refers to. */
function moveCommands({ show }: Pick<ConsoleContext, 'show'>) {
  const { position } = show.run
  const from = placeOf(position) ?? NOWHERE
  const item = liveItemId(position) ?? ''
  return {
    startShow: { type: 'startShow' },
    runNow: { type: 'runNow' },
    next: { type: 'next', from },
    previous: { type: 'previous', from },
    finish: { type: 'finish', item },
    pause: { type: 'pause', item },
    resume: { type: 'resume', item },
    endShow: { type: 'endShow', from },
    reopen: { type: 'reopen' },
  } as const satisfies Readonly<Record<string, Command>>
}

/** Returns the command of a move; null while it cannot be sent. */
export function possibleMove(context: ConsoleContext, move: Move): Command | null {
  return possible(context, moveCommands(context)[move])
}

function whyNot(context: ConsoleContext, command: Command): RefusedCommand | null {
  const refusal = refusalOf(context, command)
  return refusal && { command, refusal }
}

/** Returns why a move is refused now; null if it is possible. */
export function whyNotMove(context: ConsoleContext, move: Move): RefusedCommand | null {
  return whyNot(context, moveCommands(context)[move])
}

/** Returns the command that gives an item minutes, or takes them if negative. */
export function timeCommand(item: ItemId, minutes: number): Command {
  return { type: minutes > 0 ? 'giveTime' : 'takeTime', item, by: Math.abs(minutes) * MINUTE }
}

/** Returns why the live item cannot get these minutes (negative: lose them) now; null if it can. Without a live item, why nothing can finish. */
export function whyNotTime(context: ConsoleContext, minutes: number): RefusedCommand | null {
  const item = liveItemId(context.show.run.position)
  return item === null ? whyNotMove(context, 'finish') : whyNot(context, timeCommand(item, minutes))
}

/** Returns the command that gives an item minutes, or takes them if negative; null while it cannot be sent. */
export function possibleTimeCommand(
  context: ConsoleContext,
  item: ItemId | null,
  minutes: number,
): Command | null {
  return item === null || minutes === 0 ? null : possible(context, timeCommand(item, minutes))
}
