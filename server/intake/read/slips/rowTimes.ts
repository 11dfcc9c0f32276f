import type { Cell, Row } from '../../document.ts'
import { type Timing, timesAhead, type ZonedSpan } from '../clock/timing.ts'
import { fold, tidy } from '../words/fold.ts'
import { type SourceColumn, textOf } from './tableColumns.ts'

/** A row with the columns its cells stand in. */
export type RowInColumns = { readonly row: Row; readonly columns: readonly SourceColumn[] }

/** The cells of a row in columns of these roles that are not empty. */
export function cellsOf(
  { row, columns }: RowInColumns,
  ...roles: readonly SourceColumn['role'][]
): Cell[] {
  return row.cells.filter(
    (cell, index) => roles.includes(columns[index]?.role ?? 'unknown') && cell.lines.length > 0,
  )
}

/** The words of cells on one line. */
export function joined(cells: readonly Cell[]): string {
  return tidy(cells.map(textOf).join(' '))
}

/** What says in which half of the day the times beside it are. */
export const HALF_OF_DAY: RegExp =
  /^(?:上午|下午|晚上|中午|am|pm|morning|afternoon|evening|vormittags?|nachmittags?|abends?|matin|après-midi|soir)$/i
/** Those that belong to the digits after them. */
const BEFORE_DIGITS = /^(?:上午|下午|晚上|中午|am|pm)$/i

type Draft = { spans: ZonedSpan[]; stated: Timing['stated']; rest: string; written: boolean }

function readCell(text: string, zones: SourceColumn['zones'], draft: Draft): void {
  const times = timesAhead(fold(text), 'cell')
  const zoned = times.spans.map((one) => (one.zones.length > 0 ? one : { ...one, zones }))
  draft.written = true
  draft.spans.push(...zoned)
  draft.stated ??= times.stated
  draft.rest += ` ${text.slice(times.end)}`
}

function readTimeCells({ row, columns }: RowInColumns): Draft {
  const draft: Draft = { spans: [], stated: null, rest: '', written: false }
  let half = ''
  for (const [index, column] of columns.entries()) {
    const cell = row.cells[index]
    if (cell === undefined || !['time', 'start', 'half'].includes(column.role)) continue
    const text = textOf(cell)
    if (BEFORE_DIGITS.test(text)) half = text
    else if (column.role === 'half') continue
    else if (!cell.continues && /[^\s\-–—.]/.test(text))
      readCell(`${half}${text}`, column.zones, draft)
  }
  return draft
}

/** The times a row states: of its time columns, its start and end columns and its length column. */
export function timingOf(cells: RowInColumns): Timing & { rest: string; written: boolean } {
  const { spans, stated, rest, written } = readTimeCells(cells)
  const end = timesAhead(fold(joined(cellsOf(cells, 'end'))), 'cell').spans[0]?.span.start ?? null
  const [first] = spans
  if (end !== null && first !== undefined)
    spans[0] = { ...first, span: { start: first.span.start, end } }
  return { spans, stated: lengthOf(cells) ?? stated, rest: tidy(rest), written }
}

/** The length of a length column, where a mere number is minutes, as is `10m`, and `0:15` a quarter of an hour. */
function lengthOf(cells: RowInColumns): Timing['stated'] {
  const text = joined(cellsOf(cells, 'length'))
  const clock = /^(\d):([0-5]\d)(?::00)?$/.exec(text) ?? /^0(\d):([0-5]\d)(?::00)?$/.exec(text)
  if (clock !== null)
    return {
      ms: (Number(clock[1]) * 60 + Number(clock[2])) * 60_000,
      each: false,
      loose: false,
      written: text,
    }
  const minutes = /^(\d{1,3})\s?m?$/i.exec(text)?.[1]
  return timesAhead(fold(minutes === undefined ? text : `${minutes} min`), 'cell').stated
}
