import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { clockText } from '../../../shared/time/format.ts'
import { entryOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { dayText } from '../../ui/agenda/dateText.ts'
import { useCityOffset } from '../../ui/agenda/offsets.ts'
import { startTimes } from '../../ui/agenda/ownZones.ts'
import { dayTime } from '../../ui/agenda/zoneTimes.ts'

/** When a show starts by its home clock, with its day. */
export function useStart(): (show: OwnedShow) => string {
  const { language } = useLanguage()
  return (show) => {
    const zone = homeZone(show)
    return `${dayText(show.startsAt, zone, language)} ${clockText(show.startsAt, zone)}`
  }
}

/** From which day to which shows are that belong together. */
export function useSpan(): (shows: readonly OwnedShow[]) => string {
  const { t } = useTranslation('owner')
  const { language } = useLanguage()
  const day = (show: OwnedShow) => dayText(show.startsAt, homeZone(show), language)
  return (shows) => {
    const [from = '', to] = new Set(shows.map(day))
    return to === undefined
      ? from
      : t('series.span', { from, to: shows.slice(-1).map(day)[0] ?? to })
  }
}

/** Returns when a show starts, in each of its zones, and the reader's own where that is another, by city. */
export function useStartText(): (show: OwnedShow) => string {
  const { t } = useTranslation('owner')
  const { language } = useLanguage()
  const place = useCityOffset()
  return ({ startsAt, zones }) => {
    const times = startTimes({ startsAt, zones }).map((one) =>
      t('timeIn', { time: dayTime(one), city: place(one.zone, startsAt) }),
    )
    const day = dayText(startsAt, homeZone({ zones }), language)
    return [day, ...times].join(entryOf(language).comma)
  }
}
