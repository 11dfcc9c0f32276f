import type { Row } from '../../document.ts'
import { entryWords } from '../../lexicons/entryWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import { timesAhead } from '../clock/timing.ts'
import { datesIn } from '../dates/foundDate.ts'
import { roleLabelAt } from '../people/labels.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { fold } from '../words/fold.ts'
import { languagesIn } from '../words/languages.ts'
import { roomOf } from './room.ts'
import { type SourceColumn, textOf } from './tableCells.ts'

type Role = SourceColumn['role']
/** The texts of the cells of a column that are not empty, of at most `SAMPLE` rows. */
type Texts = readonly string[]

const SAMPLE = 60

function share(cells: Texts, matches: (text: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(matches).length / cells.length
}

/** Returns whether a cell contains times and nothing else. */
export function isTimeCell(text: string): boolean {
  const { spans, end } = timesAhead(fold(text), 'cell')
  return spans.length > 0 && end >= text.length - 2
}

function isLengthCell(text: string): boolean {
  const { spans, stated, end } = timesAhead(fold(text), 'cell')
  return spans.length === 0 && stated !== null && end >= text.length - 1
}

function isNameCell(text: string): boolean {
  const isText = text.length < 80 && /\p{L}{3}|\p{Script=Han}{2}/u.test(text)
  return isText && peopleIn(fold(text), 'column').people.length > 0
}

function isPeopleCell(text: string): boolean {
  const { people } = peopleIn(fold(text), 'text')
  return people.length > 0 && people.every(({ evidence }) => evidence === 2) && text.length < 200
}

function isDateCell(text: string): boolean {
  const [date] = datesIn(fold(text))
  return date !== undefined && date.end - date.from > text.length / 2
}

/** A number or a code of a row: `3.`, `S1`. */
const CODE = /^(?:#?\d{1,2}\.?|\p{Lu}{1,3}\d{1,3}|[-–—])$/u
/** Texts that state in which half of the day the times beside them are. */
export const HALF_OF_DAY: RegExp = new RegExp(`^${anyOf(entryWords('halves'))}$`, 'iu')

function isCount(cells: Texts): boolean {
  const numbers = cells.map((text) => Number(/^(\d{1,3})\.?$/.exec(text)?.[1] ?? Number.NaN))
  return (
    cells.length > 2 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1)
  )
}

/** Multiples of five, some of them twice, are minutes. */
function areMinutes(cells: Texts): boolean {
  const numbers = cells.map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN))
  const areRound = numbers.every((one) => one > 0 && one <= 480 && one % 5 === 0)
  return areRound && cells.length > 2 && new Set(cells).size < cells.length
}

/** What cells contain by themselves, each with the share of them that must. */
const CONTENTS: readonly (readonly [Role, (cells: Texts) => boolean])[] = [
  ['half', (cells) => cells.length > 0 && cells.every((text) => HALF_OF_DAY.test(text))],
  ['length', areMinutes],
  ['number', (cells) => isCount(cells) || share(cells, (text) => CODE.test(text)) > 0.7],
  ['date', (cells) => share(cells, isDateCell) > 0.6],
  ['time', (cells) => share(cells, isTimeCell) > 0.6],
  ['length', (cells) => share(cells, isLengthCell) > 0.6],
  ['room', (cells) => share(cells, (text) => roomOf(text) !== null) > 0.6],
  [
    'language',
    (cells) => share(cells, (text) => text.length < 24 && languagesIn(text, text).length > 0) > 0.8,
  ],
  ['people', (cells) => share(cells, isPeopleCell) > 0.5],
  [
    'chair',
    (cells) => share(cells, (text) => roleLabelAt(fold(text), false)?.role === 'moderator') > 0.6,
  ],
]
/** What the content of a column may add to a heading that says nothing. */
const BESIDE_HEADINGS: readonly Role[] = ['half', 'number', 'time', 'length']

type Columns = readonly SourceColumn[]

const hasRole = (columns: Columns, ...roles: readonly Role[]) =>
  columns.some(({ role }) => roles.includes(role))

/** A column whose cells mostly repeat the cell above is one of sessions, if another one on its right can be of titles. */
function withSessions(columns: Columns, texts: readonly Texts[]): Columns {
  const areRepeated = (index: number) => {
    const cells = texts[index] ?? []
    const repeated = cells.filter((text, at) => at > 0 && text === cells[at - 1]).length
    return cells.length > 3 && repeated >= (cells.length - 1) / 2
  }
  const isFree = (index: number) =>
    columns[index]?.role === 'unknown' && (texts[index] ?? []).length > 0
  const last = columns.findLastIndex((_, index) => isFree(index) && !areRepeated(index))
  return columns.map((column, index) =>
    isFree(index) && areRepeated(index) && index < last ? { ...column, role: 'session' } : column,
  )
}

/** Two columns of single times, of which the second is always later, are the start and the end. */
function withEnds(columns: Columns, texts: readonly Texts[]): Columns {
  const times = columns.flatMap(({ role, zones }, index) =>
    role === 'time' && zones.length === 0 ? [index] : [],
  )
  const [start = -1, end = -1, ...others] = times
  if (end === -1 || others.length > 0) return columns
  const spansOf = (index: number) =>
    (texts[index] ?? []).map((text) => timesAhead(fold(text), 'cell').spans[0]?.span)
  const [starts, ends] = [spansOf(start), spansOf(end)]
  const lengths = starts.map((span, at) => {
    const [from, to] = [span?.start?.minutes, ends[at]?.start?.minutes]
    return from === undefined || to === undefined ? null : (to - from + 1440) % 720
  })
  const areApart =
    new Set(lengths).size > 1 || ends[0]?.start?.minutes === starts[1]?.start?.minutes
  const areSingle = [...starts, ...ends].every((span) => span === undefined || span.end === null)
  if (!areApart || !areSingle || lengths.some((length) => length !== null && length > 360))
    return columns
  return columns.map((column, index) =>
    index === start || index === end
      ? { ...column, role: index === start ? 'start' : 'end' }
      : column,
  )
}

/** Finds the columns of people and of titles among those that nothing else explains. */
function withPeopleAndTitles(columns: Columns, texts: readonly Texts[]): Columns {
  if (!hasRole(columns, 'time', 'start', 'length')) return columns
  const free = columns.flatMap(({ role }, index) =>
    role === 'unknown' && (texts[index] ?? []).length > 0 ? [index] : [],
  )
  const names = (index: number) => share(texts[index] ?? [], isNameCell)
  const [most = -1] = [...free].sort((one, other) => names(other) - names(one))
  const hasTitle = hasRole(columns, 'title')
  const isPeople = !hasRole(columns, 'people') && names(most) > 0.6 && (free.length > 1 || hasTitle)
  const people = isPeople ? most : columns.findIndex(({ role }) => role === 'people')
  const title = hasTitle ? -1 : (free.find((index) => index !== people) ?? people)
  return columns.map((column, index) => {
    if (index === title) return { ...column, role: 'title' }
    return index === people ? { ...column, role: 'people' } : column
  })
}

/** Returns the columns of rows, by what they contain where no heading names it. */
export function columnsByContent(named: Columns, rows: readonly Row[]): SourceColumn[] {
  const sample = rows.slice(0, SAMPLE)
  const isBare = named.length === 0
  const width = isBare ? Math.max(0, ...sample.map(({ cells }) => cells.length)) : named.length
  const texts = Array.from({ length: width }, (_, index) =>
    sample.map(({ cells }) => textOf(cells[index])).filter((text) => text !== ''),
  )
  const columns = texts.map((cells, index): SourceColumn => {
    const own = named[index] ?? { role: 'unknown', heading: '', zones: [] }
    const role = CONTENTS.find(([, matches]) => matches(cells))?.[0] ?? 'unknown'
    return own.role === 'unknown' && (isBare || BESIDE_HEADINGS.includes(role))
      ? { ...own, role }
      : own
  })
  if (!isBare) return columns
  return [...withPeopleAndTitles(withSessions(withEnds(columns, texts), texts), texts)]
}
