import { type TextInLanguage, textIn } from '../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../shared/agenda/texts.ts'
import { cityOf } from '../../shared/time/format.ts'
import { city as namedCities } from './en/cities.ts'
import type { I18n } from './i18n.ts'
import { type Language, tagOf } from './language.ts'
import { browserName, namedLanguage } from './languageNames.ts'

function isNamed(zone: string): zone is keyof typeof namedCities {
  return Object.hasOwn(namedCities, zone)
}

/** Returns the language of this screen, and the functions that give texts in it, or in another language of the screens (`lng`). */
export function screenLanguage(i18n: I18n) {
  const language = i18n.language()
  const lang = tagOf(language)
  const t = i18n.translate('common')
  const cityIn = (zone: string, lng: Language): string =>
    isNamed(zone) ? t(`city.${zone}`, { lng }) : cityOf(zone)
  const languageNameIn = (tag: LanguageTag, lng: Language): string => {
    const known = namedLanguage(tag)
    return known === null ? browserName(tag, tagOf(lng)) : t(`tongue.${known}`, { lng })
  }
  return {
    i18n,
    language,
    /** Its tag of content. */
    lang,
    change: i18n.changeLanguage,
    /** Returns an agenda text in it. */
    reading: (texts: Texts): TextInLanguage => textIn(texts, lang),
    /** Returns the city of a zone: Beijing for Asia/Shanghai, the city in the zone's name for others. */
    city: (zone: string) => cityIn(zone, language),
    cityIn,
    /** Returns the name of a language of content. */
    languageName: (tag: LanguageTag) => languageNameIn(tag, language),
    languageNameIn,
    /** Returns the short mark of a language of content; that of an unknown one is its tag. */
    languageMark: (tag: LanguageTag): string => {
      const known = namedLanguage(tag)
      return known === null ? tag.toUpperCase() : t(`tag.${known}`)
    },
  }
}

export type ScreenLanguage = ReturnType<typeof screenLanguage>
