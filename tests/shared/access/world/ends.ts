import { atEndOf, untilOf } from '../../../../shared/agenda/ends.ts'
import { AT_ENDS } from '../../../../shared/agenda/kinds.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { beganAtOf } from '../../../../shared/run/decide/starts.ts'
import { flatItems, itemOn } from '../../../../shared/run/lookup.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import type { Moment } from './commands.ts'

function anItem({ state, picks }: Moment) {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  return picks.oneOf(agenda === undefined ? [] : flatItems(agenda))?.item ?? null
}

/** Moves the start of the live item, or of the show, by up to a minute. */
export function beginningAt({ state, picks }: Moment): CommandOf<'beganAt'> | null {
  const item = picks.oneOf([itemOn(state.run.position), null])
  const was = beganAtOf(state.run, item)
  if (was === null) return null
  return { type: 'beganAt', item, at: plus(was, (picks.below(7) - 3) * 20_000), was }
}

/** Ends the live item automatically, due or not. */
export function endingByItself({ state }: Moment): CommandOf<'endByItself'> {
  const item = itemOn(state.run.position) ?? 'nothing'
  return { type: 'endByItself', item, start: state.run.starts[item]?.seq ?? 1 }
}

/** Sets what happens at the end of an item. */
export function endingOtherwise(moment: Moment): CommandOf<'editAtEnd'> | null {
  const one = anItem(moment)
  const atEnd = moment.picks.oneOf(AT_ENDS)
  return one && atEnd && { type: 'editAtEnd', item: one.id, atEnd, was: atEndOf(one) }
}

/** An item lasts until a clock time within an hour and a half, or as long as it is allotted. */
export function lastingUntil(moment: Moment): CommandOf<'editUntil'> | null {
  const { state, picks } = moment
  const one = anItem(moment)
  const until = picks.oneOf([null, plus(state.clock.at, picks.below(90) * MINUTE)])
  return one && { type: 'editUntil', item: one.id, until, was: untilOf(one) }
}
