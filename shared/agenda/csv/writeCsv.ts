import Papa from 'papaparse'
import { harmless } from './cells.ts'

/** Without it spreadsheets take UTF-8 for something else. */
const MARK = '\uFEFF'

/** A table as CSV, its head first, in UTF-8 with its mark; no cell is a formula. */
export function csvText(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const cells = [[...head], ...rows.map((row) => row.map(harmless))]
  return `${MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
