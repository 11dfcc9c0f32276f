import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Scene } from '../../ui/agenda/programme.ts'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { RunningDigits } from '../../ui/countdown/Digits.tsx'
import { FittedWords } from '../../ui/countdown/FittedWords.tsx'
import { StartCountdown } from '../../ui/countdown/StartCountdown.tsx'
import {
  ComingLines,
  ConnectionNote,
  Lines,
  LostWords,
  NOTHING_DUE,
  StageClocks,
  StageLine,
  StageScene,
} from './Ground.tsx'
import { BigTimes, InBoth } from './InBoth.tsx'
import type { Bilingual, StageProps } from './model.ts'
import { PhaseWord } from './RunningStage.tsx'
import ground from './stageGround.module.css'
import looks from './stageLooks.module.css'
import { Announcement } from './WaitingStage.tsx'

/** Only the time, in all zones of the show. */
export function ClockStage({ model }: StageProps) {
  const lost = useLost()
  return (
    <div className={looks.clock}>
      {lost ? <LostWords {...NOTHING_DUE} /> : <BigTimes times={model.clocks} alone />}
      <ConnectionNote />
    </div>
  )
}

/** An empty stage; screen readers state that this is intended. */
export function BlackStage() {
  const { t } = useTranslation('stage')
  return (
    <div className="unseen">
      <h1>{t('black')}</h1>
      <ConnectionNote />
    </div>
  )
}

/** The time left of the live item or until the announced start; a sentence if nothing can be counted. */
function TimeLeft({ scene }: { readonly scene: Scene }) {
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

/** Only the time left, in the colours of its phase. */
export function CountdownStage({ model: { scene, phase } }: StageProps) {
  return (
    <StageScene phase={phase} line={<StageLine is={scene.is} />} beside={<ConnectionNote />}>
      <div className={looks.alone}>
        <PhaseWord />
        <TimeLeft scene={scene} />
      </div>
    </StageScene>
  )
}

/** The live item, or the next one, in two lines. */
function Below({ model: { scene, times, turn, coming } }: StageProps) {
  const { t } = useTranslation('stage')
  if (turn === null || !(scene.is === 'live' || scene.is === 'break'))
    return <ComingLines coming={scene.is === 'standby' ? null : coming} word={t('next')} />
  return (
    <Lines
      word={t('onNow')}
      name={turn.title[0]}
      marks={{ 'data-testid': 'live-item', 'data-item': turn.item }}
    >
      {times.length === 0 ? null : (
        <span className={ground.text}>
          {t('until')} <Times times={times} />
        </span>
      )}
    </Lines>
  )
}

/** A message to the whole hall; the live item is small below the line. */
export function MessageStage({ model, message }: StageProps & { readonly message: Bilingual }) {
  const { t } = useTranslation('stage')
  const { scene, phase } = model
  const lost = useLost()
  const isCounting = scene.is === 'live' || (scene.is === 'break' && scene.back?.as === 'set')
  return (
    <StageScene
      phase={phase}
      data-message={true}
      line={<StageLine is={scene.is === 'standby' ? 'waiting' : scene.is} />}
      after={<Below model={model} />}
      beside={
        <div className={`spread ${ground.right}`}>
          {isCounting && !lost ? (
            <div className={ground.countdown}>
              <RunningDigits />
            </div>
          ) : null}
          <StageClocks clocks={model.clocks} />
        </div>
      }
    >
      <div className={looks.message} role="status">
        <p className={`second ${looks.head}`} data-words={true}>
          <InBoth of={(lng) => t('toAll', { lng })} />
        </p>
        <FittedWords className={looks.words} texts={message} />
      </div>
    </StageScene>
  )
}
