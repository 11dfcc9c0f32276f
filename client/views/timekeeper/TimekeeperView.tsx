import { useTranslation } from 'react-i18next'
import { useShow } from '../../live/LiveContext.tsx'
import { useModel } from '../../ui/agenda/useModel.ts'
import { PendingList } from '../../ui/connection/PendingList.tsx'
import { RefusalLine } from '../../ui/connection/RefusalLine.tsx'
import { More } from '../../ui/controls/More.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { CueStrip } from '../../ui/cues/CueStrip.tsx'
import { useCueGate } from '../../ui/cues/useCueGate.ts'
import { AwakeNotice } from '../../ui/frame/AwakeNotice.tsx'
import { DeskBar } from '../../ui/frame/DeskBar.tsx'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { useWakeLock } from '../../ui/frame/useWakeLock.ts'
import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { ActualTable } from './ActualTable.tsx'
import { Cards } from './Cards.tsx'
import { ClockBlock } from './ClockBlock.tsx'
import { type TimekeeperModel, timekeeperModel } from './model.ts'
import { NextAndDrift } from './NextAndDrift.tsx'
import { SentList } from './SentList.tsx'
import { useActs, useBindings } from './useActs.ts'
import '../../ui/frame/desk.css'
import './timekeeper.css'
import './cards.css'
import './actual.css'
import './low.css'

const NO_CUES: TimekeeperModel['cues'] = []
const NO_ZONES: readonly string[] = []

function Desk() {
  useWakeLock()
  useRunningTab('timekeeper')
  const { t } = useTranslation('timekeeper')
  const model = useModel(timekeeperModel)
  const zones = useShow((state) => state.show?.published?.agenda.zones ?? NO_ZONES)
  const cue = useCueGate(model?.cues ?? NO_CUES)
  const acts = useActs(model)
  const bindings = useBindings(model, acts, cue.open === null ? null : cue.gotIt)
  usePageTheme('dark')
  if (model === null) return null
  return (
    <main className="desk tk">
      <DeskBar name={t('name')} zones={zones} bindings={bindings} />
      <CueStrip
        cue={cue.open}
        more={cue.more}
        from={t('cue.from')}
        seen={t('cue.seen')}
        gotIt={cue.gotIt}
      />
      <div className="desk-body tk-body">
        <ClockBlock model={model} acts={acts} />
        <section className="desk-side tk-side">
          <Cards model={model} acts={acts} />
          <AwakeNotice />
          <RefusalLine />
          <PendingList />
          <SentList />
          <More />
        </section>
        <section className="tk-plan">
          <NextAndDrift model={model} />
          <ActualTable lines={model.lines} next={model.next?.item ?? null} />
        </section>
      </div>
    </main>
  )
}

/** The timekeeper's screen: the clock large, cards and words by one key, planned against actual. */
export function TimekeeperView() {
  return (
    <WithMeeting roomBefore={true}>
      <Desk />
    </WithMeeting>
  )
}
