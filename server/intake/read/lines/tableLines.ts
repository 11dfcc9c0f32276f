import type { Cell, Row } from '../../document.ts'
import { kindOf } from '../kinds.ts'
import { labelRole } from '../people/labels.ts'
import { dayOf } from '../plan/headings.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { chairsIn, titleWords } from './cellWords.ts'
import { isTimeCell } from './columnContent.ts'
import { withDayColumn } from './dayColumn.ts'
import { BLANK, isTimed, type ParsedLine } from './parsedLine.ts'
import { parsedRow } from './parsedRow.ts'
import { parsedLineOf } from './parseLine.ts'
import { withGivenFirst } from './surnameFirst.ts'
import {
  cellsOf,
  joined,
  linesOf,
  type Role,
  type RowInColumns,
  rawOf,
  type SourceColumn,
  textOf,
} from './tableCells.ts'
import { columnsIn, isDay, isHeading } from './tableColumns.ts'

type Columns = readonly SourceColumn[]

const EMPTY: Cell = { lines: [], continues: true }
const isFilled = (cell: Cell | undefined) => cell !== undefined && cell.lines.length > 0
const TIMES: readonly Role[] = ['time', 'start']
const hasTimes = (columns: Columns) => columns.some(({ role }) => TIMES.includes(role))

/** The roles of columns whose cells are for the rows below, too. */
const CONTINUED: readonly Role[] = ['date', 'session', 'half']

/** A cell that repeats the one above continues it; so does an empty one of a half of the day. */
function continued(cell: Cell, last: Cell | undefined, role: Role): Cell {
  const own = isFilled(cell) || role !== 'half' ? cell : (last ?? cell)
  return isFilled(own) && textOf(own) === textOf(last) ? { ...own, continues: true } : own
}

/** Marks the cells of days, sessions and halves of the day that continue those above, and the times that a session has in each of its rows. */
function withContinued(rows: readonly Row[], columns: Columns): Row[] {
  const above = new Map<number, Cell>()
  const session = columns.findIndex(({ role }) => role === 'session')
  return rows.map((row) => {
    if (isHeading(row)) return row
    const title = textOf(row.cells[session])
    const isSame = title !== '' && title === textOf(above.get(session))
    const cells = row.cells.map((cell, index) => {
      const role = columns[index]?.role ?? 'unknown'
      const isTime = TIMES.includes(role)
      if (!isTime && !CONTINUED.includes(role)) return cell
      const own = isTime && !isSame ? cell : continued(cell, above.get(index), role)
      if (isFilled(own)) above.set(index, own)
      return own
    })
    return { ...row, cells }
  })
}

/** A row without the cell of its day, which it shares with the row before, where a table was flattened. */
function withDayCell(row: Row, [day, time]: Columns): Row {
  const [first, second] = row.cells
  const isDated = day?.role === 'date' && (time?.role === 'time' || time?.role === 'start')
  if (!isDated || !isTimeCell(textOf(first)) || isTimeCell(textOf(second))) return row
  return { ...row, cells: [EMPTY, ...row.cells] }
}

/** The heading of the day that begins with a row, in a table with a column of days. */
function dayLines(cells: RowInColumns): ParsedLine[] {
  const [cell] = cellsOf(cells, 'date')
  if (!hasTimes(cells.columns) || cell === undefined || cell.continues) return []
  const text = textOf(cell)
  if (dayOf(normalizeSigns(text)) === null) return []
  const line = parsedLineOf({ n: cell.lines[0]?.n ?? 1, text })
  return [{ ...line, origin: 'heading', depth: 2 }]
}

/** A row in which only one cell says anything: a heading, a day, a note across the table. */
function across({ row, columns }: RowInColumns): ParsedLine[] {
  const filled = [...row.cells.entries()].filter(([, cell]) => isFilled(cell) && !cell.continues)
  const [[index, only] = [0, EMPTY]] = filled
  const [line] = only.lines
  const isFirst = index === 0 || columns[index]?.role === 'time' || columns[index]?.role === 'date'
  const areSame = filled.every(([, cell]) => textOf(cell) === textOf(only))
  if (line === undefined || !areSame || (filled.length === 1 && !isFirst)) return []
  const parsedLine = parsedLineOf({ n: line.n, text: textOf(only) })
  const origin = isTimed(parsedLine) ? 'row' : 'heading'
  return [{ ...parsedLine, lines: linesOf(row.cells), origin, depth: 3 }]
}

/** A row that only says who chairs (`上午 | 主持人 | 桑立群`) heads the rows below. */
function chairLines(cells: RowInColumns): ParsedLine[] {
  const { row, columns } = cells
  const others = row.cells.filter((_, index) => columns[index]?.role !== 'half')
  const [label = EMPTY, who, more] = others.filter((cell) => isFilled(cell) && !cell.continues)
  if (who === undefined || more !== undefined || labelRole(textOf(label)) !== 'moderator') return []
  const [half = label] = cellsOf(cells, 'half')
  const session = { ...label, lines: [{ n: label.lines[0]?.n ?? 1, text: textOf(half) }] }
  return sessionLines(session, [who]).map((own) => ({ ...own, raw: rawOf(row) }))
}

/** The roles of columns whose cells may repeat the title. */
const MERGED: readonly Role[] = ['people', 'chair', 'sessionChair', 'comment', 'unknown']

const FOR_ALL: readonly (string | null)[] = ['break', 'opening', 'welcome', 'closing', 'other']

/** The entries of a row in the columns of several rooms or days. */
function trackLines(cells: RowInColumns): ParsedLine[] {
  const tracks = cells.columns.flatMap((column, index) =>
    column.role === 'track' ? [{ column, cell: cells.row.cells[index] ?? EMPTY }] : [],
  )
  const filled = tracks.filter(({ cell }) => isFilled(cell))
  const [first] = filled
  const text = textOf(first?.cell)
  const isOnlyFirst = first === tracks[0] && text.length < 40 && FOR_ALL.includes(kindOf(text))
  const isForAll =
    filled.every(({ cell }) => textOf(cell) === text) &&
    !tracks.some(({ column }) => isDay(column.heading)) &&
    (filled.length > 1 || tracks.length === 1 || isOnlyFirst)
  const times = cellsOf(cells, 'time', 'start')
  return (isForAll ? filled.slice(0, 1) : filled).map(({ column, cell }) => ({
    ...parsedRow(cells, [cell]),
    lines: linesOf([...times, cell].map((one) => ({ ...one, continues: false }))),
    raw: joined([...times, cell]),
    track: isForAll ? null : { heading: column.heading, isDay: isDay(column.heading) },
  }))
}

/** The heading of the session that begins with a row, with its chair. */
function sessionLines(session: Cell | undefined, chairs: readonly Cell[]): ParsedLine[] {
  const [line] = session?.lines ?? []
  if (session === undefined || line === undefined) return []
  const read = titleWords([session])
  const people = [...read.people, ...read.more.flatMap((more) => more.people), ...chairsIn(chairs)]
  const own = { ...read, more: [], people, lines: [line.n], raw: textOf(session) }
  return [{ ...BLANK, ...own, origin: 'heading', depth: 4 }]
}

/** Returns whether the time of a row is also that of the next one. */
function isTimeOver({ row, columns }: RowInColumns, next: Row | undefined): boolean {
  const at = columns.findIndex(({ role }) => TIMES.includes(role))
  return next?.cells[at]?.continues === true && row.cells[at]?.continues === false
}

/** A time over several rows is that of a block; its first row is one of the entries if it says who, or how long. */
function withBlock(parsedLine: ParsedLine, isBlock: boolean): ParsedLine[] {
  const { lines, origin, raw, timeRanges, people, statedLength, inTitle } = parsedLine
  const isEntry = people.length > 0 || inTitle !== null
  if (!isBlock || !isEntry || timeRanges.length === 0) return [parsedLine]
  const own = statedLength === inTitle ? null : statedLength
  return [
    { ...BLANK, lines, origin, raw, timeRanges, statedLength: own, ahead: true },
    { ...parsedLine, timeRanges: [], statedLength: inTitle, under: true },
  ]
}

/** Empties the cells of people and comments that repeat the title: a merged cell, as some programs copy it. */
function withoutRepeats({ row, columns }: RowInColumns, title: string): RowInColumns {
  const cells = row.cells.map((cell, at) => {
    const isMerged = isFilled(cell) && MERGED.includes(columns[at]?.role ?? 'unknown')
    return isMerged && textOf(cell) === title ? EMPTY : cell
  })
  return { columns, row: { ...row, cells } }
}

function parsedRows(found: RowInColumns, next: Row | undefined): ParsedLine[] {
  if (found.columns.some(({ role }) => role === 'track')) return trackLines(found)
  const cells = withoutRepeats(found, joined(cellsOf(found, 'title')))
  const roles = ['title', 'session', 'comment'] as const
  const [titles = []] = roles.map((role) => cellsOf(cells, role)).filter(({ length }) => length > 0)
  const [session] = cellsOf(cells, 'session').filter(({ continues }) => !continues)
  const title = joined(cellsOf(cells, 'title'))
  const apart = session !== undefined && (title === '' || title === textOf(session))
  const parsedLine = { ...parsedRow(cells, titles), apart }
  const heading = apart ? [] : sessionLines(session, cellsOf(cells, 'sessionChair'))
  const isOver = isTimeOver(cells, next)
  if (heading.length > 0 && isOver) {
    const { timeRanges } = parsedLine
    const own = heading.map((one) => ({ ...one, timeRanges, ahead: true }))
    return [...own, { ...parsedLine, timeRanges: [], under: true }]
  }
  return [...heading, ...withBlock(parsedLine, isOver)]
}

/** The lines of columns of days follow each other day by day. */
function byDays(parsedLines: readonly ParsedLine[], columns: Columns): readonly ParsedLine[] {
  const days = columns.filter(({ role, heading }) => role === 'track' && isDay(heading))
  const first = parsedLines.findIndex(({ track }) => track !== null)
  const [head, rows] = [parsedLines.slice(0, first), parsedLines.slice(first)]
  if (days.length < 2 || !rows.every(({ track }) => track?.isDay)) return parsedLines
  const of = (day: string) => rows.filter(({ track }) => track?.heading === day)
  return [...head, ...days.flatMap(({ heading }) => of(heading))]
}

/** Reads the rows of a table, each by the heading above it. */
export function linesOfTable(source: readonly Row[], table: number): readonly ParsedLine[] {
  const apart = withDayColumn(source)
  let columns = columnsIn(apart.find(isHeading) ?? null, apart)
  const rows = withGivenFirst(withContinued(apart, columns), columns)
  const parsedLines = rows.flatMap((found, index): ParsedLine[] => {
    if (isHeading(found)) {
      columns = columnsIn(found, rows)
      return []
    }
    const cells = { row: withDayCell(found, columns), columns }
    if (rawOf(cells.row) === '') return []
    const days = dayLines(cells)
    const own = days.length > 0 ? [] : [...across(cells), ...chairLines(cells)]
    return [...days, ...(own.length > 0 ? own : parsedRows(cells, rows[index + 1]))]
  })
  const has = (...roles: Role[]) => columns.some(({ role }) => roles.includes(role))
  // Titles with people and without times are papers in their order.
  const arePapers = has('title') && has('people') && !has('length', ...TIMES)
  return byDays(parsedLines, columns).map((one) => {
    return { ...one, listed: one.listed || (arePapers && one.origin === 'row'), table }
  })
}
