import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { planOf } from '../agenda/plan.ts'
import { remainingSlack } from '../agenda/slack.ts'
import { type Duration, type Instant, latestOf, plus } from '../time/instant.ts'
import {
  allottedAt,
  findItem,
  itemStatus,
  lastsUntil,
  nextWaiting,
  type Placed,
  spentOf,
  UNADJUSTED,
  untilWith,
} from './lookup.ts'
import { pinOf } from './pin.ts'
import type { Published, Run } from './state.ts'

/** A break that the run has reached, with nothing waiting behind it in its own segment, and what comes next; or null. */
function lastOfItsSegment(
  agenda: Agenda,
  run: Run,
  id: ItemId,
): { on: Placed; next: Placed } | null {
  const on = findItem(agenda, id)
  if (on?.item.kind !== 'break') return null
  const coming = nextWaiting(agenda, run)
  const next = coming === null ? null : findItem(agenda, coming)
  return next === null || next.segment === on.segment ? null : { on, next }
}

/** When a segment ends whose items end then: its slack is held, but for one whose items are all dropped (T2). */
function segmentEnd({ agenda, slack }: Published, run: Run, segment: Segment, itemsEnd: Instant) {
  const { id, items } = segment
  const dropped = items.length > 0 && items.every((item) => itemStatus(run, item.id) === 'dropped')
  const plannedEnd = planOf(agenda).segments.get(id)?.end ?? itemsEnd
  return dropped ? itemsEnd : plus(itemsEnd, remainingSlack(slack[id] ?? 0, plannedEnd, itemsEnd))
}

/** Whether a segment in which nothing waits was run before its turn: it holds neither slack nor clock time (T2). */
function isOver(run: Run, { items }: Segment): boolean {
  return items.some(({ id }) => itemStatus(run, id) === 'done')
}

/** A break that is held: to which clock time, and whose start that is. */
export type BreakToClockTime = { readonly until: Instant; readonly segment: SegmentId }

/**
 * The break that is on where it lasts to a clock time: that to which T2 holds what comes next, where it is later than the break's
 * own end (T1c). Null where it is not held: its own time counts. It stands still while the break runs.
 */
export function breakToClockTime(
  published: Published,
  run: Run,
  now: Instant,
): BreakToClockTime | null {
  const { position } = run
  if (position.status !== 'live') return null
  return breakToClockTimeAt(
    published,
    run,
    { id: position.item, spent: spentOf(run, position.item, now) },
    now,
  )
}

/** The same of a break that the run has reached, and that has spent so much at `now`. */
function breakToClockTimeAt(
  published: Published,
  run: Run,
  { id, spent }: { readonly id: ItemId; readonly spent: Duration },
  now: Instant,
): BreakToClockTime | null {
  const { segments } = published.agenda
  const found = lastOfItsSegment(published.agenda, run, id)
  if (found === null) return null
  const { on, next } = found
  const until = untilWith(run.adjustments[id] ?? UNADJUSTED, on.item)
  // What came on behind the clock time until which it lasts was over at once.
  const ownEnd =
    until === null
      ? plus(now, allottedAt(run, on.item, now) - spent)
      : latestOf(until, plus(now, -spent))
  const between = segments
    .slice(segments.indexOf(on.segment) + 1, segments.indexOf(next.segment))
    .filter((segment) => !isOver(run, segment))
  let at = segmentEnd(published, run, on.segment, ownEnd)
  let held: BreakToClockTime | null = null
  for (const segment of [...between, next.segment]) {
    const pinned = pinOf(segment, run)
    if (pinned !== null && pinned >= at) {
      at = pinned
      held = { until: pinned, segment: segment.id }
    }
    if (segment !== next.segment) at = segmentEnd(published, run, segment, at)
  }
  return held !== null && held.until > ownEnd ? held : null
}

/** The clock time to which the break that is on lasts, or null (T1c). */
export function breakUntil(published: Published, run: Run, now: Instant): Instant | null {
  return breakToClockTime(published, run, now)?.until ?? null
}

/** The run as it was when something ended: it stood behind that, and what has begun since was still waiting. */
function runAsOf(run: Run, after: ItemId, since: Instant): Run {
  const before = Object.entries(run.progress).filter(
    ([, one]) => one.status !== 'done' || one.startedAt < since,
  )
  const position = { status: 'standby', after, since } as const
  return { ...run, position, progress: Object.fromEntries(before) }
}

/**
 * How long an item that is over was to be on in all where that was until a clock time when it ended, in ms: a break that was held
 * (T1c), or what lasts until one (R13); else null.
 */
export function wasUntilFor(published: Published, run: Run, item: Item): Duration | null {
  const { id } = item
  const progress = run.progress[id]
  if (progress?.status !== 'done') return null
  const { spent, endedAt } = progress
  const held =
    item.kind === 'break'
      ? breakToClockTimeAt(published, runAsOf(run, id, endedAt), { id, spent }, endedAt)
      : null
  const until = held?.until ?? untilWith(run.adjustments[id] ?? UNADJUSTED, item)
  return until && Math.max(0, lastsUntil(spent, until, endedAt))
}
