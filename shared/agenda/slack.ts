import type { Duration, Instant } from '../time/instant.ts'
import type { Item, Segment } from './model.ts'

/** Returns the planned length of an item in ms; 0 if it was added live (P6). */
export function plannedLength(item: Item): Duration {
  return item.addedLive ? 0 : item.planned
}

/** Returns the budget of a segment in ms: the stated one, else the sum of its items (P1). */
export function budgetOf(segment: Segment): Duration {
  return segment.budget ?? segment.items.reduce((sum, item) => sum + plannedLength(item), 0)
}

/** Returns the slack of a segment in ms: its budget minus its items (P2). */
export function slackOf(segment: Segment): Duration {
  const filled = segment.items.reduce((sum, item) => sum + plannedLength(item), 0)
  return Math.max(0, budgetOf(segment) - filled)
}

/** Returns the slack that remains after the items of a segment, in ms: as much as fits before its planned end (T2). */
export function remainingSlack(slack: Duration, plannedEnd: Instant, itemsEnd: Instant): Duration {
  return Math.min(Math.max(0, plannedEnd - itemsEnd), slack)
}

/** Returns the shortest length of an item in recovery, in ms: 0 if it can be dropped. */
export function leastLength(item: Item): Duration {
  const { slimming } = item
  if (slimming === null) return plannedLength(item)
  return slimming.dropRank === null ? Math.min(slimming.least, plannedLength(item)) : 0
}
