import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import type { Language } from '../../i18n/language.ts'
import { minutesFigure } from '../../i18n/spans.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

const HALF: Duration = MINUTE / 2

/** Whether a length is shown in whole or half minutes. */
function isInMinutes(length: Duration): boolean {
  return length % HALF === 0
}

/** Formats a length without its unit, the same on every screen: whole and half minutes (`16`, `16½`), others as m:ss. */
export function lengthFigure(length: Duration): string {
  return isInMinutes(length) ? minutesFigure(length / MINUTE) : digits(spentSeconds(length))
}

/** Replaces a typed `½` by decimals, for parsing: `16½` becomes `16.5`. */
export function withDecimals(typed: string): string {
  return typed.replace(/(\d*)\s*½/, (_, whole: string) => `${whole === '' ? '0' : whole}.5`)
}

/** Returns a function that formats a length in words: whole and half minutes (`8½ minutes`), others as m:ss; `short` is for tables. The default language is the screen's. */
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
