import type { Instant } from '../../../../../shared/time/instant.ts'
import { type Language, localeOf } from '../../../../i18n/language.ts'

/** The day in a zone, in words with its year. */
export function dayIn(at: Instant, timeZone: string, language: Language): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone }).format(at)
}
