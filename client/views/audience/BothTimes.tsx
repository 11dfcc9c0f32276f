import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCity } from '../../i18n/city.ts'
import { DayClock } from '../../ui/agenda/Times.tsx'
import { zoneTimes } from '../../ui/agenda/zoneTimes.ts'
import css from './audienceNow.module.css'
import { useDay } from './dayContext.ts'

/** A time that people must not miss: large in the reader's zone, and in the others beside it. */
export function BothTimes({
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
