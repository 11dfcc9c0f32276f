import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCity } from '../../i18n/city.ts'

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
  const others = zones.filter((one) => one !== zone)
  return (
    <span className="audience-times">
      {date ? <span className="audience-date">{date}</span> : null}
      <span className="audience-at">
        <time>{clockText(at, zone)}</time> <small>{city(zone)}</small>
      </span>
      {others.map((one) => (
        <span key={one} className="audience-other">
          <time>{clockText(at, one)}</time> <small>{city(one)}</small>
        </span>
      ))}
    </span>
  )
}
