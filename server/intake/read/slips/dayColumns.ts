import type { Cell, Row } from '../../document.ts'
import { dayOf } from '../plan/headings.ts'
import { fold } from '../words/fold.ts'
import { slipOfLine } from './fromLine.ts'
import { HALF_OF_DAY } from './rowTimes.ts'
import type { Slip } from './slip.ts'
import { isTimeCell, type SourceColumn, textOf } from './tableColumns.ts'

const EMPTY: Cell = { lines: [], continues: true }

/** Columns that say in which half of the day a row is. */
export function withHalves(columns: readonly SourceColumn[], rows: readonly Row[]): SourceColumn[] {
  return columns.map((column, index) => {
    if (column.role !== 'unknown') return column
    const texts = rows.map(({ cells }) => textOf(cells[index])).filter((text) => text !== '')
    const said = texts.filter((text) => text !== column.heading)
    const halves = said.length > 0 && said.every((text) => HALF_OF_DAY.test(text))
    return halves ? { ...column, role: 'half' } : column
  })
}

/** Rows in which a half of the day holds until the next is named. */
export function filledDown(rows: readonly Row[], columns: readonly SourceColumn[]): Row[] {
  const at = columns.findIndex(({ role }) => role === 'half')
  let last: Cell | null = null
  return rows.map((row) => {
    const own = row.cells[at]
    if (own === undefined) return row
    if (HALF_OF_DAY.test(textOf(own))) last = own
    if (last === null || own.lines.length > 0) return row
    return { ...row, cells: row.cells.with(at, { ...last, continues: true }) }
  })
}

/** A row that lost the cell of its day, which it shares with the row before, when its table was flattened. */
export function unshifted(row: Row, columns: readonly SourceColumn[]): Row {
  const [day, time] = columns
  const [first, second] = row.cells
  const dated = day?.role === 'date' && (time?.role === 'time' || time?.role === 'start')
  if (!dated || !isTimeCell(textOf(first)) || isTimeCell(textOf(second))) return row
  return { ...row, cells: [EMPTY, ...row.cells] }
}

/** The heading for the day a row names in a column of days, where it begins one; null else. */
export function daySlip(row: Row, columns: readonly SourceColumn[], table: number): Slip | null {
  const times = columns.some(({ role }) => role === 'time' || role === 'start')
  const at = columns.findIndex(({ role }) => role === 'date')
  const cell = times ? row.cells[at] : undefined
  const [line] = cell?.lines ?? []
  if (cell === undefined || line === undefined || cell.continues) return null
  const text = textOf(cell)
  if (dayOf(fold(text)) === null) return null
  return { ...slipOfLine({ n: line.n, text }), origin: 'heading', depth: 2, table }
}
