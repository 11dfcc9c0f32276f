import type { Cell } from '../../document.ts'
import { roleLabelAt } from '../people/labels.ts'
import { isNobody } from '../people/nobody.ts'
import { languagesIn } from '../text/languages.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { type CellWords, chairsIn, peopleWords, titleWords, withColumn } from './cellWords.ts'
import { BLANK, type ParsedLine } from './parsedLine.ts'
import { wordsOf } from './parseLine.ts'
import { roomOf } from './room.ts'
import { timingOf } from './rowTimes.ts'
import { cellsOf, joined, linesOf, type RowInColumns, rawOf, textOf } from './tableCells.ts'

/** A mark of an empty cell. */
const DASHES = /^[-–—/]+$/
const isText = (text: string) => text !== '' && !DASHES.test(text)

/** A label in a cell names people whatever its column is (`主持人：…`). */
const isLabelled = (cell: Cell) => roleLabelAt(normalizeSigns(textOf(cell)), false) !== null

/** The words of cells that are neither titles nor people; mere numbers are left out. */
function commentsIn(cells: RowInColumns, titles: readonly Cell[]): string[] {
  const others = cellsOf(cells, 'comment', 'unknown').filter(
    (cell) => !isLabelled(cell) && !titles.includes(cell),
  )
  const codes = cellsOf(cells, 'number').filter((cell) => /\p{L}/u.test(textOf(cell)))
  return [...others, ...codes].map(textOf).filter(isText)
}

/** A title beside a column of people contains none by a guess, and none if that column has its own. */
function withoutGuesses(read: CellWords, titles: readonly Cell[], cells: RowInColumns): CellWords {
  if (read.people.length === 0 || read.more.length > 0) return read
  if (!cells.columns.some(({ role }) => role === 'people')) return read
  const isSure = read.people.some(({ role, titles: posts }) => role !== null || posts.length > 0)
  const hasOwn = joined(cellsOf(cells, 'people')) !== ''
  const isGuess = read.doubtful || read.title === '' || (hasOwn && !isSure)
  return isGuess ? { ...read, title: joined(titles), people: [], doubtful: false } : read
}

/** The words of the title of a row; words in its cell of times begin them, or are all of them. */
function titleOf(
  cells: RowInColumns,
  titles: readonly Cell[],
  { timeRanges, rest }: ReturnType<typeof timingOf>,
): CellWords {
  const read = withoutGuesses(titleWords(titles), titles, cells)
  if (rest === '' || timeRanges.length > 0) return read
  return read.title === ''
    ? { ...read, ...wordsOf(rest), statedLength: read.statedLength }
    : { ...read, title: `${rest}: ${read.title}` }
}

/** Words without a name in the cell of people are the title of a row that has none, else a point. */
function withOtherWords(parsedLine: ParsedLine, rest: string): ParsedLine {
  if (rest === '') return parsedLine
  const words = wordsOf(rest)
  const statedLength = parsedLine.statedLength ?? words.statedLength
  const each = parsedLine.each ?? words.each
  const points = isNobody(rest) ? parsedLine.points : [...parsedLine.points, rest]
  if (parsedLine.title !== '') return { ...parsedLine, statedLength, points }
  if (parsedLine.under) return { ...parsedLine, statedLength, each, title: words.title }
  return {
    ...parsedLine,
    ...words,
    languages: parsedLine.languages.length > 0 ? parsedLine.languages : words.languages,
    people: [...parsedLine.people, ...words.people],
    points: [...parsedLine.points, ...words.points],
  }
}

/** Reads a row of a table whose title is in these cells. */
export function parsedRow(cells: RowInColumns, titles: readonly Cell[]): ParsedLine {
  const timing = timingOf(cells)
  const { timeRanges, statedLength, written } = timing
  const words = titleOf(cells, titles, timing)
  const labelled = cellsOf(cells, 'comment', 'unknown').filter(isLabelled)
  const own = peopleWords([...cellsOf(cells, 'people'), ...labelled])
  const named = [...words.people, ...own.people, ...chairsIn(cellsOf(cells, 'chair'))]
  const posted = withColumn(named, cellsOf(cells, 'post'), 'titles')
  const room = joined(cellsOf(cells, 'room'))
  const languages = languagesIn(joined(cellsOf(cells, 'language')), rawOf(cells.row))
  const isEach = statedLength?.each === true
  const parsedLine: ParsedLine = {
    ...BLANK,
    ...words,
    lines: linesOf(cells.row.cells),
    origin: 'row',
    raw: rawOf(cells.row),
    timeRanges,
    inTitle: words.statedLength,
    ahead: true,
    statedLength: isEach ? words.statedLength : (statedLength ?? words.statedLength),
    each: isEach ? statedLength : (words.each ?? own.each),
    people: withColumn(posted, cellsOf(cells, 'affiliation'), 'affiliations'),
    doubtful: words.doubtful || own.doubtful,
    points: [...words.points, ...commentsIn(cells, titles)],
    room: isText(room) ? (roomOf(room) ?? room) : words.room,
    languages: languages.length > 0 ? languages : words.languages,
    under: cells.columns.some(({ role }) => role === 'time' || role === 'start') && !written,
    cases: own.cases,
  }
  return withOtherWords(parsedLine, own.rest)
}
