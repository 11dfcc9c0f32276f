import type { EditorColumn } from '../model/columns.ts'
import { takes } from '../model/columns.ts'
import type { RowKey, TableRow } from '../model/rows.ts'

/** Where a paste begins: the cell in use, the rows picked with it, and those that were copied here last. */
export type PasteSpot = {
  readonly rows: readonly TableRow[]
  readonly index: number
  readonly column: EditorColumn
  readonly picked: readonly TableRow[]
  readonly copied: readonly RowKey[]
}

/** The rows that a paste fills, one a line, those that are headings and passed over, and whether more lines make new rows. */
export type Targets = {
  readonly rows: readonly TableRow[]
  readonly skipped: number
  readonly open: boolean
}

/** The headings that lie between the rows that are filled. */
function skippedIn(all: readonly TableRow[], filled: readonly TableRow[]): number {
  const last = filled.at(-1)
  const within = last === undefined ? [] : all.slice(0, all.indexOf(last))
  return within.filter((row) => row.kind === 'segment' && !filled.includes(row)).length
}

/** Rows from a place on: items, and headings too where it begins at one, or so many lines fit only then. */
function downFrom(spot: PasteSpot, index: number, lines: number): Targets {
  const all = spot.rows.slice(index)
  const items = all.filter(({ kind }) => kind === 'item')
  const [first] = all
  const begins = first?.kind === 'segment' && takes(first, spot.column)
  const fits = lines === all.length && lines !== items.length
  const rows = (begins || fits ? all : items).slice(0, lines)
  return { rows, skipped: skippedIn(all, rows), open: true }
}

/** Which rows so many pasted lines fill. */
export function targetsOf(spot: PasteSpot, lines: number): Targets {
  const { rows, index, picked, copied } = spot
  const count = picked.length
  if (count > 1 && lines <= count) {
    const filled = count % lines === 0 ? picked : picked.slice(0, lines)
    return { rows: filled, skipped: 0, open: false }
  }
  const [first] = count > 1 ? picked : [rows[index]]
  if (first === undefined) return { rows: [], skipped: 0, open: false }
  if (copied.length === lines && copied[0] === first.key) {
    const again = rows.filter(({ key }) => copied.includes(key))
    if (again.length === lines) return { rows: again, skipped: 0, open: false }
  }
  return downFrom(spot, rows.indexOf(first), lines)
}
