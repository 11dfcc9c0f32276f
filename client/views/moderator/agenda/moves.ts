import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { itemOn, placeOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { lazily } from '../../../ui/acts/lazily.ts'
import type { RefusedCommand } from '../../../ui/acts/useActMaker.ts'
import { type ConsoleContext, possible, refusalOf } from '../context/consoleContext.ts'

type Wishes = ReturnType<typeof wishesOf>

export type Move = keyof Wishes

/** The commands that move the show on; each is null while it cannot be sent. */
export type Moves = Readonly<Record<Move, Command | null>>

/** The position while the run is nowhere: a command that needs a position is refused because of it. */
const NOWHERE = { at: 'standby', after: null } as const

/** Returns the command of each press, with the facts that it is given against. */
function wishesOf({ show }: Pick<ConsoleContext, 'show'>) {
  const { position } = show.run
  const from = placeOf(position) ?? NOWHERE
  const item = itemOn(position) ?? ''
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

/** What can be pressed now. */
export function movesOf(context: ConsoleContext): Moves {
  const wishes = wishesOf(context)
  return lazily({
    startShow: () => possible(context, wishes.startShow),
    runNow: () => possible(context, wishes.runNow),
    next: () => possible(context, wishes.next),
    previous: () => possible(context, wishes.previous),
    finish: () => possible(context, wishes.finish),
    pause: () => possible(context, wishes.pause),
    resume: () => possible(context, wishes.resume),
    endShow: () => possible(context, wishes.endShow),
    reopen: () => possible(context, wishes.reopen),
  })
}

function whyNot(context: ConsoleContext, command: Command): RefusedCommand | null {
  const refusal = refusalOf(context, command)
  return refusal && { command, refusal }
}

/** Why something cannot be pressed now; null if it can. */
export function whyNotMove(context: ConsoleContext, move: Move): RefusedCommand | null {
  return whyNot(context, wishesOf(context)[move])
}

/** The command that gives an item minutes, or takes them if negative. */
export function timeWish(item: ItemId, minutes: number): Command {
  return { type: minutes > 0 ? 'giveTime' : 'takeTime', item, by: Math.abs(minutes) * MINUTE }
}

/** Why the live item cannot get or lose so many minutes now, or why nothing is live; null if it can. */
export function whyNotTime(context: ConsoleContext, minutes: number): RefusedCommand | null {
  const item = itemOn(context.show.run.position)
  return item === null ? whyNotMove(context, 'finish') : whyNot(context, timeWish(item, minutes))
}

/** The command that gives an item whole minutes, or takes them if negative; null while it cannot be sent. */
export function timeOf(
  context: ConsoleContext,
  item: ItemId | null,
  minutes: number,
): Command | null {
  return item === null || minutes === 0 ? null : possible(context, timeWish(item, minutes))
}
