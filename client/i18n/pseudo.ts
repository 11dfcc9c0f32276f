import type { Texts } from './words.ts'

/** Letters with accents that are in the fonts of every page. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', u: 'ü', y: 'ý' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ö', U: 'Ü', Y: 'Ý' },
}

/** Placeholders and tags, which stay as they are. */
const PLACEHOLDER = /(\{\{[^}]*\}\}|<[^>]*>)/

/** Lengthens a word by a third, the difference between English and German. */
function lengthen(word: string): string {
  return word.replace(/./gu, (letter) => ACCENTS[letter] ?? letter) + 'ö'.repeat(word.length / 3)
}

/** Lengthens the words of a text and puts it into brackets, which show whether it is cut. A text without words stays as it is. */
export function pseudoText(text: string): string {
  const parts = text.split(PLACEHOLDER)
  if (!parts.some((part, n) => n % 2 === 0 && /\p{L}/u.test(part))) return text
  const longer = parts.map((part, n) => (n % 2 === 0 ? part.replace(/\p{L}+/gu, lengthen) : part))
  return `[${longer.join('')}]`
}

/** Lengthens all texts of an area. */
export function pseudoTexts(texts: Texts): Texts {
  const longer = Object.entries(texts).map(
    ([key, text]) =>
      [key, typeof text === 'string' ? pseudoText(text) : pseudoTexts(text)] as const,
  )
  return Object.fromEntries(longer)
}
