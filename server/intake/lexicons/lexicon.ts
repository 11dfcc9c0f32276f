const LETTER_FIRST = /^(?!\p{Script=Han})[\p{L}\d]/u
const LETTER_LAST = /(?!\p{Script=Han})[\p{L}\d]$/u

/** Returns a word as RegExp source; a blank in it matches one blank or none. */
function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s?')
}

function longestFirst(words: Iterable<string>): string[] {
  return [...new Set(words)].sort((one, other) => other.length - one.length)
}

/** Returns the RegExp source of any of these words, the longest first. Needs the flag `u`, and `i` to ignore case. */
export function anyOf(words: Iterable<string>): string {
  return `(?:${longestFirst(words).map(escaped).join('|')})`
}

/** Returns the RegExp source of any of these words as a whole word; Chinese words may have any neighbours. */
export function anyWord(words: Iterable<string>): string {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const before = LETTER_FIRST.test(word) ? '(?<![\\p{L}\\d])' : ''
    const key = `${before}*${LETTER_LAST.test(word) ? '(?![\\p{L}\\d])' : ''}`
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  // One check of the neighbours for all words is much faster than one for each of them.
  return `(?:${[...groups].map(([around, own]) => around.replace('*', () => anyOf(own))).join('|')})`
}

/** Words with a value each, of all languages. */
export type Vocabulary<T> = {
  /** The RegExp source of any of the words. */
  readonly pattern: string
  readonly valueOf: (word: string) => T | null
}

/** Merges words with values of several languages; the first language wins. Lookups ignore case and blanks. */
export function vocabulary<T>(records: readonly Readonly<Record<string, T>>[]): Vocabulary<T> {
  const key = (word: string) => word.toLowerCase().replace(/\s+/g, '')
  const entries = records.flatMap((record) => Object.entries(record))
  const values = new Map(entries.map(([word, value]): [string, T] => [key(word), value]).reverse())
  return {
    pattern: anyOf(entries.map(([word]) => word)),
    valueOf: (word) => values.get(key(word)) ?? null,
  }
}
