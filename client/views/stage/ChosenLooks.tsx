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

/** What is left of the live item or until the announced start; a sentence if nothing can be counted. */
function Figures({ scene }: { readonly scene: Scene }) {
  switch (scene.is) {
    case 'live':
    case 'standby':
      return <RunningDigits />
    case 'break':
      return scene.back === null || scene.back.as === 'soon' ? (
        <Announcement word="backSoon" alone />
      ) : (
        <RunningDigits />
      )
    case 'waiting':
      return scene.start.as === 'set' ? (
        <>
          <Announcement word={scene.begun ? 'backIn' : 'startsIn'} />
          <StartCountdown at={scene.start.at} />
        </>
      ) : (
        <Announcement word={scene.begun ? 'backSoon' : 'startsSoon'} alone />
      )
    case 'over':
      return <Announcement word="over" alone />
  }
}

/** Nothing but the time left, in the colours of its phase. */
export function CountdownStage({ model }: { readonly model: StageModel }) {
  const { scene, phase } = model
  const lost = useLost()
  return (
    <CountdownField
      phase={phase}
      line={<StageLine is={scene.is} />}
      below={
        <>
          {lost ? <LostWords at={[]} /> : <div />}
          <ConnectionNote />
        </>
      }
    >
      <div className={looks.alone}>
        <PhaseWord />
        <Figures scene={scene} />
      </div>
    </CountdownField>
  )
}
