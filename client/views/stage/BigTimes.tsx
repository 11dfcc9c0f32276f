import { dateIn } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCityIn } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useMinute } from '../../live/LiveContext.tsx'
import { dateText } from '../../ui/agenda/dateText.ts'
import { LargeTimes } from '../../ui/agenda/LargeTimes.tsx'
import { relativeToFirst, type ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { InBoth } from './InBoth.tsx'
import css from './stageTimes.module.css'

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
  const city = useCityIn()
  const home = times[0]?.zone ?? 'UTC'
  const now = useMinute()
  const otherDay = at !== null && now !== null && dateIn(now, home) !== dateIn(at, home) ? at : null
  return (
    <div className={css.times} data-alone={alone} data-figures={true} data-testid="times">
      <LargeTimes
        times={otherDay === null ? times : relativeToFirst(times)}
        day={otherDay && <InBoth of={(lng) => dateText(otherDay, home, tagOf(lng))} />}
        cityOf={(zone) => <InBoth of={(lng) => city(zone, lng)} />}
      />
    </div>
  )
}
