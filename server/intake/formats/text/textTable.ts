import { type CellTable, parseTabbed } from '../../../../shared/agenda/csv/cellsText.ts'
import type { Cell, Row, SourceLine } from '../../document.ts'
import { roleOfHeading } from '../../read/columns.ts'
import { withoutMarks } from './inline.ts'

/** A table in a text, and the line after it, from 0. */
export type TextTable = { readonly rows: readonly Row[]; readonly next: number }

type Cells = SourceLine[][]

/** The most lines of a row with a quoted cell. */
export const QUOTED = 36
/** The most lines of one row, columns of a table, and characters of a line that are read. */
const SPREAD = 12
const COLUMNS = 40
const LINE_CUT = 20_000
/** The headings are among the first rows of a table. */
const HEADER_WITHIN = 8

const TIME_FIRST =
  /^\s*"?(?:\d{1,2}[:.h：]\d\d|\d{1,2}\s?(?:-|–|bis|to)\s?\d{1,2}|[上下]午\s?\d|\d{1,2}\s?(?:am|pm|uhr|h)\b)/i

/** The line below the headings of a table of markdown. */
const DELIMITER = /^[\s|:-]*-[\s|:-]*$/
/** Tags that separate the lines of a cell, which markdown cannot, and those that only change its look. */
const CELL_LINES = /\s*<(?:br\s*\/?|\/?(?:ul|ol|li|p|div))>\s*/i
const LOOK = /<\/?(?:b|i|u|em|strong|small|span|code|sup|sub)(?:\s[^<>]{0,200})?>/gi

const rowOf = (cells: Cells, header = false): Row => ({
  cells: cells.map((lines): Cell => ({ lines, continues: false })),
  header,
})

const isHeader = (texts: readonly string[]) =>
  texts.filter((text) => roleOfHeading(text) !== null).length >= 2

function barCells(line: string): string[] {
  const bare = line
    .slice(0, LINE_CUT)
    .replace(/^\s*\|/, '')
    .replace(/(?<!\\)\|\s*$/, ' ')
  return bare.split(/(?<!\\)\|/, COLUMNS).map((cell) => cell.trim())
}

const isDelimiter = (line: string) =>
  line.length < 400 && line.includes('|') && DELIMITER.test(line)

/** The table with bars between its cells whose headings are at a line; null if there is none. */
export function barTableAt(lines: readonly string[], from: number): TextTable | null {
  const heading = lines[from] ?? ''
  if (!heading.includes('|')) return null
  const below = lines[from + 1] ?? ''
  const isMarkdown = isDelimiter(below) && /-[\s:]*\|[\s:]*-/.test(below)
  if (!isMarkdown && (heading.length > 400 || !isHeader(barCells(heading)))) return null
  let next = from
  while (lines[next]?.includes('|')) next += 1
  const rows = lines.slice(from, next).flatMap((line, place) => {
    if (isDelimiter(line)) return []
    const cells = barCells(line).map((cell) => {
      const texts = cell
        .split(CELL_LINES)
        .map((text) => withoutMarks(text.replace(LOOK, '')).trim())
      return texts.filter(Boolean).map((text) => ({ n: from + place + 1, text }))
    })
    return [rowOf(cells, isMarkdown && place === 0)]
  })
  return rows.length < 2 ? null : { rows, next }
}

const isTabbed = (line: string | undefined) => line?.includes('\t') === true && line.trim() !== ''

/** Returns the cells of the first row of lines, a quoted cell of which may continue on the lines below, and how many lines it has; null if its quotes do not end. Characters beyond `longest` are not read. */
export function quotedRow(
  lines: readonly string[],
  parse: (text: string) => CellTable,
  longest = Number.POSITIVE_INFINITY,
) {
  for (let count = 1; count <= Math.min(lines.length, QUOTED); count += 1) {
    const text = lines.slice(0, count).join('\n').slice(0, longest)
    if (text.split('"').length % 2 === 0) continue
    const [cells, ...others] = parse(text)
    return cells === undefined || others.length > 0 ? null : { cells, count }
  }
  return null
}

/** The cells of a line; a quoted cell of a spreadsheet may continue on the lines below. */
function tabCells(lines: readonly string[], at: number): { cells: Cells; next: number } {
  const line = (lines[at] ?? '').slice(0, LINE_CUT)
  const quoted = /(?:^|\t)"/.test(line)
    ? quotedRow(lines.slice(at, at + QUOTED), parseTabbed, LINE_CUT)
    : null
  const { cells, count } = quoted ?? { cells: line.split('\t', COLUMNS), count: 1 }
  let n = at + 1
  const numbered = cells.map((cell) => {
    const own = cell.split('\n').map((part, place) => ({ n: n + place, text: part.trim() }))
    n += own.length - 1
    return own.filter(({ text }) => text !== '')
  })
  return { cells: numbered, next: at + count }
}

/** The rows of a table with tabs between its cells; a row may be spread over several lines. */
class TabTable {
  readonly rows: Cells[] = []
  readonly #lines: readonly string[]
  /** How many columns the headings have. */
  #width = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Adds the row that begins or continues at a line; returns the line after it, or null if the table ends before it. */
  add(at: number): number | null {
    const line = this.#lines[at] ?? ''
    if (isTabbed(line)) return this.#addCells(at)
    if (line.trim() === '') return isTabbed(this.#lines[at + 1]) ? at + 1 : null
    if (this.#width === 0 || !this.#includes(at)) return null
    const cell = { n: at + 1, text: line.trim() }
    const last = this.rows.at(-1) ?? []
    if (last.length >= this.#width && TIME_FIRST.test(line)) this.rows.push([[cell], []])
    else last.at(-1)?.push(cell)
    return at + 1
  }

  #addCells(at: number): number {
    const { cells, next } = tabCells(this.#lines, at)
    this.rows.push(cells)
    const texts = cells.map((cell) => cell.map(({ text }) => text).join(' '))
    if (this.#width === 0 && this.rows.length <= HEADER_WITHIN && isHeader(texts))
      this.#width = texts.findLastIndex((text) => text !== '') + 1
    return next
  }

  /** Whether a line without tabs is in the table: another row follows soon, or the text ends. */
  #includes(at: number): boolean {
    const near = this.#lines.slice(at, at + SPREAD).map((line) => line.trim())
    const row = near.findIndex((_, place) => isTabbed(this.#lines[at + place]))
    const gap = near.findIndex((line, place) => line === '' && (near[place + 1] ?? '') === '')
    return row === -1 ? !near.includes('') : gap === -1 || row < gap
  }
}

/** The table with tabs between its cells that begins at a line; null if there is none. */
export function tabTableAt(lines: readonly string[], from: number): TextTable | null {
  const line = lines[from] ?? ''
  // A line whose only tabs are before its text is indented.
  if (!isTabbed(line) || /^\t+[^\t]+$/.test(line)) return null
  const table = new TabTable(lines)
  let next = from
  while (next < lines.length) {
    const after = table.add(next)
    if (after === null) break
    next = after
  }
  return { rows: table.rows.map((cells) => rowOf(cells)), next }
}
