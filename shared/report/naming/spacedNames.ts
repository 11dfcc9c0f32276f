import { JOINED, spellings } from './letters.ts'

/** One word of a text: as it is compared, and how it was written. */
type Word = {
  readonly spellings: readonly string[]
  readonly capital: boolean
  readonly shouted: boolean
}

/** The shortest word of a name that is looked for however it is written, in letters. */
const SHORTEST = 3

/** From so many letters on, a word that goes on behind a name for a few more is a form of it: Novákovi, Иванову. */
const BENDS_FROM = 5
const BENT_BY = 3

function wordOf(run: string): Word {
  return {
    spellings: spellings(run),
    capital: /^\p{Lu}/u.test(run),
    shouted: run.length > 1 && run === run.toUpperCase(),
  }
}

/** The words of a text: each run of letters, and as one what hyphens, apostrophes and full stops part. */
function wordsOf(text: string): readonly Word[] {
  const tokens = text.normalize('NFC').replaceAll(JOINED, ' ').split(/\s+/)
  return tokens.flatMap((token) => {
    const runs = token.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
    return [...runs, ...(runs.length > 1 ? [runs.join('')] : [])].map(wordOf)
  })
}

/** What each name is told by. What stands small beside words with capitals, as in “van der Berg”, belongs to many. */
function partsOf(name: string): readonly Word[] {
  const words = wordsOf(name)
  const capitals = words.filter(({ capital }) => capital)
  return capitals.length > 0 ? capitals : words
}

/** A name without anything between its words, in either order: WeiBai, baiwei. */
function runTogether(name: string): readonly string[] {
  const words = name.replaceAll(JOINED, ' ').split(/\s+/)
  const lettersOf = (order: readonly string[]) => order.join('').replaceAll(/[^\p{L}\p{M}]/gu, '')
  return [words, words.toReversed()].flatMap((order) => spellings(lettersOf(order)))
}

/** Names in scripts that put spaces between words. */
export class SpacedNames {
  readonly #long: ReadonlySet<string>
  /** Words of two letters, and whether each was written in capitals. */
  readonly #short: ReadonlyMap<string, boolean>

  constructor(names: readonly string[]) {
    const parts = names.flatMap(partsOf)
    const all = [...parts.flatMap((part) => part.spellings), ...names.flatMap(runTogether)]
    this.#long = new Set(all.filter(({ length }) => length >= SHORTEST))
    this.#short = new Map(
      parts
        .filter(({ capital }) => capital)
        .flatMap(({ spellings: ways, shouted }) => ways.map((one) => [one, shouted] as const))
        .filter(([{ length }]) => length === 2),
    )
  }

  /** Whether a text has a word of any of these names. */
  areIn(text: string): boolean {
    return wordsOf(text).some((word) => this.#isShort(word) || word.spellings.some(this.#isLong))
  }

  /** Two letters are many a word: they are a name where they are written as one, with one capital. */
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
    const most = Math.min(BENT_BY, word.length - BENDS_FROM)
    for (let more = 1; more <= most; more += 1)
      if (this.#long.has(word.slice(0, -more))) return true
    return false
  }
}
