import { parseDelimited } from '../../../shared/agenda/csv/cellsText.ts'
import { type ArrangedLine, joinLines, type Layout } from './arrangedLine.ts'

/** A table has at least this many rows, and the usual number of cells in this share of them. */
const LEAST_ROWS = 3
const REGULAR = 0.6
const LEAST_CELLS = 3

type CellRow = { readonly cells: readonly string[]; readonly lines: readonly ArrangedLine[] }

/** Returns the row as one line with tabs between its cells. */
function tabbed({ cells, lines }: CellRow): ArrangedLine {
  const text = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')
  return { text, from: joinLines(lines).from }
}

/** Returns whether most rows have the same number of cells, three or more. */
function isRegular(rows: readonly CellRow[]): boolean {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [[width = 0, count = 0] = []] = [...counts].sort((one, other) => other[1] - one[1])
  return width >= LEAST_CELLS && count >= rows.length * REGULAR
}

/** Replaces the runs of lines that are regular rows with their cells between tabs. */
function withTables(
  lines: readonly ArrangedLine[],
  rowAt: (at: number) => CellRow | null,
): ArrangedLine[] | null {
  const result: ArrangedLine[] = []
  let found = false
  for (let at = 0; at < lines.length; ) {
    const rows: CellRow[] = []
    let next = at
    for (let row = rowAt(next); row !== null; row = rowAt(next)) {
      rows.push(row)
      next += row.lines.length
    }
    const full = rows.filter(({ cells }) => cells.length > 1)
    if (full.length >= LEAST_ROWS && isRegular(full)) {
      result.push(...rows.map(tabbed))
      found = true
      at = next
    } else {
      const end = Math.max(next, at + 1)
      result.push(...lines.slice(at, end))
      at = end
    }
  }
  return found ? result : null
}

/** The most lines that one quoted cell continues over. */
const QUOTED = 30

/** Reads one row of comma or semicolon CSV; a quoted cell may contain line breaks. */
function csvRow(lines: readonly ArrangedLine[], at: number, delimiter: ',' | ';'): CellRow | null {
  const first = lines[at]
  if (first?.text.includes(delimiter) !== true || first.text.includes('\t')) return null
  for (let end = at + 1; end <= Math.min(lines.length, at + QUOTED); end += 1) {
    const own = lines.slice(at, end)
    const text = own.map((line) => line.text).join('\n')
    const isOpen = text.split('"').length % 2 === 0
    const [cells, ...others] = isOpen ? [] : parseDelimited(text, delimiter)
    if (cells !== undefined && others.length === 0) return { cells, lines: own }
    if (!isOpen) break
  }
  return { cells: first.text.split(delimiter), lines: [first] }
}

const csv = (delimiter: ',' | ';'): Layout => ({
  cost: 0.01,
  arrange: (lines) => withTables(lines, (at) => csvRow(lines, at, delimiter)),
})

/** A row with bars at both edges. */
const FRAMED = /^\s*[|｜]\s*(.*?)\s*[|｜]\s*$/

/** Puts tabs between the cells of every line that has two or more; a cell may continue on the lines below. */
const separated = (separator: RegExp, cost = 0.01): Layout => ({
  cost,
  arrange(lines) {
    const isRow = ({ text }: ArrangedLine) =>
      !text.includes('\t') && text.trim().search(separator) !== -1
    const rows = lines.filter(isRow)
    if (rows.length <= LEAST_ROWS) return null
    const areFramed = rows.every(({ text }) => FRAMED.test(text))
    const all = new RegExp(separator, 'g')
    return lines.map((line) => {
      if (!isRow(line)) return line
      const text = areFramed ? line.text.replace(FRAMED, '$1') : line.text.trimEnd()
      return { ...line, text: text.replace(all, '\t') }
    })
  },
})

export const commas = csv(',')
export const semicolons = csv(';')
export const bars = separated(/\s*[|｜]\s*/)
export const blanks = separated(/ {3,}/)
export const dashes = separated(/\s+[-–—]\s+/, 0.25)

const isTabbed = ({ text }: ArrangedLine) => /\S\t|\t\S/.test(text)

/** Leaves out the first row of each table that contains no figure: the columns are read by their content alone. */
export const headerless: Layout = {
  cost: 0.15,
  arrange(lines) {
    const heads = new Set(
      lines.flatMap((line, at) => {
        const [before, next] = [lines[at - 1], lines[at + 1]]
        const isFirst = isTabbed(line) && (before === undefined || !isTabbed(before))
        return isFirst && next !== undefined && isTabbed(next) && !/\d/.test(line.text) ? [at] : []
      }),
    )
    if (heads.size === 0) return null
    return lines.flatMap((line, at) => {
      const before = lines[at - 1]
      if (heads.has(at)) return []
      return before !== undefined && heads.has(at - 1)
        ? [{ ...line, from: [...line.from, ...before.from] }]
        : [line]
    })
  },
}

/** Reads rows as lines: a list whose parts have tabs between them is no table. */
export const untabbed: Layout = {
  cost: 0.3,
  arrange(lines) {
    if (lines.filter(isTabbed).length < 3) return null
    return lines.map((line) => ({
      ...line,
      text: line.text.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)).replaceAll('\t', '  '),
    }))
  },
}
