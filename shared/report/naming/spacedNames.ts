import { JOINED, spellings } from './letters.ts'

/** A word of a text: its spellings, and whether it has a capital or only capitals. */
type Word = {
  readonly spellings: readonly string[]
  readonly capital: boolean
  readonly shouted: boolean
}

/** The shortest word of a name that is found in any case, in letters. */
const SHORTEST = 3

/** From this many letters on, up to three more at the end are an inflection: Novákovi, Иванову. */
const INFLECTED_FROM = 5
const MAX_ENDING = 3

function wordOf(run: string): Word {
  return {
    spellings: spellings(run),
    capital: /^\p{Lu}/u.test(run),
    shouted: run.length > 1 && run === run.toUpperCase(),
  }
}

/** Returns the words of a text: each run of letters, and runs joined by hyphens, apostrophes or full stops as one word too. */
function wordsOf(text: string): readonly Word[] {
  const tokens = text.normalize('NFC').replaceAll(JOINED, ' ').split(/\s+/)
  return tokens.flatMap((token) => {
    const runs = token.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
    return [...runs, ...(runs.length > 1 ? [runs.join('')] : [])].map(wordOf)
  })
}

/** Returns the words that identify a name: those with capitals if there are any, as “van der” occurs in many names. */
function partsOf(name: string): readonly Word[] {
  const words = wordsOf(name)
  const capitals = words.filter(({ capital }) => capital)
  return capitals.length > 0 ? capitals : words
}

/** Returns the spellings of a name without spaces, in both orders: WeiBai, baiwei. */
function joinedSpellings(name: string): readonly string[] {
  const words = name.replaceAll(JOINED, ' ').split(/\s+/)
  const lettersOf = (order: readonly string[]) => order.join('').replaceAll(/[^\p{L}\p{M}]/gu, '')
  return [words, words.toReversed()].flatMap((order) => spellings(lettersOf(order)))
}

/** Finds names in scripts with spaces between words. */
export class SpacedNames {
  readonly #long: ReadonlySet<string>
  /** Words of two letters, and whether each was written in capitals. */
  readonly #short: ReadonlyMap<string, boolean>

  constructor(names: readonly string[]) {
    const parts = names.flatMap(partsOf)
    const all = [...parts.flatMap((part) => part.spellings), ...names.flatMap(joinedSpellings)]
    this.#long = new Set(all.filter(({ length }) => length >= SHORTEST))
    this.#short = new Map(
      parts
        .filter(({ capital }) => capital)
        .flatMap(({ spellings: ways, shouted }) => ways.map((one) => [one, shouted] as const))
        .filter(([{ length }]) => length === 2),
    )
  }

  /** Whether a text contains a word of a name. */
  areIn(text: string): boolean {
    return wordsOf(text).some((word) => this.#isShort(word) || word.spellings.some(this.#isLong))
  }

  /** Two letters are often another word: they count only with exactly one capital, or all capitals if the name has them. */
  #isShort({ spellings: ways, capital, shouted }: Word): boolean {
    if (!capital) return false
    return ways.some((one) => {
      const asShouted = this.#short.get(one)
      return asShouted !== undefined && (asShouted || !shouted)
    })
  }

  readonly #isLong = (word: string): boolean => {
    if (this.#long.has(word)) return true
    if (word.endsWith('s') && this.#long.has(word.slice(0, -1))) return true
    const most = Math.min(MAX_ENDING, word.length - INFLECTED_FROM)
    for (let more = 1; more <= most; more += 1)
      if (this.#long.has(word.slice(0, -more))) return true
    return false
  }
}
