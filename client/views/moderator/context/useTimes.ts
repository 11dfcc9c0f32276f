import { clockText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useCity } from '../../../i18n/city.ts'
import { clockOn } from '../../../ui/agenda/zoneTimes.ts'
import { zonesAt } from '../agenda/zones.ts'
import type { NamingContext } from './consoleContext.ts'
import { useWords } from './useWords.ts'

/** How this show's times are written, with their days: at home, in all other zones (null where there are none), and with their cities. */
export type Times = {
  /** The zone of home. */
  readonly zone: string
  readonly home: (at: Instant) => string
  /** At home without its day, if that is shown beside it. */
  readonly bare: (at: Instant) => string
  readonly away: (at: Instant) => string | null
  readonly homeCity: (at: Instant) => string
  readonly awayCity: (at: Instant) => string | null
}

export function useTimes(context: NamingContext): Times {
  const { t } = useWords()
  const city = useCity()
  const { home, away } = zonesAt(context)
  const clock = (at: Instant, zone: string) =>
    context.day ? clockOn(at, zone, context.day) : clockText(at, zone)
  const named = (at: Instant, zone: string) =>
    t('headline.clock', { city: city(zone), time: clock(at, zone) })
  const elsewhere = (at: Instant, format: (at: Instant, zone: string) => string) =>
    away.length === 0 ? null : away.map((zone) => format(at, zone)).join(' / ')
  return {
    zone: home,
    home: (at) => clock(at, home),
    bare: (at) => clockText(at, home),
    away: (at) => elsewhere(at, clock),
    homeCity: (at) => named(at, home),
    awayCity: (at) => elsewhere(at, named),
  }
}
