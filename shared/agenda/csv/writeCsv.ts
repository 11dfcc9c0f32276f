import Papa from 'papaparse'
import { escapeFormula } from './escape.ts'

/** The byte order mark, by which spreadsheets recognise UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Formats a table as CSV in UTF-8 with a byte order mark; escapes formulas. */
export function csvText(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const cells = [[...head], ...rows.map((row) => row.map(escapeFormula))]
  return `${BYTE_ORDER_MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
