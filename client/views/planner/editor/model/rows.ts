import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { type Plan, planOf } from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { budgetOf, plannedLength } from '../../../../../shared/agenda/slack.ts'
import { type Duration, type Instant, instant } from '../../../../../shared/time/instant.ts'

/** A row of the table by name: `s/` and a segment's id, or `i/` and an item's. */
export type RowKey = string

/** The heading of a segment. */
export type EditorSegment = {
  readonly kind: 'segment'
  readonly key: RowKey
  readonly segment: Segment
  readonly start: Instant
}

/** An item; `joined` where it is all there is of its segment and bears its name: one row stands for both. */
export type ItemRow = {
  readonly kind: 'item'
  readonly key: RowKey
  readonly segment: Segment
  readonly item: Item
  readonly joined: boolean
  readonly start: Instant
}

export type TableRow = EditorSegment | ItemRow

export function findSegment({ segments }: Agenda, id: string): Segment | null {
  return segments.find((segment) => segment.id === id) ?? null
}

export function segmentKey(id: string): RowKey {
  return `s/${id}`
}

export function itemKey(id: string): RowKey {
  return `i/${id}`
}

/** Whether a segment and its only item are one row. */
export function isJoined({ title, budget, items }: Segment): boolean {
  const [item] = items
  return (
    item !== undefined &&
    items.length === 1 &&
    same(item.title, title) &&
    (budget === null || budget === plannedLength(item))
  )
}

/** The row that stands for a segment. */
export function rowOfSegment(segment: Segment): RowKey {
  const [item] = segment.items
  return isJoined(segment) && item !== undefined ? itemKey(item.id) : segmentKey(segment.id)
}

function segmentRows(segment: Segment, plan: Plan): readonly TableRow[] {
  const joined = isJoined(segment)
  const items = segment.items.map(
    (item): ItemRow => ({
      kind: 'item',
      key: itemKey(item.id),
      segment,
      item,
      joined,
      start: plan.items.get(item.id)?.start ?? instant(0),
    }),
  )
  if (joined) return items
  const start = plan.segments.get(segment.id)?.start ?? instant(0)
  return [{ kind: 'segment', key: segmentKey(segment.id), segment, start }, ...items]
}

/** Every row of the table in order, with planned starts (P1, P6). */
export function rowsOf(agenda: Agenda): readonly TableRow[] {
  const plan = planOf(agenda)
  return agenda.segments.flatMap((segment) => segmentRows(segment, plan))
}

/** The time of a segment's items and its budget, in ms; `isBudget` if the budget was set. */
export type Fill = {
  readonly filled: Duration
  readonly budget: Duration
  readonly isBudget: boolean
}

export function fillOf(segment: Segment): Fill {
  const filled = segment.items.reduce((sum, item) => sum + plannedLength(item), 0)
  return { filled, budget: budgetOf(segment), isBudget: segment.budget !== null }
}

/** The first and last moment of the plan, and what it leaves over, in ms. */
export type Extent = {
  readonly start: Instant
  readonly end: Instant
  /** What all items take. */
  readonly planned: Duration
  readonly slack: Duration
  /** The stop minus the planned end: negative where the plan runs over; null without a stop. */
  readonly spare: Duration | null
  /** Segments whose items take more than their time. */
  readonly overfull: readonly Segment[]
}

/** How much the items of some segments take beyond their time, in ms. */
export function beyondBudget(segments: readonly Segment[]): Duration {
  return segments
    .map(fillOf)
    .reduce((sum, { filled, budget }) => sum + Math.max(0, filled - budget), 0)
}

export function extentOf(agenda: Agenda): Extent {
  const plan = planOf(agenda)
  const [first] = agenda.segments
  const last = agenda.segments.at(-1)
  const start = (first && plan.segments.get(first.id)?.start) ?? instant(0)
  const end = (last && plan.segments.get(last.id)?.end) ?? start
  const fillings = agenda.segments.map(fillOf)
  return {
    start,
    end,
    planned: fillings.reduce((sum, { filled }) => sum + filled, 0),
    slack: fillings.reduce((sum, { filled, budget }) => sum + Math.max(0, budget - filled), 0),
    spare: agenda.hardStop === null ? null : agenda.hardStop.at - end,
    overfull: agenda.segments.filter((segment) => beyondBudget([segment]) > 0),
  }
}
