import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import type { Language } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { isInMinutes, lengthFigure } from './lengthFigure.ts'

/** A length in words: whole and half minutes as such (`8½ minutes`), others as m:ss; `short` is for tables. In the screen's language unless another is asked for. */
export function useLength(): (
  length: Duration,
  form?: 'long' | 'short',
  language?: Language,
) => string {
  const { t } = useTranslation()
  return (length, form = 'long', lng) => {
    if (!isInMinutes(length)) return lengthFigure(length)
    const count = length / MINUTE
    const language = lng === undefined ? {} : { lng }
    if (form === 'short') return t('minutes', { count, ...language })
    return count === 0.5 ? t('halfMinute', language) : t('minutesLong', { count, ...language })
  }
}
