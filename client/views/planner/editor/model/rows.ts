import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { type Plan, planOf, planSpan } from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { budgetOf, plannedLength, slackOf } from '../../../../../shared/agenda/slack.ts'
import { type Duration, instant } from '../../../../../shared/time/instant.ts'

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
