import type { RowKey } from './rows.ts'

/** Where the table stands: the cell in use, and the rows picked with it; `index` is where its row was last. */
export type Standing = {
  readonly row: RowKey
  readonly index: number
  readonly column: number
  /** Where a range of picked rows begins. */
  readonly anchor: RowKey
  readonly picked: ReadonlySet<RowKey>
}

/** The table as far as moving in it goes. */
export type Field = {
  readonly rows: readonly RowKey[]
  readonly columns: number
  /** How many rows a page has. */
  readonly page: number
  /** Whether something can be typed there. */
  readonly takes: (row: RowKey, column: number) => boolean
}

/** A cell alone. */
export function standAt(field: Field, index: number, column: number): Standing | null {
  const at = Math.max(0, Math.min(field.rows.length - 1, index))
  const row = field.rows[at]
  if (row === undefined) return null
  const within = Math.max(0, Math.min(field.columns - 1, column))
  return { row, index: at, column: within, anchor: row, picked: new Set([row]) }
}

/** The same cell after rows came and went: where its row is gone, the one that took its place. */
export function settled(standing: Standing, field: Field): Standing | null {
  const index = field.rows.indexOf(standing.row)
  if (index < 0) return standAt(field, standing.index, standing.column)
  const there = new Set(field.rows)
  const picked = [...standing.picked].filter((row) => there.has(row))
  if (index === standing.index && picked.length === standing.picked.size) return standing
  const anchor = there.has(standing.anchor) ? standing.anchor : standing.row
  return { ...standing, index, anchor, picked: new Set(picked) }
}

/** The rows from the anchor to another, both with them. */
function range(rows: readonly RowKey[], from: RowKey, to: RowKey): readonly RowKey[] {
  const [a, b] = [rows.indexOf(from), rows.indexOf(to)]
  return rows.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** Picks all rows from the anchor to this one. */
export function extendTo(standing: Standing, field: Field, index: number): Standing {
  const to = standAt(field, index, standing.column)
  if (to === null) return standing
  const { anchor } = standing
  return { ...to, anchor, picked: new Set(range(field.rows, anchor, to.row)) }
}

/** Picks a row besides the others, or lets it go again. */
export function toggle(standing: Standing, field: Field, index: number): Standing {
  const to = standAt(field, index, standing.column)
  if (to === null) return standing
  const picked = new Set(standing.picked)
  if (picked.has(to.row) && picked.size > 1) picked.delete(to.row)
  else picked.add(to.row)
  if (picked.has(to.row)) return { ...to, picked }
  const last = [...picked].at(-1) ?? to.row
  const row = picked.has(standing.row) ? standing.row : last
  return { ...standing, row, index: field.rows.indexOf(row), anchor: row, picked }
}

/** Picks every row. */
export function pickAll(standing: Standing, field: Field): Standing {
  return { ...standing, picked: new Set(field.rows) }
}

/** The next cell that takes something, in reading order (backwards where `by` is −1); null at the end of the table. */
export function nextCell(standing: Standing, field: Field, by: 1 | -1): Standing | null {
  const cells = field.rows.length * field.columns
  let at = standing.index * field.columns + standing.column + by
  for (; at >= 0 && at < cells; at += by) {
    const index = Math.floor(at / field.columns)
    const row = field.rows[index]
    if (row !== undefined && field.takes(row, at % field.columns))
      return standAt(field, index, at % field.columns)
  }
  return null
}

/** What a press says, as far as moving goes. */
export type GridPress = { readonly key: string; readonly shift: boolean; readonly ctrl: boolean }

const VERTICAL: Readonly<Record<string, (field: Field) => number>> = {
  ArrowUp: () => -1,
  ArrowDown: () => 1,
  PageUp: ({ page }) => -page,
  PageDown: ({ page }) => page,
}

function sideways(standing: Standing, field: Field, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
      return standing.column - 1
    case 'ArrowRight':
      return standing.column + 1
    case 'Home':
      return 0
    case 'End':
      return field.columns - 1
    default:
      return null
  }
}

/** Where a press leads, with Shift picking the rows on the way; null where it is no move. */
export function moved(standing: Standing, field: Field, press: GridPress): Standing | null {
  const go = (index: number) =>
    press.shift ? extendTo(standing, field, index) : standAt(field, index, standing.column)
  if (press.ctrl && press.key === 'Home') return go(0)
  if (press.ctrl && press.key === 'End') return go(field.rows.length - 1)
  const by = VERTICAL[press.key]?.(field)
  if (by !== undefined) return go(standing.index + by)
  const column = sideways(standing, field, press.key)
  return column === null ? null : standAt(field, standing.index, column)
}
