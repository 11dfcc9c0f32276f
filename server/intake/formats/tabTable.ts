import type { Cell, Row, SourceLine } from '../document.ts'
import { roleOfHeading } from '../read/columns.ts'

const TIME_FIRST =
  /^\s*"?(?:\d{1,2}[:.h：]\d\d|\d{1,2}\s?(?:-|–|bis|to)\s?\d{1,2}|[上下]午\s?\d|\d{1,2}\s?(?:am|pm|uhr|h)\b)/i
/** The most lines one row of a table may be spread over. */
const SPREAD = 12
/** A heading stands among the first rows of its table. */
const HEADER_WITHIN = 8
/** What is read of one line, in characters. */
const LINE_CUT = 20_000

type Draft = { cells: SourceLine[][] }

function isTabbed(line: string | undefined): boolean {
  return line?.includes('\t') === true && line.trim() !== ''
}

/** A line whose only tabs stand before its text is indented, not a row. */
function isIndented(line: string): boolean {
  return /^\t+[^\t]+$/.test(line)
}

/** The most columns that are read of a row. */
const COLUMNS = 40

function cellsOf(text: string, n: number): SourceLine[][] {
  const parts = text.slice(0, LINE_CUT).split('\t', COLUMNS)
  return parts.map((part) => (part.trim() === '' ? [] : [{ n, text: part.trim() }]))
}

/** Quoted cells that hold line breaks, as spreadsheets copy them: the last of the lines one row stands on. */
function quotedEnd(lines: readonly string[], at: number): number {
  if (!/(?:^|\t)"[^"\t]*$/.test((lines[at] ?? '').slice(0, LINE_CUT))) return at
  for (let next = at + 1; next < Math.min(lines.length, at + SPREAD * 3); next += 1) {
    const line = lines[next] ?? ''
    if (/"\s*(?:\t|$)/.test(line)) return /\t"[^"\t]*$/.test(line) ? next + 1 : next
  }
  return at
}

function quotedRow(lines: readonly string[], at: number, end: number): Draft {
  const cells: SourceLine[][] = [[]]
  for (let next = at; next <= end; next += 1)
    for (const [index, part] of (lines[next] ?? '').split('\t').entries()) {
      if (index > 0) cells.push([])
      const text = part.replace(/^"|"$/g, '').replace(/""/g, '"').trim()
      if (text !== '') cells.at(-1)?.push({ n: next + 1, text })
    }
  return { cells }
}

/** Joins a row that goes on in the next line: the last cell of one and the first of the other are one cell. */
function join(row: Draft, more: SourceLine[][]): void {
  const [first = [], ...others] = more
  const last = row.cells.at(-1)
  if (last === undefined) row.cells.push(first)
  else last.push(...first)
  row.cells.push(...others)
}

function isHeader(row: Draft): boolean {
  const texts = row.cells.map((cell) => cell.map(({ text }) => text).join(' '))
  return texts.filter((text) => roleOfHeading(text) !== null).length >= 2
}

/** How many columns the heading of a table has; null where its first rows have none. */
function width(rows: readonly Draft[]): number | null {
  const header = rows.slice(0, HEADER_WITHIN).find(isHeader)
  if (header === undefined) return null
  let count = header.cells.length
  while (count > 0 && header.cells[count - 1]?.length === 0) count -= 1
  return count
}

/** Whether a line without tabs goes on with the cell before it or begins the next row, inside a table whose cells are spread over lines. */
function belongs(lines: readonly string[], at: number, columns: number | null): boolean {
  const near = lines.slice(at, at + SPREAD)
  const [line = ''] = near
  if (columns === null || line.trim() === '' || line.startsWith('#')) return false
  const row = near.findIndex((one) => isTabbed(one))
  const gap = near.findIndex(
    (one, index) => one.trim() === '' && (near[index + 1] ?? '').trim() === '',
  )
  return row === -1 ? near.every((one) => one.trim() !== '') : gap === -1 || row < gap
}

function place(rows: Draft[], text: string, n: number, columns: number): void {
  const last = rows.at(-1)
  const full = last === undefined || last.cells.length >= columns
  if (full && (TIME_FIRST.test(text) || last === undefined))
    rows.push({ cells: [[{ n, text: text.trim() }]] })
  else last?.cells.at(-1)?.push({ n, text: text.trim() })
}

function toRow({ cells }: Draft): Row {
  return { cells: cells.map((lines): Cell => ({ lines, continues: false })), header: false }
}

/** Whether a row was begun by a line without tabs, so that its other cells are still to come. */
function unfinished(last: Draft, cells: SourceLine[][], columns: number | null): boolean {
  if (columns === null || last.cells.length !== 1 || last.cells.length >= columns) return false
  return !isHeader(last) && cells.length <= columns + 1
}

function nextRow(
  rows: Draft[],
  lines: readonly string[],
  at: number,
  columns: number | null,
): number {
  const end = quotedEnd(lines, at)
  if (end > at) {
    rows.push(quotedRow(lines, at, end))
    return end + 1
  }
  const cells = cellsOf(lines[at] ?? '', at + 1)
  const last = rows.at(-1)
  if (last !== undefined && unfinished(last, cells, columns)) join(last, cells)
  else rows.push({ cells })
  return at + 1
}

/** Takes the line into the table; the line after it, or null where the table ends before it. */
function taken(
  rows: Draft[],
  lines: readonly string[],
  at: number,
  columns: number | null,
): number | null {
  const line = lines[at] ?? ''
  if (isTabbed(line)) return nextRow(rows, lines, at, columns)
  if (line.trim() === '' && isTabbed(lines[at + 1])) return at + 1
  if (!belongs(lines, at, columns)) return null
  place(rows, line, at + 1, columns ?? 1)
  return at + 1
}

/** The table with tabs between its cells that begins at a line, and the line after it; null where none begins. */
export function tableIn(
  lines: readonly string[],
  from: number,
): { rows: Row[]; next: number } | null {
  if (!isTabbed(lines[from]) || isIndented(lines[from] ?? '')) return null
  const rows: Draft[] = []
  let columns: number | null = null
  let at = from
  while (at < lines.length) {
    if (columns === null && rows.length <= HEADER_WITHIN) columns = width(rows)
    const next = taken(rows, lines, at, columns)
    if (next === null) break
    at = next
  }
  return { rows: rows.map(toRow), next: at }
}
