import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Scene } from '../../ui/agenda/scene.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { CountdownField } from '../../ui/countdown/CountdownField.tsx'
import { RunningDigits } from '../../ui/countdown/RunningDigits.tsx'
import { BigTimes } from './BigTimes.tsx'
import { ConnectionNote, LostWords, StageLine } from './Ground.tsx'
import type { StageModel } from './model.ts'
import { PhaseWord } from './RunningStage.tsx'
import { StartCountdown } from './StartCountdown.tsx'
import looks from './stageLooks.module.css'
import { Announcement } from './WaitingStage.tsx'

/** Nothing but the time, in all zones of the show. */
export function ClockStage({ model }: { readonly model: StageModel }) {
  const lost = useLost()
  return (
    <div className={looks.clock}>
      {lost ? <LostWords at={[]} /> : <BigTimes times={model.clocks} alone />}
      <ConnectionNote />
    </div>
  )
}

/** Nothing is drawn; readers of the page learn that this is meant. */
export function BlackStage() {
  const { t } = useTranslation('stage')
  return (
    <div className="unseen">
      <h1>{t('black')}</h1>
      <ConnectionNote />
    </div>
  )
}

/** What a scene counts to: the end of the live item, the announced start, or nothing that can be counted. */
function countedIn(scene: Scene): 'turn' | 'start' | 'nothing' {
  switch (scene.is) {
    case 'live':
    case 'standby':
      return 'turn'
    case 'break':
      return scene.back === null || scene.back.as === 'soon' ? 'nothing' : 'turn'
    case 'waiting':
      return scene.start.as === 'set' ? 'start' : 'nothing'
    case 'over':
      return 'nothing'
  }
}

/** The sentence where nothing can be counted. */
function sentenceOf(scene: Scene) {
  if (scene.is === 'break') return 'backSoon'
  if (scene.is === 'waiting') return scene.begun ? 'backSoon' : 'startsSoon'
  return 'over'
}

function Figures({ model }: { readonly model: StageModel }) {
  const { scene } = model
  const counted = countedIn(scene)
  if (counted === 'turn') return <RunningDigits />
  if (counted === 'nothing' || scene.is !== 'waiting')
    return <Announcement word={sentenceOf(scene)} alone />
  return (
    <>
      <Announcement word={scene.begun ? 'backIn' : 'startsIn'} />
      <StartCountdown at={scene.start.at} />
    </>
  )
}

/** Nothing but the time left, in the colours of its phase. */
export function CountdownStage({ model }: { readonly model: StageModel }) {
  const { scene, phase } = model
  const lost = useLost()
  const counts = scene.is === 'break' || countedIn(scene) === 'turn'
  return (
    <CountdownField
      phase={phase}
      line={<StageLine is={counts ? scene.is : 'waiting'} />}
      below={
        <>
          {lost ? <LostWords at={[]} /> : <div />}
          <ConnectionNote />
        </>
      }
    >
      <div className={looks.alone}>
        <PhaseWord />
        <Figures model={model} />
      </div>
    </CountdownField>
  )
}
