import type { ReactNode } from 'react'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useMinute } from '../../live/useTick.ts'
import { dateText } from '../../ui/agenda/dateText.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import css from './audienceNow.module.css'
import text from './audienceText.module.css'
import { BothTimes } from './BothTimes.tsx'
import { useClock } from './dayContext.ts'
import { BackByCount, CalmLine, TimeOn } from './RunningTime.tsx'
import type { AudienceScene } from './scene.ts'

/** The zone a page is read in, and those of the show. */
export type Zoned = { readonly zone: string; readonly zones: readonly string[] }
type Of<K extends AudienceScene['is']> = Extract<AudienceScene, { is: K }>

function LiveFoot({ scene, zone }: { readonly scene: Of<'live'> } & Pick<Zoned, 'zone'>) {
  const { t } = useTranslation('audience')
  const clock = useClock(zone)
  const lost = useLost()
  return (
    <>
      <CalmLine />
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
      <CalmLine />
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
          <CalmLine />
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
