import { type Timing, timesAhead, type ZonedSpan } from '../clock/timing.ts'
import { fold, tidy } from '../words/fold.ts'
import { HALF_OF_DAY } from './columnContent.ts'
import { cellsOf, joined, type RowInColumns, textOf } from './tableCells.ts'

/** The times of a row, what else is in their cells, and whether any of these is filled. */
export type RowTiming = Timing & { readonly rest: string; readonly written: boolean }

/** `上午` belongs to the digits after it; other halves are only for the reader. */
const BEFORE_DIGITS = /^(?:\p{Script=Han}+|[ap]m)$/iu

/** Reads the times of a row: of its columns of times, of starts and ends, and of lengths. */
export function timingOf(cells: RowInColumns): RowTiming {
  const spans: ZonedSpan[] = []
  let [stated, rest, half, written]: [Timing['stated'], string, string, boolean] = [
    null,
    '',
    '',
    false,
  ]
  for (const [index, { role, zones }] of cells.columns.entries()) {
    const cell = cells.row.cells[index]
    if (cell === undefined || !['time', 'start', 'half'].includes(role)) continue
    const text = textOf(cell)
    if (HALF_OF_DAY.test(text) && BEFORE_DIGITS.test(text)) half = text
    else if (role !== 'half' && !cell.continues && /[^\s\-–—.]/.test(text)) {
      const times = timesAhead(fold(`${half}${text}`), 'cell')
      spans.push(...times.spans.map((one) => (one.zones.length > 0 ? one : { ...one, zones })))
      stated ??= times.stated
      rest += ` ${`${half}${text}`.slice(times.end)}`
      written = true
    }
  }
  return {
    spans: withEnd(spans, cells),
    stated: lengthOf(cells) ?? stated,
    rest: tidy(rest),
    written,
  }
}

function withEnd(spans: readonly ZonedSpan[], cells: RowInColumns): ZonedSpan[] {
  const end = timesAhead(fold(joined(cellsOf(cells, 'end'))), 'cell').spans[0]?.span.start ?? null
  return spans.map((one, at) =>
    at === 0 && end !== null ? { ...one, span: { start: one.span.start, end } } : one,
  )
}

/** The length in a column of lengths, where a mere number is minutes, as is `10m`, and `0:15` a quarter of an hour. */
function lengthOf(cells: RowInColumns): Timing['stated'] {
  const text = joined(cellsOf(cells, 'length'))
  const [, hours, minutes] = /^0?(\d):([0-5]\d)(?::00)?$/.exec(text) ?? []
  const clock = hours === undefined ? null : Number(hours) * 60 + Number(minutes)
  const bare = clock ?? /^(\d{1,3})\s?m?$/i.exec(text)?.[1]
  const { stated } = timesAhead(fold(bare === undefined ? text : `${bare} min`), 'cell')
  return stated === null ? null : { ...stated, written: text }
}
