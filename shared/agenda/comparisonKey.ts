/** Returns a name without case, accents and extra spaces, for comparison. */
export function comparisonKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Letters that Unicode does not decompose, as people type them without a special keyboard. */
const TYPED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/** Replaces small letters that do not decompose by plain ones. */
export function plainLetters(text: string): string {
  return text.replace(/[ßæœøłđðþıς]/g, (letter) => TYPED[letter] ?? letter)
}

/** Returns a text for search: without case, accents, tones and full-width forms. */
export function foldText(text: string): string {
  return plainLetters(comparisonKey(text))
}
