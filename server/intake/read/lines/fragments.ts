import type { Block, Row, SourceDocument, SourceLine } from '../../document.ts'
import { mergeNeighbours } from '../../neighbours.ts'
import { dayFact } from '../dates/dayFact.ts'
import { datesIn } from '../dates/foundDate.ts'
import type { Findings } from '../findings.ts'
import { headParts } from '../head/headParts.ts'
import { withSourcePeople } from '../people/sourcePeople.ts'
import { type Fact, factOf, stopFact } from '../showFact.ts'
import { statedEnd } from '../statedEnd.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { withTimeConventions, withUsualHomes } from './conventions.ts'
import { turnsOfLine } from './lineTurns.ts'
import { withLists, withOwners } from './lists.ts'
import type { ParsedLine } from './parsedLine.ts'
import { LINE_LIMIT, parsedLineOf } from './parseLine.ts'
import { textOf } from './tableCells.ts'
import { isHeading } from './tableColumns.ts'
import { linesOfTable } from './tableLines.ts'

/** A line in the order of the source, with the fact about the whole that it states. */
export type Fragment = ParsedLine & { readonly fact: Fact | null }

/** The most lines and rows that are read; an agenda has hundreds at most. */
const MOST = 2500

/** The place of a line on the page. */
type Place = Pick<ParsedLine, 'origin' | 'depth' | 'gap'>

/** The fact that a row of an overview states: a label in its first cell, its value in the others. */
function factOfRow(row: Row | undefined): Fact | null {
  if (row === undefined || isHeading(row)) return null
  const [key, ...values] = row.cells.filter(({ lines }) => lines.length > 0)
  if (key === undefined || values.length === 0 || values.length > 2) return null
  return factOf(`${textOf(key)}: ${tidy(values.map(textOf).join(' '))}`)
}

const firstLineOf = ({ cells }: Row) => cells.flatMap(({ lines }) => lines)[0]?.n ?? 0

function tableFragments(rows: readonly Row[], table: number): Fragment[] {
  const byLine = new Map(rows.map((row) => [firstLineOf(row), row]))
  return linesOfTable(rows, table).map((parsedLine) => {
    const isFact = parsedLine.track === null
    return { ...parsedLine, fact: isFact ? factOfRow(byLine.get(parsedLine.lines[0] ?? 0)) : null }
  })
}

/** The fact that a line outside tables states; a heading or an entry of a list gives no date of the whole. */
function factOfLine(text: string, origin: ParsedLine['origin']): Fact | null {
  const labelled = /^\s*\p{L}/u.test(text) ? factOf(text) : stopFact(text)
  return labelled ?? (origin === 'text' ? dayFact(text) : null)
}

function lineFragment(line: SourceLine, place: Place): Fragment {
  return { ...parsedLineOf(line), ...place, fact: factOfLine(line.text, place.origin) }
}

/** The parts of a line over the agenda that states several things. */
function headFragments(line: SourceLine, place: Place): Fragment[] {
  const parts = headParts(line.text)
  if (parts.length < 2) return []
  return parts.map((text, at): Fragment => {
    const own = at === 0 ? place : ({ origin: 'text', depth: 0, gap: false } as const)
    const fragment = lineFragment({ n: line.n, text }, own)
    const timeRanges = at === 0 ? null : statedEnd(text, true)
    return timeRanges === null
      ? fragment
      : { ...fragment, fact: { type: 'stop', timeRanges, isAlone: true } }
  })
}

/** The turns of a line that contains several: an entry with turns under it, or turns that are apart from each other. */
function turnFragments(line: SourceLine, place: Place): Fragment[] {
  return turnsOfLine(line).map((parsedLine, at): Fragment => {
    const isApart = parsedLine.gap || at > 0
    const gap = parsedLine.gap || (place.gap && at === 0)
    const origin = isApart ? parsedLine.origin : place.origin
    const depth = parsedLine.gap ? parsedLine.depth : place.depth + parsedLine.depth
    return { ...parsedLine, gap, origin, depth, fact: null }
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
function blockFragments(block: Block, gap: boolean, table: number, isHead: boolean): Fragment[] {
  if (block.type === 'table') return tableFragments(block.rows.slice(0, MOST), table)
  const place = placeOf(block, gap)
  const head = isHead && block.type !== 'entry' ? headFragments(block.line, place) : []
  const turns = head.length > 0 || block.type !== 'text' ? [] : turnFragments(block.line, place)
  const parts = head.length > 0 ? head : turns
  return parts.length > 0 ? parts : [lineFragment(block.line, place)]
}

function linesOf(block: Block): number[] {
  if (block.type !== 'table') return [block.line.n]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ n }) => n)))
}

/** Returns whether the lines up to a number separate two blocks: joined lines and the edges of a flattened table do not. */
function isGap({ lines, joined }: SourceDocument, from: number, to: number): boolean {
  const between = lines.slice(from, to)
  return between.some((line, at) => !joined?.has(from + at + 1) && !/^\s*\|[\s|]*$/.test(line))
}

const begins = ({ table, ahead, timeRanges, fact }: Fragment) =>
  table > 0 || (fact === null && ahead && timeRanges.length > 0)

function noteLongLines(document: SourceDocument, findings: Findings): void {
  for (const [index, line] of document.lines.slice(0, MOST).entries())
    if (line.length > LINE_LIMIT * 4 && !line.includes('\t'))
      findings.note('cut-line', index + 1, { limit: String(LINE_LIMIT) })
}

/** Reads the lines and tables of a source one by one, in their order. */
export function fragmentsOf(document: SourceDocument, findings: Findings): Fragment[] {
  noteLongLines(document, findings)
  const fragments: Fragment[] = []
  let table = 0
  let isHead = true
  let last = 0
  for (const [index, block] of document.blocks.entries()) {
    const lines = linesOf(block)
    const [first = 0] = lines
    if (fragments.length >= MOST) {
      findings.note('too-many-lines', first, { limit: String(MOST) })
      break
    }
    if (block.type === 'table') table += 1
    // Clauses of one line are apart from each other.
    const gap = index > 0 && (first === last || isGap(document, last, first - 1))
    const own = blockFragments(block, gap, table, isHead)
    isHead &&= !own.some(begins)
    fragments.push(...own)
    last = lines.reduce((most, n) => Math.max(most, n), 0)
  }
  const entries = withRanges(withStart(withLengthsOfEntries(fragments.slice(0, MOST))))
  const timed = withSourcePeople(withTimeConventions(entries), document.lines)
  return withLists(withOwners(withUsualHomes(timed)), document.lines)
}

/** The length of the whole is stated once, before the entries; elsewhere `Duration: 20 min` is that of an entry. */
function withLengthsOfEntries(fragments: readonly Fragment[]): readonly Fragment[] {
  const lengths = fragments.filter(({ fact }) => fact?.type === 'length')
  const first = fragments.find((fragment) => begins(fragment) || lengths.includes(fragment))
  if (lengths.length === 0 || (lengths.length === 1 && first === lengths[0])) return fragments
  return fragments.map((fragment) =>
    lengths.includes(fragment) ? { ...fragment, fact: null } : fragment,
  )
}

/** The only times of a source, alone on the lines below its date, each further one in a zone, are the start of the whole. */
function withStart(fragments: readonly Fragment[]): readonly Fragment[] {
  const times = fragments.filter(({ timeRanges }) => timeRanges.length > 0)
  const from = times[0] === undefined ? -1 : fragments.indexOf(times[0])
  const isAlone = ({ title, people, timeRanges }: Fragment, at: number) =>
    title.length + people.length === 0 && (at === 0 || timeRanges[0]?.zones.length !== 0)
  const areBelow = times.every((one, at) => one === fragments[from + at] && isAlone(one, at))
  if (!areBelow || datesIn(normalizeSigns(fragments[from - 1]?.raw ?? '')).length === 0)
    return fragments
  const fact: Fact = { type: 'time', timeRanges: times.flatMap(({ timeRanges }) => timeRanges) }
  return fragments.map((one) => (times.includes(one) ? { ...one, fact } : one))
}

const RANGE_START = /^\d{1,2}[:.]\d\d\s*(?:Uhr\s*)?[-~]$/
const RANGE_END = /^[-~]?\s*\d{1,2}[:.]\d\d(?:\s*(?:Uhr|[ap]\.?m\.?))?$/i

/** Joins a range on two lines (`09:00-` and `09:10`), as the cells of a flattened table are. */
function withRanges(fragments: readonly Fragment[]): Fragment[] {
  return mergeNeighbours(fragments, (last, { origin, raw, lines }) => {
    const isEnd = origin === 'text' && RANGE_END.test(normalizeSigns(raw))
    if (!isEnd || !RANGE_START.test(normalizeSigns(last.raw))) return null
    const { depth, gap, fact } = last
    const parsedLine = parsedLineOf({ n: last.lines[0] ?? 1, text: `${last.raw}${raw}` })
    return { ...parsedLine, depth, gap, fact, lines: [...last.lines, ...lines] }
  })
}
