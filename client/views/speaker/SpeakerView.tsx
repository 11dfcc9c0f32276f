import { useCallback, useState } from 'react'
import { LANGUAGES } from '../../i18n/language.ts'
import { loadTexts } from '../../i18n/loadTexts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { type Act, keysOf } from '../../ui/acts/act.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { useKeys } from '../../ui/controls/keys.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { useLazyLoad } from '../../ui/controls/useLazyLoad.ts'
import { useStableCallback } from '../../ui/controls/useStableCallback.ts'
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
import { type Requests, SpeakerLayers, themeOf, useRequests } from './SpeakerLayers.tsx'
import css from './speakerPage.module.css'

/** The answers to commands on a page that sends few, loaded after the page, or as soon as there is an answer to show. */
function LaterAnswers() {
  const { i18n } = useTranslation()
  const wanted = useShow(
    ({ refused, pending }) => refused !== null || pending.some(({ state }) => state !== 'sent'),
  )
  const load = useCallback(async () => {
    await loadTexts(i18n, ['answers'], LANGUAGES)
    return (await import('../../ui/connection/AnswerLines.tsx')).AnswerLines
  }, [i18n])
  const Lines = useLazyLoad(load, wanted)
  return Lines === null ? null : <Lines />
}

/** Returns all acts of this page, in the order of the key sheet. While a cue covers the page, only its acknowledgement is possible. */
function useAllActs(
  requests: Requests,
  gotIt: (() => void) | null,
  showKeys: () => void,
): readonly Act[] {
  const { t } = useTranslation(['speaker', 'common'])
  const isCovered = gotIt !== null
  const whileUncovered = (act: Act): Act => ({ ...act, enabled: act.enabled && !isCovered })
  return [
    {
      id: 'gotIt',
      name: t('cue.gotIt'),
      caps: ['Space', 'Enter'],
      enabled: isCovered,
      run: () => gotIt?.(),
    },
    ...requests.map(whileUncovered),
    useSmallWindowAct('V'),
    {
      id: 'keys',
      name: t('common:keys.sheet'),
      caps: ['?'],
      enabled: true,
      run: showKeys,
      fixed: true,
    },
  ]
}

function Page() {
  useWakeLock()
  useRunningTab('speaker')
  const model = useModel<SpeakerModel>(speakerModel)
  const requests = useRequests(model)
  const cue = useCueGate(model?.cues)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const acts = useAllActs(requests, cue.open === null ? null : cue.acknowledge, () =>
    setSheetOpen(true),
  )
  const bindings = keysOf(acts)
  const deviceActs = useStableCallback(() =>
    acts.filter(({ id }) => id === 'card' || id === 'keys'),
  )
  useKeys(bindings)
  usePageTheme(themeOf(model))
  if (model === null) return null
  const isWaiting = model.turn.is === 'before' || model.turn.is === 'ready'
  return (
    <DeviceProvider value={deviceActs}>
      <main className={page.page}>
        <PageParts>
          <SpeakerLayers model={model} requests={requests} cue={cue} />
          <div className={`stack tight ${css.notices}`}>
            <SmallWindowNotice />
            {isWaiting || cue.open !== null ? null : <MeetingRow />}
            <LaterAnswers />
          </div>
          <KeySheet open={isSheetOpen} onClose={() => setSheetOpen(false)} bindings={bindings} />
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
