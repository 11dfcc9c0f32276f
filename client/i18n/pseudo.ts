import type { Texts } from './words.ts'

/** Letters with something above or below them, all of the files that every page fetches. */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ö', u: 'ü', y: 'ý' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ö', U: 'Ü', Y: 'Ý' },
}

/** What is no word: gaps, the places of a part, and what names letters by their code. */
const KEPT = /(\{\{[^}]*\}\}|<[^>]*>)/

/** A word a third longer, as German ones are than English ones. */
function longer(word: string): string {
  return word.replace(/./gu, (letter) => ACCENTS[letter] ?? letter) + 'ö'.repeat(word.length / 3)
}

/** A text as a language of longer words would have it, between marks that show whether any of it is cut. What has no words stays as it is. */
export function pseudoText(text: string): string {
  const parts = text.split(KEPT)
  if (!parts.some((part, n) => n % 2 === 0 && /\p{L}/u.test(part))) return text
  const said = parts.map((part, n) => (n % 2 === 0 ? part.replace(/\p{L}+/gu, longer) : part))
  return `[${said.join('')}]`
}

/** The texts of an area in it. */
export function pseudoTexts(texts: Texts): Texts {
  const said = Object.entries(texts).map(
    ([key, text]) =>
      [key, typeof text === 'string' ? pseudoText(text) : pseudoTexts(text)] as const,
  )
  return Object.fromEntries(said)
}
