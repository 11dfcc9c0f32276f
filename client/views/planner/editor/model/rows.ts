import type { Agenda, Item, Segment } from '../../../../../shared/agenda/model.ts'
import { type Plan, planOf, planSpan } from '../../../../../shared/agenda/plan.ts'
import { same } from '../../../../../shared/agenda/same.ts'
import { budgetOf, plannedLength, slackOf } from '../../../../../shared/agenda/slack.ts'
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

/** An item; `joined` if it is the only item of its segment and has its title: one row for both. */
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

/** Returns the row of a segment. */
export function rowOfSegment(segment: Segment): RowKey {
  const [item] = segment.items
  return isJoined(segment) && item !== undefined ? itemKey(item.id) : segmentKey(segment.id)
}

function segmentRows(segment: Segment, plan: Plan): readonly TableRow[] {
  const joined = isJoined(segment)
  const items = segment.items.map((item): ItemRow => {
    const start = plan.items.get(item.id)?.start ?? instant(0)
    return { kind: 'item', key: itemKey(item.id), segment, item, joined, start }
  })
  if (joined) return items
  const start = plan.segments.get(segment.id)?.start ?? instant(0)
  return [{ kind: 'segment', key: segmentKey(segment.id), segment, start }, ...items]
}

/** Returns every row of the table in order, with planned starts (P1, P6). */
export function rowsOf(agenda: Agenda): readonly TableRow[] {
  const plan = planOf(agenda)
  return agenda.segments.flatMap((segment) => segmentRows(segment, plan))
}

/** Returns the row of a key, without its start; null if there is none. */
export function findRow({ segments }: Agenda, key: RowKey): TableRow | null {
  const start = instant(0)
  for (const segment of segments) {
    if (key === segmentKey(segment.id)) return { kind: 'segment', key, segment, start }
    const item = segment.items.find(({ id }) => key === itemKey(id))
    const joined = isJoined(segment)
    if (item !== undefined) return { kind: 'item', key, segment, item, joined, start }
  }
  return null
}

/** The time of a segment's items and its budget, in ms; `isBudget` if the budget was set. */
export type Fill = {
  readonly filled: Duration
  readonly budget: Duration
  readonly isBudget: boolean
}

export function fillOf(segment: Segment): Fill {
  const filled = sumOf(segment.items, plannedLength)
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

function sumOf<T>(all: readonly T[], length: (one: T) => Duration): Duration {
  return all.reduce((sum, one) => sum + length(one), 0)
}

/** Returns how much the items of some segments take beyond their time, in ms. */
export function beyondBudget(segments: readonly Segment[]): Duration {
  return sumOf(segments.map(fillOf), ({ filled, budget }) => Math.max(0, filled - budget))
}

export function extentOf(agenda: Agenda): Extent {
  const { segments, hardStop } = agenda
  const { start, end } = planSpan(agenda)
  return {
    start,
    end,
    planned: sumOf(segments, (segment) => fillOf(segment).filled),
    slack: sumOf(segments, slackOf),
    spare: hardStop && hardStop.at - end,
    overfull: segments.filter((segment) => beyondBudget([segment]) > 0),
  }
}
