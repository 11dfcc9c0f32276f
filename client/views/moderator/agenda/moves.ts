import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { itemOn, placeOf } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { type Desk, possible } from '../desk/desk.ts'

/** The commands that carry the show on, each null while it cannot be given. */
export type Moves = Readonly<
  Record<
    | 'startShow'
    | 'runNow'
    | 'next'
    | 'previous'
    | 'finish'
    | 'pause'
    | 'resume'
    | 'endShow'
    | 'reopen',
    Command | null
  >
>

/** What can be pressed now, each with the facts it is given against. */
export function movesOf(desk: Desk): Moves {
  const { position } = desk.show.run
  const from = placeOf(position)
  const on = itemOn(position)
  return {
    startShow: possible(desk, { type: 'startShow' }),
    runNow: possible(desk, { type: 'runNow' }),
    next: possible(desk, from && { type: 'next', from }),
    previous: possible(desk, from && { type: 'previous', from }),
    finish: possible(desk, on === null ? null : { type: 'finish', item: on }),
    pause: possible(desk, on === null ? null : { type: 'pause', item: on }),
    resume: possible(desk, on === null ? null : { type: 'resume', item: on }),
    endShow: possible(desk, from && { type: 'endShow', from }),
    reopen: possible(desk, { type: 'reopen' }),
  }
}

/** Giving (positive) or taking whole minutes of the item that is on, else of the next one; null while it cannot be. */
export function timeOf(desk: Desk, item: ItemId | null, minutes: number): Command | null {
  if (item === null || minutes === 0) return null
  const by = Math.abs(minutes) * MINUTE
  return possible(desk, { type: minutes > 0 ? 'giveTime' : 'takeTime', item, by })
}
