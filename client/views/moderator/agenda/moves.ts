import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { itemOn, placeOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { NotNow } from '../../../ui/acts/useActMaker.ts'
import { type Desk, possible, refusalOf } from '../desk/desk.ts'

type Move =
  | 'startShow'
  | 'runNow'
  | 'next'
  | 'previous'
  | 'finish'
  | 'pause'
  | 'resume'
  | 'endShow'
  | 'reopen'

/** The commands that carry the show on, each null while it cannot be given. */
export type Moves = Readonly<Record<Move, Command | null>>

/** Stands for where the run is while it is nowhere: what needs a place is refused for that. */
const NOWHERE = { at: 'standby', after: null } as const

/** What each press would give, each with the facts it is given against. */
function wishesOf({ show }: Desk): Readonly<Record<Move, Command>> {
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
  }
}

/** What can be pressed now. */
export function movesOf(desk: Desk): Moves {
  const wishes = wishesOf(desk)
  return {
    startShow: possible(desk, wishes.startShow),
    runNow: possible(desk, wishes.runNow),
    next: possible(desk, wishes.next),
    previous: possible(desk, wishes.previous),
    finish: possible(desk, wishes.finish),
    pause: possible(desk, wishes.pause),
    resume: possible(desk, wishes.resume),
    endShow: possible(desk, wishes.endShow),
    reopen: possible(desk, wishes.reopen),
  }
}

function notNow(desk: Desk, command: Command): NotNow | null {
  const refusal = refusalOf(desk, command)
  return refusal && { command, refusal }
}

/** Why something cannot be pressed now; null where it can. */
export function whyNotMove(desk: Desk, move: Move): NotNow | null {
  return notNow(desk, wishesOf(desk)[move])
}

/** The command that gives minutes to an item, or takes them where negative. */
export function timeWish(item: ItemId, minutes: number): Command {
  return { type: minutes > 0 ? 'giveTime' : 'takeTime', item, by: Math.abs(minutes) * MINUTE }
}

/** Why what is on cannot be given or lose so many minutes now, or why nothing is on; null where it can. */
export function whyNotTime(desk: Desk, minutes: number): NotNow | null {
  const item = itemOn(desk.show.run.position)
  return item === null ? whyNotMove(desk, 'finish') : notNow(desk, timeWish(item, minutes))
}

/** Giving (positive) or taking whole minutes of an item; null while it cannot be. */
export function timeOf(desk: Desk, item: ItemId | null, minutes: number): Command | null {
  return item === null || minutes === 0 ? null : possible(desk, timeWish(item, minutes))
}
