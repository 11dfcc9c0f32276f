import { calendarFeed as de } from '../../../client/i18n/de/calendarFeed.ts'
import { common as deCommon } from '../../../client/i18n/de/common.ts'
import { calendarFeed as en } from '../../../client/i18n/en/calendarFeed.ts'
import { city as enCity } from '../../../client/i18n/en/cities.ts'
import { calendarFeed as zh } from '../../../client/i18n/zh/calendarFeed.ts'
import { common as zhCommon } from '../../../client/i18n/zh/common.ts'
import { baseLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { cityOf } from '../../../shared/time/format.ts'

type Texts = Readonly<Record<keyof typeof en, string>>

const WORDS = new Map<string, { readonly texts: Texts; readonly cities: object }>([
  ['en', { texts: en, cities: enCity }],
  ['zh', { texts: zh, cities: zhCommon.city }],
  ['de', { texts: de, cities: deCommon.city }],
])

/** Returns the words of a feed in a language; in English if there are none. */
export function feedWords(lang: LanguageTag) {
  const { texts, cities } = WORDS.get(baseLanguage(lang)) ?? { texts: en, cities: enCity }
  const named = new Map<string, string>(Object.entries(cities))
  return {
    comma: texts.comma,
    city: (zone: string) => named.get(zone) ?? cityOf(zone),
    /** Returns a text with its facts. */
    text: (key: keyof Texts, facts: Readonly<Record<string, string>> = {}) =>
      texts[key].replace(/\{\{(\w+)\}\}/g, (_, fact: string) => facts[fact] ?? ''),
  }
}

export type FeedWords = ReturnType<typeof feedWords>
