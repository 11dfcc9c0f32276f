import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCityIn } from '../../i18n/city.ts'
import { localeOf, tagOf } from '../../i18n/language.ts'
import { useMinute } from '../../live/useTick.ts'
import { DayMark } from '../../ui/agenda/Times.tsx'
import { fromFirst, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { ClockDigits } from '../../ui/countdown/Digits.tsx'
import { InBoth, useStageLanguages } from './InBoth.tsx'
import css from './stageTimes.module.css'

/** The day in the zone's own calendar. */
function Day({ at, zone }: { readonly at: Instant; readonly zone: string }) {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return <InBoth of={(lng) => new Intl.DateTimeFormat(localeOf(lng), form).format(at)} />
}

function Zone({
  time: { zone, text, days = 0 },
  home,
}: {
  readonly time: ZoneTime
  readonly home: boolean
}) {
  const city = useCityIn()
  const tongues = useStageLanguages()
  const names = new Map(tongues.toReversed().map((lng) => [city(zone, lng), lng]))
  return (
    <p className={css.zone} data-home={home}>
      <ClockDigits text={text} />
      <span>
        <DayMark days={days} />
        {[...names].toReversed().map(([name, lng]) => (
          <span key={lng} lang={tagOf(lng)}>
            {name}
          </span>
        ))}
      </span>
    </p>
  )
}

/** A time for the whole hall: large in the home zone, smaller in the others, each with its city. */
export function BigTimes({
  times,
  at = null,
  alone = false,
}: {
  readonly times: readonly ZoneTime[]
  /** The moment of these times, if it may be on another day. */
  readonly at?: Instant | null
  /** Whether they have the whole page. */
  readonly alone?: boolean
}) {
  const home = times[0]?.zone ?? 'UTC'
  const now = useMinute()
  const other = at !== null && now !== null && dateIn(now, home) !== dateIn(at, home) ? at : null
  return (
    <div
      className={css.times}
      data-alone={alone}
      data-many={times.length > 2}
      data-figures={true}
      data-testid="times"
    >
      {other === null ? null : (
        <p className={css.days}>
          <Day at={other} zone={home} />
        </p>
      )}
      {(other === null ? times : fromFirst(times)).map((time, place) => (
        <Zone key={time.zone} time={time} home={place === 0} />
      ))}
    </div>
  )
}
