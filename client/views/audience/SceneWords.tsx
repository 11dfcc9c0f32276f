import type { ReactNode } from 'react'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useMinute, useTick } from '../../live/useTick.ts'
import { dateText } from '../../ui/agenda/dateText.ts'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { zoneTimes } from '../../ui/agenda/zoneTimes.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { RunningLine } from '../../ui/countdown/RunningLine.tsx'
import css from './audienceNow.module.css'
import text from './audienceText.module.css'
import { useClock, useDay } from './dayContext.ts'
import { type Minutes, minutesAt, nextMinutes } from './minutes.ts'
import type { AudienceScene } from './scene.ts'

/** The running time in whole minutes, re-rendering exactly when they change; null where nothing runs. */
function useMinutes(): Minutes | null {
  const show = useShow((state) => state.show)
  const now = useTick((at) => (show === null ? null : nextMinutes(show, at)))
  return show === null || now === null ? null : minutesAt(show, now)
}

/** The running time in words and whole minutes: left, over, or so far. */
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
    <span className={lost ? `${css.figure} quiet` : css.figure} role="timer">
      {paused && !lost ? <i className={css.bars} aria-hidden="true" /> : null}
      {words()}
    </span>
  )
}

/** So many minutes ahead nobody counts any more. */
const COUNTED = 120

function BackWords({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation('audience')
  if (minutes > COUNTED) return null
  return (
    <span className={css.figure} role="timer">
      {minutes === 0 ? t('break.last') : t('break.in', { count: minutes })}
    </span>
  )
}

/** How long a break still takes, by its countdown, which leads to when it goes on. */
function BackByCount() {
  const minutes = useMinutes()
  return minutes?.of === 'left' ? <BackWords minutes={minutes.count} /> : null
}

/** A time that people must not miss: large in the reader's zone, and in the others beside it. */
function BothTimes({
  at,
  zone,
  zones,
  date,
}: {
  readonly at: Instant
  readonly zone: string
  readonly zones: readonly string[]
  /** The day, where it is not today's. */
  readonly date?: string | null
}) {
  const city = useCity()
  const day = useDay()
  const all = [zone, ...zones.filter((one) => one !== zone)]
  const times = zoneTimes(at, all, date ? dateIn(at, zone) : day)
  return (
    <span className={css.times}>
      {date ? <span className={css.date}>{date}</span> : null}
      {times.map((time, n) => (
        <span key={time.zone} data-testid="zone-time" className={n === 0 ? css.at : css.other}>
          <DayClock time={time} /> <small>{city(time.zone)}</small>
        </span>
      ))}
    </span>
  )
}

/** The zone a page is read in, and those of the show. */
export type Zoned = { readonly zone: string; readonly zones: readonly string[] }
type Of<K extends AudienceScene['is']> = Extract<AudienceScene, { is: K }>

function LiveFoot({ scene, zone }: { readonly scene: Of<'live'> } & Pick<Zoned, 'zone'>) {
  const { t } = useTranslation('audience')
  const clock = useClock(zone)
  const lost = useLost()
  return (
    <>
      <RunningLine calm />
      <div className={css.left} data-testid="time-left">
        <TimeOn />
        {scene.until === null ? null : (
          <span className={lost ? 'quiet' : undefined}>
            {t(lost ? 'lost.wasEnd' : 'live.until', { at: clock(scene.until) })}
          </span>
        )}
      </div>
    </>
  )
}

/** When it goes on, large and in every zone, and in how many minutes that is. */
function Back({ scene, ...zoned }: { readonly scene: Of<'break'> } & Zoned) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const { back } = scene
  if (back === null) return null
  const about = back.as === 'about' || back.as === 'soon'
  const was = about ? 'lost.goesOnAbout' : 'lost.goesOn'
  if (back.as === 'soon' && !lost)
    return (
      <p className={css.back} data-testid="back-at">
        {t('break.soon')}
      </p>
    )
  return (
    <>
      <p className={css.back} data-testid="back-at">
        <span>{t(lost ? was : about ? 'break.backAbout' : 'break.back')}</span>
        <BothTimes at={back.at} {...zoned} />
      </p>
      <RunningLine calm />
      {lost ? null : (
        <div className={css.left} data-testid="time-left">
          <BackByCount />
        </div>
      )}
    </>
  )
}

/** What a told time is: when it starts or goes on; on a lost page, in the past. */
function useStartWord({ start, begun }: Of<'waiting'>): string {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const how = start.as === 'set' ? 'starts' : 'startsAbout'
  if (!lost) return t(begun ? `again.${how}` : `planned.${how}`)
  if (!begun) return t(`lost.${how}`)
  return t(how === 'starts' ? 'lost.goesOn' : 'lost.goesOnAbout')
}

function Waiting({ scene, zone, zones }: { readonly scene: Of<'waiting'> } & Zoned) {
  const { start, begun } = scene
  const { t } = useTranslation('audience')
  const now = useMinute()
  const tag = tagOf(useLanguage().language)
  const lost = useLost()
  const word = useStartWord(scene)
  if ((start.as === 'soon' && !lost) || now === null) return <h2>{t('planned.soon')}</h2>
  const count = Math.round((start.at - minuteFloor(now)) / MINUTE)
  const today = dateIn(start.at, zone) === dateIn(now, zone)
  return (
    <>
      <h2 className={css.back} data-testid="back-at">
        <span>{word}</span>
        <BothTimes
          at={start.at}
          zone={zone}
          zones={zones}
          date={today ? null : dateText(start.at, zone, tag)}
        />
      </h2>
      <p className={text.who} data-testid="who">
        {count > 0 && count <= 120 && !lost ? `${t('planned.in', { count })}${t('joint')}` : ''}
        {begun ? '' : t('planned.keep')}
      </p>
    </>
  )
}

function SceneText({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <p className={text.who} data-testid="who">
        {children}
      </p>
    </>
  )
}

/** Tells a moment with its day in words, where that is not today's. */
function useDated(zone: string): (at: Instant) => string {
  const { t } = useTranslation('audience')
  const now = useMinute()
  const tag = tagOf(useLanguage().language)
  return (at) => {
    const time = clockText(at, zone)
    if (now === null || dateIn(now, zone) === dateIn(at, zone)) return time
    return t('dated', { date: dateText(at, zone, tag), at: time })
  }
}

/** What goes on, below the name of it. */
export function SceneWords({ scene, ...zoned }: { readonly scene: AudienceScene } & Zoned) {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const at = useClock(zoned.zone)
  const dated = useDated(zoned.zone)
  switch (scene.is) {
    case 'waiting':
      return <Waiting scene={scene} {...zoned} />
    case 'between':
      return scene.last ? (
        <SceneText title={t('between.lastTitle')}>{t('between.lastText')}</SceneText>
      ) : (
        <SceneText title={t(lost ? 'lost.between' : 'between.title')}>
          {t(lost ? 'lost.betweenText' : 'between.text')}
        </SceneText>
      )
    case 'live':
      return <LiveFoot scene={scene} zone={zoned.zone} />
    case 'break':
      return <Back scene={scene} {...zoned} />
    case 'paused':
      return (
        <>
          <RunningLine calm />
          <div className={css.left} data-testid="time-left">
            <TimeOn paused={true} />
          </div>
          <p className={css.tongue}>{t('live.paused', { at: at(scene.since) })}</p>
        </>
      )
    case 'ended':
      return (
        <SceneText title={t('ended.title')}>{t('ended.text', { at: dated(scene.at) })}</SceneText>
      )
  }
}
