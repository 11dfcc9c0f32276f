import type { Cell, Row } from '../../document.ts'
import { timesAhead } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import { fold } from '../words/fold.ts'
import { daySlip, filledDown, unshifted, withHalves } from './dayColumns.ts'
import { slipOfLine } from './fromLine.ts'
import { linesOf, rawOf, rowSlip } from './rowSlip.ts'
import { cellsOf, joined, type RowInColumns } from './rowTimes.ts'
import { BLANK, type Slip } from './slip.ts'
import { columnsIn, isDay, isHeading, type SourceColumn, textOf } from './tableColumns.ts'
import { titleCell } from './titleCell.ts'

/** The entries of one column of entries: those of a room or a day where several stand side by side, else all of a table. */
export type Track = { readonly heading: string; readonly isDay: boolean }

/** A slip of a table; `track` where it stands in one of several columns of entries. */
export type TableSlip = Slip & { readonly track: Track | null }

/** A row in which only one cell says anything: a heading, a day, a note across the table. */
function lonely(row: Row, columns: readonly SourceColumn[], table: number): Slip | null {
  const filled = row.cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => cell.lines.length > 0 && !cell.continues)
  const [only] = filled
  if (only === undefined || filled.some(({ cell }) => textOf(cell) !== textOf(only.cell)))
    return null
  if (
    columns[only.index]?.role !== 'time' &&
    columns[only.index]?.role !== 'date' &&
    only.index !== 0 &&
    filled.length === 1
  )
    return null
  const [line] = only.cell.lines
  if (line === undefined) return null
  const slip = slipOfLine({ n: line.n, text: textOf(only.cell) })
  const timed = slip.spans.length > 0 || slip.stated !== null
  return { ...slip, lines: linesOf(row), origin: timed ? 'row' : 'heading', depth: 3, table }
}

/** What stands in the first of several columns and is for all of them: a break, an opening. */
function isForAll(text: string): boolean {
  return (
    text.length < 40 &&
    (['break', 'opening', 'welcome', 'closing'].includes(kindOf(text) ?? '') ||
      /^(?:registration|anmeldung|check-in|签到)/i.test(text))
  )
}

function trackSlips(cells: RowInColumns, table: number): TableSlip[] {
  const tracks = cells.columns.flatMap((column, index) =>
    column.role === 'track' ? [{ column, cell: cells.row.cells[index] }] : [],
  )
  const filled = tracks.filter(({ cell }) => cell !== undefined && cell.lines.length > 0)
  const texts = new Set(filled.map(({ cell }) => textOf(cell)))
  const [only] = filled
  const everyone =
    texts.size === 1 &&
    !tracks.some(({ column }) => isDay(column.heading)) &&
    (filled.length > 1 ||
      tracks.length === 1 ||
      (only === tracks[0] && isForAll(textOf(only?.cell))))
  return (everyone ? filled.slice(0, 1) : filled).map(({ column, cell }) => {
    const slip = rowSlip(cells, cell === undefined ? [] : [cell], table)
    const own =
      cell === undefined
        ? slip.lines
        : [
            ...new Set(
              [...cellsOf(cells, 'time', 'start'), cell].flatMap(({ lines }) =>
                lines.map(({ n }) => n),
              ),
            ),
          ]
    return {
      ...slip,
      lines: own,
      raw: `${joined(cellsOf(cells, 'time', 'start'))} ${textOf(cell)}`.trim(),
      track: everyone ? null : { heading: column.heading, isDay: isDay(column.heading) },
    }
  })
}

/** The cells of titles; a row that has none in their column has its title in that of sessions, or of remarks. */
function titlesOf(cells: RowInColumns): Cell[] {
  for (const role of ['title', 'session', 'comment'] as const) {
    const titles = cellsOf(cells, role)
    if (titles.length > 0) return titles
  }
  return []
}

/** Whether a row fills the column of sessions with its own title. */
function isApart(cells: RowInColumns): boolean {
  const session = joined(cellsOf(cells, 'session').filter(({ continues }) => !continues))
  const title = joined(cellsOf(cells, 'title'))
  return session !== '' && (title === '' || title === session)
}

/** A heading for the cell of a column of sessions, where one begins. */
function sessionSlip(cells: RowInColumns, table: number): TableSlip[] {
  const [session] = cellsOf(cells, 'session').filter(({ continues }) => !continues)
  const title = joined(cellsOf(cells, 'title'))
  if (session === undefined || title === '' || title === textOf(session)) return []
  const [line] = session.lines
  if (line === undefined) return []
  const read = titleCell([session])
  const people = read.more.flatMap((more) => more.people)
  return [
    {
      ...BLANK,
      ...read,
      more: [],
      people: [...read.people, ...people],
      lines: [line.n],
      origin: 'heading',
      depth: 4,
      raw: textOf(session),
      table,
      track: null,
    },
  ]
}

/** Whether the time of a row is that of the next row too. */
function spansRows({ row, columns }: RowInColumns, next: Row | undefined): boolean {
  const at = columns.findIndex(
    ({ role }, index) =>
      (role === 'time' || role === 'start') &&
      timesAhead(fold(textOf(row.cells[index])), 'cell').spans.length > 0,
  )
  return next?.cells[at]?.continues === true && row.cells[at]?.continues === false
}

/** A time over several rows is that of a block; the first row is one of its entries where it says who, or how long. */
function asBlock(slip: Slip): Slip[] {
  if (slip.spans.length === 0 || (slip.people.length === 0 && slip.inTitle === null)) return [slip]
  const own = slip.stated === slip.inTitle ? null : slip.stated
  const block = {
    ...BLANK,
    lines: slip.lines,
    origin: slip.origin,
    raw: slip.raw,
    spans: slip.spans,
    stated: own,
    ahead: true,
    table: slip.table,
  }
  return [block, { ...slip, spans: [], stated: slip.inTitle, under: true }]
}

const HOLDS: readonly SourceColumn['role'][] = ['date', 'session']

/** Rows in which a date or a session that repeats the cell above continues it. */
function withoutRepeats(rows: readonly Row[], columns: readonly SourceColumn[]): Row[] {
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const above = textOf(rows[at - 1]?.cells[index])
      const repeats = above !== '' && textOf(cell) === above
      return repeats && HOLDS.includes(columns[index]?.role ?? 'unknown')
        ? { ...cell, continues: true }
        : cell
    }),
  }))
}

/** Reads the rows of a table, each by the heading above it. */
export function slipsOfTable(source: readonly Row[], table: number): TableSlip[] {
  const headed = source.find(isHeading)
  const named = columnsIn(headed ?? null, source)
  const rows = filledDown(withoutRepeats(source, named), withHalves(named, source))
  let columns: SourceColumn[] | null = headed === undefined ? withHalves(named, rows) : null
  return rows.flatMap((found, index): TableSlip[] => {
    if (isHeading(found)) {
      columns = withHalves(columnsIn(found, rows), rows)
      return []
    }
    const known = columns ?? columnsIn(null, rows)
    const row = unshifted(found, known)
    if (rawOf(row) === '') return []
    const day = daySlip(row, known, table)
    const days = day === null ? [] : [{ ...day, track: null }]
    const across = day === null ? lonely(row, known, table) : null
    if (across !== null) return [{ ...across, track: null }]
    const cells = { row, columns: known }
    return [...days, ...slipsOfRow(cells, rows[index + 1], table)]
  })
}

function slipsOfRow(cells: RowInColumns, next: Row | undefined, table: number): TableSlip[] {
  const { columns } = cells
  if (columns.some(({ role }) => role === 'track')) return trackSlips(cells, table)
  const slip = { ...rowSlip(cells, titlesOf(cells), table), apart: isApart(cells) }
  const parts = spansRows(cells, next) ? asBlock(slip) : [slip]
  return [...sessionSlip(cells, table), ...parts.map((part) => ({ ...part, track: null }))]
}
