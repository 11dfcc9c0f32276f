import type { Cell, Row } from '../../document.ts'
import { COLUMN_WORDS } from '../../lexicons/entryWords.ts'
import { roleOfHeading } from '../columns.ts'
import { weekdayOf } from '../dates/calendarWords.ts'
import { datesIn } from '../dates/foundDate.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { leadingTimes } from '../times/timing.ts'
import { zonesIn } from '../zones/zoneAt.ts'
import { columnsByContent } from './columnContent.ts'
import { roomOf } from './room.ts'
import { type SourceColumn, textOf } from './tableCells.ts'

/** Returns whether a heading of a column is a day. */
export function isDay(text: string): boolean {
  const isNumbered = /^(?:day|tag|jour|第)\s?[\d一二三四五]/i.test(text)
  const isWeekday = /^\p{L}{2,12}$/u.test(text) && weekdayOf(text) !== null
  return isWeekday || isNumbered || datesIn(normalizeSigns(text)).length > 0
}

/** Returns whether a row is the heading of its table: two cells name what a column contains, or one names times and the others rooms or days. */
export function isHeading(row: Row): boolean {
  const texts = row.cells.map(textOf).filter((text) => text !== '')
  const times = texts.map((text) => leadingTimes(normalizeSigns(text), 'cell'))
  if (times.some(({ timeRanges, statedLength }) => timeRanges.length > 0 || statedLength !== null))
    return false
  if (texts.filter((text) => roleOfHeading(text) !== null).length >= 2) return true
  if (row.cells[0]?.lines.length === 0 && texts.length >= 2 && texts.every(isDay)) return true
  const [first = '', ...others] = texts
  const isTimed = ['time', 'start', 'length'].includes(roleOfHeading(first) ?? '')
  if (!isTimed || others.length === 0) return false
  const areTracks = others.every((text) => roomOf(text) !== null || isDay(text))
  return row.header || areTracks || (others.length >= 2 && others.every((text) => text.length < 40))
}

/** A heading that names a zone is one of times (`Tokyo (JST)`, `Time (CET)`, `Beijing Time`). */
function columnOf(cell: Cell): SourceColumn {
  const heading = textOf(cell)
  const zones = zonesIn(normalizeSigns(heading), true)
  return { role: roleOfHeading(heading) ?? (zones.length > 0 ? 'time' : 'unknown'), heading, zones }
}

/** Columns of titles where no heading names any, the likely ones first. */
const ALSO_TITLES = ['session', 'comment', 'number', 'room', 'date'] as const
const SESSION: readonly string[] = COLUMN_WORDS.flatMap(({ session = [] }) => session)
const isSession = ({ heading }: SourceColumn) =>
  SESSION.includes(heading.toLowerCase().replace(/s$|[ _](?:title|name)$/, ''))

const ROOMS: readonly string[] = COLUMN_WORDS.flatMap(({ room = [] }) => room)
const rankOf = ({ heading }: SourceColumn) => ROOMS.indexOf(heading.toLowerCase())

/** Of several columns of rooms (`Track`, `Room`), the one with the surest heading names the rooms. */
function withOneRoom(columns: readonly SourceColumn[]): SourceColumn[] {
  const [, ...others] = columns
    .filter(({ role }) => role === 'room')
    .sort((one, other) => rankOf(one) - rankOf(other))
  return columns.map((one) => (others.includes(one) ? { ...one, role: 'comment' } : one))
}

/** The columns that a heading row names. */
function columnsOf(row: Row): SourceColumn[] {
  const columns = withOneRoom(row.cells.map(columnOf))
  const titles = columns.filter(({ role }) => role === 'title')
  const session = titles.length > 1 ? titles.find(isSession) : undefined
  if (titles.length > 0)
    return columns.map((one) => (one === session ? { ...one, role: 'session' } : one))
  const free = columns.filter(({ role, heading }) => role === 'unknown' && heading !== '')
  const [title] = ALSO_TITLES.flatMap((role) => columns.filter((one) => one.role === role))
  return columns.map((one) => {
    if (free.length === 0) return one === title ? { ...one, role: 'title' } : one
    if (!free.includes(one)) return one
    return { ...one, role: free.length > 1 ? 'track' : 'title' }
  })
}

/** Returns the columns of a table: by its heading row where that names them, else by what they contain. */
export function columnsIn(header: Row | null, rows: readonly Row[]): SourceColumn[] {
  const content = rows.filter((row) => !isHeading(row))
  return columnsByContent(header === null ? [] : columnsOf(header), content)
}
