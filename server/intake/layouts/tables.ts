import { parseDelimited } from '../../../shared/agenda/csv/cellsText.ts'
import { roleOfHeading } from '../read/columns.ts'
import { type ArrangedLine, isBlank, joinLines, type Layout } from './arrangedLine.ts'

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

/** Returns the usual number of cells of rows; 0 where they are too few, or too irregular for a table. */
function widthOf(rows: readonly CellRow[]): number {
  const full = rows.filter(({ cells }) => cells.length >= LEAST_CELLS)
  const count = (width: number) => full.filter(({ cells }) => cells.length === width).length
  const [width = 0] = [...new Set(full.map(({ cells }) => cells.length))].sort(
    (a, b) => count(b) - count(a),
  )
  const own = rows.filter(({ cells }) => cells.length > 1)
  return own.length >= LEAST_ROWS && count(width) >= own.length * REGULAR ? width : 0
}

/** Joins the parts of a row that a mail program wrapped inside a cell. */
function joinedRows(rows: readonly CellRow[], width: number): CellRow[] {
  const result: CellRow[] = []
  for (const row of rows) {
    const last = result.at(-1)
    const [first = '', ...others] = row.cells
    if (last === undefined || last.cells.length + others.length !== width || others.length === 0) {
      result.push(row)
      continue
    }
    const cells = [...last.cells.slice(0, -1), `${last.cells.at(-1)} ${first}`, ...others]
    result[result.length - 1] = { cells, lines: [...last.lines, ...row.lines] }
  }
  return result
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

/** Writes each run of regular rows of CSV with tabs between their cells. */
const csv = (delimiter: ',' | ';'): Layout => ({
  cost: 0.01,
  arrange(lines) {
    const result: ArrangedLine[] = []
    for (let at = 0; at < lines.length; ) {
      const rows: CellRow[] = []
      let next = at
      for (
        let row = csvRow(lines, next, delimiter);
        row !== null;
        row = csvRow(lines, next, delimiter)
      ) {
        rows.push(row)
        next += row.lines.length
      }
      next = Math.max(next, at + 1)
      const width = widthOf(rows)
      result.push(...(width > 0 ? joinedRows(rows, width).map(tabbed) : lines.slice(at, next)))
      at = next
    }
    return result.every((line, at) => line.text === lines[at]?.text) ? null : result
  },
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

const LABELLED = /^\s*(?:[-*•]\s+)?(\p{L}[^:：]{1,30})[:：]\s*(.*)$/u

/** The blocks of lines that each have the label of a column, from the first label on; a label that occurs again begins the next block. */
function labelledBlocks(lines: readonly ArrangedLine[]): readonly (readonly LabelledLine[])[] {
  const blocks: LabelledLine[][] = []
  for (const line of lines) {
    const [, label = '', value = ''] = LABELLED.exec(line.text) ?? []
    const role = roleOfHeading(label)
    if (isBlank(line) || role === null) continue
    const last = blocks.at(-1)
    const isNext = last === undefined || last.some((one) => one.role === role)
    if (isNext) blocks.push([])
    blocks.at(-1)?.push({ role, label, value, line })
  }
  return blocks
}

type LabelledLine = {
  readonly role: string
  readonly label: string
  readonly value: string
  readonly line: ArrangedLine
}

/** Writes blocks of lines with labels (`Time: 9:00`, `Topic: Maps`, `Speaker: Anna Klein`) as rows of a table. */
export const labelled: Layout = {
  cost: 0.01,
  arrange(lines) {
    const all = labelledBlocks(lines)
    const blocks = all.filter((block) => block.some(({ role }) => role === 'title'))
    const columns = [...new Map(blocks.flat().map(({ role, label }) => [role, label]))]
    const timed = columns.some(([role]) => role === 'time' || role === 'start' || role === 'length')
    if (blocks.length < 2 || !timed) return null
    const rows = new Map(
      blocks.flatMap((block) => (block[0] === undefined ? [] : [[block[0].line, block] as const])),
    )
    const used = new Set(blocks.flat().map(({ line }) => line))
    const [first] = rows.keys()
    return lines.flatMap((line): ArrangedLine[] => {
      const block = rows.get(line)
      if (block === undefined)
        return used.has(line) || (first !== undefined && isBlank(line)) ? [] : [line]
      const { from } = joinLines(block.map((one) => one.line))
      const cells = columns.map(([role]) => block.find((one) => one.role === role)?.value ?? '')
      const head = { text: columns.map(([, label]) => label).join('\t'), from: line.from }
      const row = { text: cells.join('\t'), from }
      return line === first ? [head, row] : [row]
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
