import type { ReactNode } from 'react'
import { useModel } from '../../ui/agenda/useModel.ts'
import page from '../../ui/countdown/countdownPage.module.css'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { CalmLine } from '../../ui/timeline/WholeLine.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { BlackStage, ClockStage, CountdownStage } from './ChosenLooks.tsx'
import { CueBand } from './CueBand.tsx'
import { MessageStage } from './MessageStage.tsx'
import { type StageModel, stageModel } from './model.ts'
import { RunningStage } from './RunningStage.tsx'
import stage from './stage.module.css'
import { BreakStage, OverStage, PlannedStage } from './WaitingStage.tsx'

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

/** What was chosen at the desk (R15), and else what follows from the show. */
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

/** What the page is about: another look, layout or item is another page. */
function turnOf({ look, scene, turn }: StageModel): string {
  return `${look}/${scene.is}/${turn?.item}`
}

/** Everything that the hall sees, whatever it is drawn on. */
export function StageLayers({ model }: { readonly model: StageModel }) {
  return (
    <>
      <Turn of={turnOf(model)} isPage>
        <Layout model={model} />
      </Turn>
      {model.look === 'programme' ? (
        <>
          <CalmLine />
          <ChangedLine />
        </>
      ) : null}
      <CueBand cues={model.cues} />
    </>
  )
}

/** The stage as a picture, without what is pressed on it. */
export function StagePicture() {
  const model = useModel(stageModel)
  return model === null ? null : (
    <div
      className={`${page.page} ${stage.page}`}
      data-look={model.look}
      data-cue={model.cues.length > 0}
    >
      <StageLayers model={model} />
    </div>
  )
}
