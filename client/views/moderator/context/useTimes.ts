import { clockText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import type { Landing } from '../../../../shared/timing/landing.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useCity } from '../../../i18n/city.ts'
import { clockOn } from '../../../ui/agenda/zoneTimes.ts'
import { zonesAt } from '../agenda/zones.ts'
import type { ConsoleContext, NamingContext } from './consoleContext.ts'
import { useConsoleData } from './useConsoleData.ts'
import { useWords } from './useWords.ts'

/** Returns how this show's times are written, with their days: at home, in all other zones (null where there are none), and with their cities. */
export function useTimes(context: NamingContext) {
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
    home: (at: Instant) => clock(at, home),
    /** In the home zone without the day, if that is shown next to it. */
    bare: (at: Instant) => clockText(at, home),
    away: (at: Instant) => elsewhere(at, clock),
    all: (at: Instant) => [home, ...away].map((zone) => clock(at, zone)).join(' / '),
    homeCity: (at: Instant) => named(at, home),
    awayCity: (at: Instant) => elsewhere(at, named),
  }
}

/** Returns how the show ends as it runs now; null while the time is not known. */
export function useLandingNow(context: ConsoleContext): string | null {
  const landing = useLandingText(context)
  const lands = useConsoleData(context, ({ show }, now) => momentOf(show, now)?.lands ?? null)
  return lands && landing(lands)
}

/** Returns the text about the end of the show; `lost`, about when it was due to end while the time is not known. */
export function useLandingText(
  context: NamingContext,
): (lands: Pick<Landing, 'end' | 'minutes'>, lost?: boolean) => string {
  const { t } = useWords()
  const { home } = useTimes(context)
  return ({ end: at, minutes }, lost = false) => {
    const as = lost ? 'lost' : 'landing'
    const end = home(at)
    if (minutes === null) return t(`common:${as}.noStop`, { end })
    if (minutes === 0) return t(`common:${as}.onStop`, { end })
    return t(`common:${as}.${minutes < 0 ? 'over' : 'spare'}`, { end, count: Math.abs(minutes) })
  }
}
