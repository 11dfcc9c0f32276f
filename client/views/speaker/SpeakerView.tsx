import { type ReactNode, useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import { type Act, keysOf } from '../../ui/acts/act.ts'
import { CardNotice } from '../../ui/card/CardButton.tsx'
import { useCardAct } from '../../ui/card/useCardAct.ts'
import { WithCard } from '../../ui/card/WithCard.tsx'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { PendingList } from '../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../ui/connection/RefusalLine.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { useKeys } from '../../ui/controls/useKeys.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { useCueGate } from '../../ui/cues/useCueGate.ts'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { useWakeLock } from '../../ui/frame/useWakeLock.ts'
import { MeetingRow, WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { BeforeScreen } from './BeforeScreen.tsx'
import { CueScreen } from './CueScreen.tsx'
import { DeclinedLine } from './DeclinedLine.tsx'
import { FloorScreen } from './FloorScreen.tsx'
import { IdleScreen } from './IdleScreen.tsx'
import type { SpeakerModel } from './model.ts'
import { OnScreen } from './OnScreen.tsx'
import { SpeakerCard } from './SpeakerCard.tsx'
import { StandbyScreen } from './StandbyScreen.tsx'
import { type Asks, useAsks } from './useAsks.ts'
import { useSpeakerModel } from './useSpeakerModel.ts'
import '../../ui/countdown/phaseField.css'
import './speaker.css'
import './portrait.css'
import './waiting.css'
import './low.css'
import './meeting.css'

/** Everything that can be done here, in the order of the key sheet; while a cue covers the page, nothing else is asked. */
function useAllActs(asks: Asks, gotIt: (() => void) | null, showKeys: () => void): readonly Act[] {
  const { t } = useTranslation(['speaker', 'common'])
  const covered = gotIt !== null
  const uncovered = (act: Act): Act => ({ ...act, on: act.on && !covered })
  return [
    {
      id: 'gotIt',
      name: t('cue.gotIt'),
      caps: ['Space', 'Enter'],
      on: covered,
      run: () => gotIt?.(),
    },
    uncovered(asks.minute),
    uncovered(asks.floor),
    useCardAct('V'),
    { id: 'keys', name: t('common:keys.sheet'), caps: ['?'], on: true, run: showKeys, fixed: true },
  ]
}

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
function Asking({ act }: { readonly act: Act }) {
  return (
    <>
      <DeclinedLine />
      <ActButton act={act} />
    </>
  )
}

function Stage({ model, asks }: { readonly model: SpeakerModel; readonly asks: Asks }): ReactNode {
  const { stage } = model
  if (model.floor !== null) return <FloorScreen model={model} floor={model.floor} />
  const floor = model.canAsk ? <Asking act={asks.floor} /> : null
  switch (stage.is) {
    case 'on':
      return <OnScreen model={model} stage={stage} asks={<Asking act={asks.minute} />} />
    case 'standby':
      return <StandbyScreen model={model} stage={stage} asks={floor} />
    case 'before':
    case 'ready': {
      const foot = (
        <>
          <HereButton here={model.here} />
          {floor}
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
      return <IdleScreen model={model} stage={stage} asks={floor} />
  }
}

/** What the page is about: when that changes, its words turn. */
function turnOf(stage: SpeakerModel['stage']): string {
  return 'item' in stage && stage.is === 'on' ? `on/${stage.item}` : stage.is
}

const NO_CUES: SpeakerModel['cues'] = []

function Page() {
  useWakeLock()
  useRunningTab('speaker')
  const model = useSpeakerModel()
  const asks = useAsks(model)
  const cue = useCueGate(model?.cues ?? NO_CUES)
  const [sheet, setSheet] = useState(false)
  const acts = useAllActs(asks, cue.open === null ? null : cue.gotIt, () => setSheet(true))
  const bindings = keysOf(acts)
  useKeys(bindings)
  usePageTheme(model === null || model.stage.is === 'before' ? 'dark' : 'stage')
  if (model === null) return null
  const waits = model.stage.is === 'before' || model.stage.is === 'ready'
  return (
    <main className="speaker">
      {cue.open === null ? (
        <Turn
          of={model.floor === null ? turnOf(model.stage) : `floor/${model.floor.id}`}
          className="is-page"
        >
          <Stage model={model} asks={asks} />
        </Turn>
      ) : (
        <CueScreen model={model} cue={cue.open} more={cue.more} gotIt={cue.gotIt} />
      )}
      <div className="speaker-notices">
        <CardNotice />
        {waits || cue.open !== null ? null : <MeetingRow />}
        <RefusalLine />
        <PendingList />
      </div>
      <KeySheet open={sheet} onClose={() => setSheet(false)} bindings={bindings} />
    </main>
  )
}

/** The page of one person: when their turn comes, their clock while it runs, and what they are told. */
export function SpeakerView() {
  return (
    <WithCard whose="speaker" face={<SpeakerCard />}>
      <WithMeeting roomBefore={false}>
        <WithChime screen="speaker">
          <Page />
        </WithChime>
      </WithMeeting>
    </WithCard>
  )
}
