import type { CellTable } from '../../csv/cellsText.ts'
import type { TermId } from '../../ids.ts'
import type { Agenda } from '../../model.ts'
import { same } from '../../same.ts'
import { TERM_LIMIT, TERM_NOTE_LIMIT } from '../../textLimits.ts'
import type { LanguageTag, Texts } from '../../texts.ts'
import { exportedUses } from '../exported.ts'
import { baseOf, folded } from '../fold.ts'
import { type SegmentNames, segmentNames } from '../segmentNames.ts'
import type { Term } from '../term.ts'
import type { ColumnUse } from './columns.ts'

/** Why a line asks to be looked at. The first three are left out: nothing of them is a term, or it is too long for one. */
export type TermDoubt =
  | 'no-word'
  | 'too-long'
  | 'note-too-long'
  | 'one-language'
  | 'no-such-script'
  | 'another-word'
  | 'no-such-segment'

/** A line that asks to be looked at: its number, from 1, what stands in it, and why. */
export type DoubtfulLine = {
  readonly line: number
  readonly cells: readonly string[]
  readonly why: TermDoubt
  /** What of it nobody knows, where that is why. */
  readonly unknown?: readonly string[]
  /** Whether a term was made of it all the same. */
  readonly isTaken: boolean
}

/** What a table comes to: new terms, what those that are there already get, and lines that ask to be looked at. */
export type ReadTerms = {
  readonly fresh: readonly Term[]
  /** Terms of the glossary with what the table adds to them. */
  readonly richer: readonly { readonly was: Term; readonly is: Term }[]
  /** How many lines say what was said before, here or in the glossary. */
  readonly known: number
  readonly doubtful: readonly DoubtfulLine[]
}

type Said = Omit<Term, 'id'>

/** The plan that a table is read beside. */
type Beside = Pick<Agenda, 'segments'> & { readonly glossary?: readonly Term[] | undefined }

function joined(texts: Texts, lang: LanguageTag, cell: string): Texts {
  const there = texts[lang]
  return { ...texts, [lang]: there === undefined || there === cell ? cell : `${there}; ${cell}` }
}

/** The cells of a row that are taken for segments. */
function segmentCells(row: readonly string[], uses: readonly ColumnUse[]): string {
  return row.filter((_, n) => uses[n]?.as === 'segments').join('\n')
}

/** What a row says: words and how they are said by language, and everything else as a note. */
function isStated(row: readonly string[], uses: readonly ColumnUse[]): Said {
  let texts: Texts = {}
  let said: Texts = {}
  const notes: string[] = []
  for (const [n, cell] of row.entries()) {
    const use = uses[n]
    if (cell === '' || use?.as === 'nothing' || use?.as === 'segments') continue
    if (use?.as === 'words') texts = joined(texts, use.lang, cell)
    else if (use?.as === 'said') said = joined(said, use.lang, cell)
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

/** What is doubtful about a row by itself. */
function doubtOf({ texts, said = {}, note = '' }: Said, languages: number): TermDoubt | null {
  const words = Object.entries(texts)
  if (words.length === 0) return 'no-word'
  const all = [...Object.values(texts), ...Object.values(said)]
  if (all.some((text) => text.length > TERM_LIMIT)) return 'too-long'
  if (note.length > TERM_NOTE_LIMIT) return 'note-too-long'
  if (words.length < Math.min(2, languages)) return 'one-language'
  const isOdd = words.some(([tag, text]) => baseOf(tag) === 'zh' && !HAN.test(text))
  return isOdd ? 'no-such-script' : null
}

const LEFT_OUT: readonly TermDoubt[] = ['no-word', 'too-long', 'note-too-long']

/** Terms by each of their words. */
class Shelf {
  readonly #byWord = new Map<string, Set<Term>>()

  put(term: Term): void {
    for (const key of keysOf(term.texts)) {
      const there = this.#byWord.get(key) ?? new Set()
      this.#byWord.set(key, there.add(term))
    }
  }

  replace(was: Term, is: Term): void {
    for (const key of keysOf(was.texts)) this.#byWord.get(key)?.delete(was)
    this.put(is)
  }

  /** Those that have a word in common with it. */
  near(texts: Texts): readonly Term[] {
    const found = keysOf(texts).flatMap((key) => [...(this.#byWord.get(key) ?? [])])
    return [...new Set(found)]
  }
}

function keysOf(texts: Texts): readonly string[] {
  return Object.entries(texts).map(([tag, text]) => `${baseOf(tag)} ${folded(text)}`)
}

/** Whether both say the same in every language that both have. */
function agrees(one: Texts, other: Texts): boolean {
  return Object.entries(one).every(([tag, text]) => {
    const also = other[tag]
    return also === undefined || folded(also) === folded(text)
  })
}

/** A term with what a row adds to it; what it has already stays. */
function enriched(term: Term, { texts, said, note, segments }: Said): Term {
  const all = { ...said, ...term.said }
  return {
    ...term,
    texts: { ...texts, ...term.texts },
    ...(Object.keys(all).length > 0 ? { said: all } : {}),
    ...(note === undefined || term.note !== undefined ? {} : { note }),
    ...(segments === undefined || term.segments !== undefined ? {} : { segments }),
  }
}

/** Reads a table of terms, row by row: what it comes to beside the glossary that there is. */
class TermReader {
  readonly #shelf = new Shelf()
  /** What each term that was there before has become. */
  readonly #held = new Map<TermId, { was: Term; is: Term }>()
  readonly #fresh = new Map<TermId, Term>()
  readonly #doubtful: DoubtfulLine[] = []
  readonly #newId: () => TermId
  readonly #names: SegmentNames
  /** Whether each row is a term of its own, as in a table that was exported. */
  readonly #isExport: boolean
  #known = 0

  constructor({ glossary = [], segments }: Beside, newId: () => TermId, isExport: boolean) {
    this.#newId = newId
    this.#isExport = isExport
    this.#names = segmentNames({ segments })
    for (const term of glossary) {
      this.#shelf.put(term)
      this.#held.set(term.id, { was: term, is: term })
    }
  }

  row(cells: readonly string[], line: number, uses: readonly ColumnUse[], languages: number): void {
    const lines = cells.map((cell) => cell.replace(/\s*\n\s*/g, '; ').trim())
    const says = isStated(this.#isExport ? cells : lines, uses)
    const doubt = doubtOf(says, languages)
    const isTaken = doubt === null || !LEFT_OUT.includes(doubt)
    if (doubt !== null) this.#doubtful.push({ line, cells, why: doubt, isTaken })
    if (isTaken) this.#take({ ...says, ...this.#tied(cells, line, uses) }, cells, line)
  }

  /** The segments that a row is tied to; the names in it that are of none are said. */
  #tied(
    cells: readonly string[],
    line: number,
    uses: readonly ColumnUse[],
  ): Pick<Said, 'segments'> {
    const { segments, unknown } = this.#names.tiesIn(segmentCells(cells, uses))
    if (unknown.length > 0)
      this.#doubtful.push({ line, cells, why: 'no-such-segment', unknown, isTaken: true })
    return segments.length === 0 ? {} : { segments: [...segments] }
  }

  #take(says: Said, cells: readonly string[], line: number): void {
    const near = this.#shelf.near(says.texts)
    const agreeing = near.filter((term) => agrees(says.texts, term.texts))
    // One that has all of it already comes before one that would get more.
    const known = agreeing.find((term) => same(term, enriched(term, says))) ?? agreeing[0]
    if (known !== undefined) {
      this.#enrich(known, says)
      return
    }
    if (near.length > 0) this.#doubtful.push({ line, cells, why: 'another-word', isTaken: true })
    const term = { id: this.#newId(), ...says }
    this.#fresh.set(term.id, term)
    if (!this.#isExport) this.#shelf.put(term)
  }

  #enrich(term: Term, says: Said): void {
    const is = enriched(term, says)
    if (same(term, is)) {
      this.#known += 1
      return
    }
    this.#shelf.replace(term, is)
    const held = this.#held.get(term.id)
    if (held === undefined) this.#fresh.set(term.id, is)
    else held.is = is
  }

  read(): ReadTerms {
    return {
      fresh: [...this.#fresh.values()],
      richer: [...this.#held.values()].filter(({ was, is }) => was !== is),
      known: this.#known,
      doubtful: this.#doubtful,
    }
  }
}

/** What a table comes to beside the glossary and the segments that there are: its rows from `from` on, by what stands in its columns. */
export function readTerms(
  rows: CellTable,
  from: number,
  uses: readonly ColumnUse[],
  beside: Beside,
  newId: () => TermId,
): ReadTerms {
  const reader = new TermReader(beside, newId, exportedUses(rows[0] ?? []) !== null)
  const languages = new Set(uses.flatMap((use) => (use.as === 'words' ? [use.lang] : []))).size
  for (const [n, cells] of rows.entries()) {
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (n >= from && !isBlank) reader.row(cells, n + 1, uses, languages)
  }
  return reader.read()
}
