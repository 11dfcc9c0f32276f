import Papa from 'papaparse'
import { harmless } from '../../../shared/agenda/csv/cells.ts'
import type { Table } from '../links/linkTable.ts'

/** A table as a CSV file that spreadsheets open with every script (UTF-8 with its mark). */
export function csvOf({ head, rows }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(harmless))
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}

/** Has the browser save a text as a file. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
