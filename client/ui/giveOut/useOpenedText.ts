import type { Opened } from '../../../shared/protocol/opened.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { instant } from '../../../shared/time/instant.ts'
import { localeOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** When a link was opened first and last, and on what, by the clock of a zone; the day of the last time is told where it is another. */
export function useOpenedText(zone: string): (opened: Opened) => string {
  const { t } = useTranslation('giveOut')
  const { language } = useLanguage()
  const text = (at: number, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), {
      ...form,
      timeZone: zone,
    }).format(at)
  return ({ first, last, on }) => {
    const from = text(first, { ...DAY, ...CLOCK })
    const full = text(last, { ...DAY, ...CLOCK })
    if (from === full) return t(`opened.${on}`, { at: full })
    const sameDay = dateIn(instant(first), zone) === dateIn(instant(last), zone)
    return t(`openedTwice.${on}`, { first: from, at: sameDay ? text(last, CLOCK) : full })
  }
}
