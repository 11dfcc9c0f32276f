/** Returns a name without case, accents and extra spaces, for comparison. */
export function comparisonKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Plain letters for letters that Unicode does not decompose. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
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
  return text.replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
}

/** Returns a text for search: without case, accents, tones and full-width forms. */
export function foldText(text: string): string {
  return plainLetters(comparisonKey(text))
}
