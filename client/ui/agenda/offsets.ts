import type { Instant } from '../../../shared/time/instant.ts'
import { clockChange, offsetText, utcOffset } from '../../../shared/time/utcOffset.ts'
import { useCityIn } from '../../i18n/city.ts'
import type { Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { zoneTimes } from './zoneTimes.ts'

/** How far a zone is from UTC at a moment, or at both ends of a span over which its clocks change: `UTC+1`, `UTC+2 → UTC+1` (Z2). */
export function offsetsOver(zone: string, start: Instant, end: Instant = start): string {
  const change = clockChange(start, end, zone)
  if (change === null) return offsetText(utcOffset(start, zone))
  return `${offsetText(change.before)} → ${offsetText(change.after)}`
}

/** Of some zones those that show different times at a moment: of two that show the same, the first (Z1). */
export function distinctZones(zones: readonly string[], at: Instant): readonly string[] {
  // Any date will do, as long as it is the same.
  return zoneTimes(at, zones, '1970-01-01').map(({ zone }) => zone)
}

/** Names of zones by city with their offset at a moment, or at both ends of a span: `Berlin (UTC+1)`, in this screen's language or another. */
export function useCityOffset(): (
  zone: string,
  start: Instant,
  end?: Instant,
  language?: Language,
) => string {
  const { t } = useTranslation()
  const city = useCityIn()
  const own = useLanguage().language
  return (zone, start, end = start, lng = own) =>
    t('cityOffset', { lng, city: city(zone, lng), offset: offsetsOver(zone, start, end) })
}
