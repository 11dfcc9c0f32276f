import { type AddressedPerson, addressedIn } from '../../../shared/agenda/addressed.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type Language, localeOf, tagOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useRoleWords } from '../links/useRoleWords.ts'
import type { CardLink } from './cards.ts'

/** Returns the texts of a link beside its show, in this screen's language or in a named one. */
export type CardWords = {
  /** Whose a link is: its person's name, else its roles or its booth. */
  readonly who: (link: CardLink, language?: Language) => string
  /** The same as a card is written to them, with their form of address. */
  readonly addressee: (link: CardLink, language?: Language) => string
  /** The roles of a link. */
  readonly roles: (link: CardLink, language?: Language) => string
  /** What a link without a person is for. */
  readonly does: (link: CardLink, language?: Language) => string
}

/** A day in words with its year, such as Wed 21 June 2023, in a language and a zone. */
export function dayText(at: Instant, zone: string, language: Language): string {
  const form = {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  } as const
  return new Intl.DateTimeFormat(localeOf(language), form).format(at)
}

/** Words for links. */
export function useCardWords(): CardWords {
  const { t } = useTranslation(['giveOut', 'linkRoles'])
  const { language } = useLanguage()
  const roles = useRoleWords()
  const whoAs =
    (named: (person: AddressedPerson, lang: LanguageTag) => TextInLanguage): CardWords['who'] =>
    (link, lng = language) => {
      if (link.person !== null) return named(link.person, tagOf(lng)).text
      const { booth, grant } = link
      const { name } = grant
      const of = booth === null ? roles(link, lng) : t('card.booth', { languages: booth, lng })
      return name === undefined ? of : listText([name, of], lng)
    }
  return {
    roles,
    who: whoAs(({ name }, lang) => textIn(name, lang)),
    addressee: whoAs(addressedIn),
    does: ({ grant }, lng = language) =>
      listText(
        grant.roles.map((role) => t(`linkRoles:does.${role}`, { lng })),
        lng,
      ),
  }
}
