import type { Row } from '../../document.ts'
import { entryWords } from '../../lexicons/entryWords.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import { datesIn } from '../dates/foundDate.ts'
import { roleLabelAt } from '../people/labels.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { languagesIn } from '../text/languages.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { leadingTimes } from '../times/timing.ts'
import { roomOf } from './room.ts'
import { type Role, type SourceColumn, textOf } from './tableCells.ts'

/** The texts of the cells of a column, of at most `SAMPLE` rows; those of an empty cell are empty. */
type Texts = readonly string[]
type Column = SourceColumn & { readonly cells: Texts }
type Columns = readonly Column[]

const SAMPLE = 60
const DAY = 24 * 60

const filled = (cells: Texts) => cells.filter((text) => text !== '')

function share(cells: Texts, matches: (text: string) => boolean): number {
  const own = filled(cells)
  return own.length === 0 ? 0 : own.filter(matches).length / own.length
}

/** Returns whether a cell contains times and nothing else. */
export function isTimeCell(text: string): boolean {
  const { timeRanges, end } = leadingTimes(normalizeSigns(text), 'cell')
  return timeRanges.length > 0 && end >= text.length - 2
}

function isLengthCell(text: string): boolean {
  const { timeRanges, statedLength, end } = leadingTimes(normalizeSigns(text), 'cell')
  return timeRanges.length === 0 && statedLength !== null && end >= text.length - 1
}

function isNameCell(text: string): boolean {
  const isText = text.length < 80 && /\p{L}{3}|\p{Script=Han}{2}/u.test(text)
  return isText && peopleIn(normalizeSigns(text), 'column').people.length > 0
}

function isPeopleCell(text: string): boolean {
  const { people } = peopleIn(normalizeSigns(text), 'text')
  return people.length > 0 && people.every(({ evidence }) => evidence === 2) && text.length < 200
}

function isDateCell(text: string): boolean {
  const [date] = datesIn(normalizeSigns(text))
  return date !== undefined && date.end - date.from > text.length / 2
}

/** A number or a code of a row: `3.`, `3a`, `26/081`, `S1`, `W-01`, `A`. */
const CODE = /^(?:#?\d{1,2}\.?[a-z]?|\d{1,4}\/\d{1,4}|\p{Lu}{1,3}-?\d{1,3}|\p{Lu}|[-–—])$/u
/** Texts that state in which half of the day the times beside them are. */
export const HALF_OF_DAY: RegExp = new RegExp(`^${anyOf(entryWords('halves'))}$`, 'iu')

function isCount(cells: Texts): boolean {
  const numbers = filled(cells).map((text) =>
    Number(/^(\d{1,3})\.?$/.exec(text)?.[1] ?? Number.NaN),
  )
  return (
    numbers.length > 2 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1)
  )
}

/** Numbers of which most are multiples of five, some of them twice, are minutes. */
function areMinutes(cells: Texts): boolean {
  const own = filled(cells)
  const numbers = own.map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN))
  const round = numbers.filter((one) => one % 5 === 0).length
  const areLengths = numbers.every((one) => one > 0 && one <= 480) && round > own.length / 2
  return areLengths && own.length > 2 && new Set(own).size < own.length
}

/** What cells contain by themselves. */
const CONTENTS: readonly (readonly [Role, (cells: Texts) => boolean])[] = [
  ['half', (cells) => share(cells, (text) => HALF_OF_DAY.test(text)) === 1],
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
  [
    'chair',
    (cells) =>
      share(cells, (text) => roleLabelAt(normalizeSigns(text), false)?.role === 'moderator') > 0.6,
  ],
  ['people', (cells) => share(cells, isPeopleCell) > 0.5],
]
/** What the content of a column may add to a heading without a known word. */
const BESIDE_HEADINGS: readonly Role[] = ['half', 'number', 'date', 'time', 'length']

/** Returns the minutes of a length that is written as a clock time: `0:15` in hours and minutes, `15:00` in minutes and seconds; null where it is none. */
export function clockLength(text: string, inSeconds: boolean): number | null {
  const [, more, less] = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text) ?? []
  if (less === undefined) return null
  return inSeconds ? Number(more) + Number(less) / 60 : Number(more) * 60 + Number(less)
}

const spanIn = (text: string | undefined) =>
  leadingTimes(normalizeSigns(text ?? ''), 'cell').timeRanges[0]?.timeRange

/** Returns whether lengths of most cells lead from the start in their row to the start in the next one. */
function leadOn(starts: Texts, lengths: Texts, inSeconds: boolean): boolean {
  const minutes = starts.map((text) => spanIn(text)?.start?.minutes)
  const leads = lengths.filter((text, at) => {
    const [own, length, next] = [minutes[at], clockLength(text, inSeconds), minutes[at + 1]]
    return own !== undefined && length !== null && (own + length) % DAY === next
  })
  return leads.length > 1 && leads.length > filled(lengths).length / 2
}

/** Returns whether times are the ends of those in another column. */
function areEnds(starts: Texts, ends: Texts): boolean {
  const [from, to] = [starts.map(spanIn), ends.map(spanIn)]
  if ([...from, ...to].some((timeRange) => timeRange !== undefined && timeRange.end !== null))
    return false
  const lengths = to.flatMap((timeRange, at) => {
    const [start, end] = [from[at]?.start?.minutes, timeRange?.start?.minutes]
    return start === undefined || end === undefined ? [] : [(end - start + DAY) % (DAY / 2)]
  })
  const areApart = new Set(lengths).size > 1 || to[0]?.start?.minutes === from[1]?.start?.minutes
  return areApart && lengths.every((length) => length <= DAY / 4)
}

/** Finds starts, ends and lengths where two columns look like times. */
function withEnds(columns: Columns): Columns {
  const withRole = (own: Role) =>
    columns.filter(({ role, zones }) => role === own && zones.length === 0)
  const times = withRole('time')
  const [start, second, ...others] = [...withRole('start'), ...times]
  const [length = second] = withRole('length')
  const [starts = [], lengths = []] = [start?.cells, length?.cells]
  const inSeconds = [false, true].find((own) => leadOn(starts, lengths, own))
  const isEnd =
    second === length && others.length === 0 && times.length > 1 && areEnds(starts, lengths)
  return columns.map((column) => {
    if (column === length && inSeconds !== undefined)
      return { ...column, role: 'length', inSeconds }
    if (column === second && isEnd) return { ...column, role: 'end' }
    return column === start && second !== undefined && (isEnd || inSeconds !== undefined)
      ? { ...column, role: 'start' }
      : column
  })
}

const isFree = ({ role, cells }: Column) => role === 'unknown' && filled(cells).length > 0

/** A column whose cells mostly repeat the cell above is one of sessions, if another one on its right can be of titles. */
function withSessions(columns: Columns): Columns {
  const areRepeated = (column: Column) => {
    const cells = filled(column.cells)
    const repeated = cells.filter((text, at) => at > 0 && text === cells[at - 1]).length
    return cells.length > 3 && repeated >= (cells.length - 1) / 2
  }
  const last = columns.findLastIndex((one) => isFree(one) && !areRepeated(one))
  return columns.map((one, at) =>
    isFree(one) && areRepeated(one) && at < last ? { ...one, role: 'session' } : one,
  )
}

/** If the column of chairs repeats together with the column of sessions, it states the chairs of the sessions. */
function withSessionChairs(columns: Columns): Column[] {
  const cellsOf = (role: Role) => columns.find((one) => one.role === role)?.cells ?? []
  const [sessions, chairs] = [cellsOf('session'), cellsOf('chair')]
  const repeated = sessions.flatMap((text, at) =>
    at > 0 && text !== '' && text === sessions[at - 1] ? [at] : [],
  )
  const isTheirs = repeated.length > 0 && repeated.every((at) => chairs[at] === chairs[at - 1])
  return columns.map((one) =>
    isTheirs && one.role === 'chair' ? { ...one, role: 'sessionChair' } : one,
  )
}

/** Finds the columns of people and of titles among those that nothing else explains. */
function withPeopleAndTitles(columns: Columns): Columns {
  if (!columns.some(({ role }) => ['time', 'start', 'length'].includes(role))) return columns
  const free = columns.filter(isFree)
  const names = ({ cells }: Column) => share(cells, isNameCell)
  const most = free.toSorted((one, other) => names(other) - names(one)).slice(0, 1)
  const hasTitle = columns.some(({ role }) => role === 'title')
  const people =
    columns.find(({ role }) => role === 'people') ??
    most.find((one) => names(one) > 0.6 && (free.length > 1 || hasTitle))
  const title = hasTitle ? undefined : (free.find((one) => one !== people) ?? people)
  return columns.map((one) => {
    if (one === title) return { ...one, role: 'title' }
    return one === people ? { ...one, role: 'people' } : one
  })
}

/** Returns the columns of rows, by what they contain where no heading names it. */
export function columnsByContent(
  named: readonly SourceColumn[],
  rows: readonly Row[],
): SourceColumn[] {
  const sample = rows.slice(0, SAMPLE)
  const isBare = named.length === 0
  const hasPeople = named.some(({ role }) => role === 'people')
  const width = isBare ? Math.max(0, ...sample.map(({ cells }) => cells.length)) : named.length
  const columns = Array.from({ length: width }, (_, index): Column => {
    const own = named[index] ?? { role: 'unknown', heading: '', zones: [] }
    const cells = sample.map((row) => textOf(row.cells[index]))
    const role = CONTENTS.find(([, matches]) => matches(cells))?.[0] ?? 'unknown'
    const isNew = BESIDE_HEADINGS.includes(role) || (role === 'people' && !hasPeople)
    const isOpen = own.role === 'unknown' && (isBare || isNew)
    // `Time` may head lengths.
    const isLength = own.role === 'time' && role === 'length'
    return { ...own, cells, role: isOpen || isLength || role === 'half' ? role : own.role }
  })
  const timed = withEnds(columns)
  return withSessionChairs(isBare ? withPeopleAndTitles(withSessions(timed)) : timed)
}
