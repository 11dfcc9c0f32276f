import type { ReactNode } from 'react'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useMinute, useShow, useTick } from '../../live/LiveContext.tsx'
import { LargeTimes } from '../../ui/agenda/LargeTimes.tsx'
import type { AnnouncedStart, Scene } from '../../ui/agenda/programme.ts'
import { dateText, type ZoneTime, zoneTimes } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { PauseBars } from '../../ui/countdown/Digits.tsx'
import { RunningLine } from '../../ui/countdown/GroundLine.tsx'
import css from './audienceNow.module.css'
import text from './audienceText.module.css'
import { type Minutes, minutesAt, nextMinutes } from './minutes.ts'
import type { AudienceModel, AudienceProps } from './model.ts'
import { useClock, useDay } from './useZone.ts'

/** Returns the running time in whole minutes and re-renders only when they change; null if nothing runs. */
function useMinutes(): Minutes | null {
  const show = useShow((state) => state.show)
  const now = useTick((at) => (show === null ? null : nextMinutes(show, at)))
  return show === null || now === null ? null : minutesAt(show, now)
}

/** The running time in words and whole minutes: left, over, or spent. */
function TimeOn({ paused = false }: { readonly paused?: boolean }) {
  const { t } = useTranslation('audience')
  const minutes = useMinutes()
  const lost = useLost()
  const words = () => {
    if (lost || minutes === null) return t('lost.left')
    const { of, count } = minutes
    return count === 0 ? t(`live.first.${of}`) : t(`live.${of}`, { count })
  }
  return (
    <span className={`strong ${lost ? 'quiet' : ''} ${css.figure}`} role="timer">
      {paused && !lost ? <PauseBars /> : null}
      {words()}
    </span>
  )
}

/** The maximum number of minutes in a countdown: more are not useful. */
const LIMIT = 120

/** The remaining minutes of a break, until the show continues. */
function BackByCount() {
  const { t } = useTranslation('audience')
  const minutes = useMinutes()
  if (minutes?.of !== 'left' || minutes.count > LIMIT) return null
  const { count } = minutes
  return (
    <span className={`strong ${css.figure}`} role="timer">
      {count === 0 ? t('break.last') : t('break.in', { count })}
    </span>
  )
}

/** The line of the live item, with its remaining time below. */
function TimeLine({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <RunningLine calm />
      <div className={`spread ${css.left}`} data-testid="time-left">
        {children}
      </div>
    </>
  )
}

/** The zone of a page's times, and the zones of the show. */
export type Zoned = { readonly zone: string; readonly zones: readonly string[] }
type SceneOf<K extends Scene['is']> = Extract<Scene, { is: K }>

/** Returns a function that converts a time to all zones, relative to the page's day or its own day. */
function useReaderTimes({
  zone,
  zones,
}: Zoned): (at: Instant, isDated: boolean) => readonly ZoneTime[] {
  const day = useDay()
  const all = [zone, ...zones.filter((one) => one !== zone)]
  return (at, isDated) => zoneTimes(at, all, isDated ? dateIn(at, zone) : day)
}

function LiveFoot({ until, zone }: Pick<AudienceModel, 'until'> & Pick<Zoned, 'zone'>) {
  const { t } = useTranslation('audience')
  const clock = useClock(zone)
  const lost = useLost()
  return (
    <TimeLine>
      <TimeOn />
      {until === null ? null : (
        <span className={lost ? 'quiet' : 'second'}>
          {t(lost ? 'lost.wasEnd' : 'live.until', { at: clock(until) })}
        </span>
      )}
    </TimeLine>
  )
}

/** The texts of a large time (the end of a break, a later start, the start), also without connection. */
const MOMENTS = { back: 'break.back', again: 'again.starts', start: 'planned.starts' } as const
const LOST = { back: 'lost.goesOn', again: 'lost.goesOn', start: 'lost.starts' } as const

/** A moment of a scene, large and in every zone, with its meaning. */
function LargeMoment({
  moment,
  as: Element = 'p',
  when: { at, as },
  day = null,
  ...zoned
}: {
  readonly moment: keyof typeof MOMENTS
  readonly as?: 'p' | 'h2'
  readonly when: AnnouncedStart
  readonly day?: string | null
} & Zoned) {
  const { t } = useTranslation('audience')
  const key = (useLost() ? LOST : MOMENTS)[moment]
  const readerTimes = useReaderTimes(zoned)
  return (
    <Element className={`second medium t2 ${css.back}`} data-testid="back-at">
      <span>{as === 'set' ? t(key) : t(`${key}About`)}</span>
      <LargeTimes times={readerTimes(at, day !== null)} day={day} />
    </Element>
  )
}

/** The time when the show continues after a break, and the minutes until then. */
function Back({ scene: { back }, ...zoned }: { readonly scene: SceneOf<'break'> } & Zoned) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  if (back === null) return null
  if (back.as === 'soon' && !lost)
    return (
      <p className={`second medium t2 ${css.back}`} data-testid="back-at">
        {t('break.soon')}
      </p>
    )
  return (
    <>
      <LargeMoment moment="back" when={back} {...zoned} />
      {lost ? (
        <RunningLine calm />
      ) : (
        <TimeLine>
          <BackByCount />
        </TimeLine>
      )}
    </>
  )
}

function Waiting({ scene, ...zoned }: { readonly scene: SceneOf<'waiting'> } & Zoned) {
  const { start, begun } = scene
  const { zone } = zoned
  const { t, lang: tag } = useTranslation('audience')
  const now = useMinute()
  const lost = useLost()
  if ((start.as === 'soon' && !lost) || now === null) return <h2>{t('planned.soon')}</h2>
  const count = Math.round((start.at - minuteFloor(now)) / MINUTE)
  const isToday = dateIn(start.at, zone) === dateIn(now, zone)
  return (
    <>
      <LargeMoment
        moment={begun ? 'again' : 'start'}
        as="h2"
        when={start}
        day={isToday ? null : dateText(start.at, zone, tag)}
        {...zoned}
      />
      <p className={`second ${text.who}`} data-testid="who">
        {count > 0 && count <= LIMIT && !lost
          ? `${t('planned.in', { count })}${t('common:space')}`
          : ''}
        {begun ? '' : t('planned.keep')}
      </p>
    </>
  )
}

function SceneText({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <p className={`second ${text.who}`} data-testid="who">
        {children}
      </p>
    </>
  )
}

/** Returns a function that formats a moment, with its day in words if that is not today. */
function useDatedTime(zone: string): (at: Instant) => string {
  const { t, lang: tag } = useTranslation('audience')
  const now = useMinute()
  return (at) => {
    const time = clockText(at, zone)
    if (now === null || dateIn(now, zone) === dateIn(at, zone)) return time
    return t('dated', { date: dateText(at, zone, tag), at: time })
  }
}

/** States that the live item is paused, and since when. */
function Paused({ since, zone }: { readonly since: Instant } & Pick<Zoned, 'zone'>) {
  const { t } = useTranslation('audience')
  const clock = useClock(zone)
  return (
    <>
      <TimeLine>
        <TimeOn paused={true} />
      </TimeLine>
      <p className="second t0">{t('live.paused', { at: clock(since) })}</p>
    </>
  )
}

/** The state of the show, below the name of its item. */
export function SceneWords({ model, ...zoned }: AudienceProps & Zoned) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const datedTime = useDatedTime(zoned.zone)
  const { scene, pausedSince, until, end } = model
  if (pausedSince !== null) return <Paused since={pausedSince} zone={zoned.zone} />
  switch (scene.is) {
    case 'waiting':
      return <Waiting scene={scene} {...zoned} />
    case 'standby':
      return (
        <SceneText title={t(lost ? 'lost.between' : 'between.title')}>
          {t(lost ? 'lost.betweenText' : 'between.text')}
        </SceneText>
      )
    case 'live':
      return <LiveFoot until={until} zone={zoned.zone} />
    case 'break':
      return <Back scene={scene} {...zoned} />
    case 'over':
      return scene.ended ? (
        <SceneText title={t('ended.title')}>{t('ended.text', { at: datedTime(end) })}</SceneText>
      ) : (
        <SceneText title={t('between.lastTitle')}>{t('between.lastText')}</SceneText>
      )
  }
}
