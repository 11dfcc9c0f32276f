import { cutContacts } from '../../../../shared/agenda/reading/contacts.ts'
import type { ReadFinding, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { type CorrectedField, type Correction, type Place, placeKey } from './corrections.ts'

/** The value that each kind of finding is about. */
const FIELDS: Readonly<Record<string, CorrectedField>> = {
  'no-year': 'date',
  'year-assumed': 'date',
  'date-in-prose': 'date',
  'title-in-prose': 'title',
  'day-counted': 'date',
  'day-or-month-first': 'date',
  'wrong-weekday': 'date',
  'several-dates': 'date',
  'zone-of-region': 'zone',
  'zone-of-place': 'zone',
  'zone-ambiguous': 'zone',
  'zones-differ': 'zone',
  'zone-out-of-season': 'zone',
  afternoon: 'start',
  'past-midnight': 'start',
  backwards: 'start',
  'end-before-start': 'planned',
  overlap: 'start',
  gap: 'planned',
  'length-and-times': 'planned',
  'outside-block': 'start',
  'sum-over': 'planned',
  'sum-under': 'planned',
  'rest-of-block': 'planned',
  'length-loose': 'planned',
  'stop-differs': 'hardStop',
  'start-differs': 'start',
  'people-parted': 'speakers',
  'family-name-alone': 'speakers',
  'room-assumed': 'room',
  'not-understood': 'item',
}

/** Values of an agenda as a whole. */
const OF_WHOLE: readonly CorrectedField[] = ['title', 'date', 'zone', 'hardStop', 'room', 'start']

/** Values of a block. */
const OF_SEGMENT: readonly CorrectedField[] = [...OF_WHOLE, 'planned']

function isThere(field: CorrectedField, { place }: ReadFinding): boolean {
  if (field === 'item' || place?.item != null) return true
  return (place?.segment == null ? OF_WHOLE : OF_SEGMENT).includes(field)
}

/** Returns the value that a finding asks to correct, or null if it asks for none. */
export function fieldOf(finding: ReadFinding): CorrectedField | null {
  const known = FIELDS[finding.code]
  const field = known ?? (finding.place?.item == null ? null : 'title')
  return field !== null && isThere(field, finding) ? field : null
}

/** One name for the field of a value at a place. */
export function fieldKey(place: Place, field: CorrectedField): string {
  return `${placeKey(place)} ${field}`.trim()
}

function minutesOf(text: string): number | null {
  const minutes = Number(text.replace(',', '.'))
  return text !== '' && minutes >= 0 && minutes <= 24 * 60 ? minutes : null
}

const SHAPES = {
  start: /^([01]\d|2[0-3]):[0-5]\d$/,
  hardStop: /^([01]\d|2[0-3]):[0-5]\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  zone: { test: isZone },
  title: /./,
  note: /./,
  room: /^/,
  speakers: /^/,
} as const

/** Returns typed text as a correction of a field; null if it cannot be one. */
export function correctionOf(
  field: Exclude<CorrectedField, 'item'>,
  typed: string,
): Correction | null {
  const value = typed.trim()
  if (field === 'planned') {
    const minutes = minutesOf(value)
    return minutes === null ? null : { field, value: Math.round(minutes * MINUTE) }
  }
  return SHAPES[field].test(value) ? { field, value } : null
}

/** A line as it may be stored: without the addresses of people. */
export function keptText(source: readonly string[], line: number): string {
  return cutContacts(source[line - 1] ?? '').text.trim()
}

/** Whether a text reads as the rest of the line before it. */
function goesOn(before: string, text: string): boolean {
  if (/^[\p{Ll},;)–-]/u.test(text) || /[,;–-]$/.test(before)) return true
  return before.length > 60 && !/[.!?:。！？：”"]$/.test(before)
}

/** Returns the line that a line which was not understood may be joined to, and its place: a note or an item right before it that it goes on with; null if there is none. */
export function joiningOf({ source, ledger = [] }: SourceReading, { line, code }: ReadFinding) {
  if (line === null || code !== 'not-understood') return null
  const before = ledger.findLast(({ from, became }) => from < line && became !== 'blank')
  if (before === undefined || (before.became !== 'note' && before.became !== 'item')) return null
  const to = Math.min(before.to, line - 1)
  if (!goesOn(keptText(source, to), keptText(source, line))) return null
  return { to, place: before.places?.at(-1) ?? null }
}

/** How many years ahead a day without a year may lie: farther, and something else is meant. */
const YEARS_AHEAD = 2

/** The day of the week, Monday being 1; null where there is no such day in the calendar. */
function weekdayOf(date: string): number | null {
  const at = new Date(`${date}T12:00:00Z`)
  const isThere = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
  return isThere ? at.getUTCDay() || 7 : null
}

/**
 * The day (YYYY-MM-DD) that a text most likely means which names no year: the next from `today` on, on the day of the week
 * that it names. Null for every other finding, and where no such day comes soon.
 */
export function proposedDay({ code, facts }: ReadFinding, today: string): string | null {
  const { month, day, weekday } = facts
  if (code !== 'no-year' || month === undefined || day === undefined) return null
  const behindYear = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const first = Number(today.slice(0, 4))
  for (let year = first; year <= first + YEARS_AHEAD; year += 1) {
    const date = `${year}${behindYear}`
    const named = weekdayOf(date)
    const isMeant = named !== null && (weekday === undefined || Number(weekday) === named)
    if (isMeant && date >= today) return date
  }
  return null
}
