import { foldText } from '../comparisonKey.ts'
import { memoize, memoizeTwo } from '../memoize.ts'
import type { Agenda, Item, Segment } from '../model.ts'
import { baseLanguage } from '../textIn.ts'
import type { Texts } from '../texts.ts'
import type { Term } from './term.ts'

/** Characters of scripts that do not separate words by spaces or that add endings; each is a token. */
const CHARACTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}]'

/** A character, a word, or punctuation that ends a phrase; spaces and hyphens only separate. */
const TOKEN = new RegExp(
  `${CHARACTER}|(?:(?!${CHARACTER})[\\p{L}\\p{N}])+|[^\\s\\p{L}\\p{N}\\p{Pd}]+`,
  'gu',
)

const WORD = /^[\p{L}\p{N}]/u

/** The token for punctuation. A term with punctuation inside, such as `R&D`, has this token too. */
const PUNCTUATION = '|'

/** Removes the ending of an English plural. */
function englishStem(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y')
  return word.replace(/(?<=ss|sh|ch|x|z)es$|s$/, '')
}

/** Removes simple endings of German nouns; umlauts are folded already. */
function germanStem(word: string): string {
  return word.length <= 4 ? word : word.replace(/(en|er|es|em|e|n|s)$/, '')
}

/** Splits a text into tokens for matching: folded, without simple endings, each Chinese character by itself. */
function tokensOf(text: string, base: string): readonly string[] {
  const stem = base === 'de' ? germanStem : englishStem
  const plain = foldText(text).replace(/['’]/g, '')
  return (plain.match(TOKEN) ?? []).map((token) => (WORD.test(token) ? stem(token) : PUNCTUATION))
}

/** A term as tokens of one language. */
type Pattern = { readonly term: Term; readonly tokens: readonly string[] }

/** Patterns by language and first token, so that each text is read once, for any number of terms. */
type Patterns = ReadonlyMap<string, ReadonlyMap<string, readonly Pattern[]>>

/** Returns the variants of a term, separated by semicolons or slashes, without text in brackets. */
function variantsOf(text: string): readonly string[] {
  return text.replace(/[(（][^)）]*[)）]/g, ' ').split(/[;；]|\s\/\s/)
}

function insert(byFirst: Map<string, Pattern[]>, pattern: Pattern): void {
  const [first] = pattern.tokens
  if (first === undefined) return
  const others = byFirst.get(first)
  if (others === undefined) byFirst.set(first, [pattern])
  else others.push(pattern)
}

const patternsOf = memoize((terms: readonly Term[]): Patterns => {
  const byLanguage = new Map<string, Map<string, Pattern[]>>()
  for (const term of terms) {
    for (const [tag, text] of Object.entries(term.texts)) {
      const base = baseLanguage(tag)
      const byFirst = byLanguage.get(base) ?? new Map<string, Pattern[]>()
      byLanguage.set(base, byFirst)
      for (const words of variantsOf(text)) insert(byFirst, { term, tokens: tokensOf(words, base) })
    }
  }
  return byLanguage
})

/** Languages whose texts contain foreign words unchanged, such as names and abbreviations in Chinese. */
const MIXED_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'th'])

/** Adds the terms that occur in a text to `found`. */
function addTermsIn(patterns: Patterns, text: string, tag: string, found: Set<Term>): void {
  const base = baseLanguage(tag)
  const languages = MIXED_LANGUAGES.has(base) ? [...patterns.keys()] : [base]
  // Only the endings of tokens depend on the language, so a position means the same in every reading.
  const readings = languages.map((language) => {
    const tokens = tokensOf(text, language)
    const startingWith = (token: string) => patterns.get(language)?.get(token) ?? []
    const matchesAt = (at: number) => (pattern: Pattern) =>
      pattern.tokens.every((token, n) => tokens[at + n] === token)
    return tokens.map((token, at) => startingWith(token).filter(matchesAt(at)))
  })
  for (const at of readings[0]?.keys() ?? [])
    for (const { term } of readings.flatMap((matches) => matches[at] ?? [])) found.add(term)
}

/** Returns the texts of an item: title, talking points, notes, announcement, and the titles of its people. */
function textsOfItem(item: Item, { people }: Agenda): readonly (Texts | null)[] {
  const speakerIds = new Set(item.speakers.map(({ person }) => person))
  const titles = people.filter(({ id }) => speakerIds.has(id)).map(({ title }) => title)
  const { notes = null, announce = null } = item.briefing ?? {}
  return [item.title, ...item.talkingPoints, notes, announce, ...titles]
}

const NO_TERMS: readonly Term[] = []

function termsIn(texts: readonly (Texts | null)[], terms: readonly Term[]): readonly Term[] {
  if (terms.length === 0) return NO_TERMS
  const patterns = patternsOf(terms)
  const found = new Set<Term>()
  for (const one of texts)
    for (const [tag, text] of Object.entries(one ?? {})) addTermsIn(patterns, text, tag, found)
  return [...found]
}

/** Returns the ids of the existing segments that a term is linked to. */
function linkedSegments({ segments: linked = [] }: Term, { segments }: Agenda): readonly string[] {
  return linked.length === 0
    ? linked
    : linked.filter((one) => segments.some(({ id }) => id === one))
}

/** Returns whether a term can belong to a segment: it is linked to this one or to none. */
function mayBelong(term: Term, segment: Segment, agenda: Agenda): boolean {
  const linked = linkedSegments(term, agenda)
  return linked.length === 0 || linked.includes(segment.id)
}

/** Returns the terms that occur in an item, in order of occurrence. */
export function termsOfItem(item: Item, segment: Segment, agenda: Agenda): readonly Term[] {
  const found = termsIn(textsOfItem(item, agenda), agenda.glossary ?? NO_TERMS)
  return found.filter((term) => mayBelong(term, segment, agenda))
}

const segmentTerms = memoizeTwo((agenda: Agenda, segment: Segment): readonly Term[] => {
  const { glossary = NO_TERMS } = agenda
  const texts = segment.items.flatMap((item) => textsOfItem(item, agenda))
  const found = termsIn([segment.title, ...texts], glossary)
  const occurring = found.filter((term) => mayBelong(term, segment, agenda))
  const linked = glossary.filter((term) => linkedSegments(term, agenda).includes(segment.id))
  return [...new Set([...occurring, ...linked])]
})

/** Returns the terms of a segment: those that occur in it, then those that are only linked to it. */
export function termsOfSegment(segment: Segment, agenda: Agenda): readonly Term[] {
  return segmentTerms(agenda, segment)
}
