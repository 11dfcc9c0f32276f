import { type Duration, type Instant, instant, latestOf, plus, type Span } from '../time/instant.ts'
import type { ItemId, SegmentId } from './ids.ts'
import { memoize } from './memoize.ts'
import type { Agenda, AtEnd, Item, Segment } from './model.ts'

/** Returns the action at the end of an item (R13), by default `hold`. */
export function atEndOf({ atEnd }: Pick<Item, 'atEnd'>): AtEnd {
  return atEnd ?? 'hold'
}

/** Returns the clock time at which an item ends; null if it ends after its length (R13). */
export function untilOf({ until }: Pick<Item, 'until'>): Instant | null {
  return until ?? null
}

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
  return leastOf(item, plannedLength(item))
}

/** Returns the shortest length in recovery of an item that has `length` instead of its planned one, in ms. */
export function leastOf({ slimming }: Item, length: Duration): Duration {
  if (slimming === null) return length
  return slimming.dropRank === null ? Math.min(slimming.least, length) : 0
}

/** The planned spans of all segments and items (P1, P6), including dropped ones. */
export type Plan = {
  readonly segments: ReadonlyMap<SegmentId, Span>
  readonly items: ReadonlyMap<ItemId, Span>
  /** The spans of the items in order. */
  readonly inOrder: readonly Span[]
}

function startOf(segment: Segment, previousEnd: Instant | null): Instant {
  if (segment.start.type === 'follows') return previousEnd ?? instant(0)
  return previousEnd === null ? segment.start.at : latestOf(previousEnd, segment.start.at)
}

/** Computes the planned times of an agenda: segments by budget, items in order from the start of their segment. */
export const planOf = memoize((agenda: Agenda): Plan => {
  const segments = new Map<SegmentId, Span>()
  const items = new Map<ItemId, Span>()
  const inOrder: Span[] = []
  let previousEnd: Instant | null = null
  for (const segment of agenda.segments) {
    const start = startOf(segment, previousEnd)
    let at = start
    for (const item of segment.items) {
      const span = { start: at, end: plus(at, plannedLength(item)) }
      items.set(item.id, span)
      inOrder.push(span)
      at = span.end
    }
    previousEnd = plus(start, budgetOf(segment))
    segments.set(segment.id, { start, end: previousEnd })
  }
  return { segments, items, inOrder }
})

/** Returns the planned span of an agenda. */
export function planSpan(agenda: Agenda): Span {
  const plan = planOf(agenda)
  const [first, last] = [agenda.segments[0], agenda.segments.at(-1)]
  const start = (first && plan.segments.get(first.id)?.start) ?? instant(0)
  return { start, end: (last && plan.segments.get(last.id)?.end) ?? start }
}
