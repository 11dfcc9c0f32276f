import type { Cell } from '../../document.ts'
import { roleLabelAt } from '../people/labels.ts'
import { isNobody } from '../people/nobody.ts'
import { fold } from '../words/fold.ts'
import { languagesIn } from '../words/languages.ts'
import { wordsOf } from './fromLine.ts'
import { peopleOfCell, withColumns } from './peopleCell.ts'
import { roomOf } from './room.ts'
import { type RowTiming, timingOf } from './rowTimes.ts'
import { BLANK, type Slip } from './slip.ts'
import { cellsOf, joined, linesOf, type RowInColumns, rawOf, textOf } from './tableCells.ts'
import { type TitleCell, titleCell } from './titleCell.ts'

/** A mark of an empty cell. */
const DASHES = /^[-–—/]+$/

/** People in a column whose heading does not name them, by the label in the cell (`主持人：…`). */
function labelled(cells: RowInColumns): Cell[] {
  return cellsOf(cells, 'comment', 'unknown').filter(
    (cell) => roleLabelAt(fold(textOf(cell)), false) !== null,
  )
}

function comments(cells: RowInColumns, titles: readonly Cell[]): string[] {
  const others = [...labelled(cells), ...titles]
  return cellsOf(cells, 'comment', 'unknown')
    .filter((cell) => !others.includes(cell))
    .map(textOf)
    .concat(
      cellsOf(cells, 'number')
        .map(textOf)
        .filter((text) => /\p{L}/u.test(text)),
    )
    .filter((text) => text !== '' && !DASHES.test(text))
}

function roomIn(cells: RowInColumns): string | null {
  const text = joined(cellsOf(cells, 'room'))
  return text === '' || DASHES.test(text) ? null : (roomOf(text) ?? text)
}

/** Words without a name in the cell of people are the title of a row that has none, else a point. */
function withOtherWords(slip: Slip, rest: string): Slip {
  if (rest === '') return slip
  const words = wordsOf(rest)
  const lengths = { stated: slip.stated ?? words.stated, each: slip.each ?? words.each }
  if (slip.title !== '')
    return {
      ...slip,
      stated: lengths.stated,
      points: isNobody(rest) ? slip.points : [...slip.points, rest],
    }
  if (slip.under) return { ...slip, ...lengths, title: words.title }
  return {
    ...slip,
    ...words,
    languages: slip.languages.length > 0 ? slip.languages : words.languages,
    people: [...slip.people, ...words.people],
    points: [...slip.points, ...words.points],
  }
}

/** A title beside a column of people contains none by a guess, and none if that column has its own. */
function withoutGuesses(read: TitleCell, titles: readonly Cell[], cells: RowInColumns): TitleCell {
  if (read.people.length === 0 || read.more.length > 0) return read
  if (!cells.columns.some(({ role }) => role === 'people')) return read
  const isSure = read.people.some(({ role, titles: posts }) => role !== null || posts.length > 0)
  const hasOwn = joined(cellsOf(cells, 'people')) !== ''
  const isGuess = read.doubtful || read.title === '' || (hasOwn && !isSure)
  return isGuess ? { ...read, title: joined(titles), people: [], doubtful: false } : read
}

/** The words of the title of a row; words in its cell of times begin them, or are all of them. */
function titleWords(
  cells: RowInColumns,
  titles: readonly Cell[],
  { spans, rest }: RowTiming,
): TitleCell {
  const read = withoutGuesses(titleCell(titles), titles, cells)
  if (rest === '' || spans.length > 0) return read
  return read.title === ''
    ? { ...read, ...wordsOf(rest), stated: read.stated }
    : { ...read, title: `${rest}: ${read.title}` }
}

/** Reads a row of a table whose title is in these cells. */
export function rowSlip(cells: RowInColumns, titles: readonly Cell[], table: number): Slip {
  const timing = timingOf(cells)
  const { spans, stated, written } = timing
  const people = peopleOfCell(
    [...cellsOf(cells, 'people'), ...labelled(cells)],
    cellsOf(cells, 'chair'),
  )
  const words = titleWords(cells, titles, timing)
  const languages = languagesIn(joined(cellsOf(cells, 'language')), rawOf(cells.row))
  const isEach = stated?.each === true
  const slip: Slip = {
    ...BLANK,
    ...words,
    lines: linesOf(cells.row.cells),
    origin: 'row',
    raw: rawOf(cells.row),
    spans,
    inTitle: words.stated,
    ahead: true,
    stated: isEach ? words.stated : (stated ?? words.stated),
    each: isEach ? stated : (words.each ?? people.each),
    people: withColumns(
      [...words.people, ...people.people],
      cellsOf(cells, 'post'),
      cellsOf(cells, 'affiliation'),
    ),
    doubtful: words.doubtful || people.doubtful,
    points: [...words.points, ...comments(cells, titles)],
    room: roomIn(cells) ?? words.room,
    languages: languages.length > 0 ? languages : words.languages,
    under: cells.columns.some(({ role }) => role === 'time' || role === 'start') && !written,
    cases: people.cases,
    table,
  }
  return withOtherWords(slip, people.rest)
}
