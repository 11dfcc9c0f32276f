import type { Cell, Row, SourceLine } from '../document.ts'
import { roleOfHeading } from '../read/columns.ts'

const TIME_FIRST =
  /^\s*"?(?:\d{1,2}[:.h：]\d\d|\d{1,2}\s?(?:-|–|bis|to)\s?\d{1,2}|[上下]午\s?\d|\d{1,2}\s?(?:am|pm|uhr|h)\b)/i
/** The most lines one row of a table may be spread over. */
const SPREAD = 12

type Draft = { cells: SourceLine[][] }

function isTabbed(line: string | undefined): boolean {
  return line?.includes('\t') === true && line.trim() !== '' && /\S\s*\t|\t\s*\S/.test(line)
}

/** A line whose only tabs stand before its text is indented, not a row. */
function isIndented(line: string): boolean {
  return /^\t+[^\t]+$/.test(line)
}

function cellsOf(text: string, n: number): SourceLine[][] {
  return text.split('\t').map((part) => (part.trim() === '' ? [] : [{ n, text: part.trim() }]))
}

/** Quoted cells that hold line breaks, as spreadsheets copy them: the lines one row stands on. */
function quotedEnd(lines: readonly string[], at: number): number {
  let open = false
  for (let next = at; next < lines.length && next < at + SPREAD * 3; next += 1) {
    const line = lines[next] ?? ''
    const opens = next === at ? /(?:^|\t)"[^"\t]*$/.test(line) : false
    if (next === at && !opens) return at
    if (next === at) open = true
    else if (/"\s*(?:\t|$)/.test(line)) return /\t"[^"\t]*$/.test(line) ? next + 1 : next
  }
  return open ? at : at
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

function width(rows: readonly Draft[]): number | null {
  const header = rows.find(isHeader)
  if (header === undefined) return null
  let count = header.cells.length
  while (count > 0 && header.cells[count - 1]?.length === 0) count -= 1
  return count
}

/** Whether a line without tabs goes on with the cell before it or begins the next row, inside a table whose cells are spread over lines. */
function belongs(lines: readonly string[], at: number, columns: number | null): boolean {
  if (columns === null || (lines[at] ?? '').trim() === '' || /^#/.test(lines[at] ?? ''))
    return false
  for (let next = at; next < lines.length && next < at + SPREAD; next += 1) {
    const line = lines[next] ?? ''
    if (isTabbed(line)) return true
    if (line.trim() === '' && (lines[next + 1] ?? '').trim() === '') return false
  }
  return at < lines.length && lines.slice(at, at + SPREAD).every((line) => line.trim() !== '')
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

function nextRow(rows: Draft[], lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  const end = quotedEnd(lines, at)
  if (end > at) {
    rows.push(quotedRow(lines, at, end))
    return end + 1
  }
  const columns = width(rows)
  const cells = cellsOf(line, at + 1)
  const last = rows.at(-1)
  const unfinished =
    columns !== null &&
    last !== undefined &&
    last.cells.length < columns &&
    !isHeader(last) &&
    last.cells.length + cells.length - 1 <= columns + 1 &&
    spread(last)
  if (unfinished && last !== undefined) join(last, cells)
  else rows.push({ cells })
  return at + 1
}

/** Whether a row was begun by a line without tabs, so that its other cells are still to come. */
function spread(row: Draft): boolean {
  return row.cells.length === 1
}

/** The table with tabs between its cells that begins at a line, and the line after it; null where none begins. */
export function tableIn(
  lines: readonly string[],
  from: number,
): { rows: Row[]; next: number } | null {
  if (!isTabbed(lines[from]) || isIndented(lines[from] ?? '')) return null
  const rows: Draft[] = []
  let at = from
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (isTabbed(line)) at = nextRow(rows, lines, at)
    else if (line.trim() === '' && isTabbed(lines[at + 1])) at += 1
    else if (belongs(lines, at, width(rows))) {
      place(rows, line, at + 1, width(rows) ?? 1)
      at += 1
    } else break
  }
  return { rows: rows.map(toRow), next: at }
}
