import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { clockText } from '../../../../shared/time/format.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { useCity } from '../../../i18n/city.ts'
import { localeOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { PaperTime } from './model/paperText.ts'
import type { PrintSource } from './model/source.ts'

const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const SHORT = { day: 'numeric', month: 'short' } as const

/** Returns how times and versions of an agenda are written on paper, in the language of the sheet. */
export function usePaperWords({ zones }: Pick<Agenda, 'zones'>) {
  const { t } = useTranslation('planner')
  const { language } = useLanguage()
  const city = useCity()
  const zone = homeZone({ zones })
  const format = (at: number, form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), form).format(at)
  const moment = (at: Instant) => {
    const date = format(at, { ...SHORT, timeZone: zone })
    return t('print.on.at', { date, time: clockText(at, zone), city: city(zone) })
  }
  return {
    /** A day in words, such as Wednesday 21 June 2023. */
    day: (at: Instant, timeZone: string) => format(at, { ...LONG, timeZone }),
    /** The same of a day (YYYY-MM-DD) of whatever zone. */
    date: (day: string) => format(Date.parse(`${day}T00:00Z`), { ...LONG, timeZone: 'UTC' }),
    /** A time in all zones as part of a sentence, each with its city. */
    times: ({ home, others }: PaperTime) =>
      [home, ...others]
        .flatMap((text, n) =>
          zones[n] === undefined ? [] : t('print.on.timeIn', { time: text, city: city(zones[n]) }),
        )
        .join(' / '),
    /** Which version this is, and of when. */
    version: ({ side, publishedAt }: PrintSource, now: Instant | null) => {
      if (side === 'published' && publishedAt !== null)
        return t('print.on.publishedAt', { at: moment(publishedAt) })
      if (now === null) return t(`print.sides.${side}`)
      const at = moment(now)
      return side === 'draft'
        ? t('print.on.draftAt', { at })
        : t('print.on.publishedPrinted', { at })
    },
  }
}
