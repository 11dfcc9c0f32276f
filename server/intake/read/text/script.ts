import { TEXT_LIMIT } from '../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { LANGUAGE_WORDS } from '../../lexicons/languageWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { SIMPLIFIED, TRADITIONAL } from '../../lexicons/zh/scripts.ts'
import { tidy } from './normalize.ts'

/** The language of the Latin letters in a document. */
export type Latin = string

const HAN = /\p{Script=Han}/u
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const SCRIPTS: readonly (readonly [tag: string, script: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ru', /\p{Script=Cyrillic}/u],
]

/** Returns whether a text has Chinese characters. */
export function hasHan(text: string): boolean {
  return HAN.test(text)
}

function hanTag(text: string): string {
  const count = (signs: readonly string[], others: readonly string[]) =>
    [...text].filter((sign) => signs.includes(sign) && !others.includes(sign)).length
  const isTraditional = count(TRADITIONAL, SIMPLIFIED) > count(SIMPLIFIED, TRADITIONAL)
  return isTraditional ? 'zh-Hant' : 'zh-Hans'
}

/** Returns the tag of the language of a text, by its script. */
export function tagOf(text: string, latin: Latin): string {
  if (KANA.test(text)) return 'ja'
  if (HAN.test(text)) return hanTag(text)
  return SCRIPTS.find(([, script]) => script.test(text))?.[0] ?? latin
}

const LETTER = 'A-Za-zÀ-ÿ'
const JOINT = '(?<joint>\\s*[/|]\\s*|\\s+[-·•:]?\\s*|\\s*\\()'
/** A text in Chinese and in Latin letters, in either order. */
const BILINGUAL = [
  `^(?<han>[^${LETTER}]*\\p{Script=Han}[^${LETTER}]*?)${JOINT}(?<latin>[${LETTER}][^\\p{Script=Han}]*)$`,
  `^(?<latin>[${LETTER}][^\\p{Script=Han}]*?)${JOINT}(?<han>\\p{Script=Han}[^${LETTER}]*)$`,
].map((shape) => new RegExp(shape, 'u'))
const EDGE = /^[\s/|·•:,;(-]+|[\s/|·•:,;(-]+$/g
const COMMON = Object.entries(LANGUAGE_WORDS).flatMap(([tag, { common }]) =>
  common.length === 0 ? [] : [{ tag, words: new RegExp(anyWord(common), 'giu') }],
)

/** Returns whether Latin words translate the Chinese ones, and are no name or term in a Chinese text. */
function isTranslation(latin: string, joint: string): boolean {
  if (/[/|]/.test(joint)) return /[a-zà-ÿ]{2}/.test(latin)
  const words = latin.match(/[A-Za-zÀ-ÿ]{2,}/g) ?? []
  const isCommon = COMMON.some(({ words: common }) => latin.replace(common, '').trim() === '')
  return (
    isCommon ||
    (words.length > 1 && words.some((word) => /^[a-zà-ÿ]{3,}$|^[A-Z][a-zà-ÿ]{2,}$/.test(word)))
  )
}

function withoutEdges(text: string): string {
  const cut = text.replace(EDGE, '')
  return cut.includes('(') ? cut : cut.replace(/\)+$/, '').trim()
}

/** Returns a text by its language, or by both if it has a translation in another script; null if it is empty. */
export function textsOf(text: string, latin: Latin): Texts | null {
  const whole = tidy(text).slice(0, TEXT_LIMIT).trim()
  if (whole === '') return null
  const groups = BILINGUAL.map((shape) => shape.exec(whole)?.groups).find(Boolean) ?? {}
  const { han = '', latin: other = '', joint = '' } = groups
  const [first, second] = [withoutEdges(han), withoutEdges(other)]
  if (first === '' || second === '' || !isTranslation(other, joint))
    return { [tagOf(whole, latin)]: whole }
  return { [tagOf(first, latin)]: first, [latin]: second }
}

/** Returns the language of the Latin letters of a text, by its most common words; English if there are none. */
export function latinOf(text: string): Latin {
  const counts = COMMON.map(({ tag, words }) => ({ tag, count: (text.match(words) ?? []).length }))
  return counts.sort((one, other) => other.count - one.count)[0]?.tag ?? 'en'
}
