import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCityIn } from '../../i18n/city.ts'
import { type Language, localeOf, tagOf } from '../../i18n/language.ts'
import { useMinute } from '../../live/useTick.ts'
import { DayMark } from '../../ui/agenda/Times.tsx'
import { fromFirst, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import css from './stageTimes.module.css'

function Clock({ text }: { readonly text: string }) {
  const [hours, minutes] = text.split(':')
  return (
    <time className={css.clock}>
      {hours}
      <i>:</i>
      {minutes}
    </time>
  )
}

/** The day in the zone's own reckoning. */
function Day({ at, zone, tongues }: { readonly at: Instant; readonly zone: string } & Tongues) {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return tongues.map((lng) => (
    <span key={lng} lang={tagOf(lng)}>
      {new Intl.DateTimeFormat(localeOf(lng), form).format(at)}
    </span>
  ))
}

type Tongues = { readonly tongues: readonly Language[] }

function City({ zone, days, tongues }: Pick<ZoneTime, 'zone' | 'days'> & Tongues) {
  const city = useCityIn()
  const names = tongues.map((lng) => ({ lng, name: city(zone, lng) }))
  return (
    <span className={css.city}>
      <DayMark days={days} />
      {names
        .filter(({ name }, index) => names.findIndex((one) => one.name === name) === index)
        .map(({ lng, name }) => (
          <span key={lng} lang={tagOf(lng)}>
            {name}
          </span>
        ))}
    </span>
  )
}

function Zone({
  time: { zone, text, days = 0 },
  home,
  tongues,
}: { readonly time: ZoneTime; readonly home: boolean } & Tongues) {
  return (
    <p className={css.zone} data-home={home}>
      <Clock text={text} />
      <City zone={zone} days={days} tongues={tongues} />
    </p>
  )
}

/** A time for the whole hall: large in the home zone, smaller in the others, which stand in a line where they are several, each with its city. */
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
  const now = useMinute()
  const other = at !== null && now !== null && dateIn(now, home) !== dateIn(at, home) ? at : null
  const [first, ...others] = other === null ? times : fromFirst(times)
  const zoneOf = (time: ZoneTime) => (
    <Zone key={time.zone} time={time} home={false} tongues={tongues} />
  )
  return (
    <div className={`ui-figures ${css.times}`} data-testid="times">
      <p className={css.days}>
        {other === null ? null : <Day at={other} zone={home} tongues={tongues} />}
      </p>
      {first === undefined ? null : <Zone time={first} home={true} tongues={tongues} />}
      {others.length > 1 ? (
        <div className={css.others}>{others.map(zoneOf)}</div>
      ) : (
        others.map(zoneOf)
      )}
    </div>
  )
}
