import Papa from 'papaparse'
import { harmless } from '../../../shared/agenda/csv/cells.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { columnsOf, sheetOf } from './columns.ts'

/** Without it spreadsheets take UTF-8 for something else. */
const MARK = '\uFEFF'

/** The segments and items of an agenda as CSV, a row each in their order, in UTF-8 with its mark; no cell is a formula. */
export function csvOf(agenda: Agenda): string {
  const columns = columnsOf(agenda)
  const sheet = sheetOf(agenda)
  const rows = agenda.segments.flatMap((segment) => [
    columns.map((column) => column.segment(segment, sheet)),
    ...segment.items.map((item) => columns.map((column) => column.item(item, sheet))),
  ])
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.map(harmless))]
  return `${MARK}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
