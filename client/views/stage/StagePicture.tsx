import type { ReactNode } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import {
  useNewestChange,
  useProgrammeChangeText,
} from '../../ui/announcements/useProgrammeChange.ts'
import page from '../../ui/countdown/countdownPage.module.css'
import { FittedWords } from '../../ui/countdown/FittedWords.tsx'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { CalmLine } from '../../ui/timeline/WholeLine.tsx'
import { BlackStage, ClockStage, CountdownStage, MessageStage } from './ChosenLooks.tsx'
import { InBoth, useStageLanguages } from './InBoth.tsx'
import type { StageProps } from './model.ts'
import { type StageModel, stageModel } from './model.ts'
import { RunningStage } from './RunningStage.tsx'
import stage from './stage.module.css'
import looks from './stageLooks.module.css'
import { BreakStage, OverStage, PlannedStage } from './WaitingStage.tsx'

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
