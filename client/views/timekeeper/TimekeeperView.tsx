import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { keysOf } from '../../ui/acts/act.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { AnswerLines } from '../../ui/connection/AnswerLines.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { More } from '../../ui/controls/More.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { CueStrip } from '../../ui/cues/CueStrip.tsx'
import { useCueGate } from '../../ui/cues/cuesFor.ts'
import { AwakeNotice, useWakeLock } from '../../ui/frame/AwakeNotice.tsx'
import { DeskBar } from '../../ui/frame/DeskBar.tsx'
import desk from '../../ui/frame/desk.module.css'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { StepList } from '../../ui/steps/StepList.tsx'
import { type Steps, useSteps, useUndoLabel } from '../../ui/steps/useSteps.ts'
import { WholeLine } from '../../ui/timeline/WholeLine.tsx'
import { ActualTable, NextAndDrift } from './ActualTable.tsx'
import { Cards, FloorLanguage } from './Cards.tsx'
import { ClockBlock } from './ClockBlock.tsx'
import { timekeeperModel } from './model.ts'
import { SentList } from './SentList.tsx'
import css from './timekeeperView.module.css'
import { useActs, useAllActs } from './useActs.ts'

/** The Undo button, which names the step, and whether the list opens first (R8b). */
function UndoButton({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation('steps')
  const label = useUndoLabel(steps)
  return (
    <Button
      look="bare"
      className={css.undo}
      shortcut="U"
      data-testid="undo"
      disabled={label === null}
      onClick={steps.undo}
    >
      <span className="cut">{label?.long ?? t('undo.none')}</span>
    </Button>
  )
}

function Desk() {
  useWakeLock()
  useRunningTab('timekeeper')
  const { t } = useTranslation('timekeeper')
  const model = useModel(timekeeperModel)
  const cue = useCueGate(model?.cues)
  const acts = useActs(model)
  const [isListOpen, setListOpen] = useState(false)
  const steps = useSteps('timekeepers', { open: isListOpen, set: setListOpen })
  const undoLabel = useUndoLabel(steps)
  const gotIt = cue.open === null ? null : cue.acknowledge
  const allActs = useAllActs(acts, gotIt, { steps, canUndo: undoLabel !== null })
  usePageTheme('dark')
  if (model === null) return null
  const isRunning = model.status !== 'planned' && model.status !== 'ended'
  return (
    <main className={desk.desk} data-steps={steps.open}>
      <PageParts>
        <DeskBar name={t('name')} zones={model.zones} bindings={keysOf(allActs)} />
        <CueStrip gate={cue} from={t('cue.from')} seen={t('cue.seen')} />
        <div className={`${desk.body} ${css.body}`} data-idle={model.on === null}>
          <PageParts>
            <ClockBlock model={model} acts={acts} undo={<UndoButton steps={steps} />} />
            <section className={`column ${desk.side} ${css.side}`}>
              <PageParts>
                {isRunning ? <Cards model={model} acts={acts} /> : null}
                {model.language.several ? <FloorLanguage act={acts.language} /> : null}
                <AwakeNotice />
                <AnswerLines />
                {steps.open ? <StepList steps={steps} /> : <SentList />}
                <More />
              </PageParts>
            </section>
            <section className={`column ${css.plan}`} data-testid="plan">
              <PageParts>
                <div className={css.line}>
                  <WholeLine />
                </div>
                <NextAndDrift model={model} />
                <ActualTable lines={model.lines} next={model.next?.item ?? null} />
              </PageParts>
            </section>
          </PageParts>
        </div>
      </PageParts>
    </main>
  )
}

/** The timekeeper's screen: the large clock, cards and canned cues by one key, planned and actual times. */
export function TimekeeperView() {
  return (
    <WithMeeting roomBefore={true}>
      <WithChime screen="timekeeper">
        <Desk />
      </WithChime>
    </WithMeeting>
  )
}
