import type { Cell, Row, SourceLine } from '../../document.ts'
import type { ColumnRole } from '../../lexicons/entryWords.ts'
import { tidy } from '../text/normalize.ts'
import type { ZoneLabel } from '../zones/zoneAt.ts'

/** What a column contains. A `track` is one of several columns of entries side by side, of a room or a day; a `half` is the half of the day. */
export type Role = ColumnRole | 'sessionChair' | 'track' | 'half' | 'unknown'

/** A column with its role and its heading. */
export type SourceColumn = {
  readonly role: Role
  readonly heading: string
  readonly zones: readonly ZoneLabel[]
  /** Its lengths that look like clock times are minutes and seconds. */
  readonly inSeconds?: boolean
}

/** A row with the columns of its cells. */
export type RowInColumns = { readonly row: Row; readonly columns: readonly SourceColumn[] }

/** Returns the words of a cell on one line. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : tidy(cell.lines.map(({ text }) => text).join(' '))
}

/** Returns the lines of cells. */
export function linesIn(cells: readonly Cell[]): SourceLine[] {
  return cells.flatMap(({ lines }) => lines)
}

/** Returns the words of cells on one line. */
export function joined(cells: readonly Cell[]): string {
  return tidy(cells.map(textOf).join(' '))
}

/** Returns the cells of a row in columns of these roles that are not empty. */
export function cellsOf({ row, columns }: RowInColumns, ...roles: readonly Role[]): Cell[] {
  return row.cells.filter(
    (cell, index) => roles.includes(columns[index]?.role ?? 'unknown') && cell.lines.length > 0,
  )
}

/** Returns the line numbers of cells, without those that continue the row before. */
export function linesOf(cells: readonly Cell[]): number[] {
  const own = cells.filter(({ continues }) => !continues)
  return [...new Set(linesIn(own).map(({ n }) => n))].sort((a, b) => a - b)
}

/** Returns the whole text of a row, on one line. */
export function rawOf(row: Row): string {
  return joined(row.cells.filter(({ continues }) => !continues))
}
