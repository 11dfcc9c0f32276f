import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Duration, MINUTE } from '../../../shared/time/instant.ts'
import type { Language } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLength } from './useLength.ts'

/** The figure of a length alone: whole minutes and halves (`8½`), others as m:ss. */
export function halvesFigure(length: Duration): string {
  const whole = Math.floor(length / MINUTE)
  const rest = length % MINUTE
  if (rest === 0) return String(whole)
  return rest === MINUTE / 2 ? `${whole === 0 ? '' : whole}½` : digits(spentSeconds(length))
}

/** A length as it is said to somebody whose own it is: `8 minutes`, `8½ minutes`; others as m:ss. `short` is for tables. In the screen's language unless another is asked for. */
export function useHalves(): (
  length: Duration,
  form?: 'long' | 'short',
  language?: Language,
) => string {
  const { t } = useTranslation()
  const length = useLength()
  return (ms, form = 'long', lng) => {
    if (ms % MINUTE !== MINUTE / 2) return length(ms, form, lng)
    const told = lng === undefined ? {} : { lng }
    if (form === 'short') return t('halves.short', { figure: halvesFigure(ms), ...told })
    if (ms < MINUTE) return t('halves.half', told)
    return t('halves.long', { figure: halvesFigure(ms), ...told })
  }
}
