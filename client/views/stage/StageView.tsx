import { memo, type ReactNode, useState } from 'react'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useModel } from '../../ui/agenda/useModel.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import type { KeyBinding } from '../../ui/controls/keys.ts'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { useKeys } from '../../ui/controls/useKeys.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { otherLanguage } from '../../ui/cues/useCueWords.ts'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { useScreenTab } from '../../ui/frame/useTabName.ts'
import { useWakeLock } from '../../ui/frame/useWakeLock.ts'
import { CalmLine } from '../../ui/timeline/WholeLine.tsx'
import { BlackStage, ClockStage, CountdownStage } from './AloneStage.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { CueBand } from './CueBand.tsx'
import { MessageStage } from './MessageStage.tsx'
import { type StageModel, stageModel } from './model.ts'
import { RunningStage } from './RunningStage.tsx'
import { useFullScreen } from './useFullScreen.ts'
import { useRest } from './useRest.ts'
import { BreakStage, OverStage, PlannedStage } from './WaitingStage.tsx'
import '../../ui/countdown/phaseField.css'
import './stage.css'
import './sky.css'
import './ground.css'
import './cue.css'
import './waiting.css'
import './portrait.css'
import './whole.css'

/** What follows from where the show is. */
function ProgrammeStage({ model }: { readonly model: StageModel }): ReactNode {
  const { scene, turn } = model
  switch (scene.is) {
    case 'waiting':
      return <PlannedStage model={model} scene={scene} />
    case 'break':
      return <BreakStage model={model} title={turn?.title ?? model.show} scene={scene} />
    case 'over':
      return <OverStage model={model} ended={scene.ended} />
    case 'live':
    case 'standby':
      return turn === null ? null : <RunningStage model={model} turn={turn} scene={scene} />
  }
}

/** What was chosen at the desk (R14), and else what follows from the show. */
function Layout({ model }: { readonly model: StageModel }): ReactNode {
  switch (model.look) {
    case 'programme':
      return <ProgrammeStage model={model} />
    case 'clock':
      return <ClockStage model={model} />
    case 'countdown':
      return <CountdownStage model={model} />
    case 'message':
      return model.message && <MessageStage model={model} message={model.message} />
    case 'black':
      return <BlackStage />
  }
}

/** What whoever runs the projector needs once; it goes when the pointer rests. */
function Controls({ model }: { readonly model: StageModel }) {
  const { t } = useTranslation(['stage', 'common'])
  const { language, change } = useLanguage()
  const { can, full, toggle } = useFullScreen()
  const [sheet, setSheet] = useState(false)
  const other = otherLanguage(model.languages, language)
  const turnLanguage = () => {
    if (other !== null) change(other)
  }
  const bindings: readonly KeyBinding[] = [
    { cap: 'F', label: full ? t('keys.leave') : t('keys.full'), run: toggle, on: can },
    { cap: 'L', label: t('keys.language'), run: turnLanguage, on: other !== null },
    { cap: '?', label: t('common:keys.sheet'), run: () => setSheet(true), fixed: true },
  ]
  useKeys(bindings)
  return (
    <div className="stage-controls">
      <LanguageSwitch />
      {can ? (
        <Button size="small" shortcut="F" onClick={toggle}>
          {full ? t('keys.leave') : t('keys.full')}
        </Button>
      ) : null}
      <KeySheet open={sheet} onClose={() => setSheet(false)} bindings={bindings} />
    </div>
  )
}

/** What the page is about: another look, layout or item is another page. */
function turnOf({ look, scene, turn }: StageModel): string {
  return `${look}/${scene.is}/${turn?.item}`
}

const Page = memo(function Page({ model }: { readonly model: StageModel }) {
  const resting = useRest()
  usePageTheme('stage')
  useScreenTab('stage')
  return (
    <main className="stage" data-resting={resting} data-look={model.look}>
      <Turn of={turnOf(model)} className="is-page">
        <Layout model={model} />
      </Turn>
      <RehearsalMark />
      {model.look === 'programme' ? (
        <>
          <CalmLine />
          <ChangedLine model={model} />
        </>
      ) : null}
      <CueBand model={model} />
      <Controls model={model} />
    </main>
  )
})

/** The screen of the hall: who is on and for how long, who comes next, and when a break is over. */
export function StageView() {
  useWakeLock()
  const model = useModel(stageModel)
  return model === null ? null : <Page model={model} />
}
