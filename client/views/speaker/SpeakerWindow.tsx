import type { ComponentProps } from 'react'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { Digits } from '../../ui/countdown/Digits.tsx'
import { GroundLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { useFloorFigure, useRecentAdjustment } from '../../ui/countdown/useCountdown.ts'
import { NextWords, PhaseLine } from '../../ui/smallWindow/RoomWindow.tsx'
import { SmallWindow, WindowFace, WindowWords } from '../../ui/smallWindow/SmallWindow.tsx'
import { ADVICE_KEYS } from './LiveWords.tsx'
import { type SpeakerModel, type SpeakerProps, speakerModel, type TurnOf } from './model.ts'
import { labelOf, useItemLabel, usePlace, useTimeUntil } from './NowLine.tsx'

/** The small window of a person whose turn is live: the state of their time, and advice or who is next. */
function LiveWindow({ turn, next }: { readonly turn: TurnOf<'on'> } & Pick<SpeakerModel, 'next'>) {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const nameOf = useItemLabel()
  const recentAdjustment = useRecentAdjustment(turn.item)
  const { phase, pausedSince } = turn
  const changeText = () => {
    if (recentAdjustment === null || pausedSince !== null) return null
    const time = length(Math.abs(recentAdjustment))
    return recentAdjustment > 0 ? t('on.more', { time }) : t('on.less', { time })
  }
  const nextText = () => {
    if (pausedSince !== null) return t('smallWindow:notRunning')
    if (recentAdjustment !== null)
      return t('smallWindow:nowLength', { length: length(turn.allotted) })
    if (phase !== 'calm') return labelOf(t(ADVICE_KEYS[phase]))
    if (next?.isOwn) return t('on.again', { title: next.title.text })
    return (
      <NextWords next={next && { text: nameOf(next), lang: (next.who[0] ?? next.title).lang }} />
    )
  }
  return (
    <WindowFace
      phase={phase}
      paused={pausedSince !== null}
      head={t('on.you')}
      left={changeText() ?? <PhaseLine on={turn} />}
      right={nextText()}
    />
  )
}

type Coming = TurnOf<'before' | 'ready' | 'standby'>

/** The line under a countdown of somebody else: the reader's own time has not begun. */
const notYet = <GroundLine {...UNCOUNTED} state="standing" />

type FaceProps = SpeakerProps & ComponentProps<typeof WindowFace>

/** A window outside the reader's turn; if they have the floor in another turn, it states that. */
function TurnFace({ model, ...face }: FaceProps) {
  const { t } = useTranslation('speaker')
  const figure = useFloorFigure()
  if (model.floor === null) return <WindowFace {...face} />
  const right = figure === null ? '' : t(`floor.${figure.kind}`, { time: figure.text })
  return <WindowFace {...face} left={t('floor.title')} right={right} />
}

function ComingWindow({ model, turn }: { readonly model: SpeakerModel; readonly turn: Coming }) {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const nameOf = useItemLabel()
  const place = usePlace()
  const timeUntil = useTimeUntil()
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
        right={timeUntil(turn)}
      />
    )
  }
  const isNext = turn.is === 'ready'
  const after =
    isNext && model.live !== null ? t('smallWindow:afterWho', { name: nameOf(model.live) }) : null
  const { awaits } = turn
  const endText = awaits && t(awaits.overBy === null ? 'smallWindow:noLength' : 'on.over')
  return (
    <TurnFace
      model={model}
      head={isNext ? t('smallWindow:youAreNext') : labelOf(place(turn.place))}
      line={notYet}
      left={awaits === null ? about : after}
      right={endText ?? after ?? timeUntil(turn)}
    />
  )
}

type AfterProps = { readonly model: SpeakerModel; readonly turn: TurnOf<'after'> }

function AfterWindow({ model, turn }: AfterProps) {
  const { t } = useTranslation(['speaker', 'smallWindow'])
  const length = useLength()
  const used = digits(spentSeconds(turn.used))
  return (
    <TurnFace
      model={model}
      head={t('after.title')}
      figure={<Digits text={used} state="after" />}
      line={<GroundLine {...UNCOUNTED} state="plain" />}
      left={t('smallWindow:had', { planned: length(turn.planned) })}
      right={t('smallWindow:used', { used })}
    />
  )
}

function Face({ model }: SpeakerProps) {
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
