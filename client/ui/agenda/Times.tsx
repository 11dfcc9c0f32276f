import { Fragment, memo } from 'react'
import { dayMark } from '../../../shared/time/days.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { BEFORE_DAY, dayTime, type ZoneTime } from './zoneTimes.ts'
import './times.css'

/** The difference in days to the reference date, as a small mark after a time; nothing on the same date. */
export function DayMark({ days = 0 }: { readonly days?: number | undefined }) {
  return days === 0 ? null : <span className="ui-day">&nbsp;{dayMark(days)}</span>
}

/** A clock time with its day. */
export function DayClock({
  time: { text, days },
}: {
  readonly time: Pick<ZoneTime, 'text' | 'days'>
}) {
  if (days === undefined) return <time>{text}</time>
  return (
    <span className="whole">
      <time>{text}</time>
      <DayMark days={days} />
    </span>
  )
}

/** A formatted time with its day (`00:15 +1`). */
export const ClockText = memo(function ClockText({ time }: { readonly time: string }) {
  const [text, mark] = time.split(BEFORE_DAY)
  if (mark === undefined) return text
  return (
    <span className="whole">
      {text}
      <span className="ui-day">&nbsp;{mark}</span>
    </span>
  )
})

/** The classes of a time in another zone. A time and its day are never parted. */
const OTHER = 'ui-times-other whole plain'

/** A clock time in every zone of the show: the home zone first, the others after a slash. Screen readers read the cities. */
export function Times({ times }: { readonly times: readonly ZoneTime[] }) {
  const { city } = useTranslation()
  return (
    <span className={times.length > 2 ? undefined : 'whole'} data-many={times.length > 2}>
      {times.map((time, index) => (
        <Fragment key={time.zone}>
          {index === 0 ? '' : ' '}
          <span className={index === 0 ? 'whole' : OTHER}>
            {index === 0 ? '' : '/ '}
            <DayClock time={time} />
            <span className="unseen"> {city(time.zone)}</span>
          </span>
        </Fragment>
      ))}
    </span>
  )
}

/** A clock time in every zone, each with its city in words, for screens that several people read. */
export function CityTimes({ times }: { readonly times: readonly ZoneTime[] }) {
  const { city } = useTranslation()
  return (
    <span className="ui-citytimes">
      {times.map((time, index) => (
        <span key={time.zone} className={index === 0 ? 'whole' : OTHER}>
          {city(time.zone)} <DayClock time={time} />
        </span>
      ))}
    </span>
  )
}

/** Returns a function that formats a clock time in every zone, each with its city, for use in a sentence: `Beijing 15:55 / Berlin 09:55`. */
export function useCityTimes(): (times: readonly ZoneTime[]) => string {
  const { city } = useTranslation()
  return (times) => times.map((time) => `${city(time.zone)} ${dayTime(time)}`).join(' / ')
}
