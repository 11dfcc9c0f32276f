import { useTranslation } from 'react-i18next'
import { cityOf } from '../../shared/time/format.ts'
import { en } from './en/dictionary.ts'

type KnownZone = keyof typeof en.common.city

function isKnown(zone: string): zone is KnownZone {
  return Object.hasOwn(en.common.city, zone)
}

/** Names of zones by city, in this screen's language: Asia/Shanghai is Beijing, others go by their own city. */
export function useCity(): (zone: string) => string {
  const { t } = useTranslation()
  return (zone) => (isKnown(zone) ? t(`city.${zone}`) : cityOf(zone))
}
