import { type Instant, instant, latestOf, plus, type Span } from '../time/instant.ts'
import type { ItemId, SegmentId } from './ids.ts'
import { memoize } from './memoize.ts'
import type { Agenda, Segment } from './model.ts'
import { budgetOf, plannedLength } from './slack.ts'

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
