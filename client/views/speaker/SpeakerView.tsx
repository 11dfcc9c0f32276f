import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { CardNotice } from '../../ui/card/CardButton.tsx'
import { useCardKey } from '../../ui/card/useCardKey.ts'
import { WithCard } from '../../ui/card/WithCard.tsx'
import { PendingList } from '../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../ui/connection/RefusalLine.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import type { KeyBinding } from '../../ui/controls/keys.ts'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { useKeys } from '../../ui/controls/useKeys.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { useCueGate } from '../../ui/cues/useCueGate.ts'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { useWakeLock } from '../../ui/frame/useWakeLock.ts'
import { MeetingRow, WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { AskButtons } from './AskButtons.tsx'
import { BeforeScreen } from './BeforeScreen.tsx'
import { CueScreen } from './CueScreen.tsx'
import { FloorBand } from './FloorBand.tsx'
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
import './meeting.css'

function useBindings(asks: Asks, open: boolean, gotIt: (() => void) | null): readonly KeyBinding[] {
  const { t } = useTranslation('speaker')
  const covered = gotIt !== null
  const close = () => gotIt?.()
  const asking = open && !covered
  return [
    { cap: 'Space', label: t('cue.gotIt'), run: close, on: covered },
    { cap: 'Enter', label: t('cue.gotIt'), run: close, on: covered },
    { cap: 'M', label: t('ask.minute'), run: asks.minute.press, on: asking },
    { cap: 'F', label: t('ask.floor'), run: asks.floor.press, on: asking },
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

function Stage({ model, asks }: { readonly model: SpeakerModel; readonly asks: Asks }): ReactNode {
  const { stage } = model
  const floor = model.canAsk ? <AskButtons asks={asks} wants={['floor']} /> : null
  switch (stage.is) {
    case 'on':
      return (
        <OnScreen
          model={model}
          stage={stage}
          asks={<AskButtons asks={asks} wants={['minute', 'floor']} />}
        />
      )
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
  const asks = useAsks(model?.hands)
  const cue = useCueGate(model?.cues ?? NO_CUES)
  const [sheet, setSheet] = useState(false)
  const { t } = useTranslation()
  const help: KeyBinding = {
    cap: '?',
    label: t('keys.sheet'),
    run: () => setSheet(true),
    fixed: true,
  }
  const bindings = [
    ...useBindings(asks, model?.canAsk === true, cue.open === null ? null : cue.gotIt),
    useCardKey('V'),
    help,
  ]
  useKeys(bindings)
  usePageTheme(model === null || model.stage.is === 'before' ? 'dark' : 'stage')
  if (model === null) return null
  const waits = model.stage.is === 'before' || model.stage.is === 'ready'
  return (
    <main className="speaker">
      {cue.open === null ? (
        <Turn of={turnOf(model.stage)} className="is-page">
          <Stage model={model} asks={asks} />
        </Turn>
      ) : (
        <CueScreen model={model} cue={cue.open} gotIt={cue.gotIt} />
      )}
      <div className="speaker-notices">
        <CardNotice />
        {waits || cue.open !== null ? null : <MeetingRow />}
        <FloorBand floor={model.floor} />
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
        <Page />
      </WithMeeting>
    </WithCard>
  )
}
