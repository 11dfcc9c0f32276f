/** Scripts without spaces between words, or with suffixes on names. */
export const JOINED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/gu

/** Letters that Unicode does not decompose into a plain letter and marks. */
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

const SPELLED = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }))

/** Folds a text to lower case, without marks and width: Jürgen and jurgen are the same. */
export function folded(text: string): string {
  const small = text.normalize('NFKC').toLowerCase()
  const plain = small.replaceAll(/\p{L}/gu, (letter) => ALONE.get(letter) ?? letter)
  return plain.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC')
}

/** Returns the spellings of a word without marks: jurgen and juergen. */
export function spellings(word: string): readonly string[] {
  const small = word.normalize('NFKC').toLowerCase()
  const spelled = small.replaceAll(/\p{L}/gu, (letter) => SPELLED.get(letter) ?? letter)
  return [...new Set([folded(small), folded(spelled)])]
}
