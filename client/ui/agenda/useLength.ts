import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import type { Language } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** A length in words: whole minutes as such, others as m:ss; `short` is for tables. In the screen's language unless another is asked for. */
export function useLength(): (
  length: Duration,
  form?: 'long' | 'short',
  language?: Language,
) => string {
  const { t } = useTranslation()
  return (length, form = 'long', lng) => {
    if (length % MINUTE !== 0) return digits(spentSeconds(length))
    const count = length / MINUTE
    const told = lng === undefined ? {} : { lng }
    return form === 'long' ? t('minutesLong', { count, ...told }) : t('minutes', { count, ...told })
  }
}
