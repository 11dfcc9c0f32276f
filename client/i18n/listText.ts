import { isolated } from './isolated.ts'

const formats = new Map<string, Intl.ListFormat>()

/** How names stand in a row in a language: `A, B, C` in English, `甲、乙、丙` in Chinese; made once, as that costs more than all rows. */
function rowIn(lang: string): Intl.ListFormat {
  const known = formats.get(lang)
  if (known !== undefined) return known
  const made = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' })
  formats.set(lang, made)
  return made
}

/** Words in a row, as a list in that language is written; of more than `most` the first ones, as the list begins. */
export function listText(words: readonly string[], lang: string, most = words.length): string {
  return rowIn(lang)
    .formatToParts(words.map(isolated))
    .slice(0, Math.max(0, 2 * most - 1))
    .map(({ value }) => value)
    .join('')
}
