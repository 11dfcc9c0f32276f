import type { Block, Row, SourceDocument, SourceLine } from '../../document.ts'
import { dayFact } from '../dates/dayFact.ts'
import type { Findings } from '../findings.ts'
import { headParts } from '../head/headParts.ts'
import { type Fact, factOf, factOfCells, stopFact } from '../overview.ts'
import { withSourcePeople } from '../people/sourcePeople.ts'
import { headStop } from '../saidStop.ts'
import { fold, tidy } from '../words/fold.ts'
import { withTimeConventions, withUsualHomes } from './conventions.ts'
import { LINE_LIMIT, slipOfLine } from './fromLine.ts'
import { slipsOfTable, type Track } from './fromTable.ts'
import { turnsOfLine } from './lineTurns.ts'
import { withLists } from './lists.ts'
import type { Slip } from './slip.ts'
import { textOf } from './tableCells.ts'
import { isHeading } from './tableColumns.ts'

/** A line in the order of the source, with the fact about the whole that it states. */
export type Piece = {
  readonly slip: Slip
  readonly track: Track | null
  readonly fact: Fact | null
}

/** The most lines and rows that are read; an agenda has hundreds at most. */
const MOST = 2500

/** The place of a line on the page. */
type Place = Pick<Slip, 'origin' | 'depth' | 'gap'>

/** The fact that a row of an overview states: a label in its first cell, its value in the others. */
function factOfRow(row: Row | undefined): Fact | null {
  if (row === undefined || isHeading(row)) return null
  const [key, ...values] = row.cells.filter(({ lines }) => lines.length > 0)
  if (key === undefined || values.length === 0 || values.length > 2) return null
  return factOfCells(textOf(key), tidy(values.map(textOf).join(' ')))
}

const firstLineOf = ({ cells }: Row) => cells.flatMap(({ lines }) => lines)[0]?.n ?? 0

function tablePieces(rows: readonly Row[], table: number): Piece[] {
  const byLine = new Map(rows.map((row) => [firstLineOf(row), row]))
  return slipsOfTable(rows, table).map(({ track, ...slip }) => {
    const fact = track === null ? factOfRow(byLine.get(slip.lines[0] ?? 0)) : null
    return { slip, track, fact }
  })
}

/** The fact that a line outside tables states; a heading or an entry of a list gives no date of the whole. */
function factOfLine(text: string, origin: Slip['origin']): Fact | null {
  const labelled = /^\s*\p{L}/u.test(text) ? factOf(text) : stopFact(text)
  return labelled ?? (origin === 'text' ? dayFact(text) : null)
}

function linePiece(line: SourceLine, place: Place): Piece {
  return {
    slip: { ...slipOfLine(line), ...place },
    track: null,
    fact: factOfLine(line.text, place.origin),
  }
}

/** The parts of a line over the agenda that states several things. */
function headPieces(line: SourceLine, place: Place): Piece[] {
  const parts = headParts(line.text)
  if (parts.length < 2) return []
  return parts.map((text, at): Piece => {
    const own = at === 0 ? place : ({ origin: 'text', depth: 0, gap: false } as const)
    const piece = linePiece({ n: line.n, text }, own)
    const spans = at === 0 ? null : headStop(text)
    return spans === null ? piece : { ...piece, fact: { type: 'stop', spans, isAlone: true } }
  })
}

/** The turns of a line that contains several: an entry with turns under it, or turns that are apart from each other. */
function turnPieces(line: SourceLine, place: Place): Piece[] {
  return turnsOfLine(line).map((slip, at): Piece => {
    const isApart = slip.gap || at > 0
    const gap = slip.gap || (place.gap && at === 0)
    const origin = isApart ? slip.origin : place.origin
    const depth = slip.gap ? slip.depth : place.depth + slip.depth
    return { slip: { ...slip, gap, origin, depth }, track: null, fact: null }
  })
}

function indentOf(text: string): number {
  const indent = /^[\t ]*/.exec(text)?.[0] ?? ''
  return Math.floor(indent.replaceAll('\t', '    ').length / 2)
}

function placeOf(block: Exclude<Block, { type: 'table' }>, gap: boolean): Place {
  switch (block.type) {
    case 'heading':
      return { origin: 'heading', depth: block.level, gap }
    case 'entry':
      return { origin: 'entry', depth: block.depth + 1, gap }
    case 'text':
      return { origin: 'text', depth: indentOf(block.line.text), gap }
  }
}

/** Reads a block; `isHead` where no entry precedes it. */
function blockPieces(block: Block, gap: boolean, table: number, isHead: boolean): Piece[] {
  if (block.type === 'table') return tablePieces(block.rows.slice(0, MOST), table)
  const place = placeOf(block, gap)
  const head = isHead && block.type !== 'entry' ? headPieces(block.line, place) : []
  const turns = head.length > 0 || block.type !== 'text' ? [] : turnPieces(block.line, place)
  const parts = head.length > 0 ? head : turns
  return parts.length > 0 ? parts : [linePiece(block.line, place)]
}

function linesOf(block: Block | undefined): number[] {
  if (block === undefined) return []
  if (block.type !== 'table') return [block.line.n]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ n }) => n)))
}

/** Returns whether lines between two blocks separate them: the edges of a flattened table do not. */
function isGap(between: readonly string[]): boolean {
  return between.some((line) => !/^\s*\|[\s|]*$/.test(line))
}

const begins = ({ slip, fact }: Piece) =>
  slip.table > 0 || (fact === null && slip.ahead && slip.spans.length > 0)

function noteLongLines(document: SourceDocument, findings: Findings): void {
  for (const [index, line] of document.lines.slice(0, MOST).entries())
    if (line.length > LINE_LIMIT * 4 && !line.includes('\t'))
      findings.note('cut-line', index + 1, { limit: String(LINE_LIMIT) })
}

/** Reads the lines and tables of a source one by one, in their order. */
export function piecesOf(document: SourceDocument, findings: Findings): Piece[] {
  noteLongLines(document, findings)
  const pieces: Piece[] = []
  let table = 0
  let isHead = true
  let last = 0
  for (const [index, block] of document.blocks.entries()) {
    const lines = linesOf(block)
    const [first = 0] = lines
    if (pieces.length >= MOST) {
      findings.note('too-many-lines', first, { limit: String(MOST) })
      break
    }
    if (block.type === 'table') table += 1
    // Clauses of one line are apart from each other.
    const gap = index > 0 && (first === last || isGap(document.lines.slice(last, first - 1)))
    const own = blockPieces(block, gap, table, isHead)
    isHead &&= !own.some(begins)
    pieces.push(...own)
    last = lines.reduce((most, n) => Math.max(most, n), 0)
  }
  const entries = withRanges(withLengthsOfEntries(pieces.slice(0, MOST)))
  const timed = withSourcePeople(withTimeConventions(entries), document.lines)
  return withLists(withUsualHomes(timed), document.lines)
}

/** The length of the whole is stated once, before the entries; elsewhere `Duration: 20 min` is that of an entry. */
function withLengthsOfEntries(pieces: readonly Piece[]): readonly Piece[] {
  const lengths = pieces.filter(({ fact }) => fact?.type === 'length')
  const first = pieces.find((piece) => begins(piece) || lengths.includes(piece))
  if (lengths.length === 0 || (lengths.length === 1 && first === lengths[0])) return pieces
  return pieces.map((piece) => (lengths.includes(piece) ? { ...piece, fact: null } : piece))
}

const RANGE_START = /^\d{1,2}[:.]\d\d\s*(?:Uhr\s*)?[-~]$/
const RANGE_END = /^[-~]?\s*\d{1,2}[:.]\d\d(?:\s*(?:Uhr|[ap]\.?m\.?))?$/i

/** Joins a range on two lines (`09:00-` and `09:10`), as the cells of a flattened table are. */
function withRanges(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const isEnd = piece.slip.origin === 'text' && RANGE_END.test(fold(piece.slip.raw))
    if (last === undefined || !isEnd || !RANGE_START.test(fold(last.slip.raw))) {
      result.push(piece)
      continue
    }
    const { lines, depth, gap, raw } = last.slip
    const slip = slipOfLine({ n: lines[0] ?? 1, text: `${raw}${piece.slip.raw}` })
    const own = { ...slip, depth, gap, lines: [...lines, ...piece.slip.lines] }
    result[result.length - 1] = { ...last, slip: own }
  }
  return result
}
