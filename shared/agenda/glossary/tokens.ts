import { folded } from './fold.ts'

/** Scripts that put no space between words, or write endings onto them: each sign is matched by itself. */
const SIGN =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}]'

/** A sign, a word, or what ends a phrase; blanks and hyphens only stand between. */
const TOKEN = new RegExp(`${SIGN}|(?:(?!${SIGN})[\\p{L}\\p{N}])+|[^\\s\\p{L}\\p{N}\\p{Pd}]+`, 'gu')

const WORD = /^[\p{L}\p{N}]/u

/** What stands in place of signs that end a phrase: no term holds it. */
const END = '|'

/** The plural without its ending, and the singular as it is: both come to the same. */
function englishStem(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  return word.replace(/(?<=ss|sh|ch|x|z)es$|s$/, '')
}

/** The same for the endings of German nouns, whose umlauts are folded already. */
function germanStem(word: string): string {
  return word.length <= 4 ? word : word.replace(/(en|er|es|em|e|n|s)$/, '')
}

/** A text as words to be matched: folded, without simple endings, signs of Chinese each by itself. */
export function tokensOf(text: string, base: string): readonly string[] {
  const stem = base === 'de' ? germanStem : englishStem
  const plain = folded(text).replace(/['’]/g, '')
  return (plain.match(TOKEN) ?? []).map((token) => (WORD.test(token) ? stem(token) : END))
}
