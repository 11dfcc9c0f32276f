import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { entryFor, type Language, localeOf } from '../../i18n/language.ts'

/** Formats a day in words, such as Thursday 4 June, in a language and a zone. */
export function dateText(at: Instant, zone: string, tag: LanguageTag): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return new Intl.DateTimeFormat(entryFor(tag).locale, form).format(at)
}

/** Returns a day in words with its year, such as Wed 21 June 2023, in a language and a zone; `long` writes the weekday in full. */
export function dayText(
  at: Instant,
  timeZone: string,
  language: Language,
  weekday: 'short' | 'long' = 'short',
): string {
  const form = { weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone } as const
  return new Intl.DateTimeFormat(localeOf(language), form).format(at)
}
