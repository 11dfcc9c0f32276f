import type { ReadFinding } from '../../../../shared/agenda/reading/reading.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { CorrectedField, Correction } from './corrections.ts'

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
  field: CorrectedField,
  typed: string,
  line: number | null,
): Correction | null {
  const value = typed.trim()
  if (field === 'planned') {
    const minutes = minutesOf(value)
    return minutes === null ? null : { field, value: Math.round(minutes * MINUTE) }
  }
  if (field === 'item') return value === '' ? null : { field, value, line: line ?? 1 }
  return SHAPES[field].test(value) ? { field, value } : null
}
