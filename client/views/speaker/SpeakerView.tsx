import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hand } from '../../../shared/run/state.ts'
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
import './meeting.css'

/** What can be asked for: whoever is on, or has the word, does not ask for it. */
function askable(model: SpeakerModel | null): Readonly<Record<Hand['wants'], boolean>> {
  const open = model?.canAsk === true && model.floor === null
  return { minute: open, floor: open && model.stage.is !== 'on' }
}

function useBindings(
  asks: Asks,
  open: ReturnType<typeof askable>,
  gotIt: (() => void) | null,
): readonly KeyBinding[] {
  const { t } = useTranslation('speaker')
  const covered = gotIt !== null
  const close = () => gotIt?.()
  return [
    { cap: 'Space', label: t('cue.gotIt'), run: close, on: covered },
    { cap: 'Enter', label: t('cue.gotIt'), run: close, on: covered },
    { cap: 'M', label: t('ask.minute'), run: asks.minute.press, on: open.minute && !covered },
    { cap: 'F', label: t('ask.floor'), run: asks.floor.press, on: open.floor && !covered },
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
function Asking({ asks, wants }: { readonly asks: Asks; readonly wants: Hand['wants'] }) {
  return (
    <>
      <DeclinedLine />
      <AskButtons asks={asks} wants={[wants]} />
    </>
  )
}

function Stage({ model, asks }: { readonly model: SpeakerModel; readonly asks: Asks }): ReactNode {
  const { stage } = model
  if (model.floor !== null) return <FloorScreen model={model} floor={model.floor} />
  const floor = model.canAsk ? <Asking asks={asks} wants="floor" /> : null
  switch (stage.is) {
    case 'on':
      return <OnScreen model={model} stage={stage} asks={<Asking asks={asks} wants="minute" />} />
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
    ...useBindings(asks, askable(model), cue.open === null ? null : cue.gotIt),
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
        <Page />
      </WithMeeting>
    </WithCard>
  )
}
