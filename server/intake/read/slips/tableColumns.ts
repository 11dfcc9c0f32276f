import type { Cell, Row } from '../../document.ts'
import { timesAhead } from '../clock/timing.ts'
import { type ColumnRole, roleOfHeading } from '../columns.ts'
import { datesIn } from '../dates/foundDate.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { roleLabelAt } from '../people/roles.ts'
import { fold, tidy } from '../words/fold.ts'
import { languagesIn } from '../words/languages.ts'
import { type ZoneLabel, zoneAt } from '../zones/zoneAt.ts'
import { roomOf } from './room.ts'

/** What a column holds; a `track` is one of several columns of entries side by side: a room's, or a day's; `half`: the half of the day. */
export type SourceColumn = {
  readonly role: ColumnRole | 'track' | 'session' | 'half' | 'unknown'
  readonly heading: string
  readonly zones: readonly ZoneLabel[]
}

/** The words of a cell on one line. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : tidy(cell.lines.map(({ text }) => text).join(' '))
}

/** The zones a heading names (`Time (CET)`, `Beijing Time`). */
function zonesIn(heading: string): ZoneLabel[] {
  const folded = fold(heading)
  const found: ZoneLabel[] = []
  for (let place = 0; place < folded.length; place += 1) {
    if (
      place > 0 &&
      /[\p{L}\d]/u.test(folded[place - 1] ?? '') &&
      !/\p{Script=Han}/u.test(folded[place] ?? '')
    )
      continue
    const zone = zoneAt(folded, place, /[(/]\s?$/.test(folded.slice(Math.max(0, place - 2), place)))
    if (zone === null) continue
    found.push(zone.label)
    place = zone.end - 1
  }
  return found
}

/** Whether a row is the heading of its table: at least two cells name what a column holds, and none holds a time. */
export function isHeading(row: Row): boolean {
  const texts = row.cells.map(textOf).filter((text) => text !== '')
  const named = texts.filter((text) => roleOfHeading(text) !== null).length
  if (texts.some((text) => timesAhead(fold(text), 'cell').spans.length > 0)) return false
  if (named >= 2) return true
  const [first = ''] = texts
  const timed = ['time', 'start', 'length'].includes(roleOfHeading(first) ?? '')
  const others = texts.slice(1)
  const isCorner = row.cells[0]?.lines.length === 0
  if (isCorner && texts.length >= 2 && texts.every(isDay)) return true
  if (!timed || others.length === 0) return false
  return (
    row.header ||
    others.every((text) => roomOf(text) !== null || isDay(text)) ||
    (others.length >= 2 && others.every((text) => text.length < 40))
  )
}

/** Whether a heading of a column is a day. */
export function isDay(text: string): boolean {
  return datesIn(fold(text)).length > 0 || /^(?:day|tag|jour|第)\s?[\d一二三四五]/i.test(text)
}

/** A heading that names a zone is that of times (`Tokyo (JST)`, `PDT`). */
function columnOf(cell: Cell): SourceColumn {
  const heading = textOf(cell)
  const zones = zonesIn(heading)
  const role = roleOfHeading(heading)
  return { role: role ?? (zones.length > 0 ? 'time' : 'unknown'), heading, zones }
}

/** Columns that hold titles where no other does, though their heading could mean something else. */
const ALSO_TITLES =
  /^(?:track|event|ort|item|top|items|tops|description|beschreibung|details?|date)$/i

/** The columns a heading row names. */
function columnsOf(row: Row): SourceColumn[] {
  const columns = withSessions(row.cells.map(columnOf))
  if (columns.some(({ role }) => role === 'title')) return columns
  const named = columns.findIndex(
    ({ role, heading }) => role !== 'time' && ALSO_TITLES.test(heading),
  )
  const tracks = columns.filter(({ role, heading }) => role === 'unknown' && heading !== '')
  return columns.map((column, index) => {
    if (tracks.length === 0) return index === named ? { ...column, role: 'title' } : column
    if (column.role !== 'unknown' || column.heading === '') return column
    return { ...column, role: tracks.length > 1 ? 'track' : 'title' }
  })
}

/** Beside a column of titles, one of sessions holds what the titles stand under. */
function withSessions(columns: readonly SourceColumn[]): SourceColumn[] {
  const titles = columns.filter(({ role }) => role === 'title')
  const session = titles.find(({ heading }) =>
    /^(?:session|block|part|teil|themenblock|sitzung|环节|单元)s?$/i.test(heading),
  )
  if (titles.length < 2 || session === undefined) return [...columns]
  return columns.map((column) => (column === session ? { ...column, role: 'session' } : column))
}

/** The rows by which the content of columns is recognised. */
const SAMPLE = 60

function share(cells: readonly string[], holds: (text: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}

/** Whether a cell holds times and nothing else. */
export function isTimeCell(text: string): boolean {
  const { spans, end } = timesAhead(fold(text), 'cell')
  return spans.length > 0 && end >= text.length - 2
}

function isLengthCell(text: string): boolean {
  const { spans, stated, end } = timesAhead(fold(text), 'cell')
  return spans.length === 0 && stated !== null && end >= text.length - 1
}

function isNameCell(text: string): boolean {
  return (
    text.length < 80 &&
    /\p{L}{3}|\p{Script=Han}{2}/u.test(text) &&
    peopleIn(fold(text), 'column').people.length > 0
  )
}

function isPeopleCell(text: string): boolean {
  const { people } = peopleIn(fold(text), 'text')
  return people.length > 0 && people.every(({ evidence }) => evidence === 2) && text.length < 200
}

function isDateCell(text: string): boolean {
  const [date] = datesIn(fold(text))
  return date !== undefined && date.end - date.from > text.length / 2
}

/** Whether cells count rows: 1, 2, 3. */
function isCount(cells: readonly string[]): boolean {
  const numbers = cells.map((text) => Number(/^(\d{1,3})\.?$/.exec(text)?.[1] ?? Number.NaN))
  return (
    cells.length > 2 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1)
  )
}

function roleOfContent(cells: readonly string[]): ColumnRole | 'unknown' {
  if (
    isCount(cells) ||
    share(cells, (text) => /^(?:#?\d{1,2}\.?|\p{Lu}{1,3}\d{1,3}|[-–—])$/u.test(text)) > 0.7
  )
    return 'number'
  if (share(cells, isDateCell) > 0.6) return 'date'
  if (share(cells, isTimeCell) > 0.6) return 'time'
  if (share(cells, isLengthCell) > 0.6) return 'length'
  if (share(cells, (text) => roomOf(text) !== null) > 0.6) return 'room'
  if (share(cells, (text) => languagesIn(text, text).length > 0 && text.length < 24) > 0.8)
    return 'language'
  return share(cells, isPeopleCell) > 0.5 ? 'people' : 'unknown'
}

type Columns = SourceColumn[]

/** Whether cells are numbers of minutes: multiples of five, some of them twice. */
function areMinutes(cells: readonly string[]): boolean {
  const numbers = cells.map((text) => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN))
  const isRound = numbers.every((one) => one > 0 && one <= 480 && one % 5 === 0)
  return isRound && cells.length > 2 && new Set(cells).size < cells.length
}

/** Whether most cells repeat the cell above. */
function areRepeated(cells: readonly string[]): boolean {
  const repeated = cells.filter((text, at) => at > 0 && text === cells[at - 1]).length
  return cells.length > 3 && repeated >= (cells.length - 1) / 2
}

const names = (label: string) => roleLabelAt(fold(label), false)?.role === 'moderator'

/** Finds the columns of minutes, of chairs and of sessions, whose cells are repeated in each of their rows. */
function withRepeatedCells(columns: Columns, texts: readonly (readonly string[])[]): Columns {
  const isText = (index: number) => columns[index]?.role === 'unknown'
  const free = columns.flatMap((_, index) =>
    isText(index) && !areRepeated(texts[index] ?? []) && (texts[index] ?? []).length > 0
      ? [index]
      : [],
  )
  return columns.map((column, index) => {
    const cells = texts[index] ?? []
    if (areMinutes(cells)) return { ...column, role: 'length' as const }
    if (!isText(index)) return column
    if (share(cells, names) > 0.6) return { ...column, role: 'chair' as const }
    const isSession = areRepeated(cells) && free.some((one) => one > index)
    return isSession ? { ...column, role: 'session' as const } : column
  })
}

/** Two columns of single times, of which the second is always later, are the start and the end. */
function withEnds(columns: Columns, texts: readonly (readonly string[])[]): Columns {
  const times = columns.flatMap(({ role, heading, zones }, index) =>
    role === 'time' && heading === '' && zones.length === 0 ? [index] : [],
  )
  const [start = -1, end = -1, ...others] = times
  if (end === -1 || others.length > 0) return columns
  const clocks = (index: number) =>
    (texts[index] ?? []).map((text) => timesAhead(fold(text), 'cell').spans[0]?.span)
  const [starts, ends] = [clocks(start), clocks(end)]
  const lengths = starts.map((span, at) => {
    const [from, to] = [span?.start?.minutes, ends[at]?.start?.minutes]
    return from === undefined || to === undefined ? null : (to - from + 1440) % 720
  })
  const isApart = new Set(lengths).size > 1 || ends[0]?.start?.minutes === starts[1]?.start?.minutes
  const single = [...starts, ...ends].every((span) => span === undefined || span.end === null)
  if (!isApart || !single || lengths.some((length) => length !== null && length > 360))
    return columns
  return columns.map((column, index) =>
    index === start || index === end
      ? { ...column, role: index === start ? ('start' as const) : ('end' as const) }
      : column,
  )
}

/** Finds the columns of people and titles among those that nothing else explains. */
function withPeopleAndTitles(columns: Columns, texts: readonly (readonly string[])[]): Columns {
  const has = (role: SourceColumn['role']) => columns.some((column) => column.role === role)
  if (!has('time') && !has('start') && !has('length')) return columns
  const free = columns.flatMap(({ role }, index) =>
    role === 'unknown' && (texts[index] ?? []).length > 0 ? [index] : [],
  )
  const names = new Map(free.map((index) => [index, share(texts[index] ?? [], isNameCell)]))
  const sorted = [...free].sort((one, other) => (names.get(other) ?? 0) - (names.get(one) ?? 0))
  const [most = -1] = sorted
  const isPeople =
    !has('people') && (names.get(most) ?? 0) > 0.6 && (free.length > 1 || has('title'))
  const people = isPeople ? most : columns.findIndex(({ role }) => role === 'people')
  const title = has('title') ? -1 : (free.find((index) => index !== people) ?? people)
  return columns.map((column, index) => {
    if (index === title) return { ...column, role: 'title' as const }
    return index === people ? { ...column, role: 'people' as const } : column
  })
}

/** The columns of a table: by its heading row where that names them, by what they contain where it does not. */
export function columnsIn(header: Row | null, rows: readonly Row[]): SourceColumn[] {
  const sample = rows.filter((row) => !isHeading(row)).slice(0, SAMPLE)
  const width = Math.max(
    0,
    ...(header === null ? sample : [header]).map(({ cells }) => cells.length),
  )
  const texts = Array.from({ length: width }, (_, index) =>
    sample.map(({ cells }) => textOf(cells[index])).filter((text) => text !== ''),
  )
  if (header !== null)
    return columnsOf(header).map((column, index) => {
      if (column.role !== 'unknown') return column
      const role = roleOfContent(texts[index] ?? [])
      return role === 'time' || role === 'length' ? { ...column, role } : column
    })
  const bare = texts.map(
    (cells): SourceColumn => ({ role: roleOfContent(cells), heading: '', zones: [] }),
  )
  return withPeopleAndTitles(withRepeatedCells(withEnds(bare, texts), texts), texts)
}
