import type { Block, Row, SourceDocument, SourceLine } from '../../document.ts'
import { roleOfHeading } from '../columns.ts'
import { dayFact } from '../dates/dayFact.ts'
import type { Findings } from '../findings.ts'
import { headParts } from '../head/headParts.ts'
import { type Fact, factOf, factOfCells, stopFact } from '../overview.ts'
import { withSourcePeople } from '../people/sourcePeople.ts'
import { headStop } from '../saidStop.ts'
import { fold, tidy } from '../words/fold.ts'
import { withBareHours } from './bareHours.ts'
import { withBareRanges } from './bareRanges.ts'
import { withDayLeads } from './dayLeads.ts'
import { LINE_LIMIT, slipOfLine } from './fromLine.ts'
import { slipsOfTable, type TableSlip, type Track } from './fromTable.ts'
import { withHomes } from './homes.ts'
import { listedInLine } from './listedInLine.ts'
import { withLists } from './lists.ts'
import { turnsOf } from './running.ts'
import type { Slip } from './slip.ts'
import { textOf } from './tableCells.ts'
import { isHeading } from './tableColumns.ts'
import { thenParted } from './thenParted.ts'
import { withWhenAndWhere, withWholeTimes } from './wholeTimes.ts'

/** A slip in the order of the source, with the fact of an overview it states, if it does. */
export type Piece = {
  readonly slip: Slip
  readonly track: Track | null
  readonly fact: Fact | null
}

/** The most lines and rows that are read; an agenda has hundreds at most. */
const MOST = 2500

/** The fact a row of an overview states: a label in its first cell, what it is in the others. */
function factOfRow(row: Row): Fact | null {
  const cells = row.cells.filter(({ lines }) => lines.length > 0)
  const [key, ...values] = cells
  if (key === undefined || values.length === 0 || values.length > 2 || isHeading(row)) return null
  return factOfCells(textOf(key), tidy(values.map(textOf).join(' ')))
}

function rowPiece(slip: TableSlip, row: Row | undefined): Piece {
  const fact = row === undefined || slip.track !== null ? null : factOfRow(row)
  return { slip, track: slip.track, fact }
}

function tablePieces(rows: readonly Row[], table: number): Piece[] {
  const byLine = new Map(
    rows.map((row) => [row.cells.flatMap(({ lines }) => lines)[0]?.n ?? 0, row]),
  )
  return slipsOfTable(rows, table).map((slip) => rowPiece(slip, byLine.get(slip.lines[0] ?? 0)))
}

function indentOf(text: string): number {
  const indent = /^[\t ]*/.exec(text)?.[0] ?? ''
  return Math.floor([...indent].reduce((width, sign) => width + (sign === '\t' ? 4 : 1), 0) / 2)
}

/** The fact a line outside tables states; a heading or an entry of a list gives no date of the whole. */
function factOfLine(text: string, origin: Slip['origin']): Fact | null {
  const labelled = /^\s*\p{L}/u.test(text) ? factOf(text) : stopFact(text)
  return labelled ?? (origin === 'text' ? dayFact(text) : null)
}

/** The pieces of a line outside tables: one, or one for each turn it tells in a sentence. */
function linePieces(line: SourceLine, depth: number, gap: boolean): Piece[] {
  const turns = turnsOf(line)
  if (turns.length > 0) return turns.map((slip) => ({ slip, track: null, fact: null }))
  const then = thenParted(line)
  const parted = then.length > 0 ? then : listedInLine(line)
  if (parted.length === 0) return [unlinked(linePiece(line, 'text', depth, gap))]
  return parted.map((slip, at) => ({
    slip: { ...slip, depth: at === 0 ? depth : depth + 1, gap: gap && at === 0 },
    track: null,
    fact: null,
  }))
}

/** The pieces of a line over the agenda that says several things: one for each of them. */
function headPieces(
  line: SourceLine,
  origin: Slip['origin'],
  depth: number,
  gap: boolean,
): Piece[] {
  const parts = headParts(line.text)
  if (parts.length < 2) return []
  return parts.map((text, at) => {
    const own = at === 0 ? origin : 'text'
    const piece = linePiece({ n: line.n, text }, own, at === 0 ? depth : 0, gap && at === 0)
    const spans = at === 0 ? null : headStop(text)
    return spans === null ? piece : { ...piece, fact: { type: 'stop', spans, said: true } }
  })
}

const LINK = /\s*[-–—:,(|]?\s*(https?:\/\/[^\s)]+)\)?/gi

/** An entry without the address beside its title, which is a point of it. */
function unlinked(piece: Piece): Piece {
  const { slip, fact } = piece
  const entry = fact === null && slip.ahead && slip.spans.length > 0 && slip.raw.length < 2000
  const links = entry ? [...slip.raw.matchAll(LINK)].map(([, link = '']) => link) : []
  if (links.length === 0) return piece
  const [n = 1] = slip.lines
  const { origin, depth, gap, raw } = slip
  const own = slipOfLine({ n, text: raw.replace(LINK, '') })
  if (own.title === '' && own.people.length === 0) return piece
  return { ...piece, slip: { ...own, points: [...own.points, ...links], origin, depth, gap, raw } }
}

function linePiece(line: SourceLine, origin: Slip['origin'], depth: number, gap: boolean): Piece {
  const slip = { ...slipOfLine(line), origin, depth, gap }
  return {
    slip,
    track: null,
    fact: factOfLine(line.text, origin),
  }
}

/** Whether entries have begun with these pieces. */
function begins(pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ slip, fact }) => slip.table > 0 || (fact === null && slip.ahead && slip.spans.length > 0),
  )
}

function blockPieces(block: Block, gap: boolean, table: number, over: boolean): Piece[] {
  if (over && (block.type === 'text' || block.type === 'heading')) {
    const [origin, depth] =
      block.type === 'heading'
        ? (['heading', block.level] as const)
        : (['text', indentOf(block.line.text)] as const)
    const parts = headPieces(block.line, origin, depth, gap)
    if (parts.length > 0) return parts
  }
  switch (block.type) {
    case 'table':
      return tablePieces(block.rows, table)
    case 'heading':
      return [linePiece(block.line, 'heading', block.level, gap)]
    case 'entry':
      return [unlinked(linePiece(block.line, 'entry', block.depth + 1, gap))]
    case 'text':
      return linePieces(block.line, indentOf(block.line.text), gap)
  }
}

function lastLine(block: Block | undefined): number {
  if (block === undefined) return 0
  if (block.type !== 'table') return block.line.n
  return Math.max(
    0,
    ...block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ n }) => n))),
  )
}

function firstLine(block: Block): number {
  if (block.type !== 'table') return block.line.n
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))[0]?.n ?? 0
}

/** Whether lines between two parts set them apart: edges of a flattened table do not. */
function isGap(between: readonly string[]): boolean {
  return between.some((line) => !/^\s*\|[\s|]*$/.test(line))
}

function cutLines(document: SourceDocument, findings: Findings): void {
  for (const [index, line] of document.lines.slice(0, MOST).entries())
    if (line.length > LINE_LIMIT * 4 && !line.includes('\t'))
      findings.note('cut-line', index + 1, { limit: String(LINE_LIMIT) })
}

/** Reads the parts of a source one by one, in their order. */
export function piecesOf(document: SourceDocument, findings: Findings): Piece[] {
  cutLines(document, findings)
  const pieces: Piece[] = []
  let tables = 0
  let over = true
  for (const [index, block] of document.blocks.entries()) {
    if (pieces.length >= MOST) {
      findings.note('too-many-lines', firstLine(block), { limit: String(MOST) })
      break
    }
    if (block.type === 'table') tables += 1
    const before = lastLine(document.blocks[index - 1])
    const bounded = block.type === 'table' ? { ...block, rows: block.rows.slice(0, MOST) } : block
    const gap = index > 0 && isGap(document.lines.slice(before, firstLine(block) - 1))
    const own = blockPieces(bounded, gap, tables, over)
    over &&= !begins(own)
    pieces.push(...own)
  }
  const own = withOneLength(pieces.slice(0, MOST))
  const whole = withDayLeads(withoutHeadings(withRanges(own)))
  const parted = withWhenAndWhere(withWholeTimes(withBareHours(withBareRanges(whole))))
  return withLists(withHomes(withSourcePeople(parted, document.lines)), document.lines)
}

/** How long all of it is stands once and over the agenda; elsewhere `Duration: 20 min` is said of an entry. */
function withOneLength(pieces: readonly Piece[]): readonly Piece[] {
  const says = ({ fact }: Piece) => fact?.type === 'length'
  const begun = pieces.findIndex((piece) => begins([piece]))
  const isWhole =
    pieces.filter(says).length === 1 && (begun === -1 || pieces.findIndex(says) < begun)
  return isWhole ? pieces : pieces.map((piece) => (says(piece) ? { ...piece, fact: null } : piece))
}

/** Leaves out the headings of a table that was flattened to one cell a line (`Time`, `Topic`, `Speaker`). */
function withoutHeadings(pieces: readonly Piece[]): Piece[] {
  const roles = pieces.map(({ slip, fact }) => {
    const mayHead = fact === null && slip.origin === 'text' && !slip.raw.endsWith(':')
    return mayHead ? roleOfHeading(slip.raw) : null
  })
  const isHeading = (index: number) => (roles[index] ?? null) !== null
  return pieces.filter((_, index) => {
    if (!isHeading(index)) return true
    let [from, to] = [index, index]
    while (isHeading(from - 1)) from -= 1
    while (isHeading(to + 1)) to += 1
    const run = roles.slice(from, to + 1)
    return (
      run.length < 2 ||
      run.length > 8 ||
      !run.some((role) => role === 'time' || role === 'start' || role === 'length')
    )
  })
}

const OPEN_RANGE = /^\d{1,2}[:.]\d\d\s*(?:Uhr\s*)?[-~]$/
const CLOSE_RANGE = /^[-~]?\s*\d{1,2}[:.]\d\d(?:\s*(?:Uhr|[ap]\.?m\.?))?$/i

/** Joins a range that stands on two lines (`09:00-` and `09:10`), as cells of a table do when they are flattened. */
function withRanges(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const range =
      last !== undefined &&
      piece.slip.origin === 'text' &&
      OPEN_RANGE.test(fold(last.slip.raw)) &&
      CLOSE_RANGE.test(fold(piece.slip.raw))
    if (!range || last === undefined) {
      result.push(piece)
      continue
    }
    const joined = slipOfLine({
      n: last.slip.lines[0] ?? 1,
      text: `${last.slip.raw}${piece.slip.raw}`,
    })
    result[result.length - 1] = {
      ...last,
      slip: {
        ...joined,
        origin: 'text',
        depth: last.slip.depth,
        gap: last.slip.gap,
        lines: [...last.slip.lines, ...piece.slip.lines],
      },
    }
  }
  return result
}
