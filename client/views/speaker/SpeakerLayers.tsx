import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import type { Act } from '../../ui/acts/act.ts'
import { Button } from '../../ui/controls/Button.tsx'
import type { Theme } from '../../ui/controls/theme.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import type { CueGate } from '../../ui/cues/useCueGate.ts'
import { BeforeScreen } from './BeforeScreen.tsx'
import { CueScreen } from './CueScreen.tsx'
import { DeclinedLine } from './DeclinedLine.tsx'
import { FloorScreen } from './FloorScreen.tsx'
import { IdleScreen } from './IdleScreen.tsx'
import type { SpeakerModel } from './model.ts'
import { OnScreen } from './OnScreen.tsx'
import { SignalBand, standsUnder } from './SignalBand.tsx'
import { StandbyScreen } from './StandbyScreen.tsx'
import type { Asks } from './useAsks.ts'
import '../../ui/countdown/phaseField.css'
import './speaker.css'
import './now.css'
import './portrait.css'
import './when.css'
import './waiting.css'
import './low.css'
import './meeting.css'

function HereButton({ here }: { readonly here: boolean }) {
  const { t } = useTranslation('speaker')
  const live = useLive()
  const person = useShow((state) => state.you?.grant.person ?? null)
  if (person === null) return null
  if (here) return <span className="speaker-here">{t('ask.hereSaid')}</span>
  return (
    <Button onClick={() => live.give({ type: 'markAttendance', person, mark: 'here' })}>
      {t('ask.here')}
    </Button>
  )
}

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

function Stage({ model, asks }: { readonly model: SpeakerModel; readonly asks: Asks }): ReactNode {
  const { stage } = model
  if (model.floor !== null) return <FloorScreen model={model} floor={model.floor} />
  const isOn = stage.is === 'on'
  const acts = asks.filter(({ inTurn }) => inTurn === isOn)
  const asking = model.canAsk || isOn ? <Asking acts={acts} /> : null
  switch (stage.is) {
    case 'on':
      return <OnScreen model={model} stage={stage} asks={asking} />
    case 'standby':
      return <StandbyScreen model={model} stage={stage} asks={asking} />
    case 'before':
    case 'ready': {
      const foot = (
        <>
          <HereButton here={model.here} />
          {asking}
        </>
      )
      return <BeforeScreen model={model} stage={stage} foot={foot} />
    }
    case 'after':
    case 'passed':
    case 'dropped':
    case 'unnamed':
    case 'ended':
    case 'unpublished':
      return <IdleScreen model={model} stage={stage} asks={asking} />
  }
}

/** What the page is about: when that changes, its words turn. */
function turnOf({ stage, floor }: SpeakerModel): string {
  if (floor !== null) return `floor/${floor.id}`
  return 'item' in stage && stage.is === 'on' ? `on/${stage.item}` : stage.is
}

/** The colours of the page: quiet until its person is called. */
export function themeOf(model: SpeakerModel | null): Theme {
  return model === null || model.stage.is === 'before' ? 'dark' : 'stage'
}

/** Everything that a speaker sees, whatever it is drawn on: where they stand, and a cue that covers it, or a booth's signal under the figures. */
export function SpeakerLayers({
  model,
  asks,
  cue,
}: {
  readonly model: SpeakerModel
  readonly asks: Asks
  readonly cue: CueGate
}) {
  const { open, more, gotIt } = cue
  const under = open !== null && standsUnder(model, open)
  if (open !== null && !under)
    return <CueScreen model={model} cue={open} more={more} gotIt={gotIt} />
  return (
    <>
      <Turn of={turnOf(model)} className="is-page">
        <Stage model={model} asks={asks} />
      </Turn>
      {open === null ? null : <SignalBand model={model} cue={open} more={more} gotIt={gotIt} />}
    </>
  )
}
