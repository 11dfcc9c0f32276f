import { parseDelimited } from '../../../shared/agenda/csv/cellsText.ts'
import { type ArrangedLine, joinLines, type Layout } from './arrangedLine.ts'

/** A table has at least this many rows, and the usual number of cells in this share of them. */
const LEAST_ROWS = 3
const REGULAR = 0.5
const LEAST_CELLS = 3
/** The most lines that one quoted cell continues over. */
const QUOTED = 30

type CellRow = { readonly cells: readonly string[]; readonly lines: readonly ArrangedLine[] }

/** Returns the row as one line with tabs between its cells. */
function tabbed({ cells, lines }: CellRow): ArrangedLine {
  const text = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')
  return { text, from: joinLines(lines).from }
}

/** Returns whether rows are a table: enough of them, and many have the same number of cells. */
function areRegular(rows: readonly CellRow[]): boolean {
  const counts = new Map<number, number>()
  for (const { cells } of rows.filter((row) => row.cells.length >= LEAST_CELLS))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const several = rows.filter(({ cells }) => cells.length > 1).length
  return several >= LEAST_ROWS && Math.max(0, ...counts.values()) >= several * REGULAR
}

/** Reads one row of comma or semicolon CSV; a quoted cell may contain line breaks. */
function csvRow(lines: readonly ArrangedLine[], at: number, delimiter: ',' | ';'): CellRow | null {
  const first = lines[at]
  if (first?.text.includes(delimiter) !== true || first.text.includes('\t')) return null
  for (let end = at + 1; end <= Math.min(lines.length, at + QUOTED); end += 1) {
    const own = lines.slice(at, end)
    const text = own.map((line) => line.text).join('\n')
    if (text.split('"').length % 2 === 0) continue
    const [cells, ...others] = parseDelimited(text, delimiter)
    if (cells !== undefined && others.length === 0) return { cells, lines: own }
    break
  }
  return { cells: first.text.split(delimiter), lines: [first] }
}

/** Reads the rows of CSV from a line on. */
function csvRows(lines: readonly ArrangedLine[], at: number, delimiter: ',' | ';'): CellRow[] {
  const rows: CellRow[] = []
  for (let next = at; ; next += rows.at(-1)?.lines.length ?? 0) {
    const row = csvRow(lines, next, delimiter)
    if (row === null) return rows
    rows.push(row)
  }
}

/** Writes each run of regular rows of CSV with tabs between their cells. */
const csv = (delimiter: ',' | ';'): Layout => ({
  cost: 0.01,
  arrange(lines) {
    const result: ArrangedLine[] = []
    for (let at = 0; at < lines.length; ) {
      const rows = csvRows(lines, at, delimiter)
      const count = rows.reduce((sum, row) => sum + row.lines.length, 0)
      const next = Math.max(at + count, at + 1)
      result.push(...(areRegular(rows) ? rows.map(tabbed) : lines.slice(at, next)))
      at = next
    }
    return result.every((line, at) => line.text === lines[at]?.text) ? null : result
  },
})

/** A row with bars at both edges. */
const FRAMED = /^\s*[|｜]\s*(.*?)\s*[|｜]\s*$/

/** Puts tabs between the cells of every line that has two or more. */
const separated = (separator: RegExp, cost = 0.01): Layout => ({
  cost,
  arrange(lines) {
    const isRow = ({ text }: ArrangedLine) =>
      !text.includes('\t') && text.trim().search(separator) !== -1
    const rows = lines.filter(isRow)
    if (rows.length <= LEAST_ROWS) return null
    const areFramed = rows.every(({ text }) => FRAMED.test(text))
    return lines.map((line) => {
      if (!isRow(line)) return line
      const text = areFramed ? line.text.replace(FRAMED, '$1') : line.text.trimEnd()
      return { ...line, text: text.split(separator).join('\t') }
    })
  },
})

export const commas = csv(',')
export const semicolons = csv(';')
export const bars = separated(/\s*[|｜]\s*/)
export const blanks = separated(/ {3,}/)
export const dashes = separated(/\s+[-–—]\s+/, 0.25)

const isTabbed = (line: ArrangedLine | undefined) =>
  line !== undefined && /\S\t|\t\S/.test(line.text)

/** Leaves out the first row of each table that contains no figure: the columns are read by their content alone. */
export const headerless: Layout = {
  cost: 0.15,
  arrange(lines) {
    const isHead = (at: number) =>
      isTabbed(lines[at]) &&
      !isTabbed(lines[at - 1]) &&
      isTabbed(lines[at + 1]) &&
      !/\d/.test(lines[at]?.text ?? '')
    const heads = lines.filter((_, at) => isHead(at))
    if (heads.length === 0) return null
    return lines.flatMap((line, at) => {
      if (heads.includes(line)) return []
      const before = lines[at - 1]
      const isFirst = before !== undefined && heads.includes(before)
      return isFirst ? [{ ...line, from: [...line.from, ...before.from] }] : [line]
    })
  },
}

/** Reads rows as lines: a list whose parts have tabs between them is no table. */
export const untabbed: Layout = {
  cost: 0.3,
  arrange(lines) {
    if (lines.filter(isTabbed).length < LEAST_ROWS) return null
    return lines.map((line) => ({
      ...line,
      text: line.text.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)).replaceAll('\t', '  '),
    }))
  },
}
