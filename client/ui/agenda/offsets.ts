import type { Instant } from '../../../shared/time/instant.ts'
import { clockChange, offsetText, utcOffset } from '../../../shared/time/utcOffset.ts'
import { useCityIn } from '../../i18n/city.ts'
import type { Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { zoneTimes } from './zoneTimes.ts'

/** Formats the offset of a zone from UTC, or its offsets at both ends of a span in which its clocks change: `UTC+1`, `UTC+2 → UTC+1` (Z2). */
export function offsetsText(zone: string, start: Instant, end: Instant = start): string {
  const change = clockChange(start, end, zone)
  if (change === null) return offsetText(utcOffset(start, zone))
  return `${offsetText(change.before)} → ${offsetText(change.after)}`
}

/** Returns the zones that show different times at a moment; of zones that show the same, only the first (Z1). */
export function distinctZones(zones: readonly string[], at: Instant): readonly string[] {
  // Any reference date works, as all zones use the same.
  return zoneTimes(at, zones, '1970-01-01').map(({ zone }) => zone)
}

/** Returns a function that formats a zone as city with offset, at a moment or at both ends of a span: `Berlin (UTC+1)`, `UTC`, in this screen's language or another. */
export function useCityOffset(): (
  zone: string,
  start: Instant,
  end?: Instant,
  language?: Language,
) => string {
  const { t } = useTranslation()
  const city = useCityIn()
  const { language } = useLanguage()
  return (zone, start, end = start, lng = language) => {
    const [name, offset] = [city(zone, lng), offsetsText(zone, start, end)]
    return name === offset ? name : t('cityOffset', { lng, city: name, offset })
  }
}
