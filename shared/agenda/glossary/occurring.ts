import type { Agenda, Item, Segment } from '../model.ts'
import { oncePer, oncePerTwo } from '../oncePer.ts'
import type { Texts } from '../texts.ts'
import { baseOf } from './fold.ts'
import type { Term } from './term.ts'
import { tokensOf } from './tokens.ts'

/** A term as the words by which it is found in one language. */
type Pattern = { readonly term: Term; readonly tokens: readonly string[] }

/** Patterns by language, and in it by their first word: a text is gone through once, however many terms there are. */
type Patterns = ReadonlyMap<string, ReadonlyMap<string, readonly Pattern[]>>

/** The ways in which a term is written: those between semicolons or strokes, each without what stands in brackets. */
function waysOf(text: string): readonly string[] {
  return text.replace(/[(（][^)）]*[)）]/g, ' ').split(/[;；]|\s\/\s/)
}

function add(byFirst: Map<string, Pattern[]>, pattern: Pattern): void {
  const [first] = pattern.tokens
  if (first === undefined) return
  const others = byFirst.get(first)
  if (others === undefined) byFirst.set(first, [pattern])
  else others.push(pattern)
}

const patternsOf = oncePer((terms: readonly Term[]): Patterns => {
  const byLanguage = new Map<string, Map<string, Pattern[]>>()
  for (const term of terms) {
    for (const [tag, text] of Object.entries(term.texts)) {
      const base = baseOf(tag)
      const byFirst = byLanguage.get(base) ?? new Map<string, Pattern[]>()
      byLanguage.set(base, byFirst)
      for (const words of waysOf(text)) add(byFirst, { term, tokens: tokensOf(words, base) })
    }
  }
  return byLanguage
})

/** Languages in whose texts words of others stand as they are: names and abbreviations inside Chinese. */
const MIXED: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'th'])

/** Adds the terms of a text in the order in which they stand there. */
function find(patterns: Patterns, text: string, tag: string, found: Set<Term>): void {
  const base = baseOf(tag)
  const languages = MIXED.has(base) ? [...patterns.keys()] : [base]
  const tokens = tokensOf(text, base)
  const stands = (at: number, { tokens: words }: Pattern) =>
    words.every((word, n) => tokens[at + n] === word)
  for (const [at, token] of tokens.entries()) {
    for (const language of languages) {
      for (const pattern of patterns.get(language)?.get(token) ?? [])
        if (stands(at, pattern)) found.add(pattern.term)
    }
  }
}

/** What is read or said of an item: its title, talking points, notes, how it is announced, and who its people are. */
function textsOfItem(item: Item, { people }: Agenda): readonly (Texts | null)[] {
  const named = new Set(item.speakers.map(({ person }) => person))
  const titles = people.filter(({ id }) => named.has(id)).map(({ title }) => title)
  const { notes = null, announce = null } = item.briefing ?? {}
  return [item.title, ...item.talkingPoints, notes, announce, ...titles]
}

const NONE: readonly Term[] = []

function termsIn(texts: readonly (Texts | null)[], terms: readonly Term[]): readonly Term[] {
  if (terms.length === 0) return NONE
  const patterns = patternsOf(terms)
  const found = new Set<Term>()
  for (const one of texts)
    for (const [tag, text] of Object.entries(one ?? {})) find(patterns, text, tag, found)
  return [...found]
}

/** The segments that a term is tied to by hand, of those that there are. */
function segmentTermsOf({ segments: tied = [] }: Term, { segments }: Agenda): readonly string[] {
  return tied.length === 0 ? tied : tied.filter((one) => segments.some(({ id }) => id === one))
}

/** Whether a term may belong to a segment: one that is tied to others does not. */
function mayBelong(term: Term, segment: Segment, agenda: Agenda): boolean {
  const ties = segmentTermsOf(term, agenda)
  return ties.length === 0 || ties.includes(segment.id)
}

/** The terms that occur in an item of a segment, in the order in which they stand there. */
export function termsOfItem(item: Item, segment: Segment, agenda: Agenda): readonly Term[] {
  const found = termsIn(textsOfItem(item, agenda), agenda.glossary ?? NONE)
  return found.filter((term) => mayBelong(term, segment, agenda))
}

const segmentTerms = oncePerTwo((agenda: Agenda, segment: Segment): readonly Term[] => {
  const { glossary = NONE } = agenda
  const texts = segment.items.flatMap((item) => textsOfItem(item, agenda))
  const found = termsIn([segment.title, ...texts], glossary)
  const occurring = found.filter((term) => mayBelong(term, segment, agenda))
  const tied = glossary.filter((term) => segmentTermsOf(term, agenda).includes(segment.id))
  return [...new Set([...occurring, ...tied])]
})

/** The terms of a segment: those that occur in it, in that order, and behind them those that only were tied to it. */
export function termsOfSegment(segment: Segment, agenda: Agenda): readonly Term[] {
  return segmentTerms(agenda, segment)
}
