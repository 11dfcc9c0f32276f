import { cutContacts } from '../../../../shared/agenda/reading/contacts.ts'
import type { ReadFinding, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { type CorrectedField, type Correction, type Place, placeKey } from './corrections.ts'

/** The field that each kind of finding concerns. */
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
  'from-zero': 'start',
  backwards: 'start',
  'end-before-start': 'planned',
  overlap: 'start',
  gap: 'planned',
  'length-and-times': 'planned',
  'outside-block': 'start',
  'sum-over': 'planned',
  'sum-under': 'planned',
  'rest-of-block': 'planned',
  'length-open': 'planned',
  'length-loose': 'planned',
  'stop-differs': 'hardStop',
  'start-differs': 'start',
  'people-parted': 'speakers',
  'family-name-alone': 'speakers',
  'room-assumed': 'room',
  'unclear-part': 'title',
  'unclear-person': 'speakers',
  'unclear-title': 'title',
  'unclear-time': 'planned',
  'unclear-item': 'title',
  'not-understood': 'item',
}

/** Fields of a whole agenda. */
const OF_AGENDA: readonly CorrectedField[] = ['title', 'date', 'zone', 'hardStop', 'room', 'start']

/** Fields of a segment. */
const OF_SEGMENT: readonly CorrectedField[] = [...OF_AGENDA, 'planned']

function hasField(field: CorrectedField, { place }: ReadFinding): boolean {
  if (field === 'item' || place?.item != null) return true
  return (place?.segment == null ? OF_AGENDA : OF_SEGMENT).includes(field)
}

/** Returns the field that a finding asks to correct; null if there is none. */
export function fieldOf(finding: ReadFinding): CorrectedField | null {
  const known = FIELDS[finding.code]
  const field = known ?? (finding.place?.item == null ? null : 'title')
  return field !== null && hasField(field, finding) ? field : null
}

/** Returns a unique key for a field at a place. */
export function fieldKey(place: Place, field: CorrectedField): string {
  return `${placeKey(place)} ${field}`.trim()
}

function minutesOf(text: string): number | null {
  const minutes = Number(text.replace(',', '.'))
  return text !== '' && minutes >= 0 && minutes <= 24 * 60 ? minutes : null
}

const PATTERNS = {
  start: /^([01]\d|2[0-3]):[0-5]\d$/,
  hardStop: /^([01]\d|2[0-3]):[0-5]\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  zone: { test: isZone },
  title: /./,
  note: /./,
  room: /^/,
  speakers: /^/,
} as const

/** Converts typed text to a correction of a field; null if it is not valid. */
export function correctionOf(
  field: Exclude<CorrectedField, 'item'>,
  typed: string,
): Correction | null {
  const value = typed.trim()
  if (field === 'planned') {
    const minutes = minutesOf(value)
    return minutes === null ? null : { field, value: Math.round(minutes * MINUTE) }
  }
  return PATTERNS[field].test(value) ? { field, value } : null
}

/** Matches the end of a sentence, but not a short capitalised abbreviation such as `Dr.` or `Prof.` */
const SENTENCE_END = /(?<=[。！？])|(?<=[.!?])(?<!(?:^|[\s(])\p{Lu}\p{Ll}{0,3}\.)\s+(?=\p{L}|\d)/u

/** Matches a clock time or a length in minutes. */
const TIMED = /\d[:.h]\d\d|\d\s*(?:min|am\b|pm\b|uhr|h\b|点|分)/iu

/** Returns the sentence of a paragraph that can be an item, which is the first one with a time or a length, and the other sentences. */
export function itemSentence(text: string): { readonly sentence: string; readonly rest: string } {
  const all = text
    .split(SENTENCE_END)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const sentence = all.find((one) => TIMED.test(one)) ?? all[0] ?? text
  return { sentence, rest: all.toSpliced(all.indexOf(sentence), 1).join(' ') }
}

/** Returns a line without contact data of people, so that it may be stored. */
export function textWithoutContacts(source: readonly string[], line: number): string {
  return cutContacts(source[line - 1] ?? '').text.trim()
}

/** Returns whether a text seems to continue the line before it. */
function isContinuation(before: string, text: string): boolean {
  if (/^[\p{Ll},;)–-]/u.test(text) || /[,;–-]$/.test(before)) return true
  return before.length > 60 && !/[.!?:。！？：”"]$/.test(before)
}

/** Returns the line of an item that a line directly below seems to continue, or null. */
export function joinTargetOf({ source, ledger = [] }: SourceReading, { line, code }: ReadFinding) {
  if (line === null || code !== 'not-understood') return null
  const before = ledger.findLast(({ from, became }) => from < line && became !== 'blank')
  if (before?.became !== 'item') return null
  const to = Math.min(before.to, line - 1)
  const [above, text] = [to, line].map((one) => textWithoutContacts(source, one))
  return isContinuation(above ?? '', text ?? '') ? to : null
}

/** The maximum number of years from this year to a proposed day. */
const YEARS_AHEAD = 2

/** Returns the day of the week (Monday: 1); null if the date does not exist. */
function weekdayOf(date: string): number | null {
  const at = new Date(`${date}T12:00:00Z`)
  const isValid = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
  return isValid ? at.getUTCDay() || 7 : null
}

/**
 * Returns the likely date (YYYY-MM-DD) of a text without a year: the next one from `today` on that
 * has the stated weekday. Null for other findings, and if there is none in the next years.
 */
export function proposedDay({ code, facts }: ReadFinding, today: string): string | null {
  const { month, day, weekday } = facts
  if (code !== 'no-year' || month === undefined || day === undefined) return null
  const monthAndDay = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear; year <= thisYear + YEARS_AHEAD; year += 1) {
    const date = `${year}${monthAndDay}`
    const ownWeekday = weekdayOf(date)
    const matches = ownWeekday !== null && (weekday === undefined || Number(weekday) === ownWeekday)
    if (matches && date >= today) return date
  }
  return null
}
