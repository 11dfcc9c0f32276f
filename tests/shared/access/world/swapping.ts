import type { BoothTurns } from '../../../../shared/run/boothTurns.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { flatItems, nextWaiting } from '../../../../shared/run/lookup.ts'
import type { Moment } from './commands.ts'

type InBooth = 'takeMic' | 'leaveMic' | 'askSwap' | 'acceptSwap' | 'declineSwap' | 'skipSwap'

/** A booth with some event; an audience that does not see it asks in vain. */
function aBooth({ state, picks }: Moment): BoothTurns | null {
  return picks.oneOf(Object.values(state.run.booths))
}

function onIn(moment: Moment): string {
  return aBooth(moment)?.on?.who.link ?? 'none'
}

function anItem({ state, picks }: Moment): string {
  const { published } = state
  return picks.oneOf(published === null ? [] : flatItems(published.agenda))?.item.id ?? 'none'
}

function comingItem({ state: { published, run } }: Moment): string {
  return (published && nextWaiting(published.agenda, run)) ?? 'none'
}

/** Commands in booths, mostly valid ones. */
export const swapping: { readonly [T in InBooth]: (moment: Moment) => CommandOf<T> | null } = {
  takeMic: (m) => ({ type: 'takeMic', was: aBooth(m)?.on?.who.link ?? null }),
  leaveMic: () => ({ type: 'leaveMic' }),
  askSwap: (m) => ({
    type: 'askSwap',
    on: onIn(m),
    before: m.picks.oneOf([null, anItem(m), comingItem(m), comingItem(m)]),
  }),
  acceptSwap: (m) => ({ type: 'acceptSwap', request: aBooth(m)?.request?.id ?? 'none' }),
  declineSwap: (m) => ({ type: 'declineSwap', request: aBooth(m)?.request?.id ?? 'none' }),
  skipSwap: (m) => ({ type: 'skipSwap', on: onIn(m), before: anItem(m) }),
}
