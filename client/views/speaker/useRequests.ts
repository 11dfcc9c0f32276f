import type { Command } from '../../../shared/run/command.ts'
import { REQUESTS, type RequestKind } from '../../../shared/run/request.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { Act } from '../../ui/acts/act.ts'
import type { SpeakerModel } from './model.ts'

/** The requests that this speaker can make; `inTurn`: during their own turn. */
export type Requests = ReadonlyArray<Act & { readonly inTurn: boolean }>

const KINDS: Readonly<Record<RequestKind, { readonly cap: string; readonly inTurn: boolean }>> = {
  minute: { cap: 'M', inTurn: true },
  floor: { cap: 'F', inTurn: false },
}

/** Returns the acts that send requests to the moderator; another press withdraws a request. A person who is live or has the floor does not ask for the floor. */
export function useRequests(model: SpeakerModel | null): Requests {
  const { t } = useTranslation(['speaker', 'common'])
  const live = useLive()
  const pending = useShow((state) => state.pending)
  const canRequest = model?.canAsk === true && model.floor === null
  const isSending = (wants: RequestKind) =>
    pending.some(
      ({ command, state }) =>
        command.type === 'raiseHand' && command.wants === wants && state === 'sent',
    )
  return REQUESTS.map((wants) => {
    const { cap, inTurn } = KINDS[wants]
    const hand = model?.hands[wants] ?? null
    const isPending = isSending(wants)
    const command: Command =
      hand === null ? { type: 'raiseHand', wants } : { type: 'lowerHand', hand }
    return {
      id: wants,
      name: t(
        hand !== null ? `ask.asked.${wants}` : isPending ? 'ask.sending' : `common:askFor.${wants}`,
      ),
      sheet: t(`common:askFor.${wants}`),
      caps: [cap],
      enabled: canRequest && (inTurn || model.turn.is !== 'on'),
      inTurn,
      chosen: hand !== null,
      run: () => {
        if (!isPending) live.give(command)
      },
    }
  })
}
