import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { entryFor } from '../../i18n/language.ts'

/** A day in words, such as Thursday 4 June, in a language and a zone. */
export function dateText(at: Instant, zone: string, tag: LanguageTag): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone } as const
  return new Intl.DateTimeFormat(entryFor(tag).locale, form).format(at)
}
