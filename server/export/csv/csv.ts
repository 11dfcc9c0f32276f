import { csvText } from '../../../shared/agenda/csv/writeCsv.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { columnsOf, sheetOf } from './columns.ts'

/** The segments and items of an agenda as CSV, a row each in their order, in UTF-8 with its mark; no cell is a formula. */
export function csvOf(agenda: Agenda): string {
  const columns = columnsOf(agenda)
  const sheet = sheetOf(agenda)
  const rows = agenda.segments.flatMap((segment) => [
    columns.map((column) => column.segment(segment, sheet)),
    ...segment.items.map((item) => columns.map((column) => column.item(item, sheet))),
  ])
  return csvText(
    columns.map(({ head }) => head),
    rows,
  )
}
