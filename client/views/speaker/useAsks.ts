import type { Command } from '../../../shared/run/command.ts'
import type { Hand } from '../../../shared/run/state.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { SpeakerModel } from './model.ts'

/** How a request stands: not made, on its way, or made and still open. */
export type Ask = {
  readonly state: 'free' | 'sending' | 'asked'
  /** Asks, or takes the request back. */
  readonly press: () => void
}

/** What this speaker can ask the moderator for. */
export type Asks = Readonly<Record<Hand['wants'], Ask>>

const NO_HANDS: SpeakerModel['hands'] = { minute: null, floor: null }

/** This person's requests, each with how it stands and what pressing it does. */
export function useAsks(hands: SpeakerModel['hands'] = NO_HANDS): Asks {
  const live = useLive()
  const pending = useShow((state) => state.pending)
  const isSending = (wants: Hand['wants']) =>
    pending.some(
      ({ command, state }) =>
        command.type === 'raiseHand' && command.wants === wants && state === 'sent',
    )
  const ask = (wants: Hand['wants']): Ask => {
    const hand = hands[wants]
    const sending = isSending(wants)
    const command: Command =
      hand === null ? { type: 'raiseHand', wants } : { type: 'lowerHand', hand }
    return {
      state: hand !== null ? 'asked' : sending ? 'sending' : 'free',
      press: () => {
        if (!sending) live.give(command)
      },
    }
  }
  return { minute: ask('minute'), floor: ask('floor') }
}
