import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Duration, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { Times } from '../../ui/agenda/Times.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import { useAdjustment } from '../../ui/countdown/useAdjustment.ts'
import type { SpeakerModel } from './model.ts'
import { NextMark } from './NextMark.tsx'
import type { Stage } from './stage.ts'

type On = Extract<Stage, { is: 'on' }>

function Said({ big, children }: { readonly big: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="ui-words speaker-say">
      <span>{big}</span>
      <small>{children}</small>
    </p>
  )
}

/** A bound in words: whole minutes, else seconds. */
export function useBound(): (bound: Duration) => string {
  const { t } = useTranslation('speaker')
  const length = useLength()
  return (bound) =>
    bound % MINUTE === 0 ? length(bound) : t('on.seconds', { count: Math.round(bound / SECOND) })
}

function CalmWords({ stage, next }: { readonly stage: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const { allotted, changed } = stage
  if (stage.countsUp) {
    return (
      <Said big={t('on.you')}>
        {t('on.noLength')}
        {t('joint')}
        <NextMark next={next} as="after" quiet />
      </Said>
    )
  }
  const time = length(Math.abs(changed))
  const key = changed === 0 ? 'on.plain' : changed > 0 ? 'on.given' : 'on.taken'
  const until = (
    <>
      {t('on.until')} <Times times={stage.until} />
    </>
  )
  return (
    <Said big={until}>
      <span className="speaker-part">{t(key, { length: length(allotted), time })}</span>
      {t('joint')}
      <NextMark next={next} as="after" />
    </Said>
  )
}

function PhaseWords({ stage, next }: { readonly stage: On; readonly next: SpeakerModel['next'] }) {
  const { t } = useTranslation('speaker')
  const bound = useBound()
  switch (stage.phase) {
    case 'calm':
      return <CalmWords stage={stage} next={next} />
    case 'amber':
      return (
        <Said big={t('on.amber', { time: bound(stage.bound) })}>
          {t('on.close')}
          {t('joint')}
          {t('on.until')} <Times times={stage.until} />
          <NextMark next={next} as="after" quiet />
        </Said>
      )
    case 'red': {
      const whole = stage.bound === MINUTE
      return (
        <Said big={whole ? t('on.lastMinute') : t('on.red', { time: bound(stage.bound) })}>
          {t('on.finish')}
          {t('joint')}
          <NextMark next={next} as="after" />
        </Said>
      )
    }
    case 'over':
      return (
        <Said big={t('on.over')}>
          {t('on.stop')}
          {t('joint')}
          <NextMark next={next} as="waits" />
        </Said>
      )
  }
}

function LostWords({ until }: { readonly until: On['until'] }) {
  const { t } = useTranslation('speaker')
  const at = until.map(({ text }) => text).join(' / ')
  return <Said big={t('on.lost')}>{at === '' ? t('on.tryAgain') : t('on.wasToEnd', { at })}</Said>
}

/** What is said below the ground line: where the turn stands, and what to do. */
export function OnWords({
  stage,
  next,
}: {
  readonly stage: On
  readonly next: SpeakerModel['next']
}) {
  const { t } = useTranslation('speaker')
  const length = useLength()
  const lost = useShow(({ connection }) => connection.status === 'lost')
  const adjusted = useAdjustment(stage.item)
  if (lost) return <LostWords until={stage.until} />
  if (stage.pausedSince !== null) {
    return (
      <Said big={t('on.paused')}>
        {t('on.since', { at: stage.pausedSince })}
        {t('joint')}
        <NextMark next={next} as="after" quiet />
      </Said>
    )
  }
  if (adjusted !== null) {
    const time = length(Math.abs(adjusted))
    return (
      <Said big={adjusted > 0 ? t('on.more', { time }) : t('on.less', { time })}>
        {t('on.nowLength', { length: length(stage.allotted) })} {t('on.untilThen')}{' '}
        <Times times={stage.until} />
        <NextMark next={next} as="after" quiet />
      </Said>
    )
  }
  return <PhaseWords stage={stage} next={next} />
}
