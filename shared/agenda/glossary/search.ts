import { foldText } from '../comparisonKey.ts'
import { memoize } from '../memoize.ts'
import type { Term } from './term.ts'

/** A pinyin syllable without tone; a consonant before a vowel starts the next syllable. */
const SYLLABLE =
  /er(?![aeiou])|(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iao|uai|ia|ie|iu|io|ua|uo|ui|ue|ai|ei|ao|ou|[aoeiu])(?:ng?(?![aeiou]))?/y

/** Separators between written syllables. */
const SEPARATORS = /[^a-z]+/

function wordSyllables(word: string): readonly string[] {
  const found: string[] = []
  let at = 0
  while (at < word.length) {
    SYLLABLE.lastIndex = at
    // Anything else is split into letters.
    const syllable = SYLLABLE.exec(word)?.[0] ?? word.charAt(at)
    found.push(syllable)
    at += syllable.length
  }
  return found
}

/** Splits folded pinyin into syllables, with or without spaces; `ü` and `v` become `u`. */
export function syllablesOf(pinyin: string): readonly string[] {
  return pinyin.replaceAll('v', 'u').split(SEPARATORS).flatMap(wordSyllables)
}

/** A text of a term, prepared for search; `initials`: the first letters of its words. */
type TextKey = Readonly<{ text: string; words: readonly string[]; initials: string }>

/** A pronunciation, prepared for search: joined, with the positions and the first letters of its syllables. */
type PronunciationKey = {
  readonly joined: string
  readonly syllableStarts: ReadonlySet<number>
  readonly initials: string
}

type Entry = {
  readonly term: Term
  readonly texts: readonly TextKey[]
  readonly pronunciations: readonly PronunciationKey[]
  readonly note: string
  /** The length of its shortest text; among equal matches the shortest comes first. */
  readonly length: number
}

function textKey(text: string): TextKey {
  const plain = foldText(text)
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return { text: plain, words, initials: words.map((word) => word.charAt(0)).join('') }
}

function pronunciationKey(pinyin: string): PronunciationKey {
  const syllables = syllablesOf(foldText(pinyin))
  const syllableStarts = new Set<number>()
  let at = 0
  for (const { length } of syllables) {
    syllableStarts.add(at)
    at += length
  }
  return {
    joined: syllables.join(''),
    syllableStarts,
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }
}

const entriesOf = memoize((terms: readonly Term[]): readonly Entry[] =>
  terms.map((term) => {
    const texts = Object.values(term.texts).map(textKey)
    return {
      term,
      texts,
      pronunciations: Object.values(term.said ?? {}).map(pronunciationKey),
      note: foldText(term.note ?? ''),
      length: Math.min(...texts.map(({ text }) => text.length)),
    }
  }),
)

/** A query, prepared for texts and for pinyin; `letters` is empty if it cannot be pinyin. */
type Query = {
  readonly text: string
  readonly words: readonly string[]
  readonly letters: string
}

function queryOf(searchText: string): Query {
  const { text, words } = textKey(searchText)
  const joined = text.replace(/[\s'’·-]|(?<=[a-z])[1-5]/g, '').replaceAll('v', 'u')
  return { text, words, letters: /^[a-z]+$/.test(joined) ? joined : '' }
}

const NOT_FOUND = Number.POSITIVE_INFINITY

const HAN = /\p{Script=Han}/u

function hasWord({ text, words }: TextKey, word: string): boolean {
  return HAN.test(word) ? text.includes(word) : words.some((one) => one.startsWith(word))
}

/** Returns how well a text matches; 0 is best. Order: whole text, beginning, beginning of a word, words in any order, all initials, anywhere, first initials. */
function textRank(key: TextKey, { text, words, letters }: Query): number {
  if (key.text === text) return 0
  if (key.text.startsWith(text)) return 1
  if (key.text.includes(` ${text}`)) return 2
  if (words.length > 0 && words.every((word) => hasWord(key, word))) return 3
  if (letters.length > 1 && key.initials === letters) return 4
  if (text.length > 1 && key.text.includes(text)) return 6
  return letters.length > 1 && key.initials.startsWith(letters) ? 7 : NOT_FOUND
}

/** Returns how well a pronunciation matches: whole, beginning, all initials, from a syllable on, first initials. */
function pronunciationRank(
  { joined, syllableStarts, initials }: PronunciationKey,
  { letters }: Query,
): number {
  if (letters === '' || joined === '') return NOT_FOUND
  if (joined === letters) return 0
  if (joined.startsWith(letters)) return 2
  if (letters.length < 2) return NOT_FOUND
  if (initials === letters) return 3
  for (let at = joined.indexOf(letters); at >= 0; at = joined.indexOf(letters, at + 1))
    if (syllableStarts.has(at)) return 4
  return initials.startsWith(letters) ? 5 : NOT_FOUND
}

function rankOf({ texts, pronunciations, note }: Entry, query: Query): number {
  const ranks = [
    ...texts.map((key) => textRank(key, query)),
    ...pronunciations.map((key) => pronunciationRank(key, query)),
  ]
  const best = Math.min(...ranks)
  return best === NOT_FOUND && query.text.length > 1 && note.includes(query.text) ? 8 : best
}

/** Returns the terms that match a query, best first: in any language, without case, accents and tones, by pinyin or its initials, last by note. An empty query matches nothing. */
export function searchTerms(terms: readonly Term[], searchText: string): readonly Term[] {
  const query = queryOf(searchText)
  if (query.text === '') return []
  const ranked = entriesOf(terms).map((entry) => ({ entry, rank: rankOf(entry, query) }))
  const found = ranked.filter(({ rank }) => rank !== NOT_FOUND)
  return found
    .sort((one, other) => one.rank - other.rank || one.entry.length - other.entry.length)
    .map(({ entry }) => entry.term)
}
