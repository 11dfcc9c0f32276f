import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { clockText } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { useCityIn } from '../../i18n/city.ts'
import { type Language, languageOf, tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

/** A day in words with its year, such as Wed 21 June 2023, in a language and a zone. */
export function dayText(at: Instant, zone: string, language: Language): string {
  const form = {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  } as const
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : tagOf(language), form).format(at)
}

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

/** What the owner's page says of links and shows, in this screen's language or in one that is named. */
export type OwnerWords = {
  /** Whose a link is: its person's name, else its roles or its booth. */
  readonly who: (link: OwnedLink, language?: Language) => string
  /** The roles of a link. */
  readonly roles: (link: OwnedLink, language?: Language) => string
  /** What a link without a person is for. */
  readonly does: (link: OwnedLink, language?: Language) => string
  /** The mark between a thing and what is said of it. */
  readonly colon: string
  /** When a show starts, in each of its first two zones by city. */
  readonly start: (show: OwnedShow) => string
}

/** The languages a card of a show speaks: those of its content that Rostrum has; both where it has none of them. */
export function cardLanguages({ languages }: OwnedShow): readonly Language[] {
  const known = languages.flatMap((tag) => languageOf(tag) ?? [])
  return known.length === 0 ? ['en', 'zh'] : [...new Set(known)]
}

/** Words for links and shows. */
export function useOwnerWords(): OwnerWords {
  const { t } = useTranslation(['owner', 'common', 'linkRoles'])
  const { language } = useLanguage()
  const city = useCityIn()
  const roles: OwnerWords['roles'] = ({ grant }, lng = language) =>
    listText(
      grant.roles.map((role) => t(`common:role.${role}`, { lng })),
      lng,
    )
  return {
    roles,
    colon: language === 'zh' ? '：' : ': ',
    who: (link, lng = language) => {
      if (link.person !== null) return textIn(link.person.name, tagOf(lng)).text
      const { booth } = link.grant
      return booth === null ? roles(link, lng) : t('booth', { languages: booth, lng })
    },
    does: ({ grant }, lng = language) =>
      listText(
        grant.roles.map((role) => t(`linkRoles:does.${role}`, { lng })),
        lng,
      ),
    start: ({ startsAt, zones }) => {
      const times = zones.slice(0, 2).map((zone) => {
        const [time, name] = [clockText(startsAt, zone), city(zone, language)]
        return language === 'zh' ? `${name} ${time}` : `${time} ${name}`
      })
      const day = dayText(startsAt, homeZone({ zones }), language)
      return [day, ...times].join(language === 'zh' ? '，' : ', ')
    },
  }
}
