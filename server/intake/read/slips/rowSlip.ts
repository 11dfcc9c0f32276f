import type { Cell, Row } from '../../document.ts'
import { isNobody } from '../people/person.ts'
import { roleLabelAt } from '../people/roles.ts'
import { fold, tidy } from '../words/fold.ts'
import { languagesIn } from '../words/languages.ts'
import { wordsOf } from './fromLine.ts'
import { type PeopleCell, peopleOfCell, withColumns } from './peopleCell.ts'
import { roomOf } from './room.ts'
import { cellsOf, joined, type RowInColumns, timingOf } from './rowTimes.ts'
import { BLANK, type Slip } from './slip.ts'
import { textOf } from './tableColumns.ts'
import { type TitleWords, titleCell } from './titleCell.ts'

/** The lines a row stands on, without those of cells that go on from the row before. */
export function linesOf(row: Row): number[] {
  return [
    ...new Set(
      row.cells
        .filter(({ continues }) => !continues)
        .flatMap(({ lines }) => lines.map(({ n }) => n)),
    ),
  ].sort((a, b) => a - b)
}

/** What a row says, on one line. */
export function rawOf(row: Row): string {
  return tidy(
    row.cells
      .filter(({ continues }) => !continues)
      .map(textOf)
      .join(' '),
  )
}

/** People in a column whose heading does not name it, by the label in the cell (`主持人：…`). */
function labelled(cells: RowInColumns): Cell[] {
  return cellsOf(cells, 'comment', 'unknown').filter(
    (cell) => roleLabelAt(fold(textOf(cell)), false) !== null,
  )
}

function comments(cells: RowInColumns, titles: readonly Cell[]): string[] {
  const people = labelled(cells)
  return cellsOf(cells, 'comment', 'unknown')
    .filter((cell) => !people.includes(cell) && !titles.includes(cell))
    .map(textOf)
    .filter((text) => text !== '' && !/^[-–—/]+$/.test(text))
}

/** The languages that a row states, else those of its words. */
function stated(own: readonly string[], { languages }: Pick<Slip, 'languages'>): readonly string[] {
  return own.length > 0 ? own : languages
}

/** Where only people stand in the cell for them, and no title: what they say they are there for is the title. */
function titled(slip: Slip, people: PeopleCell): Slip {
  if (people.rest === '') return slip
  const words = wordsOf(people.rest)
  if (slip.title === '' && !slip.under)
    return {
      ...slip,
      ...words,
      languages: stated(slip.languages, words),
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

/** Beside a column for people a title holds none that would be told by a guess, and none where the column has its own. */
function certain(read: TitleWords, titles: readonly Cell[], cells: RowInColumns): TitleWords {
  if (read.people.length === 0 || read.more.length > 0) return read
  const named = cells.columns.some(({ role }) => role === 'people')
  const own = joined(cellsOf(cells, 'people')) !== ''
  const sure = read.people.some(({ role, titles: posts }) => role !== null || posts.length > 0)
  const guessed = read.doubtful || read.title === '' || (own && !sure)
  return named && guessed ? { ...read, title: joined(titles), people: [], doubtful: false } : read
}

/** What a row of a table says, its title in these cells. */
export function rowSlip(cells: RowInColumns, titles: readonly Cell[], table: number): Slip {
  const timing = timingOf(cells)
  const people = peopleOfCell(
    [...cellsOf(cells, 'people'), ...labelled(cells)],
    cellsOf(cells, 'chair'),
  )
  const read = certain(titleCell(titles), titles, cells)
  const hasTime = cells.columns.some(({ role }) => role === 'time' || role === 'start')
  const first = timing.rest !== '' && timing.spans.length === 0
  const words =
    first && read.title === '' ? { ...read, ...wordsOf(timing.rest), stated: read.stated } : read
  const column = languagesIn(joined(cellsOf(cells, 'language')), rawOf(cells.row))
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
    each: timing.stated?.each === true ? timing.stated : (words.each ?? people.each),
    people: withColumns(
      [...words.people, ...people.people],
      cellsOf(cells, 'post'),
      cellsOf(cells, 'affiliation'),
    ),
    doubtful: words.doubtful || people.doubtful,
    points: [...words.points, ...comments(cells, titles)],
    room: roomText(cells) ?? words.room,
    languages: stated(column, words),
    under: hasTime && !timing.written,
    cases: people.cases,
    table,
  }
  return titled(slip, people)
}

function roomText(cells: RowInColumns): string | null {
  const text = joined(cellsOf(cells, 'room'))
  return text === '' || /^[-–—/]+$/.test(text) ? null : (roomOf(text) ?? text)
}
