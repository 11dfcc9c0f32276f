import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import {
  budgetOf,
  type Plan,
  plannedLength,
  planOf,
  planSpan,
  slackOf,
} from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import {
  type Duration,
  HOUR,
  type Instant,
  instant,
  MINUTE,
  SECOND,
} from '../../../../../shared/time/instant.ts'
import { wallInstants, wallNear } from '../../../../../shared/time/zones.ts'
import { entryOf, LANGUAGES } from '../../../../i18n/language.ts'
import { lengthFigure, withDecimals } from '../../../../ui/agenda/useLength.ts'

/** The key of a row of the table: `s/` and the id of a segment, or `i/` and the id of an item. */
export type RowKey = string

export function findSegment({ segments }: Agenda, id: string): Segment | null {
  return segments.find((segment) => segment.id === id) ?? null
}

function segmentKey(id: string): RowKey {
  return `s/${id}`
}

export function itemKey(id: string): RowKey {
  return `i/${id}`
}

/** Returns whether a segment has only one item, with the same title. */
export function isOneItem({ title, items: [only, ...others] }: Segment): boolean {
  return only !== undefined && others.length === 0 && same(title, only.title)
}

/** Returns whether a segment and its only item are one row. */
export function isJoined(segment: Segment): boolean {
  const { filled, budget } = fillOf(segment)
  return isOneItem(segment) && filled === budget
}

/** Returns the row of a segment. */
export function rowOfSegment(segment: Segment): RowKey {
  const [item] = segment.items
  return isJoined(segment) && item !== undefined ? itemKey(item.id) : segmentKey(segment.id)
}

/** Returns the rows of a segment: its heading and its items; if it is `joined` with its only item, one row shows both. */
function segmentRows(segment: Segment, plan: Plan) {
  const joined = isJoined(segment)
  const items = segment.items.map((item) => {
    const start = plan.items.get(item.id)?.start ?? instant(0)
    return { kind: 'item', key: itemKey(item.id), segment, item, joined, start } as const
  })
  if (joined) return items
  const start = plan.segments.get(segment.id)?.start ?? instant(0)
  return [{ kind: 'segment', key: segmentKey(segment.id), segment, start } as const, ...items]
}

export type TableRow = ReturnType<typeof segmentRows>[number]
export type ItemRow = Extract<TableRow, { kind: 'item' }>

/** Returns every row of the table in order, with planned starts (P1, P6). */
export function rowsOf(agenda: Agenda): readonly TableRow[] {
  const plan = planOf(agenda)
  return agenda.segments.flatMap((segment) => segmentRows(segment, plan))
}

/** Returns the row of a key; null if there is none. */
export function findRow(agenda: Agenda, key: RowKey): TableRow | null {
  return rowsOf(agenda).find((row) => row.key === key) ?? null
}

/** Returns the time of a segment's items and its budget, in ms; `isBudget` if the budget was set. */
export function fillOf(segment: Segment) {
  const filled = sumOf(segment.items, plannedLength)
  return { filled, budget: budgetOf(segment), isBudget: segment.budget !== null }
}

function sumOf<T>(all: readonly T[], length: (one: T) => Duration): Duration {
  return all.reduce((sum, one) => sum + length(one), 0)
}

/** Returns by how much the items of some segments are longer than their budgets, in ms. */
export function beyondBudget(segments: readonly Segment[]): Duration {
  return sumOf(segments.map(fillOf), ({ filled, budget }) => Math.max(0, filled - budget))
}

/** Returns the start and end of the plan, and its times in ms. */
export function extentOf(agenda: Agenda) {
  const { segments, hardStop } = agenda
  const { start, end } = planSpan(agenda)
  return {
    ...{ start, end },
    /** The length of all items. */
    planned: sumOf(segments, (segment) => fillOf(segment).filled),
    slack: sumOf(segments, slackOf),
    /** The time from the end to the hard stop, negative after it; null without a stop. */
    spare: hardStop && hardStop.at - end,
    /** Segments whose items take more than their budget. */
    overfull: segments.filter((segment) => beyondBudget([segment]) > 0),
  }
}

export type Extent = ReturnType<typeof extentOf>

/** The result of an act: changes for one command, and the row to select after it. */
export type EditOutcome = {
  readonly changes: readonly DraftChange[]
  readonly row: RowKey | null
  /** Whether its title is edited immediately. */
  readonly editsTitle?: boolean
}

/** Returns a new unique id. */
export type NewId = () => string

/** Returns the outcome of changes; null if they cannot be made. */
export function outcomeOf(
  changes: readonly DraftChange[] | null,
  row: RowKey | null,
): EditOutcome | null {
  return changes === null ? null : { changes, row }
}

/** Returns the picked segments with all their items, else the picked items with their segments, in order; null if nothing is picked. */
export function pickedOf(agenda: Agenda, keys: ReadonlySet<RowKey>) {
  const isPicked = ({ id }: Item) => keys.has(itemKey(id))
  const pickedSegments = agenda.segments.filter(
    (segment) =>
      keys.has(segmentKey(segment.id)) || (isJoined(segment) && segment.items.some(isPicked)),
  )
  if (pickedSegments.length > 0)
    return {
      level: 'segments' as const,
      items: pickedSegments.flatMap(({ items }) => items),
      segments: pickedSegments,
    }
  const segments = agenda.segments.filter(({ items }) => items.some(isPicked))
  const items = segments.flatMap((segment) => segment.items.filter(isPicked))
  return items.length === 0 ? null : { level: 'items' as const, items, segments }
}

const LONGEST: Duration = 24 * HOUR

/** The duration of each unit word, in every language of the screens; the signs ′ and ″ are the same in all. */
const UNITS: ReadonlyMap<string, Duration> = new Map(
  LANGUAGES.map((language) => entryOf(language).typed).flatMap(({ hour, minute, second }) => [
    ...hour.map((word) => [word, HOUR] as const),
    ...['′', ...minute].map((word) => [word, MINUTE] as const),
    ...['″', ...second].map((word) => [word, SECOND] as const),
  ]),
)

/** The longest words first, because some begin with others. */
const UNIT = [...UNITS.keys()].sort((one, other) => other.length - one.length).join('|')
const NUMBER = '\\d+(?:[.,]\\d+)?'
const PARTS = new RegExp(`^(?:${NUMBER}\\s*(?:${UNIT})\\.?\\s*)+$`, 'i')
const PART = new RegExp(`(${NUMBER})\\s*(${UNIT})`, 'gi')

function normalized(text: string): string {
  return withDecimals(text).normalize('NFKC').trim()
}

function number(text: string): number {
  return Number(text.replace(',', '.'))
}

function clockLength(text: string): Duration | null {
  const [, hours, minutes = '', seconds = ''] =
    /^(?:(\d+):)?(\d+):(\d\d)$/.exec(text) ?? ([] as string[])
  if (minutes === '') return null
  return Number(hours ?? 0) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
}

function unitLength(text: string): Duration | null {
  if (!PARTS.test(text)) return null
  const parts = [...text.matchAll(PART)]
  return parts.reduce(
    (sum, [, count = '', unit = '']) => sum + number(count) * (UNITS.get(unit.toLowerCase()) ?? 0),
    0,
  )
}

/** Returns a typed length in ms: `15`, `16½`, `1:30`, `90 s`, `1 h 30 min`, `15 分钟`, `15 Min.`; null if it is no length. */
export function parseLength(text: string): Duration | null {
  const typed = normalized(text)
  const minutes = /^\d+(?:[.,]\d+)?$/.test(typed) ? number(typed) * MINUTE : null
  const length = minutes ?? clockLength(typed) ?? unitLength(typed)
  if (length === null || length < 0 || length > LONGEST) return null
  return Math.round(length / SECOND) * SECOND
}

/** Returns a length as fields and cells show it: in minutes and halves, else as m:ss. */
export function lengthText(length: Duration): string {
  return lengthFigure(Math.round(length / SECOND) * SECOND)
}

/** Returns a typed clock time as HH:MM: `15:00`, `9.30`, `1500`, `15`, `3 pm`, `15 Uhr`; null if it is no time. */
export function parseClockTime(text: string): string | null {
  const [, hour = '', minute = '0', half] =
    /^(\d{1,2})(?:\s*[:.h时点]?\s*(\d{2})分?)?\s*(?:[h时点]|uhr)?\s*([ap]m)?$/i.exec(
      normalized(text),
    ) ?? []
  if (hour === '') return null
  const shift = half === undefined ? 0 : half.toLowerCase() === 'pm' ? 12 : 0
  const hour24 = half === undefined ? Number(hour) : (Number(hour) % 12) + shift
  if (hour24 > 23 || Number(minute) > 59) return null
  return `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Returns the instant of a typed clock time that is nearest to another instant; null if it is no time. */
export function parseInstantNear(text: string, near: Instant, zone: string): Instant | null {
  const wall = parseClockTime(text)
  return wall === null ? null : wallNear(wall, zone, near)
}

/** Returns a typed clock time on the date of another instant, the first if it occurs twice. Null if it is no time, or does not exist on that date. */
export function parseInstantOnDay(text: string, day: Instant, zone: string): Instant | null {
  const wall = parseClockTime(text)
  return wall === null ? null : (wallInstants(dateIn(day, zone), wall, zone)[0] ?? null)
}
