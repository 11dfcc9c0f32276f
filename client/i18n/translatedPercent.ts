import { entryOf, isUnfinished, LANGUAGES, type Language } from './language.ts'
import type { Texts } from './words.ts'

/** Lists the keys of texts; all plural forms of a text have one key. */
function keysIn(texts: Texts, prefix: string): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [prefix + key.replace(/_(zero|one|two|few|many|other)$/, '')]
      : keysIn(text, `${prefix}${key}.`),
  )
}

async function countKeys(language: Language): Promise<number> {
  const { areas, first } = entryOf(language)
  const keys = await Promise.all(
    Object.entries(areas).map(async ([area, load]) => {
      const file: { readonly [name: string]: Texts } = await load()
      return keysIn(file[area] ?? {}, `${area}.`)
    }),
  )
  return new Set([keysIn(first, 'common.'), ...keys].flat()).size
}

async function percentOf(language: Language): Promise<readonly [Language, string] | null> {
  const [keys, all] = await Promise.all([countKeys(language), countKeys('en')])
  const format = new Intl.NumberFormat(entryOf(language).locale, { style: 'percent' })
  return keys < all ? [language, format.format(Math.floor((100 * keys) / all) / 100)] : null
}

const percents = await Promise.all(LANGUAGES.filter(isUnfinished).map(percentOf))

/** The part of the texts that each unfinished language has, as `40 %`. The build replaces this module with its result. */
export const TRANSLATED_PERCENT: Readonly<Partial<Record<Language, string>>> = Object.fromEntries(
  percents.filter((entry) => entry !== null),
)
