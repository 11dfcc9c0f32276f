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
  const bounded = longestFirst(words).map((word) => {
    const before = LETTER_FIRST.test(word) ? '(?<![\\p{L}\\d])' : ''
    const after = LETTER_LAST.test(word) ? '(?![\\p{L}\\d])' : ''
    return `${before}${escaped(word)}${after}`
  })
  return `(?:${bounded.join('|')})`
}

/** Returns one record of all languages: the value of each word. */
export function merged<T>(records: readonly Readonly<Record<string, T>>[]): ReadonlyMap<string, T> {
  return new Map(records.flatMap((record) => Object.entries(record)))
}
