import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sourceOf, wordSet, wordsIn } from './words.ts'

const require = createRequire(import.meta.url)

function dictionary(): ReadonlySet<string> {
  const place = require.resolve('@cspell/dict-people-names')
  const names = readFileSync(join(dirname(place), 'dict', 'people-names.txt'), 'utf8')
  return new Set([...names.toLowerCase().split(/\r?\n/), ...wordSet('givenNames')])
}

const NAMES = dictionary()
const COMMON = wordSet('common')
const NEVER_FIRST = wordSet('neverFirst')
const SHORT_NAMES = wordSet('shortNames')
const ACRONYMS: ReadonlySet<string> = new Set(wordsIn('acronyms'))
const NAME_LIKE = wordSet('nameLikeEndings')
const TWO_CAPITALS: ReadonlySet<string> = new Set(wordsIn('aloneSurnames'))
const SECOND_NAMES: ReadonlySet<string> = new Set(wordsIn('vietnameseSecond'))
const COMMON_ENDING = new RegExp(`${sourceOf('commonEndings')}$`, 'iu')
const PARTICLE = new RegExp(`^${sourceOf('particle')}$`, 'iu')
const NO_NAME = new RegExp(
  `^${sourceOf('post', 'postBefore', 'moderator', 'moderatedBy', 'speaker', 'panellist')}$`,
  'iu',
)
const HONORIFIC = new RegExp(`^${sourceOf('degree', 'address')}\\.?$`, 'u')

const NAME_WORD = /^(?:(?:d'|o'|l'|mc|mac|al-|el-)?\p{Lu}[\p{L}'.]*(?:-\p{L}[\p{L}'.]*)*)$/u
const INITIAL = /^(?:\p{Lu}\.?|\p{Lu}\.-?\p{Lu}\.?)$/u
const SENTENCE_END = /\p{Ll}{3}\.$/u
const CAPITALS = /^\p{Lu}{2,6}(?:\d|s)?$/u

const SYLLABLES =
  "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v|ü)'?-?){1,2}"
const PINYIN = new RegExp(`^(?=zh|ch|sh|[bpmfdtnlgkhjqxrzcsywaeo])${SYLLABLES}$`, 'i')

/** Whether a word could be a Chinese name in Latin letters (`Wentao`, `Xu`). */
export function isPinyin(word: string): boolean {
  return PINYIN.test(word)
}

/** Whether the dictionary has a word as a given name or a surname: weak evidence. */
export function isKnownName(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '')
  return NAMES.has(bare) || bare.split('-').some((part) => part.length > 2 && NAMES.has(part))
}

const bareOf = (word: string) =>
  word
    .toLowerCase()
    .replace(/[.,;:'"!?]+$/, '')
    .replace(/'s$/, '')

function endsCommonly(bare: string): boolean {
  return bare.length > 4 && COMMON_ENDING.test(bare) && !NAME_LIKE.has(bare) && !isPinyin(bare)
}

/** Whether a word belongs to titles, posts and places, and so not to a name. */
export function isCommon(word: string): boolean {
  const bare = bareOf(word)
  return ACRONYMS.has(word) || COMMON.has(bare) || endsCommonly(bare)
}

/** Whether a common word may be a later part of a name: a short name (`Ou`), or a known surname with a common ending (`Gurung`). */
function canFollow(word: string, before: string): boolean {
  if (!isCommon(word)) return true
  if (/^\p{Lu}\p{Ll}/u.test(word) && SHORT_NAMES.has(word.toLowerCase())) return true
  return (
    !COMMON.has(bareOf(word)) && !ACRONYMS.has(word) && isKnownName(before) && isKnownName(word)
  )
}

/** Whether a word may be the first of a name before another one: no post, no label and no common word. */
function canBegin(word: string, next: string): boolean {
  const isVietnamese = /^L[eê]$/u.test(word) && SECOND_NAMES.has(next)
  const isLabel = NO_NAME.test(word) && !isKnownName(word)
  return !NEVER_FIRST.has(bareOf(word)) && !isLabel && (isVietnamese || !isCommon(word))
}

/** Whether a word is in capitals that are no surname: an organisation's. */
function isAcronymAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (!CAPITALS.test(word) || INITIAL.test(word)) return false
  if (TWO_CAPITALS.has(word) && at === 1 && isKnownName(words[0] ?? '')) return false
  const isShort = word.length <= (at === 0 ? 3 : 4)
  // `Maud VAN ACKER`: a surname in capitals goes on.
  const isBehind = at >= 2 && !/^\p{Lu}{2,}$/u.test(words[at - 1] ?? '')
  return isBehind || (isShort && !isKnownName(word) && !isPinyin(word))
}

function isParticle(words: readonly string[], at: number, isAddressed: boolean): boolean {
  if ((at === 0 && !isAddressed) || !PARTICLE.test(words[at] ?? '')) return false
  // `van der Berg` is a name, `Neubau der Schule` is none.
  if (/^de[rn]$/.test(words[at] ?? '') && !PARTICLE.test(words[at - 1] ?? '')) return false
  const next = words[at + 1] ?? ''
  return (NAME_WORD.test(next) && canFollow(next, '')) || isParticle(words, at + 1, isAddressed)
}

function isNamePart(words: readonly string[], at: number): boolean {
  const [own = '', next = ''] = words.slice(at)
  // `Rosario «Charo» Peñalver`.
  const word = at === 0 ? own : own.replace(/^["'«](\p{L}+)["'»]$/u, '$1')
  const isShaped = NAME_WORD.test(word) && !/^\p{Lu}{2,}-\p{Lu}\p{Ll}/u.test(word)
  if (!isShaped || isAcronymAt(words, at)) return false
  if (INITIAL.test(word)) return true
  if (HONORIFIC.test(word)) return false
  const before = words.slice(0, at).findLast((one) => !PARTICLE.test(one))
  return at === 0 ? canBegin(word, next) : canFollow(word, before ?? '')
}

/** Returns how many words at the beginning are shaped like the parts of a name; one behind a form of address may begin with a particle (`Frau von der Au`). */
export function nameLength(words: readonly string[], isAddressed = false): number {
  const end = words.findIndex(
    (_, at) =>
      SENTENCE_END.test(words[at - 1] ?? '') ||
      (!isParticle(words, at, isAddressed) && !isNamePart(words, at)),
  )
  return end === -1 ? words.length : end
}

/** Returns how likely words shaped like a name are one: 0 not, 1 by their shape alone, 2 by a known name among them. */
export function nameEvidence(words: readonly string[]): 0 | 1 | 2 {
  const parts = words.filter(
    (word, at) => at === 0 || !PARTICLE.test(word) || /^\p{Lu}/u.test(word),
  )
  const full = parts.filter((word) => !INITIAL.test(word))
  if (parts.length < 2 || parts.length > 5 || full.length === 0) return 0
  if (parts.every((word) => CAPITALS.test(word) && !isKnownName(word))) return 0
  if (parts.every((word) => /^\p{Lu}{2,}$/u.test(word))) return 1
  if (parts.length === 2 && parts.every(isPinyin)) return 2
  return full.some((word) => isKnownName(word) || (isPinyin(word) && word.length > 3)) ? 2 : 1
}

/** Whether a text has two to four words that are shaped like a name, and nothing else. */
export function isNameShaped(text: string): boolean {
  const words = text.split(' ')
  return words.length > 1 && words.length < 5 && nameLength(words) === words.length
}

/** Whether a text is one word that could be somebody's first name or surname. */
export function isSingleName(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+|\p{Lu}')[\p{L}'-]*$/u.test(text) && nameLength([text]) === 1
}
