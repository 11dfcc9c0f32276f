import type { Duration, Instant } from '../time/instant.ts'
import type { Item, Segment } from './model.ts'

/** The length an item has in the plan, in ms: none when it was added live (P6). */
export function plannedLength(item: Item): Duration {
  return item.addedLive ? 0 : item.planned
}

/** A segment's budget in ms: as given, or the sum of its items (P1). */
export function budgetOf(segment: Segment): Duration {
  return segment.budget ?? segment.items.reduce((sum, item) => sum + plannedLength(item), 0)
}

/** What a segment's items leave over of its budget, in ms (P2). */
export function slackOf(segment: Segment): Duration {
  const filled = segment.items.reduce((sum, item) => sum + plannedLength(item), 0)
  return Math.max(0, budgetOf(segment) - filled)
}

/** What of a segment's slack is held behind its items, in ms: as much as fits before its planned end (T2). */
export function remainingSlack(slack: Duration, plannedEnd: Instant, itemsEnd: Instant): Duration {
  return Math.min(Math.max(0, plannedEnd - itemsEnd), slack)
}
