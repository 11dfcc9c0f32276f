import { useTranslation } from 'react-i18next'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'

/** A length in words: whole minutes as such, others as m:ss; `short` is for tables. */
export function useLength(): (length: Duration, form?: 'long' | 'short') => string {
  const { t } = useTranslation()
  return (length, form = 'long') => {
    if (length % MINUTE !== 0) return digits(spentSeconds(length))
    const count = length / MINUTE
    return form === 'long' ? t('minutesLong', { count }) : t('minutes', { count })
  }
}
