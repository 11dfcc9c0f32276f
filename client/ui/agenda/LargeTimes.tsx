import type { ReactNode } from 'react'
import { useCity } from '../../i18n/city.ts'
import css from './largeTimes.module.css'
import { DayClock } from './Times.tsx'
import type { ZoneTime } from './zoneTimes.ts'

/** A time that nobody may miss: large on the first clock, smaller on the others, each with its city. */
export function LargeTimes({
  times,
  day,
  children,
}: {
  readonly times: readonly ZoneTime[]
  /** The day in words, if it is not today's. */
  readonly day: string | null
  /** What comes before the times. */
  readonly children?: ReactNode
}) {
  const city = useCity()
  return (
    <span className={css.times} data-many={times.length > 2}>
      {day === null ? null : <span className={css.day}>{day}</span>}
      {children}
      {times.map((time, n) => (
        <span key={time.zone} className={css.zone} data-first={n === 0} data-testid="zone-time">
          <DayClock time={time} /> <small>{city(time.zone)}</small>
        </span>
      ))}
    </span>
  )
}
