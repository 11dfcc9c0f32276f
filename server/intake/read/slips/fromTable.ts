import type { Cell, Row } from '../../document.ts'
import { timesAhead } from '../clock/timing.ts'
import { kindOf } from '../kinds.ts'
import { isNobody } from '../people/person.ts'
import { roleLabelAt } from '../people/roles.ts'
import { fold, tidy } from '../words/fold.ts'
import { slipOfLine, wordsOf } from './fromLine.ts'
import { type PeopleCell, peopleOfCell, withColumns } from './peopleCell.ts'
import { roomOf } from './room.ts'
import { type Cells, cellsOf, joined, timingOf } from './rowTimes.ts'
import { BLANK, type Slip } from './slip.ts'
import {
  type Column,
  columnsOf,
  guessedColumns,
  isDay,
  isHeading,
  textOf,
  withGuesses,
} from './tableColumns.ts'
import { titleCell } from './titleCell.ts'

/** The entries of one column of entries: those of a room or a day where several stand side by side, else all of a table. */
export type Track = { readonly heading: string; readonly isDay: boolean }

/** A slip of a table; `track` where it stands in one of several columns of entries. */
export type TableSlip = Slip & { readonly track: Track | null }

function linesOf(row: Row): number[] {
  return [
    ...new Set(
      row.cells
        .filter(({ continues }) => !continues)
        .flatMap(({ lines }) => lines.map(({ n }) => n)),
    ),
  ].sort((a, b) => a - b)
}

function rawOf(row: Row): string {
  return tidy(
    row.cells
      .filter(({ continues }) => !continues)
      .map(textOf)
      .join(' '),
  )
}

/** People in a column whose heading does not name it, by the label in the cell (`主持人：…`). */
function labelled(cells: Cells): Cell[] {
  return cellsOf(cells, 'comment', 'unknown').filter(
    (cell) => roleLabelAt(fold(textOf(cell)), false) !== null,
  )
}

function comments(cells: Cells): string[] {
  const people = labelled(cells)
  return cellsOf(cells, 'comment', 'unknown')
    .filter((cell) => !people.includes(cell))
    .map(textOf)
    .filter((text) => text !== '' && !/^[-–—/]+$/.test(text))
}

/** Where only people stand in the cell for them, and no title: what they say they are there for is the title. */
function titled(slip: Slip, people: PeopleCell): Slip {
  if (people.rest === '') return slip
  const words = wordsOf(people.rest)
  if (slip.title === '' && !slip.under)
    return {
      ...slip,
      ...words,
      people: [...slip.people, ...words.people],
      points: [...slip.points, ...words.points],
    }
  if (slip.title === '')
    return {
      ...slip,
      title: words.title,
      stated: slip.stated ?? words.stated,
      each: slip.each ?? words.each,
    }
  return {
    ...slip,
    stated: slip.stated ?? words.stated,
    points: isNobody(people.rest) ? slip.points : [...slip.points, people.rest],
  }
}

function rowSlip(cells: Cells, titles: readonly Cell[], table: number): Slip {
  const timing = timingOf(cells)
  const people = peopleOfCell(
    [...cellsOf(cells, 'people'), ...labelled(cells)],
    cellsOf(cells, 'chair'),
  )
  const read = titleCell(titles)
  const hasTime = cells.columns.some(({ role }) => role === 'time' || role === 'start')
  const first = timing.rest !== '' && timing.spans.length === 0
  const words =
    first && read.title === '' ? { ...read, ...wordsOf(timing.rest), stated: read.stated } : read
  const slip: Slip = {
    ...BLANK,
    ...words,
    title: first && read.title !== '' ? `${timing.rest}: ${read.title}` : words.title,
    lines: linesOf(cells.row),
    origin: 'row',
    raw: rawOf(cells.row),
    spans: timing.spans,
    inTitle: words.stated,
    ahead: true,
    stated: timing.stated?.each === true ? words.stated : (timing.stated ?? words.stated),
    each: timing.stated?.each === true ? timing.stated : words.each,
    people: withColumns(
      [...words.people, ...people.people],
      cellsOf(cells, 'post'),
      cellsOf(cells, 'affiliation'),
    ),
    doubtful: words.doubtful || people.doubtful,
    points: [...words.points, ...comments(cells)],
    room: roomText(cells) ?? words.room,
    under: hasTime && !timing.written,
    cases: people.cases,
    table,
  }
  return titled(slip, people)
}

function roomText(cells: Cells): string | null {
  const text = joined(cellsOf(cells, 'room'))
  return text === '' || /^[-–—/]+$/.test(text) ? null : (roomOf(text) ?? text)
}

/** A row in which only one cell says anything: a heading, a day, a note across the table. */
function lonely(row: Row, columns: readonly Column[], table: number): Slip | null {
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

function trackSlips(cells: Cells, table: number): TableSlip[] {
  const tracks = cells.columns.flatMap((column, index) =>
    column.role === 'track' ? [{ column, cell: cells.row.cells[index] }] : [],
  )
  const filled = tracks.filter(({ cell }) => cell !== undefined && cell.lines.length > 0)
  const texts = new Set(filled.map(({ cell }) => textOf(cell)))
  const [only] = filled
  const everyone =
    texts.size === 1 &&
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

/** The cells of titles; a row that has none in their column has its title in that of sessions. */
function titlesOf(cells: Cells): Cell[] {
  const titles = cellsOf(cells, 'title')
  return titles.length > 0 ? titles : cellsOf(cells, 'session')
}

/** Whether a row fills the column of sessions with its own title. */
function isApart(cells: Cells): boolean {
  const session = joined(cellsOf(cells, 'session').filter(({ continues }) => !continues))
  const title = joined(cellsOf(cells, 'title'))
  return session !== '' && (title === '' || title === session)
}

/** A heading for the cell of a column of sessions, where one begins. */
function sessionSlip(cells: Cells, table: number): TableSlip[] {
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
function spansRows({ row, columns }: Cells, next: Row | undefined): boolean {
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

/** Reads the rows of a table, each by the heading above it. */
export function slipsOfTable(rows: readonly Row[], table: number): TableSlip[] {
  let columns: Column[] | null = rows.some(isHeading) ? null : guessedColumns(rows)
  return rows.flatMap((row, index): TableSlip[] => {
    if (isHeading(row)) {
      columns = withGuesses(columnsOf(row), rows)
      return []
    }
    if (rawOf(row) === '') return []
    const known = columns ?? guessedColumns(rows)
    const across = lonely(row, known, table)
    if (across !== null) return [{ ...across, track: null }]
    const cells = { row, columns: known }
    if (known.some(({ role }) => role === 'track')) return trackSlips(cells, table)
    const slip = { ...rowSlip(cells, titlesOf(cells), table), apart: isApart(cells) }
    const parts = spansRows(cells, rows[index + 1]) ? asBlock(slip) : [slip]
    return [...sessionSlip(cells, table), ...parts.map((part) => ({ ...part, track: null }))]
  })
}
