import type { Cell, Row } from '../../document.ts'
import { timesAhead } from '../clock/timing.ts'
import { type ColumnRole, roleOfHeading } from '../columns.ts'
import { datesIn } from '../dates/foundDate.ts'
import { peopleIn } from '../people/peopleIn.ts'
import { fold, tidy } from '../words/fold.ts'
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
export function columnsOf(row: Row): SourceColumn[] {
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

const SAMPLE = 40

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
  return text.length < 80 && peopleIn(fold(text), 'column').people.length > 0
}

function columnTexts(rows: readonly Row[], index: number): string[] {
  return rows.map(({ cells }) => textOf(cells[index])).filter((text) => text !== '')
}

function isPeopleCell(text: string): boolean {
  const { people } = peopleIn(fold(text), 'text')
  return people.length > 0 && people.every(({ evidence }) => evidence === 2) && text.length < 200
}

function guess(cells: readonly string[]): ColumnRole | 'unknown' {
  if (share(cells, isTimeCell) > 0.6) return 'time'
  if (share(cells, isLengthCell) > 0.6) return 'length'
  if (share(cells, (text) => roomOf(text) !== null) > 0.6) return 'room'
  if (share(cells, (text) => /^\d{1,2}\.?$/.test(text)) > 0.7) return 'number'
  return share(cells, isPeopleCell) > 0.5 ? 'people' : 'unknown'
}

/** The columns of a table without a heading, by what stands in them; the first that is nothing else holds the titles. */
export function guessedColumns(rows: readonly Row[]): SourceColumn[] {
  const sample = rows.slice(0, SAMPLE)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  const roles = Array.from({ length: width }, (_, index) =>
    guess(sample.map(({ cells }) => textOf(cells[index])).filter((text) => text !== '')),
  )
  if (roles.includes('time') || roles.includes('length')) {
    const title = roles.findIndex(
      (role, index) =>
        role === 'unknown' && sample.some(({ cells }) => textOf(cells[index]) !== ''),
    )
    const people = roles.indexOf('people')
    if (people === -1 && title !== -1) {
      const others = roles.findIndex(
        (role, index) =>
          role === 'unknown' &&
          index > title &&
          share(columnTexts(sample, index), isNameCell) > 0.6,
      )
      if (others !== -1) roles[others] = 'people'
    }
    if (title !== -1) roles[title] = 'title'
    else if (people !== -1) roles[people] = 'title'
  }
  return roles.map((role) => ({ role, heading: '', zones: [] }))
}

/** Columns whose heading says nothing, by what stands in them: one heading may stand over two columns. */
export function withGuesses(
  columns: readonly SourceColumn[],
  rows: readonly Row[],
): SourceColumn[] {
  const sample = rows.filter((row) => !isHeading(row)).slice(0, SAMPLE)
  return columns.map((column, index) => {
    if (column.role !== 'unknown') return column
    const found = guess(columnTexts(sample, index))
    return found === 'time' || found === 'length' ? { ...column, role: found } : column
  })
}
