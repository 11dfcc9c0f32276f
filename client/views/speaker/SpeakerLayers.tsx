import type { ReactNode } from 'react'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import type { Act } from '../../ui/acts/act.ts'
import type { Theme } from '../../ui/controls/theme.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import type { CueGate } from '../../ui/cues/cuesFor.ts'
import { CueScreen, isBelowFigures, SignalBand } from './CueScreen.tsx'
import { DeclinedLine } from './DeclinedLine.tsx'
import type { SpeakerModel } from './model.ts'
import { FloorScreen, IdleScreen, LiveScreen, StandbyScreen } from './TurnScreens.tsx'
import type { Requests } from './useRequests.ts'
import { WaitingScreen } from './WaitingScreen.tsx'

/** What can be asked for, and for a while that it was declined. */
function Asking({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <>
      <DeclinedLine />
      {acts.map((act) => (
        <ActButton key={act.id} act={act} />
      ))}
    </>
  )
}

function TurnScreen({
  model,
  asks,
}: {
  readonly model: SpeakerModel
  readonly asks: Requests
}): ReactNode {
  const { turn } = model
  if (model.floor !== null) return <FloorScreen model={model} floor={model.floor} />
  const isOn = turn.is === 'on'
  const acts = asks.filter(({ inTurn }) => inTurn === isOn)
  const asking = model.canAsk || isOn ? <Asking acts={acts} /> : null
  switch (turn.is) {
    case 'on':
      return <LiveScreen model={model} turn={turn} asks={asking} />
    case 'standby':
      return <StandbyScreen model={model} turn={turn} asks={asking} />
    case 'before':
    case 'ready':
      return <WaitingScreen model={model} turn={turn} requests={asking} />
    default:
      return <IdleScreen model={model} turn={turn} asks={asking} />
  }
}

/** What the page is about: when that changes, its words turn. */
function pageKey({ turn, floor }: SpeakerModel): string {
  if (floor !== null) return `floor/${floor.id}`
  return 'item' in turn && turn.is === 'on' ? `on/${turn.item}` : turn.is
}

/** The colours of the page: quiet until its person is called. */
export function themeOf(model: SpeakerModel | null): Theme {
  if (model === null) return 'dark'
  const { turn, floor } = model
  const waits = turn.is === 'before' || turn.is === 'ready'
  return waits && floor === null ? 'dark' : 'stage'
}

/** Everything that a speaker sees, whatever it is drawn on: where they stand, and a cue that covers it, or a booth's signal under the figures. */
export function SpeakerLayers({
  model,
  asks,
  cue,
}: {
  readonly model: SpeakerModel
  readonly asks: Requests
  readonly cue: CueGate
}) {
  const { open, more, gotIt } = cue
  const under = open !== null && isBelowFigures(model, open)
  if (open !== null && !under)
    return <CueScreen model={model} cue={open} more={more} gotIt={gotIt} />
  return (
    <>
      <Turn of={pageKey(model)} isPage>
        <TurnScreen model={model} asks={asks} />
      </Turn>
      {open === null ? null : <SignalBand model={model} cue={open} more={more} gotIt={gotIt} />}
    </>
  )
}
