import { entryWords } from '../../lexicons/entryWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import { kindOf } from '../kinds.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { latinOf } from '../text/script.ts'
import { isCommon, isKnownName, isNameShaped, isSingleName, nameLength } from './latinNames.ts'
import { bareName } from './sourcePerson.ts'
import type { TitleParts } from './titleParts.ts'
import { sourceOf, wordSet } from './words.ts'

const TOKEN = /(?<!\p{L})\p{Ll}\.(?=\s)|\p{L}[\p{L}'-]*|\d[\d.:]*|[^\s\p{L}\d]/gu
const CAPITAL = /^\p{Lu}/u
const LOWER = /^\p{Ll}/u
const ARTICLES = wordSet('article')
const OBJECT_ARTICLES = wordSet('objectArticle')
const AND = wordSet('and')
const JOINTS = new Set([...AND, ',', '&', '+', '/'])
const MYSELF = wordSet('myself')
const CHAIR_VERBS = wordSet('moderator')
const VERBS = wordSet('speaks', 'appears', 'moderator')
const VERBS_OF_SEVERAL = wordSet('appearTogether')
const FILLERS = wordSet('verbFiller')
const ABOUT = wordSet('about')
const BY = wordSet('presentedBy', 'together')
const FROM = wordSet('from')

/** What leads to somebody's name in a mail: a label of its head, or a greeting. */
const LABEL = new RegExp(`^[\\s>*]*(?:${sourceOf('sender')}\\s*:|${sourceOf('greeting')}\\s)`, 'iu')
const NAMES = "(\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+)*)"
const LABELLED = new RegExp(`^\\s*"?${NAMES}"?\\s*(?:[<(,;@!]|$)`, 'u')
const WRITES = anyOf(entryWords('mailWrote'))
const WROTE = new RegExp(`${NAMES}\\s${WRITES}|${WRITES}\\s${NAMES}`, 'u')
/** The part of a source that is evidence for its words, in lines and characters. */
const MOST = 800
const LONGEST = 600

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/** Returns the words of the names in the head of a mail, the line above a quote or a greeting. */
function namedIn(line: string): readonly string[] {
  const label = LABEL.exec(line)?.[0] ?? ''
  const wrote = WROTE.exec(line)
  const name = wrote?.[1] ?? wrote?.[2] ?? (label && LABELLED.exec(line.slice(label.length))?.[1])
  const words = name?.split(' ') ?? []
  const isGreeted = words.length === 1 && label !== '' && !label.endsWith(':')
  return (isGreeted || isNameShaped(name ?? '')) && !words.some(isCommon) ? words : []
}

/** What the lines of a source show of its words: which are nouns, which have a capital without a reason, which are names in a mail. */
export class SourceWords {
  readonly isGerman: boolean
  readonly #nouns = new Set<string>()
  readonly #proper = new Set<string>()
  readonly #named = new Set<string>()

  constructor(lines: readonly string[]) {
    const own = lines.slice(0, MOST).map((line) => normalizeSigns(line.slice(0, LONGEST)))
    this.isGerman = latinOf(own.join('\n')) === 'de'
    for (const line of own) this.#add(line)
  }

  /** Whether a word is somebody's in the head of a mail or its greeting. */
  isNamed(word: string): boolean {
    return this.#named.has(word.toLowerCase())
  }

  /** Returns how much besides its place shows that a word is a name; null where it is none. */
  certaintyOf(word: string): number | null {
    const key = word.toLowerCase()
    if (this.isNamed(word)) return 3
    if (!isSingleName(word) || this.#nouns.has(key) || kindOf(word) !== null) return null
    return (isKnownName(word) ? 1 : 0) + (this.#proper.has(key) ? 1 : 0)
  }

  #add(line: string): void {
    for (const word of namedIn(line)) this.#named.add(word.toLowerCase())
    const tokens = tokensOf(line)
    const capitals = tokens.filter((token) => CAPITAL.test(token)).length
    const isSentence = tokens.filter((token) => LOWER.test(token)).length > capitals
    for (const [at, token] of tokens.entries()) {
      const key = token.toLowerCase()
      if (LOWER.test(token) || ARTICLES.has((tokens[at - 1] ?? '').toLowerCase()))
        this.#nouns.add(key)
      else if (CAPITAL.test(token) && isSentence && !this.isGerman && isInside(tokens, at))
        this.#proper.add(key)
    }
  }
}

/** Whether a word is inside a sentence, where only a name has a capital; a time may be before it. */
function isInside(tokens: readonly string[], at: number): boolean {
  const isTime = /^\d/.test(tokens[at - 1] ?? '')
  const before = tokens[isTime ? at - 2 : at - 1] ?? ''
  return before === ',' || LOWER.test(before) || FILLERS.has(before.toLowerCase())
}

const known = new WeakMap<readonly string[], SourceWords>()

/** Returns what the lines of a source show of its words. */
export function sourceWords(lines: readonly string[]): SourceWords {
  const words = known.get(lines) ?? new SourceWords(lines)
  known.set(lines, words)
  return words
}

/** Names that `and` or a comma joins, by the places of their words; `isOurs`: `Ann and I`. */
type Group = {
  readonly from: number
  readonly names: readonly string[]
  readonly end: number
  readonly isOurs: boolean
}

/** The words of a title, and the places of names in it. */
class PlacedNames {
  readonly #tokens: readonly string[]
  readonly #words: SourceWords

  constructor(title: string, words: SourceWords) {
    this.#tokens = tokensOf(title)
    this.#words = words
  }

  /** Returns the names of the title whose places and `seen` words are evidence enough. */
  read(seen: ReadonlySet<string>): { name: string; isSure: boolean; chairs: boolean }[] {
    return this.#groups().flatMap((group) => {
      const { names } = group
      const certainty =
        Math.max(...names.map((name) => this.#words.certaintyOf(name) ?? 0)) +
        (names.some((name) => seen.has(name)) ? 1 : 0)
      const verb = this.#verbAfter(group) ?? this.#verbBefore(group)
      const place = verb !== null || group.isOurs ? 2 : this.#placeOf(group)
      const isAlone = certainty === 0 && !this.#words.isGerman
      if (place === null || isAlone || place + certainty < 2) return []
      const chairs = verb !== null && CHAIR_VERBS.has(verb)
      return names.map((name) => ({ name, isSure: place + certainty > 2, chairs }))
    })
  }

  #at(at: number): string {
    return (this.#tokens[at] ?? '').toLowerCase()
  }

  #isCapital(at: number): boolean {
    return CAPITAL.test(this.#tokens[at] ?? '')
  }

  #isName(at: number): boolean {
    return this.#isCapital(at) && this.#words.certaintyOf(this.#tokens[at] ?? '') !== null
  }

  #groups(): Group[] {
    const groups: Group[] = []
    for (const at of this.#tokens.keys())
      if (at >= (groups.at(-1)?.end ?? 0) && this.#isName(at)) groups.push(this.#groupAt(at))
    // Two words with capitals are a whole name, or none.
    return groups.filter(({ from, end }) => {
      const opens = from === 1 && nameLength(this.#tokens.slice(0, 1)) === 0
      return (opens || !this.#isCapital(from - 1)) && !this.#isCapital(end)
    })
  }

  #groupAt(from: number): Group {
    const names = [this.#tokens[from] ?? '']
    let end = from + 1
    for (let next = this.#nextIn(end); next !== null; next = this.#nextIn(end)) {
      names.push(this.#tokens[next] ?? '')
      end = next + 1
    }
    const isOurs = AND.has(this.#at(end)) && MYSELF.has(this.#at(end + 1))
    return { from, names, end: isOurs ? end + 2 : end, isOurs }
  }

  /** Returns the place of the next name of a group; one word may be before it (`and young Finbarr`). */
  #nextIn(end: number): number | null {
    if (!JOINTS.has(this.#at(end))) return null
    if (this.#isName(end + 1)) return end + 1
    const isLed = AND.has(this.#at(end)) && LOWER.test(this.#tokens[end + 1] ?? '')
    return isLed && this.#isName(end + 2) ? end + 2 : null
  }

  /** Returns how much the signs and words around names show that they are people; null where they show nothing. */
  #placeOf({ from, end, names }: Group): number | null {
    const [before, after] = [this.#at(from - 1), this.#at(end)]
    const isLast = end >= this.#tokens.length
    const isEnd = !/^[\p{L}\d]/u.test(after)
    const isList = before === ',' && names.length > 1 && LOWER.test(this.#tokens[from - 2] ?? '')
    const places: readonly (readonly [number, boolean])[] = [
      [1, before === '(' && /^[),]$/.test(after)],
      [1, BY.has(before) && isEnd],
      [0, FROM.has(before) && isEnd],
      [1, ABOUT.has(after) && this.#opens(from)],
      [1, isList && isLast],
      [1, /^[-|]$/.test(before) && (isLast || after === ',')],
    ]
    return places.find(([, is]) => is)?.[0] ?? null
  }

  /** Whether only a phrase in lower case precedes a place: `Straight after him Chiyo`. */
  #opens(from: number): boolean {
    const ahead = this.#tokens.slice(0, from)
    const isPhrase = ahead.every((token, at) => (at === 0 ? /^\p{L}/u : LOWER).test(token))
    const last = ahead.at(-1)?.toLowerCase() ?? ''
    return isPhrase && (FILLERS.has(last) || !isCommon(last))
  }

  /** Returns the verb behind names that are its subject: `Bex says`, `Fatoumata nous raconte`. */
  #verbAfter({ from, end, names }: Group): string | null {
    let at = end
    while (at < end + 3 && FILLERS.has(this.#at(at))) at += 1
    const verb = this.#at(at)
    const isVerb = VERBS.has(verb) || (names.length > 1 && VERBS_OF_SEVERAL.has(verb))
    // `talks` is a verb before other words, else a noun.
    const isNoun = isCommon(verb) && !LOWER.test(this.#tokens[at + 1] ?? '')
    return isVerb && !isNoun && !isCommon(this.#at(from - 1)) ? verb : null
  }

  /** Returns the verb before names that are its subject, as its clause has no other: `Den Anfang macht Cosima`. */
  #verbBefore({ from }: Group): string | null {
    let at = from - 1
    while (at > from - 4 && FILLERS.has(this.#at(at))) at -= 1
    const verb = this.#at(at)
    const clause = this.#tokens.slice(0, Math.max(0, at))
    const own = clause.slice(clause.findLastIndex((token) => !/^[\p{L}\d]/u.test(token)) + 1)
    const isFree = own.every((token, n) => {
      if (n > 0 && CAPITAL.test(token)) return OBJECT_ARTICLES.has(own[n - 1]?.toLowerCase() ?? '')
      return FILLERS.has(token.toLowerCase()) || OBJECT_ARTICLES.has(token.toLowerCase())
    })
    return VERBS.has(verb) && own.length < 6 && isFree ? verb : null
  }
}

/** Returns the people whom only their places in a title show (`Bex says hello`, `hello from Dorcas`); the words stay the title. `seen`: names of the source. */
export function placedNames(
  title: string,
  words: SourceWords,
  seen: ReadonlySet<string>,
): TitleParts | null {
  const found = new PlacedNames(normalizeSigns(title).slice(0, LONGEST), words).read(seen)
  const people = found.map(({ name, chairs }) => ({
    ...bareName(name),
    role: chairs ? ('moderator' as const) : null,
  }))
  const doubtful = found.some(({ isSure }) => !isSure)
  return found.length === 0 ? null : { title, people, doubtful }
}
