import type { ReactNode } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useCityTimes } from '../../ui/agenda/useCityTimes.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useAdjustment } from '../../ui/countdown/useAdjustment.ts'
import { usePhaseWord } from '../../ui/countdown/usePhaseWord.ts'
import type { SpeakerModel } from './model.ts'
import { NextItem } from './NextItem.tsx'
import type { OwnTurn } from './ownTurn.ts'
import css from './speaker.module.css'

type On = Extract<OwnTurn, { is: 'on' }>

function Said({ big, children }: { readonly big: ReactNode; readonly children: ReactNode }) {
  return (
    <p className={`ui-words ${css.words}`}>
      <span>{big}</span>
      <small>{children}</small>
    </p>
  )
}

function CalmWords({ turn, next }: { readonly turn: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const { allotted, changed } = turn
  if (turn.countsUp) {
    return (
      <Said big={t('on.you')}>
        {t('on.noLength')}
        {t('joint')}
        <NextItem next={next} as="after" quiet />
      </Said>
    )
  }
  const time = length(Math.abs(changed))
  const key = changed === 0 ? 'on.plain' : changed > 0 ? 'on.given' : 'on.taken'
  const until = (
    <>
      {t('on.until')} <Times times={turn.until} />
    </>
  )
  return (
    <Said big={until}>
      <span className={css.sentence}>{t(key, { length: length(allotted), time })}</span>
      {t('joint')}
      <NextItem next={next} as="after" />
    </Said>
  )
}

function PhaseWords({ turn, next }: { readonly turn: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  const word = usePhaseWord()(turn.phase, turn.bound)
  switch (turn.phase) {
    case 'calm':
      return <CalmWords turn={turn} next={next} />
    case 'amber':
      return (
        <Said big={word}>
          {t('on.close')}
          {t('joint')}
          {t('on.until')} <Times times={turn.until} />
          <NextItem next={next} as="after" quiet />
        </Said>
      )
    case 'red':
      return (
        <Said big={word}>
          {t('on.finish')}
          {t('joint')}
          <NextItem next={next} as="after" />
        </Said>
      )
    case 'over':
      return (
        <Said big={word}>
          {t('on.stop')}
          {t('joint')}
          <NextItem next={next} as="waits" />
        </Said>
      )
  }
}

function LostWords({ until }: { readonly until: On['until'] }) {
  const { t } = useTranslation('speaker')
  const at = useCityTimes()(until)
  return <Said big={t('on.lost')}>{at === '' ? t('on.tryAgain') : t('on.wasToEnd', { at })}</Said>
}

/** Somebody else has the word inside this turn, whose clock goes on. */
function OtherWords({ turn, wordOf }: { readonly turn: On; readonly wordOf: TextInLanguage }) {
  const { t } = useTranslation(['speaker', 'common'])
  const word = usePhaseWord()(turn.phase, turn.bound)
  const runs = t('cue.runs')
  return (
    <Said big={<span lang={wordOf.lang}>{t('floor.other', { name: wordOf.text })}</span>}>
      {turn.phase === 'calm' ? runs : t('common:sentences', { title: word, step: runs })}
      {t('joint')}
      {t('on.until')} <Times times={turn.until} />
    </Said>
  )
}

/** What is said below the ground line: where the turn stands, and what to do. */
export function LiveWords({
  turn,
  next,
  wordOf,
}: {
  readonly turn: On
  /** Who else has been given a word inside it. */
  readonly wordOf: SpeakerModel['floorHolder']
  readonly next: SpeakerModel['next']
}) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const adjusted = useAdjustment(turn.item)
  if (lost) return <LostWords until={turn.until} />
  if (turn.pausedSince !== null) {
    return (
      <Said big={t('on.paused')}>
        {t('on.since', { at: turn.pausedSince })}
        {t('joint')}
        {wordOf === null ? (
          <NextItem next={next} as="after" quiet />
        ) : (
          t('floor.other', { name: wordOf.text })
        )}
      </Said>
    )
  }
  if (adjusted !== null) {
    const time = length(Math.abs(adjusted))
    return (
      <Said big={adjusted > 0 ? t('on.more', { time }) : t('on.less', { time })}>
        {t('on.nowLength', { length: length(turn.allotted) })} {t('on.untilThen')}{' '}
        <Times times={turn.until} />
        <NextItem next={next} as="after" quiet />
      </Said>
    )
  }
  if (wordOf !== null) return <OtherWords turn={turn} wordOf={wordOf} />
  return <PhaseWords turn={turn} next={next} />
}
