import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCityIn } from '../../i18n/city.ts'
import { type Language, localeOf, tagOf } from '../../i18n/language.ts'
import { useMinute } from '../../live/useTick.ts'
import type { ZoneTime } from '../../ui/agenda/zoneTimes.ts'

function Clock({ text }: { readonly text: string }) {
  const [hours, minutes] = text.split(':')
  return (
    <time className="stage-bigtime">
      {hours}
      <i>:</i>
      {minutes}
    </time>
  )
}

/** The day, where it is not today's, in the zone's own reckoning. */
function Day({ at, zone, tongues }: { readonly at: Instant; readonly zone: string } & Tongues) {
  const now = useMinute()
  if (now === null || dateIn(now, zone) === dateIn(at, zone)) return null
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return tongues.map((lng) => (
    <span key={lng} className="stage-day" lang={tagOf(lng)}>
      {new Intl.DateTimeFormat(localeOf(lng), form).format(at)}
    </span>
  ))
}

type Tongues = { readonly tongues: readonly Language[] }

function City({ zone, tongues }: Pick<ZoneTime, 'zone'> & Tongues) {
  const city = useCityIn()
  const names = tongues.map((lng) => ({ lng, name: city(zone, lng) }))
  return (
    <span className="stage-city">
      {names
        .filter(({ name }, index) => names.findIndex((one) => one.name === name) === index)
        .map(({ lng, name }) => (
          <span key={lng} className="stage-tongue" lang={tagOf(lng)}>
            {name}
          </span>
        ))}
    </span>
  )
}

/** A time for the whole hall: large in the home zone, smaller in the others, each with its city. */
export function BigTimes({
  times,
  at = null,
  tongues,
}: {
  readonly times: readonly ZoneTime[]
  /** When that is, where it may be on another day. */
  readonly at?: Instant | null
} & Tongues) {
  const home = times[0]?.zone ?? 'UTC'
  return (
    <div className="ui-figures stage-bigtimes">
      <p className="stage-days">
        {at === null ? null : <Day at={at} zone={home} tongues={tongues} />}
      </p>
      {times.map(({ zone, text }, index) => (
        <p key={zone} className="stage-zone" data-home={index === 0}>
          <Clock text={text} />
          <City zone={zone} tongues={tongues} />
        </p>
      ))}
    </div>
  )
}
