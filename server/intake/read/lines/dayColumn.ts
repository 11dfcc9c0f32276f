import type { Cell, Row } from '../../document.ts'
import { datesIn } from '../dates/foundDate.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { isTimeCell } from './columnContent.ts'
import { textOf } from './tableCells.ts'

/** The share of the cells of a column that are dates with times. */
const MOST = 0.6

const EMPTY: Cell = { lines: [], continues: false }

/** Returns the day and the time that are written in one cell: `2026-06-06 10:30`, `06.06.2026, 10.30 Uhr`, `2026-06-06T10:30:00`. */
function datedTime(text: string) {
  const [date, other] = datesIn(normalizeSigns(text))
  if (date === undefined || date.from !== 0 || other !== undefined) return null
  const day = text.slice(0, date.end)
  const time = text.slice(date.end).replace(/^[T\s,]+|(?<=:\d\d)(?:Z|[+-]\d\d:\d\d)$/g, '')
  return time !== '' && isTimeCell(time) ? { day, time } : null
}

/** Returns the cell with another text, on its first line. */
function withText(cell: Cell, text: string): Cell {
  return { ...cell, lines: cell.lines.slice(0, 1).map(({ n }) => ({ n, text })) }
}

/** Returns the indexes of the columns whose cells are dates with times. */
function datedColumns(rows: readonly Row[]): number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, index) => index).filter((index) => {
    const texts = rows.map(({ cells }) => textOf(cells[index])).filter((text) => text !== '')
    const dated = texts.filter((text) => datedTime(text) !== null)
    return dated.length > 1 && dated.length > texts.length * MOST
  })
}

/** Separates days from the times beside them: the days of the first such column become a column of their own. */
export function withDayColumn(rows: readonly Row[]): readonly Row[] {
  const dated = datedColumns(rows)
  const [first] = dated
  if (first === undefined) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.flatMap((cell, index) => {
      const found = dated.includes(index) ? datedTime(textOf(cell)) : null
      const own = found === null ? cell : withText(cell, found.time)
      if (index !== first) return [own]
      return [found === null ? EMPTY : withText(cell, found.day), own]
    }),
  }))
}
