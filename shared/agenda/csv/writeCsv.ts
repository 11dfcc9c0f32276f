import Papa from 'papaparse'
import { escapeFormula } from './escape.ts'

/** Spreadsheets need it to recognise UTF-8. */
const MARK = '\uFEFF'

/** Formats a table as CSV in UTF-8 with a byte order mark; escapes formulas. */
export function csvText(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  const cells = [[...head], ...rows.map((row) => row.map(escapeFormula))]
  return `${MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
