import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { type Language, localeOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Occasion } from './person.ts'

function dayText({ startsAt, zones }: Occasion, language: Language): string {
  const form = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const lang = localeOf(language)
  return new Intl.DateTimeFormat(lang, { ...form, timeZone: homeZone({ zones }) }).format(startsAt)
}

/** Returns the names of related shows: their day, and their title if titles differ. */
export function useOccasionNames(occasions: readonly Occasion[]): {
  /** What they all are called, or the first of them. */
  readonly title: string
  readonly called: (occasion: Occasion) => string
} {
  const { language, reading } = useLanguage()
  const [title = '', ...others] = new Set(occasions.map((one) => reading(one.title).text))
  return {
    title,
    called: (occasion) =>
      others.length === 0
        ? dayText(occasion, language)
        : `${dayText(occasion, language)} ${reading(occasion.title).text}`,
  }
}
