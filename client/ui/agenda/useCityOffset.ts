import type { Instant } from '../../../shared/time/instant.ts'
import { useCityIn } from '../../i18n/city.ts'
import type { Language } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { offsetsOver } from './offsets.ts'

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
