import type { CommandOf } from '../../../../shared/run/command.ts'
import { allottedOf, flatItems, itemStatus } from '../../../../shared/run/lookup.ts'
import { secret } from './agenda.ts'
import type { Moment } from './commands.ts'

/** A recovery: halves a waiting item, drops another one, and moves the stop to its limit, with or without messages. */
export function recovering({ state, picks, n }: Moment): CommandOf<'recover'> | null {
  const agenda = state.published?.agenda ?? state.draft?.agenda
  if (agenda === undefined) return null
  const waiting = flatItems(agenda)
    .map(({ item }) => item)
    .filter(({ id }) => itemStatus(state.run, id) === 'waiting')
  const [cut, gone] = [picks.oneOf(waiting), picks.oneOf(waiting)]
  const from = cut === null ? 0 : allottedOf(state.run, cut)
  const { hardStop: stop } = agenda
  return {
    type: 'recover',
    cuts: cut === null || cut === gone ? [] : [{ item: cut.id, from, to: Math.floor(from / 2) }],
    drops: gone === null ? [] : [gone.id],
    restores: [],
    stop: stop?.movableTo && picks.below(3) === 0 ? { was: stop.at, to: stop.movableTo } : null,
    asked: true,
    tells: picks.below(2) === 0 ? null : { word: { text: secret(`word ${n}`), lang: 'en' } },
  }
}
