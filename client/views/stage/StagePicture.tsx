import type { ReactNode } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import type { Scene } from '../../ui/agenda/programme.ts'
import { Times } from '../../ui/agenda/Times.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import {
  useNewestChange,
  useProgrammeChangeText,
} from '../../ui/announcements/useProgrammeChange.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { RunningDigits } from '../../ui/countdown/Digits.tsx'
import { FittedWords } from '../../ui/countdown/FittedWords.tsx'
import { StartCountdown } from '../../ui/countdown/StartCountdown.tsx'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { CalmLine } from '../../ui/timeline/WholeLine.tsx'
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
import { BigTimes, InBoth, useStageLanguages } from './InBoth.tsx'
import { type Bilingual, type StageModel, type StageProps, stageModel } from './model.ts'
import { PhaseWord, RunningStage } from './RunningStage.tsx'
import stage from './stage.module.css'
import ground from './stageGround.module.css'
import looks from './stageLooks.module.css'
import { Announcement, BreakStage, OverStage, PlannedStage } from './WaitingStage.tsx'

/** Only the time, in all zones of the show. */
function ClockStage({ model }: StageProps) {
  const lost = useLost()
  return (
    <div className={looks.clock}>
      {lost ? <LostWords {...NOTHING_DUE} /> : <BigTimes times={model.clocks} alone />}
      <ConnectionNote />
    </div>
  )
}

/** An empty stage; screen readers state that this is intended. */
function BlackStage() {
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
function CountdownStage({ model: { scene, phase } }: StageProps) {
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
function MessageStage({ model, message }: StageProps & { readonly message: Bilingual }) {
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
        <div className={`spread fixed ${ground.right}`}>
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

/** The maximum length of a title in the line, alone and with another one, in letters; Chinese ones count twice. */
const MAX_LENGTH = { alone: 32, paired: 16 }

/** Returns a function that names an item in the line; null if its title is too long. */
function useShortTitle(most: number): (item: ItemId, lng: Language) => string | null {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  return (item, lng) => {
    const found = agenda === null ? null : findItem(agenda, item)
    if (found === null) return null
    const { text } = textIn(found.item.title, tagOf(lng))
    return textWidth(text) > most ? null : text
  }
}

/** States for a few minutes that the programme has changed, in the empty edge above it, so that nothing moves. */
function ChangedLine() {
  const change = useNewestChange()
  const textOf = useProgrammeChangeText()
  const changes = change?.what === 'programme' ? change.changes : []
  const isPaired = changes.filter(({ is }) => is === 'left' || is === 'back').length > 1
  const titleIn = useShortTitle(isPaired ? MAX_LENGTH.paired : MAX_LENGTH.alone)
  if (changes.length === 0) return null
  return (
    <p className={stage.changed} role="status" data-testid="changed">
      <InBoth className="cut" of={(lng) => textOf(changes, (item) => titleIn(item, lng), lng)} />
    </p>
  )
}

function Message({ cue: { id, content } }: { readonly cue: Cue }) {
  const cueText = useCueWords()
  const languages = useStageLanguages()
  const texts =
    content.type === 'free'
      ? [cueText(content)]
      : languages.map((language) => cueText(content, language))
  return <FittedWords texts={texts} data-testid="cue" data-cue={id} />
}

/** The maximum number of messages at once: more would be too small to read, and wait until one is over. */
const MAX_MESSAGES = 2

/** Cues to the stage, above the next item but never above a name or the digits, until their time is over; two are stacked. */
function CueBand({ cues }: { readonly cues: readonly Cue[] }) {
  const shown = cues.slice(0, MAX_MESSAGES)
  if (shown.length === 0) return null
  return (
    <div className={`${page.message} ${looks.cue}`} role="alert">
      {shown.map((cue) => (
        <Message key={cue.id} cue={cue} />
      ))}
    </div>
  )
}

/** The scene that follows from the state of the show. */
function ProgrammeStage({ model }: StageProps): ReactNode {
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
      return turn === null ? null : <RunningStage model={model} turn={turn} />
  }
}

/** The look that was chosen on the console (R15), else the scene of the show. */
function Layout({ model }: StageProps): ReactNode {
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

/** Returns a key of the page's content, which changes with the look, the scene or the item. */
function contentKey({ look, scene, turn }: StageModel): string {
  return `${look}/${scene.is}/${turn?.item}`
}

/** Everything that the hall sees. */
export function StageLayers({ model }: StageProps) {
  return (
    <>
      <Turn of={contentKey(model)} isPage>
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

/** The stage as a picture, without its controls. */
export function StagePicture() {
  const model = useModel(stageModel)
  return model === null ? null : (
    <div className={`${page.page} ${stage.page}`} data-look={model.look}>
      <StageLayers model={model} />
    </div>
  )
}
