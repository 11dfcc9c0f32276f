import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { entryOf, localeOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText, dayTime, startTimes, useCityOffset } from '../../ui/agenda/zoneTimes.ts'

/** Returns a function that formats the days of a series, from its first show to its last. */
export function useSeriesDaysText(): (shows: readonly OwnedShow[]) => string {
  const { t, language } = useTranslation('owner')
  const day = (show: OwnedShow) => dayText(show.startsAt, homeZone(show), language)
  return (shows) => {
    const [from = '', to] = new Set(shows.map(day))
    return to === undefined
      ? from
      : t('series.span', { from, to: shows.slice(-1).map(day)[0] ?? to })
  }
}

/** Returns a function that formats the start of a show in each of its zones, and in the reader's zone if its time differs. */
export function useZonedStartText(): (show: OwnedShow) => string {
  const { t, language } = useTranslation('owner')
  const cityText = useCityOffset()
  return ({ startsAt, zones }) => {
    const times = startTimes({ startsAt, zones }).map((one) =>
      t('timeIn', { time: dayTime(one), city: cityText(one.zone, startsAt) }),
    )
    const day = dayText(startsAt, homeZone({ zones }), language)
    return [day, ...times].join(entryOf(language).comma)
  }
}

/** Returns a function that formats a moment near the day of a show in its home zone, such as 3 Dec, 14:05. */
export function useMoment(show: OwnedShow): (at: number) => string {
  const { language } = useTranslation()
  const form = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const
  const timeZone = homeZone(show)
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...form,
    hourCycle: 'h23',
    timeZone,
  })
  return (at) => format.format(at)
}
