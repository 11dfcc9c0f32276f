import { clockText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { type Landing, momentOf } from '../../../../shared/timing/moment.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { boothMinutes } from '../../../ui/agenda/boothMinutes.ts'
import { nextChange } from '../../../ui/agenda/nextChange.ts'
import { useDerived, useUnchanged } from '../../../ui/agenda/useDerived.ts'
import { clockWithDay } from '../../../ui/agenda/zoneTimes.ts'
import { zonesAt } from '../agenda/zones.ts'
import { type PersonLine, peopleOf } from '../room/people.ts'
import type { ConsoleContext, NamingContext } from './consoleContext.ts'

/** Returns the console's texts, and the shared texts under `common:`. */
export function useWords() {
  return useTranslation(['moderator', 'steps', 'answers', 'common'])
}

/**
 * Returns plain data that a part of the console shows, derived from the console and the time. It is derived again at every
 * boundary, but the part renders only if something in it has changed. Null while the time is not known.
 */
export function useConsoleData<T>(
  context: ConsoleContext,
  derive: (context: ConsoleContext, now: Instant) => T,
): T | null {
  const stable = useUnchanged<T | null>()
  const dataAt = (now: Instant | null) => stable(now === null ? null : derive(context, now))
  return useDerived(dataAt, (now) => nextChange(context.show, now, boothMinutes))
}

/** Returns the people of the agenda as the console lists them, with the screens that are open now. */
export function usePeople({ show, lang }: ConsoleContext): readonly PersonLine[] {
  const openScreens = useShow((state) => state.open)
  return peopleOf(show, openScreens, lang)
}

/** Returns functions that format this show's times with their days: in the home zone, in all other zones (null if there are none), and with cities. */
export function useTimes(context: NamingContext) {
  const { t, city } = useWords()
  const { home, away } = zonesAt(context)
  const clock = (at: Instant, zone: string) =>
    context.day ? clockWithDay(at, zone, context.day) : clockText(at, zone)
  const withCity = (at: Instant, zone: string) =>
    t('headline.clock', { city: city(zone), time: clock(at, zone) })
  const inOtherZones = (at: Instant, format: (at: Instant, zone: string) => string) =>
    away.length === 0 ? null : away.map((zone) => format(at, zone)).join(' / ')
  return {
    zone: home,
    home: (at: Instant) => clock(at, home),
    /** In the home zone, without the day. */
    bare: (at: Instant) => clockText(at, home),
    away: (at: Instant) => inOtherZones(at, clock),
    all: (at: Instant) => [home, ...away].map((zone) => clock(at, zone)).join(' / '),
    homeCity: (at: Instant) => withCity(at, home),
    awayCity: (at: Instant) => inOtherZones(at, withCity),
  }
}

/** Returns the text about the projected end of the show; null while the time is not known. */
export function useLandingNow(context: ConsoleContext): string | null {
  const landing = useLandingText(context)
  const lands = useConsoleData(context, ({ show }, now) => momentOf(show, now)?.landing ?? null)
  return lands && landing(lands)
}

/** Returns a function that formats the end of the show; with `lost`, while the time is not known, when it was due to end. */
export function useLandingText(
  context: NamingContext,
): (lands: Pick<Landing, 'end' | 'minutes'>, lost?: boolean) => string {
  const { t } = useWords()
  const { home } = useTimes(context)
  return ({ end: at, minutes }, lost = false) => {
    const key = lost ? 'lost' : 'landing'
    const end = home(at)
    if (minutes === null) return t(`common:${key}.noStop`, { end })
    if (minutes === 0) return t(`common:${key}.onStop`, { end })
    return t(`common:${key}.${minutes < 0 ? 'over' : 'spare'}`, { end, count: Math.abs(minutes) })
  }
}
