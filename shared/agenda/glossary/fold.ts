import { comparisonKey } from '../comparisonKey.ts'

/** Letters that are not made of a letter and a mark, as they are typed where they are not on the keyboard. */
const TYPED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** A text as it is searched: without case, accents and tones, whichever width its letters have. */
export function folded(text: string): string {
  return comparisonKey(text).replace(/[ßæœøłđı]/g, (letter) => TYPED[letter] ?? letter)
}

/** The language of a tag without its script and region: `zh` of `zh-Hans`. */
export function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}
