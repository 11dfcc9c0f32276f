import { useMemo } from 'react'
import { cityOf } from '../../shared/time/format.ts'
import { city as named } from './en/cities.ts'
import type { Language } from './language.ts'
import { useLanguage } from './useLanguage.ts'
import { useTranslation } from './useTranslation.tsx'

type NamedZone = keyof typeof named

function isNamed(zone: string): zone is NamedZone {
  return Object.hasOwn(named, zone)
}

/** Returns the city of a zone in a language: Beijing for Asia/Shanghai, the city in the zone's name for others. */
export function useCityIn(): (zone: string, language: Language) => string {
  const { t } = useTranslation()
  return useMemo(
    () => (zone: string, lng: Language) =>
      isNamed(zone) ? t(`city.${zone}`, { lng }) : cityOf(zone),
    [t],
  )
}

/** Returns the city of a zone in this screen's language. */
export function useCity(): (zone: string) => string {
  const city = useCityIn()
  const { language } = useLanguage()
  return (zone) => city(zone, language)
}
