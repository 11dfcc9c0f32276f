import { foldText } from '../../comparisonKey.ts'
import type { CellTable } from '../../csv/cellsText.ts'
import type { TermId } from '../../ids.ts'
import type { Agenda } from '../../model.ts'
import { same } from '../../same.ts'
import { baseLanguage } from '../../textIn.ts'
import { TERM_LIMIT, TERM_NOTE_LIMIT } from '../../textLimits.ts'
import type { LanguageTag, Texts } from '../../texts.ts'
import { exportedColumns } from '../exportFile.ts'
import { type SegmentNames, segmentNames } from '../segmentNames.ts'
import type { Term } from '../term.ts'
import type { ColumnUse } from './columns.ts'

/** The reason why a line needs a check. The first three reasons exclude the line. */
export type TermDoubt =
  | 'no-word'
  | 'too-long'
  | 'note-too-long'
  | 'one-language'
  | 'no-such-script'
  | 'another-word'
  | 'no-such-segment'

/** A line that needs a check: its number from 1, its cells, and the reason. */
export type DoubtfulLine = {
  readonly line: number
  readonly cells: readonly string[]
  readonly reason: TermDoubt
  /** The unknown names, if the reason is `no-such-segment`; else absent. */
  readonly unknown?: readonly string[]
  /** Whether a term was made from it anyway. */
  readonly isImported: boolean
}

/** The content of a table: new terms, additions to existing terms, and lines that need a check. */
export type ReadTerms = {
  readonly added: readonly Term[]
  /** Existing terms, before and after the additions. */
  readonly extended: readonly { readonly was: Term; readonly is: Term }[]
  /** The number of lines that add nothing. */
  readonly known: number
  readonly doubtful: readonly DoubtfulLine[]
}

type TermContent = Omit<Term, 'id'>

/** The agenda into which a table is imported. */
type TermContext = Pick<Agenda, 'segments'> & { readonly glossary?: readonly Term[] | undefined }

function appendText(texts: Texts, lang: LanguageTag, cell: string): Texts {
  const before = texts[lang] ?? cell
  return { ...texts, [lang]: before === cell ? cell : `${before}; ${cell}` }
}

/** Returns the content of a row: words and pronunciations by language, everything else as a note. */
function contentOf(row: readonly string[], uses: readonly ColumnUse[]): TermContent {
  let texts: Texts = {}
  let said: Texts = {}
  const notes: string[] = []
  for (const [n, cell] of row.entries()) {
    const use = uses[n]
    if (cell === '' || use?.as === 'nothing' || use?.as === 'segments') continue
    if (use?.as === 'words') texts = appendText(texts, use.lang, cell)
    else if (use?.as === 'said') said = appendText(said, use.lang, cell)
    else notes.push(cell)
  }
  const note = notes.join('; ')
  return {
    texts,
    ...(Object.keys(said).length > 0 ? { said } : {}),
    ...(note === '' ? {} : { note }),
  }
}

const HAN = /\p{Script=Han}/u

/** Returns why a row needs a check even with an empty glossary; null if it needs none. */
function doubtOf(
  { texts, said = {}, note = '' }: TermContent,
  languageCount: number,
): TermDoubt | null {
  const words = Object.entries(texts)
  if (words.length === 0) return 'no-word'
  const all = [...Object.values(texts), ...Object.values(said)]
  if (all.some((text) => text.length > TERM_LIMIT)) return 'too-long'
  if (note.length > TERM_NOTE_LIMIT) return 'note-too-long'
  if (words.length < Math.min(2, languageCount)) return 'one-language'
  const hasOtherScript = words.some(([tag, text]) => baseLanguage(tag) === 'zh' && !HAN.test(text))
  return hasOtherScript ? 'no-such-script' : null
}

const EXCLUDING_DOUBTS: readonly TermDoubt[] = ['no-word', 'too-long', 'note-too-long']

/** An index of terms by their words. */
class TermIndex {
  readonly #byWord = new Map<string, Set<Term>>()

  put(term: Term): void {
    for (const key of keysOf(term.texts)) {
      const terms = this.#byWord.get(key) ?? new Set()
      this.#byWord.set(key, terms.add(term))
    }
  }

  replace(old: Term, current: Term): void {
    for (const key of keysOf(old.texts)) this.#byWord.get(key)?.delete(old)
    this.put(current)
  }

  /** Returns the terms that share a word with these texts. */
  withSharedWord(texts: Texts): readonly Term[] {
    const found = keysOf(texts).flatMap((key) => [...(this.#byWord.get(key) ?? [])])
    return [...new Set(found)]
  }
}

function keysOf(texts: Texts): readonly string[] {
  return Object.entries(texts).map(([tag, text]) => `${baseLanguage(tag)} ${foldText(text)}`)
}

function agrees(one: Texts, other: Texts): boolean {
  return Object.entries(one).every(([tag, text]) => {
    const otherText = other[tag]
    return otherText === undefined || foldText(otherText) === foldText(text)
  })
}

/** Adds the content of a row to a term; does not overwrite. */
function extendTerm(term: Term, { texts, said, note, segments }: TermContent): Term {
  const all = { ...said, ...term.said }
  return {
    ...term,
    texts: { ...texts, ...term.texts },
    ...(Object.keys(all).length > 0 ? { said: all } : {}),
    ...(note === undefined || term.note !== undefined ? {} : { note }),
    ...(segments === undefined || term.segments !== undefined ? {} : { segments }),
  }
}

/** Reads a table of terms row by row and compares it with the existing glossary. */
class TermReader {
  readonly #index = new TermIndex()
  /** Existing terms, before and after the additions. */
  readonly #existing = new Map<TermId, { was: Term; is: Term }>()
  readonly #added = new Map<TermId, Term>()
  readonly #doubtful: DoubtfulLine[] = []
  readonly #newId: () => TermId
  readonly #names: SegmentNames
  /** Whether the table is an exported glossary, in which each row is a separate term. */
  readonly #isExport: boolean
  #unchanged = 0

  constructor({ glossary = [], segments }: TermContext, newId: () => TermId, isExport: boolean) {
    this.#newId = newId
    this.#isExport = isExport
    this.#names = segmentNames({ segments })
    for (const term of glossary) {
      this.#index.put(term)
      this.#existing.set(term.id, { was: term, is: term })
    }
  }

  add(cells: readonly string[], line: number, uses: readonly ColumnUse[], languages: number): void {
    const plainCells = cells.map((cell) => cell.replace(/\s*\n\s*/g, '; ').trim())
    const content = contentOf(this.#isExport ? cells : plainCells, uses)
    const doubt = doubtOf(content, languages)
    const isImported = doubt === null || !EXCLUDING_DOUBTS.includes(doubt)
    if (doubt !== null) this.#doubtful.push({ line, cells, reason: doubt, isImported })
    if (isImported) this.#importTerm({ ...content, ...this.#links(cells, line, uses) }, cells, line)
  }

  /** Returns the segment links of a row; reports unknown names. */
  #links(
    cells: readonly string[],
    line: number,
    uses: readonly ColumnUse[],
  ): Pick<TermContent, 'segments'> {
    const names = cells.filter((_, n) => uses[n]?.as === 'segments').join('\n')
    const { segments, unknown } = this.#names.linksIn(names)
    if (unknown.length > 0)
      this.#doubtful.push({ line, cells, reason: 'no-such-segment', unknown, isImported: true })
    return segments.length === 0 ? {} : { segments: [...segments] }
  }

  #importTerm(content: TermContent, cells: readonly string[], line: number): void {
    const related = this.#index.withSharedWord(content.texts)
    const agreeing = related.filter((term) => agrees(content.texts, term.texts))
    // Prefers a term that already has the whole content of the row.
    const known = agreeing.find((term) => same(term, extendTerm(term, content))) ?? agreeing[0]
    if (known !== undefined) {
      this.#extend(known, content)
      return
    }
    if (related.length > 0)
      this.#doubtful.push({ line, cells, reason: 'another-word', isImported: true })
    const term = { id: this.#newId(), ...content }
    this.#added.set(term.id, term)
    if (!this.#isExport) this.#index.put(term)
  }

  #extend(term: Term, content: TermContent): void {
    const extended = extendTerm(term, content)
    if (same(term, extended)) {
      this.#unchanged += 1
      return
    }
    this.#index.replace(term, extended)
    const entry = this.#existing.get(term.id)
    if (entry === undefined) this.#added.set(term.id, extended)
    else entry.is = extended
  }

  read(): ReadTerms {
    return {
      added: [...this.#added.values()],
      extended: [...this.#existing.values()].filter(({ was, is }) => was !== is),
      known: this.#unchanged,
      doubtful: this.#doubtful,
    }
  }
}

/** Reads the rows of a table from index `from`, given the use of its columns. */
export function readTerms(
  rows: CellTable,
  from: number,
  uses: readonly ColumnUse[],
  context: TermContext,
  newId: () => TermId,
): ReadTerms {
  const reader = new TermReader(context, newId, exportedColumns(rows[0] ?? []) !== null)
  const languageCount = new Set(uses.flatMap((use) => (use.as === 'words' ? [use.lang] : []))).size
  for (const [n, cells] of rows.entries()) {
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (n >= from && !isBlank) reader.add(cells, n + 1, uses, languageCount)
  }
  return reader.read()
}
