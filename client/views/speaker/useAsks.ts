import type { Command } from '../../../shared/run/command.ts'
import type { Hand } from '../../../shared/run/state.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { Act } from '../../ui/acts/act.ts'
import type { SpeakerModel } from './model.ts'

/** What this speaker can ask the moderator for. */
export type Asks = Readonly<Record<Hand['wants'], Act>>

const WORDS = {
  minute: { free: 'ask.minute', asked: 'ask.minuteAsked', sending: 'ask.sending' },
  floor: { free: 'ask.floor', asked: 'ask.floorAsked', sending: 'ask.sending' },
} as const

const KEYS: Readonly<Record<Hand['wants'], string>> = { minute: 'M', floor: 'F' }

/** What can be asked for: whoever is on, or has the word, does not ask for it. */
function askable(model: SpeakerModel | null): Readonly<Record<Hand['wants'], boolean>> {
  const open = model?.canAsk === true && model.floor === null
  return { minute: open, floor: open && model.stage.is !== 'on' }
}

/** Asking for a minute or the floor; a request that was made stands, and is taken back by a second press. */
export function useAsks(model: SpeakerModel | null): Asks {
  const { t } = useTranslation('speaker')
  const live = useLive()
  const pending = useShow((state) => state.pending)
  const open = askable(model)
  const isSending = (wants: Hand['wants']) =>
    pending.some(
      ({ command, state }) =>
        command.type === 'raiseHand' && command.wants === wants && state === 'sent',
    )
  const ask = (wants: Hand['wants']): Act => {
    const hand = model?.hands[wants] ?? null
    const sending = isSending(wants)
    const command: Command =
      hand === null ? { type: 'raiseHand', wants } : { type: 'lowerHand', hand }
    const words = WORDS[wants]
    return {
      id: wants,
      name: t(hand !== null ? words.asked : sending ? words.sending : words.free),
      sheet: t(words.free),
      caps: [KEYS[wants]],
      on: open[wants],
      chosen: hand !== null,
      run: () => {
        if (!sending) live.give(command)
      },
    }
  }
  return { minute: ask('minute'), floor: ask('floor') }
}
