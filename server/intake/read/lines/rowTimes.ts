import { normalizeSigns, tidy } from '../text/normalize.ts'
import { leadingTimes, type Timing, type ZonedTimeRange } from '../times/timing.ts'
import { clockLength, HALF_OF_DAY } from './columnContent.ts'
import { cellsOf, joined, type RowInColumns, textOf } from './tableCells.ts'

/** `上午` belongs to the digits after it; other halves are only for the reader. */
const BEFORE_DIGITS = /^(?:\p{Script=Han}+|[ap]m)$/iu
/** A longer length that looks like a clock time is minutes and seconds. */
const LONGEST = 10 * 60

const timesIn = (text: string) => leadingTimes(normalizeSigns(text), 'cell')

/** The texts of the filled cells of times, each with the half of the day before it. */
function timeTexts({ row, columns }: RowInColumns) {
  let half = ''
  return columns.flatMap(({ role, zones }, index) => {
    const cell = row.cells[index]
    if (cell === undefined || !['time', 'start', 'half'].includes(role)) return []
    const text = textOf(cell)
    if (HALF_OF_DAY.test(text)) half = BEFORE_DIGITS.test(text) ? text : half
    else if (role !== 'half' && !cell.continues && /[^\s\-–—.]/.test(text))
      return [{ text: `${half}${text}`, zones }]
    return []
  })
}

/** Reads the times of a row: of its columns of times, of starts and ends, and of lengths; `rest`: what else is in their cells, `written`: any of these is filled. */
export function timingOf(cells: RowInColumns) {
  const end = timesIn(joined(cellsOf(cells, 'end'))).timeRanges[0]?.timeRange.start ?? null
  const timeRanges: ZonedTimeRange[] = []
  const rests: string[] = []
  let statedLength = lengthOf(cells)
  for (const { text, zones } of timeTexts(cells)) {
    const times = timesIn(text)
    timeRanges.push(
      ...times.timeRanges.map((one) => (one.zones.length > 0 ? one : { ...one, zones })),
    )
    statedLength ??= times.statedLength
    rests.push(text.slice(times.end))
  }
  const [first, ...others] = timeRanges
  const isEnded = first !== undefined && end !== null
  return {
    timeRanges: isEnded
      ? [{ ...first, timeRange: { start: first.timeRange.start, end } }, ...others]
      : timeRanges,
    statedLength,
    rest: tidy(rests.join(' ')),
    written: rests.length > 0,
  }
}

/** The length in a column of lengths, where a mere number is minutes, as is `10m`, and `0:15` may be one, too. */
function lengthOf(cells: RowInColumns): Timing['statedLength'] {
  const written = joined(cellsOf(cells, 'length'))
  const clock = clockLength(
    written,
    cells.columns.some((column) => column.inSeconds),
  )
  const minutes = clock !== null && clock > LONGEST ? clock / 60 : clock
  if (minutes === 0) return null
  if (minutes !== null) return { ms: minutes * 60_000, each: false, loose: false, written }
  const { statedLength } = timesIn(written.replace(/^(\d{1,3})\s?m?$/i, '$1 min'))
  return statedLength === null ? null : { ...statedLength, written }
}
