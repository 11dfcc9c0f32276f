import type { RowKey } from './rows.ts'

/** The active cell and the selected rows; `index` is the last known index of its row. */
export type TableCursor = {
  readonly row: RowKey
  readonly index: number
  readonly column: number
  /** The row at which a range of selected rows begins. */
  readonly anchor: RowKey
  readonly picked: ReadonlySet<RowKey>
}

/** The cells of the table. */
export type TableGrid = {
  readonly rows: readonly RowKey[]
  readonly columns: number
  /** The number of rows by which PageUp and PageDown move. */
  readonly page: number
  /** Whether a cell can be edited. */
  readonly isEditable: (row: RowKey, column: number) => boolean
}

/** Returns a cursor at a cell, with only its row selected; null for an empty table. */
export function cursorAt(grid: TableGrid, index: number, column: number): TableCursor | null {
  const at = Math.max(0, Math.min(grid.rows.length - 1, index))
  const row = grid.rows[at]
  if (row === undefined) return null
  const columnIndex = Math.max(0, Math.min(grid.columns - 1, column))
  return { row, index: at, column: columnIndex, anchor: row, picked: new Set([row]) }
}

/** Returns the cursor after rows were added or removed. If its row was removed, it moves to the row that is now in this place. */
export function clampCursor(cursor: TableCursor, grid: TableGrid): TableCursor | null {
  const index = grid.rows.indexOf(cursor.row)
  if (index < 0) return cursorAt(grid, cursor.index, cursor.column)
  const existing = new Set(grid.rows)
  const picked = [...cursor.picked].filter((row) => existing.has(row))
  if (index === cursor.index && picked.length === cursor.picked.size) return cursor
  const anchor = existing.has(cursor.anchor) ? cursor.anchor : cursor.row
  return { ...cursor, index, anchor, picked: new Set(picked) }
}

/** Selects all rows from the anchor to this one. */
export function extendTo(cursor: TableCursor, grid: TableGrid, index: number): TableCursor {
  const to = cursorAt(grid, index, cursor.column)
  if (to === null) return cursor
  const { anchor } = cursor
  const from = grid.rows.indexOf(anchor)
  const range = grid.rows.slice(Math.min(from, to.index), Math.max(from, to.index) + 1)
  return { ...to, anchor, picked: new Set(range) }
}

/** Adds a row to the selection, or removes it. */
export function toggle(cursor: TableCursor, grid: TableGrid, index: number): TableCursor {
  const to = cursorAt(grid, index, cursor.column)
  if (to === null) return cursor
  const picked = new Set(cursor.picked)
  if (picked.has(to.row) && picked.size > 1) picked.delete(to.row)
  else picked.add(to.row)
  if (picked.has(to.row)) return { ...to, picked }
  const last = [...picked].at(-1) ?? to.row
  const row = picked.has(cursor.row) ? cursor.row : last
  return { ...cursor, row, index: grid.rows.indexOf(row), anchor: row, picked }
}

/** Selects all rows. */
export function pickAll(cursor: TableCursor, grid: TableGrid): TableCursor {
  return { ...cursor, picked: new Set(grid.rows) }
}

/** Returns the next editable cell in reading order (`by` −1: the previous one); null at the end of the table. */
export function nextCell(cursor: TableCursor, grid: TableGrid, by: 1 | -1): TableCursor | null {
  const cells = grid.rows.length * grid.columns
  let at = cursor.index * grid.columns + cursor.column + by
  for (; at >= 0 && at < cells; at += by) {
    const index = Math.floor(at / grid.columns)
    const row = grid.rows[index]
    if (row !== undefined && grid.isEditable(row, at % grid.columns))
      return cursorAt(grid, index, at % grid.columns)
  }
  return null
}

/** The part of a key press that moves the cursor. */
export type GridPress = { readonly key: string; readonly shift: boolean; readonly ctrl: boolean }

/** Returns the cursor after a key press; with Shift, selects the rows on the way. Null if the key does not move the cursor. */
export function moveCursor(cursor: TableCursor, grid: TableGrid, { key, shift, ctrl }: GridPress) {
  const { index, column } = cursor
  const rows: Readonly<Record<string, number>> = {
    ArrowUp: index - 1,
    ArrowDown: index + 1,
    PageUp: index - grid.page,
    PageDown: index + grid.page,
    ...(ctrl ? { Home: 0, End: grid.rows.length - 1 } : {}),
  }
  const columns: Readonly<Record<string, number>> = {
    ArrowLeft: column - 1,
    ArrowRight: column + 1,
    Home: 0,
    End: grid.columns - 1,
  }
  const [row, place] = [rows[key], columns[key]]
  if (row !== undefined) return shift ? extendTo(cursor, grid, row) : cursorAt(grid, row, column)
  return place === undefined ? null : cursorAt(grid, index, place)
}
