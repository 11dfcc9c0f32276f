import { z } from 'zod'
import type { Duration } from '../time/instant.ts'
import { slimmingAfter } from './defaults.ts'
import { type Agenda, type Item, Kind, type Segment } from './model.ts'
import { untilOf } from './plan.ts'
import { Length } from './quantities.ts'

/** New planned lengths for items of one kind, by old length, in ms. */
export const NewLengths = z.strictObject({
  kind: Kind,
  lengths: z.array(z.strictObject({ from: Length, to: Length })).max(500),
})
export type NewLengths = z.infer<typeof NewLengths>

/** Sets the new length of an item; an item that ends at a clock time keeps its own (R13). */
function itemWith(item: Item, all: readonly NewLengths[]): Item {
  const lengths = all.find(({ kind }) => kind === item.kind)?.lengths ?? []
  const planned = lengths.find(({ from }) => from === item.planned)?.to
  if (planned === undefined || untilOf(item) !== null) return item
  // The slimming adapts in the same way as for a length that a planner enters.
  return { ...item, planned, slimming: slimmingAfter(item, { kind: item.kind, planned }) }
}

function sumOf(items: readonly Item[]): Duration {
  return items.reduce((sum, { planned }) => sum + planned, 0)
}

function segmentWith(segment: Segment, all: readonly NewLengths[]): Segment {
  const items = segment.items.map((item) => itemWith(item, all))
  const change = sumOf(items) - sumOf(segment.items)
  const { budget } = segment
  return { ...segment, items, budget: budget === null ? null : Math.max(0, budget + change) }
}

/** Sets new lengths in an agenda: budgets change with their items, so slack and clock times stay. */
export function withNewLengths(agenda: Agenda, all: readonly NewLengths[]): Agenda {
  return { ...agenda, segments: agenda.segments.map((segment) => segmentWith(segment, all)) }
}

/** Returns the total change of all items by new lengths, in ms (negative: shorter). */
export function totalLengthChange(agenda: Agenda, all: readonly NewLengths[]): Duration {
  const itemsOf = ({ segments }: Agenda) => segments.flatMap(({ items }) => items)
  return sumOf(itemsOf(withNewLengths(agenda, all))) - sumOf(itemsOf(agenda))
}
