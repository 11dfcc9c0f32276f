import { isolate } from './isolate.ts'

const formats = new Map<string, Intl.ListFormat>()

/** Returns the list format of a language, such as `A, B, C` or `甲、乙、丙`; cached, as it is slow to create. */
function listFormat(lang: string): Intl.ListFormat {
  const cached = formats.get(lang)
  if (cached !== undefined) return cached
  const format = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' })
  formats.set(lang, format)
  return format
}

/** Joins words to a list of a language; only the first `most` of them. */
export function listText(words: readonly string[], lang: string, most = words.length): string {
  return listFormat(lang)
    .formatToParts(words.map(isolate))
    .slice(0, Math.max(0, 2 * most - 1))
    .map(({ value }) => value)
    .join('')
}
