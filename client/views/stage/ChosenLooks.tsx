import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import { BigTimes } from './BigTimes.tsx'
import { BreakLine } from './BreakLine.tsx'
import { ConnectionNote, LostWords } from './Ground.tsx'
import type { StageModel } from './model.ts'
import { PhaseWord } from './PhaseWord.tsx'
import { StartCountdown } from './StartCountdown.tsx'
import type { StageScene } from './scene.ts'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import looks from './stageLooks.module.css'
import { useStageLanguages } from './useStageLanguages.ts'
import { Announcement } from './WaitingHead.tsx'

/** Nothing but the time, in all zones of the show. */
export function ClockStage({ model }: { readonly model: StageModel }) {
  const tongues = useStageLanguages(model)
  const lost = useLost()
  return (
    <div className={`ui-field ${stage.field} ${looks.clock}`} data-phase="calm" data-alone="clock">
      {lost ? <LostWords at={[]} /> : <BigTimes times={model.clocks} tongues={tongues} />}
      <ConnectionNote />
    </div>
  )
}

/** Nothing is drawn; a reader of the page is told that this is meant. */
export function BlackStage() {
  const { t } = useTranslation('stage')
  return (
    <div className="unseen">
      <h1>{t('black')}</h1>
      <ConnectionNote />
    </div>
  )
}

/** What a scene counts to: what is on, the start that the hall was told, or nothing that can be counted. */
function countedIn(scene: StageScene): 'turn' | 'start' | 'nothing' {
  switch (scene.is) {
    case 'live':
    case 'standby':
      return 'turn'
    case 'break':
      return scene.back === null || scene.back.as === 'soon' ? 'nothing' : 'turn'
    case 'waiting':
      return scene.starts.as === 'set' ? 'start' : 'nothing'
    case 'over':
      return 'nothing'
  }
}

/** What is said where nothing can be counted. */
function saidIn(scene: StageScene) {
  if (scene.is === 'break') return 'backSoon'
  if (scene.is === 'waiting') return scene.begun ? 'backSoon' : 'startsSoon'
  return 'over'
}

function Figures({ model }: { readonly model: StageModel }) {
  const { scene } = model
  const counted = countedIn(scene)
  if (counted === 'turn') return <RunningDigits />
  if (counted === 'nothing' || scene.is !== 'waiting') {
    return <Announcement word={saidIn(scene)} model={model} />
  }
  return (
    <>
      <Announcement word={scene.begun ? 'backIn' : 'startsIn'} model={model} />
      <StartCountdown at={scene.starts.at} />
    </>
  )
}

function Line({ scene }: { readonly scene: StageScene }) {
  if (scene.is === 'break') return <BreakLine />
  return countedIn(scene) === 'turn' ? <RunningLine /> : <GroundLine {...UNCOUNTED} state="plain" />
}

/** Nothing but what is left, in the colours of its phase. */
export function CountdownStage({ model }: { readonly model: StageModel }) {
  const { scene } = model
  const lost = useLost()
  const phase = scene.is === 'live' && !lost ? scene.phase : 'calm'
  return (
    <div className={`ui-field ${stage.field}`} data-phase={phase} data-alone="countdown">
      <div className={`ui-sky ${looks.sky}`}>
        <Figures model={model} />
      </div>
      <Line scene={scene} />
      <div className={`ui-field-foot ${ground.ground}`}>
        {lost ? <LostWords at={[]} /> : <div>{phase === 'calm' ? null : <PhaseWord />}</div>}
        <ConnectionNote />
      </div>
    </div>
  )
}
