import { useMemo } from 'react'
import { cityOf } from '../../shared/time/format.ts'
import { city as known } from './en/cities.ts'
import type { Language } from './language.ts'
import { useLanguage } from './useLanguage.ts'
import { useTranslation } from './useTranslation.tsx'

type KnownZone = keyof typeof known

function isKnown(zone: string): zone is KnownZone {
  return Object.hasOwn(known, zone)
}

/** Names of zones by city, in a language: Asia/Shanghai is Beijing, others go by their own city. */
export function useCityIn(): (zone: string, language: Language) => string {
  const { t } = useTranslation()
  return useMemo(
    () => (zone: string, lng: Language) =>
      isKnown(zone) ? t(`city.${zone}`, { lng }) : cityOf(zone),
    [t],
  )
}

/** The same in this screen's language. */
export function useCity(): (zone: string) => string {
  const city = useCityIn()
  const { language } = useLanguage()
  return (zone) => city(zone, language)
}
