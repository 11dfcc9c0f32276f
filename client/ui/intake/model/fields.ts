import type { ReadAgenda, ReadFinding } from '../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { isZone } from '../../../../shared/time/dials.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Mend, MendField } from './mend.ts'

/** The value that each kind of finding is about, where it is one. */
const FIELDS: Readonly<Record<string, MendField>> = {
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

/** What of an agenda as a whole can be put right. */
const OF_WHOLE: readonly MendField[] = ['title', 'date', 'zone', 'hardStop', 'room', 'start']

/** What of a block can be put right. */
const OF_SEGMENT: readonly MendField[] = [...OF_WHOLE, 'planned']

function isThere(field: MendField, { place }: ReadFinding): boolean {
  if (field === 'item' || place?.item != null) return true
  return (place?.segment == null ? OF_WHOLE : OF_SEGMENT).includes(field)
}

/** The value that a finding asks to be put right, or null where none is asked for. */
export function fieldOf(finding: ReadFinding): MendField | null {
  const known = FIELDS[finding.code]
  const field = known ?? (finding.place?.item == null ? null : 'title')
  return field !== null && isThere(field, finding) ? field : null
}

function clockOf(when: string | null): string {
  if (when === null) return ''
  return when.includes('T') ? when.slice(11, 16) : when
}

function first(texts: Texts): string {
  return Object.values(texts)[0] ?? ''
}

/** What a finding is about: an item, a block, or the agenda as a whole. */
function subjectOf(agenda: ReadAgenda, { place }: ReadFinding) {
  const segment = place?.segment == null ? null : (agenda.segments[place.segment] ?? null)
  const item = place?.item == null ? null : (segment?.items[place.item] ?? null)
  return {
    length: item === null ? (segment?.budget ?? null) : item.planned,
    start: (item ?? segment)?.start ?? (segment === null ? agenda.startsAt : null),
    title: (item ?? segment ?? agenda).title,
    names: (item?.speakers ?? []).map(({ name }) => first(name)),
  }
}

/** What stands in a field before anything is typed: what was read, as it would be typed. */
export function typedOf(
  agenda: ReadAgenda,
  finding: ReadFinding,
  field: MendField,
  source: readonly string[],
): string {
  const { length, start, title, names } = subjectOf(agenda, finding)
  const typed: Readonly<Record<MendField, string>> = {
    planned: length === null ? '' : String(length / MINUTE),
    start: clockOf(start),
    hardStop: clockOf(agenda.hardStop),
    date: agenda.date ?? '',
    zone: agenda.zones[0] ?? '',
    room: agenda.room ?? '',
    speakers: names.join(', '),
    title: first(title),
    item: (source[(finding.line ?? 0) - 1] ?? '').trim(),
    note: '',
  }
  return typed[field]
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

/** What typed text comes to in a field; null: it cannot be. */
export function mendOf(field: MendField, typed: string, line: number | null): Mend | null {
  const value = typed.trim()
  if (field === 'planned') {
    const minutes = minutesOf(value)
    return minutes === null ? null : { field, value: Math.round(minutes * MINUTE) }
  }
  if (field === 'item') return value === '' ? null : { field, value, line: line ?? 1 }
  return SHAPES[field].test(value) ? { field, value } : null
}
