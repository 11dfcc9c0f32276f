import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import type {
  Warning,
  WarningKind,
  WarningPlace,
} from '../../../../../shared/timing/warnings/warning.ts'
import { warningsOf } from '../../../../../shared/timing/warnings/warnings.ts'
import type { EditorColumn } from './cells.ts'
import { findSegment, itemKey, type RowKey, rowOfSegment } from './rows.ts'

function segmentRow(agenda: Agenda, id: string): readonly RowKey[] {
  const segment = findSegment(agenda, id)
  return segment === null ? [] : [rowOfSegment(segment)]
}

function rowAt(agenda: Agenda, place: WarningPlace): readonly RowKey[] {
  if (place.of === 'show') return []
  return place.of === 'item' ? [itemKey(place.id)] : segmentRow(agenda, place.id)
}

/** The column in which each kind of warning is fixed; a missing translation is fixed in the title. */
const COLUMNS: Readonly<
  Record<Exclude<WarningKind, 'untranslated'>, Exclude<EditorColumn['id'], 'title'>>
> = {
  'under-budget': 'length',
  'over-budget': 'length',
  'no-length': 'length',
  'script-long': 'length',
  gap: 'start',
  overlap: 'start',
  'stop-missed': 'start',
  'start-passed': 'start',
  'clock-twice': 'start',
  'clock-change': 'start',
  'person-twice': 'speakers',
  'no-speaker': 'speakers',
  'language-change': 'language',
  'no-language': 'language',
}

function columnOf(warning: Warning): EditorColumn {
  return warning.kind === 'untranslated'
    ? { id: 'title', lang: warning.lang }
    : { id: COLUMNS[warning.kind] }
}

function rowsOf(agenda: Agenda, warning: Warning): readonly RowKey[] {
  if (warning.kind === 'untranslated') {
    const segments = warning.segments.flatMap((id) => segmentRow(agenda, id))
    return [...new Set([...segments, ...warning.items.map(itemKey)])]
  }
  if (warning.kind === 'no-language') return warning.items.map(itemKey)
  const other = warning.kind === 'person-twice' ? warning.other : null
  return [...rowAt(agenda, warning.place), ...(other === null ? [] : [itemKey(other)])]
}

/** Returns all warnings about a draft with their rows, the most important first; without `now` it cannot find a start in the past. */
export function tableWarnings(agenda: Agenda, now: Instant | null) {
  return warningsOf(agenda, now).map((warning, n) => {
    const rows = rowsOf(agenda, warning)
    const [row] = rows
    /** The cell to look at; null if the warning is about the whole show. */
    const cell = row === undefined ? null : { row, column: columnOf(warning) }
    return { ...warning, key: JSON.stringify([warning.kind, warning.place, rows, n]), rows, cell }
  })
}

/** A warning with its place in the table. */
export type TableWarning = ReturnType<typeof tableWarnings>[number]

/** Kinds that are visible in the cells themselves: their rows get no mark. */
const SHOWN_IN_CELLS: readonly WarningKind[] = ['untranslated', 'language-change', 'no-language']

/** Returns the rows that get a mark. */
export function markedRows(warnings: readonly TableWarning[]): ReadonlySet<RowKey> {
  const marking = warnings.filter(({ kind }) => !SHOWN_IN_CELLS.includes(kind))
  return new Set(marking.flatMap(({ rows }) => rows))
}

/** Returns the warnings of each kind, in the order of the table. */
export function groupsOf(warnings: readonly TableWarning[]) {
  const kinds = [...new Set(warnings.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, warnings: warnings.filter((one) => one.kind === kind) }))
}

/** Returns the number of rows that a warning is about; a segment and its only item can be one row. */
export function titlesIn(agenda: Agenda, warning: Warning): number {
  return rowsOf(agenda, warning).length
}

export type WarningGroup = ReturnType<typeof groupsOf>[number]

/** Returns the count of a group: rows whose title is not translated, items without a language, else warnings. */
export function countIn({ kind, warnings }: WarningGroup): number {
  const isOfRows = kind === 'untranslated' || kind === 'no-language'
  return isOfRows ? warnings.reduce((sum, { rows }) => sum + rows.length, 0) : warnings.length
}
