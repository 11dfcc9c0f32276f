import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Act, keysOf } from '../../ui/acts/act.ts'
import { useModel } from '../../ui/agenda/useModel.ts'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { LaterAnswers } from '../../ui/connection/LaterAnswers.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { useKeys } from '../../ui/controls/KeysOf.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { useSteady } from '../../ui/controls/useSteady.ts'
import page from '../../ui/countdown/countdownPage.module.css'
import { useCueGate } from '../../ui/cues/cuesFor.ts'
import { useWakeLock } from '../../ui/frame/AwakeNotice.tsx'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { MeetingRow, WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import {
  SmallWindowNotice,
  useSmallWindowAct,
  WithSmallWindow,
} from '../../ui/smallWindow/WithSmallWindow.tsx'
import { DeviceProvider } from './DeviceMenu.tsx'
import { type SpeakerModel, speakerModel } from './model.ts'
import { SpeakerLayers, themeOf } from './SpeakerLayers.tsx'
import css from './speakerPage.module.css'
import { type Requests, useRequests } from './useRequests.ts'

/** Returns all acts of this page, in the order of the key sheet. While a cue covers the page, only its acknowledgement is possible. */
function useAllActs(
  asks: Requests,
  gotIt: (() => void) | null,
  showKeys: () => void,
): readonly Act[] {
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
    ...asks.map(uncovered),
    useSmallWindowAct('V'),
    { id: 'keys', name: t('common:keys.sheet'), caps: ['?'], on: true, run: showKeys, fixed: true },
  ]
}

function Page() {
  useWakeLock()
  useRunningTab('speaker')
  const model = useModel<SpeakerModel>(speakerModel)
  const asks = useRequests(model)
  const cue = useCueGate(model?.cues)
  const [sheet, setSheet] = useState(false)
  const acts = useAllActs(asks, cue.open === null ? null : cue.gotIt, () => setSheet(true))
  const bindings = keysOf(acts)
  const deviceActs = useSteady(() => acts.filter(({ id }) => id === 'card' || id === 'keys'))
  useKeys(bindings)
  usePageTheme(themeOf(model))
  if (model === null) return null
  const waits = model.turn.is === 'before' || model.turn.is === 'ready'
  return (
    <DeviceProvider value={deviceActs}>
      <main className={page.page}>
        <PageParts>
          <SpeakerLayers model={model} asks={asks} cue={cue} />
          <div className={css.notices}>
            <SmallWindowNotice />
            {waits || cue.open !== null ? null : <MeetingRow />}
            <LaterAnswers />
          </div>
          <KeySheet open={sheet} onClose={() => setSheet(false)} bindings={bindings} />
        </PageParts>
      </main>
    </DeviceProvider>
  )
}

const face = async () => (await import('./SpeakerWindow.tsx')).SpeakerWindow

/** The page of one person: the time of their turn, their clock while it runs, and messages to them. */
export function SpeakerView() {
  return (
    <WithSmallWindow whose="speaker" face={face}>
      <WithMeeting roomBefore={false}>
        <WithChime screen="speaker">
          <Page />
        </WithChime>
      </WithMeeting>
    </WithSmallWindow>
  )
}
