import type { ReactNode } from 'react'
import type { Command } from '../../../shared/run/command.ts'
import { REQUESTS, type RequestKind } from '../../../shared/run/request.ts'
import type { Recorded } from '../../../shared/run/state.ts'
import { type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow, useTick } from '../../live/LiveContext.tsx'
import { type Act, ActButton } from '../../ui/acts/act.tsx'
import type { Theme } from '../../ui/controls/theme.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import type { CueGate } from '../../ui/cues/cuesFor.ts'
import { CueScreen, isBelowFigures, SignalBand } from './CueScreen.tsx'
import type { SpeakerModel } from './model.ts'
import css from './speakerPage.module.css'
import { FloorScreen, IdleScreen, LiveScreen, StandbyScreen } from './TurnScreens.tsx'
import { WaitingScreen } from './WaitingScreen.tsx'

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

/** How long the page shows a declined request, in ms. */
const SHOWN_FOR = 20 * SECOND

/** Returns when this person's newest request was declined; null if it was not, or they asked again. This page gets only its own person's raised hands. */
function declinedAt(recent: readonly Recorded[], person: string): Instant | null {
  const newest = recent.findLast(
    ({ event }) =>
      event.type === 'handLowered' || (event.type === 'handRaised' && event.hand.person === person),
  )
  if (newest?.event.type !== 'handLowered' || newest.event.declined !== true) return null
  const { hand } = newest.event
  const isOwn = recent.some(
    ({ event }) =>
      event.type === 'handRaised' && event.hand.id === hand && event.hand.person === person,
  )
  return isOwn ? newest.at : null
}

/** Shows a speaker for a while that their request was declined. */
function DeclinedLine() {
  const { t } = useTranslation('speaker')
  const recent = useShow((state) => state.recent)
  const person = useShow((state) => state.you?.grant.person ?? null)
  const at = person === null ? null : declinedAt(recent, person)
  const end = at === null ? null : plus(at, SHOWN_FOR)
  const now = useTick((time) => (end !== null && time < end ? end : null))
  const isShown = end !== null && now !== null && now < end
  return (
    <p className={css.declined} role="status" data-testid="declined">
      {isShown ? t('ask.declined') : ''}
    </p>
  )
}

function TurnScreen({
  model,
  requests,
}: {
  readonly model: SpeakerModel
  readonly requests: Requests
}): ReactNode {
  const { turn } = model
  if (model.floor !== null) return <FloorScreen model={model} floor={model.floor} />
  const isOn = turn.is === 'on'
  const acts = requests.filter(({ inTurn }) => inTurn === isOn)
  const buttons =
    model.canAsk || isOn ? (
      <>
        <DeclinedLine />
        {acts.map((act) => (
          <ActButton key={act.id} act={act} />
        ))}
      </>
    ) : null
  switch (turn.is) {
    case 'on':
      return <LiveScreen model={model} turn={turn} requests={buttons} />
    case 'standby':
      return <StandbyScreen model={model} turn={turn} requests={buttons} />
    case 'before':
    case 'ready':
      return <WaitingScreen model={model} turn={turn} requests={buttons} />
    default:
      return <IdleScreen model={model} turn={turn} requests={buttons} />
  }
}

/** Returns a key for the main content of the page. When the key changes, the texts change with a transition. */
function pageKey({ turn, floor }: SpeakerModel): string {
  if (floor !== null) return `floor/${floor.id}`
  return 'item' in turn && turn.is === 'on' ? `on/${turn.item}` : turn.is
}

/** Returns the theme of the page: dark while its person waits for their turn. */
export function themeOf(model: SpeakerModel | null): Theme {
  if (model === null) return 'dark'
  const { turn, floor } = model
  const isWaiting = turn.is === 'before' || turn.is === 'ready'
  return isWaiting && floor === null ? 'dark' : 'stage'
}

/** Shows the state of a speaker's turn. An open cue covers it, but a booth's signal is shown below the digits. */
export function SpeakerLayers({
  model,
  requests,
  cue,
}: {
  readonly model: SpeakerModel
  readonly requests: Requests
  readonly cue: CueGate
}) {
  const { open, more, acknowledge } = cue
  const isBelow = open !== null && isBelowFigures(model, open)
  if (open !== null && !isBelow)
    return <CueScreen model={model} cue={open} more={more} gotIt={acknowledge} />
  return (
    <>
      <Turn of={pageKey(model)} isPage>
        <TurnScreen model={model} requests={requests} />
      </Turn>
      {open === null ? null : <SignalBand cue={open} more={more} gotIt={acknowledge} />}
    </>
  )
}
