import { parseDelimited } from '../../../shared/agenda/csv/cellsText.ts'
import { QUOTED, quotedRow } from '../formats/text/textTable.ts'
import { groupNeighbours, mergeNeighbours } from '../neighbours.ts'
import { roleOfHeading } from '../read/columns.ts'
import { type ArrangedLine, isBlank, joinLines, type Layout, type Lines } from './arrangedLine.ts'

/** A table has at least this many rows, and the usual number of cells in this share of them. */
const LEAST_ROWS = 3
const REGULAR = 0.5
const LEAST_CELLS = 3

type CellRow = { readonly cells: readonly string[]; readonly lines: Lines }

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

/** Reads one row of comma or semicolon CSV, a quoted cell of which may contain line breaks; another line has no cells. */
function csvRow(lines: Lines, at: number, delimiter: ',' | ';'): CellRow {
  const texts = lines.slice(at, at + QUOTED).map(({ text }) => text)
  const [first = ''] = texts
  const isRow = first.includes(delimiter) && !first.includes('\t')
  const quoted = isRow ? quotedRow(texts, (text) => parseDelimited(text, delimiter)) : null
  const { cells, count } = quoted ?? { cells: isRow ? first.split(delimiter) : [], count: 1 }
  return { cells, lines: lines.slice(at, at + count) }
}

/** Writes each run of regular rows of CSV with tabs between their cells. */
const csv =
  (delimiter: ',' | ';'): Layout =>
  (lines) => {
    const rows: CellRow[] = []
    for (let at = 0; at < lines.length; at += rows.at(-1)?.lines.length ?? 1)
      rows.push(csvRow(lines, at, delimiter))
    const runs = groupNeighbours(
      rows,
      ([first], { cells }) => first.cells.length > 0 && cells.length > 0,
    )
    return runs.flatMap((run) =>
      areRegular(run) ? run.map(tabbed) : run.flatMap((row) => row.lines),
    )
  }

/** A row with bars at both edges. */
const FRAMED = /^\s*[|｜]\s*(.*?)\s*[|｜]\s*$/

/** Puts tabs between the cells of every line that has two or more. */
const separated =
  (separator: RegExp): Layout =>
  (lines) => {
    const isRow = ({ text }: ArrangedLine) =>
      !text.includes('\t') && text.trim().search(separator) !== -1
    const rows = lines.filter(isRow)
    if (rows.length <= LEAST_ROWS) return lines
    const areFramed = rows.every(({ text }) => FRAMED.test(text))
    return lines.map((line) => {
      if (!isRow(line)) return line
      const text = areFramed ? line.text.replace(FRAMED, '$1') : line.text.trimEnd()
      return { ...line, text: text.split(separator).join('\t') }
    })
  }

export const commas = csv(',')
export const semicolons = csv(';')
export const bars = separated(/(?:(?<!\s)\s+)?[|｜]\s*/)
export const blanks = separated(/ {3,}/)
export const dashes = separated(/(?<!\s)\s+[-–—]\s+/)

const isTabbed = (line: ArrangedLine | undefined) =>
  line !== undefined && /\S\t|\t\S/.test(line.text)

/** Leaves out the first row of each table that contains no figure: the columns are read by their content alone. */
export const headerless: Layout = (lines) => {
  return mergeNeighbours(lines, (last, line, at) => {
    const isHead = isTabbed(last) && !isTabbed(lines[at - 2]) && !/\d/.test(last.text)
    return isHead && isTabbed(line) ? { ...line, from: [...line.from, ...last.from] } : null
  })
}

const LABELLED = /^\s*(?:[-*•]\s+)?(\p{L}[^:：]{1,30})[:：]\s*(.*)$/u

type LabelledLine = { readonly label: string; readonly value: string; readonly line: ArrangedLine }
type LabelledBlock = ReadonlyMap<string, LabelledLine>

/** The blocks of lines that each have the label of a column, by what that contains; a label that occurs again begins the next block. */
function labelledBlocks(lines: Lines): readonly LabelledBlock[] {
  const blocks: Map<string, LabelledLine>[] = []
  for (const line of lines) {
    const [, label = '', value = ''] = LABELLED.exec(line.text) ?? []
    const role = roleOfHeading(label)
    if (role === null) continue
    if (blocks.at(-1)?.has(role) !== false) blocks.push(new Map())
    blocks.at(-1)?.set(role, { label, value, line })
  }
  return blocks.filter((block) => block.has('title'))
}

/** Writes blocks of lines with labels (`Time: 9:00`, `Topic: Maps`, `Speaker: Anna Klein`) as rows of a table. */
export const labelled: Layout = (lines) => {
  const blocks = labelledBlocks(lines)
  const columns = new Map(
    blocks.flatMap((block) => [...block].map(([role, { label }]) => [role, label] as const)),
  )
  const isTimed = ['time', 'start', 'length'].some((role) => columns.has(role))
  if (blocks.length < 2 || !isTimed) return lines
  const rows = new Map<ArrangedLine, ArrangedLine>()
  for (const block of blocks) {
    const own = [...block.values()].map(({ line }) => line)
    const text = [...columns.keys()].map((role) => block.get(role)?.value ?? '').join('\t')
    for (const [at, line] of own.entries())
      rows.set(line, at === 0 ? { text, from: joinLines(own).from } : { text: '', from: [] })
  }
  const first = lines.findIndex((line) => rows.has(line))
  const head = { text: [...columns.values()].join('\t'), from: lines[first]?.from ?? [] }
  const entries = lines.slice(first).flatMap((line) => {
    const row = rows.get(line) ?? line
    return isBlank(row) ? [] : [row]
  })
  return [...lines.slice(0, first), head, ...entries]
}

/** Reads rows as lines: a list whose parts have tabs between them is no table. */
export const untabbed: Layout = (lines) => {
  if (lines.filter(isTabbed).length < LEAST_ROWS) return lines
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)).replaceAll('\t', '  '),
  }))
}
