import { oncePer } from '../oncePer.ts'
import { folded } from './fold.ts'
import { syllablesOf } from './syllables.ts'
import type { Term } from './term.ts'

/** A text of a term as it is searched. */
type TextKey = { readonly text: string; readonly words: readonly string[]; readonly first: string }

/** How a term is said, as it is typed: in one, where its syllables begin, and their first letters. */
type PronunciationKey = {
  readonly joined: string
  readonly begins: ReadonlySet<number>
  readonly first: string
}

type Entry = {
  readonly term: Term
  readonly texts: readonly TextKey[]
  readonly said: readonly PronunciationKey[]
  readonly note: string
  /** Of its shortest word: of two that are found alike, the shorter one is likelier meant. */
  readonly length: number
}

function textKey(text: string): TextKey {
  const plain = folded(text)
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return { text: plain, words, first: words.map((word) => word.charAt(0)).join('') }
}

function pronunciationKey(said: string): PronunciationKey {
  const syllables = syllablesOf(folded(said))
  const begins = new Set<number>()
  let at = 0
  for (const { length } of syllables) {
    begins.add(at)
    at += length
  }
  return {
    joined: syllables.join(''),
    begins,
    first: syllables.map((syllable) => syllable.charAt(0)).join(''),
  }
}

const entriesOf = oncePer((terms: readonly Term[]): readonly Entry[] =>
  terms.map((term) => {
    const texts = Object.values(term.texts).map(textKey)
    return {
      term,
      texts,
      said: Object.values(term.said ?? {}).map(pronunciationKey),
      note: folded(term.note ?? ''),
      length: Math.min(...texts.map(({ text }) => text.length)),
    }
  }),
)

/** What was typed, as texts and as pinyin are compared with it; `letters` is empty where it cannot be pinyin. */
type Query = {
  readonly text: string
  readonly words: readonly string[]
  readonly letters: string
}

function queryOf(typed: string): Query {
  const { text, words } = textKey(typed)
  const joined = text.replace(/[\s'’·-]|(?<=[a-z])[1-5]/g, '').replaceAll('v', 'u')
  return { text, words, letters: /^[a-z]+$/.test(joined) ? joined : '' }
}

/** Not found. */
const NOT = Number.POSITIVE_INFINITY

const HAN = /\p{Script=Han}/u

function hasWord({ text, words }: TextKey, typed: string): boolean {
  return HAN.test(typed) ? text.includes(typed) : words.some((word) => word.startsWith(typed))
}

/** How well a text is what was typed, the best first: all of it, its beginning, the beginning of a word, words in any order, the first letters of all its words, anywhere in it, its first letters so far. */
function textRank(key: TextKey, { text, words, letters }: Query): number {
  if (key.text === text) return 0
  if (key.text.startsWith(text)) return 1
  if (key.text.includes(` ${text}`)) return 2
  if (words.length > 0 && words.every((word) => hasWord(key, word))) return 3
  if (letters.length > 1 && key.first === letters) return 4
  if (text.length > 1 && key.text.includes(text)) return 6
  return letters.length > 1 && key.first.startsWith(letters) ? 7 : NOT
}

/** The same for how it is said: all of it, its beginning, from a syllable on, its first letters. */
function pronunciationRank(
  { joined, begins, first }: PronunciationKey,
  { letters }: Query,
): number {
  if (letters === '' || joined === '') return NOT
  if (joined === letters) return 0
  if (joined.startsWith(letters)) return 2
  if (letters.length < 2) return NOT
  if (first === letters) return 3
  for (let at = joined.indexOf(letters); at >= 0; at = joined.indexOf(letters, at + 1))
    if (begins.has(at)) return 4
  return first.startsWith(letters) ? 5 : NOT
}

function rankOf({ texts, said, note }: Entry, query: Query): number {
  const ranks = [
    ...texts.map((key) => textRank(key, query)),
    ...said.map((key) => pronunciationRank(key, query)),
  ]
  const best = Math.min(...ranks)
  return best === NOT && query.text.length > 1 && note.includes(query.text) ? 8 : best
}

/**
 * The terms that what was typed finds, the likeliest first: in any language, without case, accents and tones, by pinyin with and
 * without spaces and by its first letters, and at last by the note. Nothing typed finds nothing.
 */
export function searchTerms(terms: readonly Term[], typed: string): readonly Term[] {
  const query = queryOf(typed)
  if (query.text === '') return []
  const ranked = entriesOf(terms).map((entry) => ({ entry, rank: rankOf(entry, query) }))
  const found = ranked.filter(({ rank }) => rank !== NOT)
  return found
    .sort((one, other) => one.rank - other.rank || one.entry.length - other.entry.length)
    .map(({ entry }) => entry.term)
}
