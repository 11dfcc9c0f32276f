import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { clockText } from '../../../shared/time/format.ts'
import { useCityIn } from '../../i18n/city.ts'
import { entryOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type CardWords, dayText, useCardWords } from '../../ui/linkCards/useCardWords.ts'

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

/** What the owner's page says of links and shows. */
export type OwnerWords = CardWords & {
  /** The mark between a thing and what is said of it. */
  readonly colon: string
  /** When a show starts, in each of its first two zones by city. */
  readonly start: (show: OwnedShow) => string
}

/** Words for links and shows. */
export function useOwnerWords(): OwnerWords {
  const { t } = useTranslation('owner')
  const { language } = useLanguage()
  const { colon, comma } = entryOf(language)
  const city = useCityIn()
  return {
    ...useCardWords(),
    colon,
    start: ({ startsAt, zones }) => {
      const times = zones.slice(0, 2).map((zone) => {
        return t('timeIn', { time: clockText(startsAt, zone), city: city(zone, language) })
      })
      const day = dayText(startsAt, homeZone({ zones }), language)
      return [day, ...times].join(comma)
    },
  }
}
