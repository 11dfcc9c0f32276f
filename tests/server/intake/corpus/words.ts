/** A text without case, marks, width and punctuation, for comparing what two people would call the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether `part` (`a|b`: either) stands in `text`; blanks inside do not count. */
export function holds(text: string, part: string): boolean {
  const whole = plain(text).replaceAll(' ', '')
  return part.split('|').some((one) => whole.includes(plain(one).replaceAll(' ', '')))
}

const CJK = /\p{Script=Han}/u

/** The words of a text; a Chinese character is one. */
function wordsOf(text: string): string[] {
  const spaced = plain(text).replaceAll(/\p{Script=Han}/gu, ' $& ')
  return spaced.split(/\s+/).filter((word) => word.length > 0)
}

export function shareOfWords(text: string, lines: readonly string[]): number {
  const there = plain(lines.join(' ')).replaceAll(' ', '')
  const words = wordsOf(text)
  if (words.length === 0) return 1
  return words.filter((word) => there.includes(word)).length / words.length
}

/** Whether a name is written in Chinese characters. */
export const isHan = (name: string): boolean => CJK.test(name)
