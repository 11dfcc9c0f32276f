/** Scripts that write words without a space between them, or add to a name what is no part of it. */
export const JOINED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu

/** Letters that do not come apart into a plain one and its marks. */
const ALONE = new Map(
  Object.entries({
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
  }),
)

/** How letters with marks are spelled where there are none. */
const SPELLED = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }))

/** A text in small letters without marks, in full width or half: Jürgen and jurgen are the same. */
export function folded(text: string): string {
  const small = text.normalize('NFKC').toLowerCase()
  const plain = small.replaceAll(/\p{L}/gu, (letter) => ALONE.get(letter) ?? letter)
  return plain.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC')
}

/** A word without marks, and as it is written where keys have none: jurgen and juergen. */
export function spellings(word: string): readonly string[] {
  const small = word.normalize('NFKC').toLowerCase()
  const spelled = small.replaceAll(/\p{L}/gu, (letter) => SPELLED.get(letter) ?? letter)
  return [...new Set([folded(small), folded(spelled)])]
}
