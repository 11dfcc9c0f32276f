import type { ReactNode } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useModel } from '../../ui/agenda/useModel.ts'
import { Digits } from '../../ui/countdown/Digits.tsx'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { useAdjustment } from '../../ui/countdown/useAdjustment.ts'
import { useFloorFigure } from '../../ui/countdown/useFloorFigure.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import { SmallWindow } from '../../ui/smallWindow/SmallWindow.tsx'
import { WindowFace, WindowWords } from '../../ui/smallWindow/WindowFace.tsx'
import { STEPS } from './LiveWords.tsx'
import { type SpeakerModel, speakerModel } from './model.ts'
import { useItemLabel } from './NextItem.tsx'
import type { OwnTurn } from './ownTurn.ts'
import { labelOf, usePlace, useTimeUntil } from './timeUntil.ts'

type On = Extract<OwnTurn, { is: 'on' }>
type Facts = { readonly left: ReactNode; readonly right: ReactNode }

/** Returns the phase of a running turn and what to do next, in the words of the speaker's page. */
function usePhaseFacts(): (turn: On, next: SpeakerModel['next']) => Facts {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const word = usePhaseWord()
  const called = useItemLabel()
  const nextWords = (next: SpeakerModel['next']) => {
    if (next === null) return t('smallWindow:nothingNext')
    if (next.isOwn) return t('on.again', { title: next.title.text })
    return `${t('smallWindow:next')}${t('joint')}${called(next)}`
  }
  return (turn, next) => {
    const { phase } = turn
    if (phase !== 'calm') return { left: word(phase, turn.bound), right: labelOf(t(STEPS[phase])) }
    const until = (
      <>
        {t('on.until')} <Times times={turn.until} />
      </>
    )
    return { left: turn.countsUp ? t('smallWindow:noLength') : until, right: nextWords(next) }
  }
}

function useFacts(turn: On, next: SpeakerModel['next']): Facts {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const adjusted = useAdjustment(turn.item)
  const phaseFacts = usePhaseFacts()
  if (turn.pausedSince !== null) {
    return {
      left: t('smallWindow:paused', { at: turn.pausedSince }),
      right: t('smallWindow:notRunning'),
    }
  }
  if (adjusted !== null) {
    const time = length(Math.abs(adjusted))
    return {
      left: adjusted > 0 ? t('on.more', { time }) : t('on.less', { time }),
      right: t('smallWindow:nowLength', { length: length(turn.allotted) }),
    }
  }
  return phaseFacts(turn, next)
}

/** The small window of a person whose turn it is. */
function LiveWindow({ turn, next }: { readonly turn: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  return (
    <WindowFace
      phase={turn.phase}
      paused={turn.pausedSince !== null}
      head={t('on.you')}
      {...useFacts(turn, next)}
    />
  )
}

type Coming = Extract<OwnTurn, { is: 'before' | 'ready' | 'standby' }>
type TurnOf<T extends OwnTurn['is']> = Extract<OwnTurn, { is: T }>

/** The line under a countdown of somebody else: the reader's own time has not begun. */
const notYet = <GroundLine {...UNCOUNTED} state="standing" />

function useFloorFacts(): { readonly left: ReactNode; readonly right: ReactNode } {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  const right = figure === null ? '' : t(`floor.${figure.kind}`, { time: figure.text })
  return { left: t('floor.title'), right }
}

function ComingWindow({ model, turn }: { readonly model: SpeakerModel; readonly turn: Coming }) {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const called = useItemLabel()
  const place = usePlace()
  const when = useTimeUntil()
  const floor = useFloorFacts()
  const about = (
    <>
      {t('before.about')} <Times times={turn.at} />
    </>
  )
  if (turn.is === 'standby') {
    return (
      <WindowFace
        head={t('smallWindow:youAreNext')}
        line={notYet}
        left={t('standby.title')}
        right={turn.hasNoLength ? t('smallWindow:noLength') : length(turn.allotted)}
      />
    )
  }
  if (!model.isRunning) {
    return (
      <WindowWords
        title={labelOf(place(turn.place))}
        line="standing"
        left={about}
        right={when(turn)}
      />
    )
  }
  const isNext = turn.is === 'ready'
  const after =
    isNext && model.live !== null ? t('smallWindow:afterWho', { name: called(model.live) }) : null
  const facts = () => {
    if (model.floor !== null) return floor
    if (turn.awaits === null) return { left: about, right: after ?? when(turn) }
    return {
      left: after,
      right: t(turn.awaits.overBy === null ? 'smallWindow:noLength' : 'on.over'),
    }
  }
  return (
    <WindowFace
      head={isNext ? t('smallWindow:youAreNext') : labelOf(place(turn.place))}
      line={notYet}
      {...facts()}
    />
  )
}

function AfterWindow({
  model,
  turn,
}: {
  readonly model: SpeakerModel
  readonly turn: TurnOf<'after'>
}) {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const floor = useFloorFacts()
  const used = digits(spentSeconds(turn.used))
  const facts =
    model.floor !== null
      ? floor
      : {
          left: t('smallWindow:had', { planned: length(turn.planned) }),
          right: t('smallWindow:used', { used }),
        }
  return (
    <WindowFace
      head={t('after.title')}
      figure={<Digits text={used} state="after" />}
      line={<GroundLine {...UNCOUNTED} state="plain" />}
      {...facts}
    />
  )
}

function Face({ model }: { readonly model: SpeakerModel }) {
  const { t } = useTranslation(['speaker', 'common'])
  const { turn } = model
  switch (turn.is) {
    case 'on':
      return <LiveWindow turn={turn} next={model.next} />
    case 'standby':
    case 'before':
    case 'ready':
      return <ComingWindow model={model} turn={turn} />
    case 'after':
      return <AfterWindow model={model} turn={turn} />
    case 'unpublished':
      return <WindowWords title={t('common:unpublished.title')} line="standing" />
    case 'passed':
    case 'dropped':
    case 'unnamed':
    case 'ended':
      return <WindowWords title={t(`${turn.is}.title`)} line="plain" />
  }
}

/** The small window of a speaker: place and time before their turn, their countdown during it, and all their cues. */
export function SpeakerWindow() {
  const model = useModel<SpeakerModel>(speakerModel)
  return (
    <SmallWindow whose="speaker" clock={model?.turn.is === 'on'}>
      {model === null ? null : <Face model={model} />}
    </SmallWindow>
  )
}
