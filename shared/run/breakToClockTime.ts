import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { planOf, remainingSlack } from '../agenda/plan.ts'
import { type Duration, type Instant, latestOf, plus } from '../time/instant.ts'
import {
  adjustedUntil,
  allottedAt,
  findItem,
  itemStatus,
  lengthUntil,
  NO_ADJUSTMENT,
  nextWaiting,
  type Placed,
  spentOf,
} from './lookup.ts'
import type { Published, Run } from './state.ts'

/** Returns the earliest start of a segment in the run, set by *Go on at*, else by the plan (T1c). Null if it follows the previous segment. */
export function pinOf({ id, start }: Segment, { goOn }: Pick<Run, 'goOn'>): Instant | null {
  return goOn[id] ?? (start.type === 'notBefore' ? start.at : null)
}

/** Returns a break that the run has reached, and the next waiting item; null unless that is in another segment. */
function breakBeforeSegment(
  agenda: Agenda,
  run: Run,
  id: ItemId,
): { current: Placed; next: Placed } | null {
  const current = findItem(agenda, id)
  if (current?.item.kind !== 'break') return null
  const nextId = nextWaiting(agenda, run)
  const next = nextId === null ? null : findItem(agenda, nextId)
  return next === null || next.segment === current.segment ? null : { current, next }
}

/** Returns when a segment ends: the end of its items plus its remaining slack, none if all its items are dropped (T2). */
function segmentEnd({ agenda, slack }: Published, run: Run, segment: Segment, itemsEnd: Instant) {
  const { id, items } = segment
  const isDropped = items.length > 0 && items.every((one) => itemStatus(run, one.id) === 'dropped')
  const plannedEnd = planOf(agenda).segments.get(id)?.end ?? itemsEnd
  return isDropped ? itemsEnd : plus(itemsEnd, remainingSlack(slack[id] ?? 0, plannedEnd, itemsEnd))
}

/** Returns whether a segment has a done item. If it ran before its turn, its slack and clock time do not count (T2). */
function hasRun(run: Run, { items }: Segment): boolean {
  return items.some(({ id }) => itemStatus(run, id) === 'done')
}

/** The clock time to which a break lasts, and the segment that starts then. */
export type BreakToClockTime = { readonly until: Instant; readonly segment: SegmentId }

/**
 * Returns the clock time to which the live break lasts: the clock time of a later segment (T2), if it is after the break's own
 * end (T1c). Null if the break's own length counts. The result does not change while the break runs.
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

/** Returns the same for a break that the run has reached; `spent` is the time that it used until `now`, in ms. */
function breakToClockTimeAt(
  published: Published,
  run: Run,
  { id, spent }: { readonly id: ItemId; readonly spent: Duration },
  now: Instant,
): BreakToClockTime | null {
  const { segments } = published.agenda
  const found = breakBeforeSegment(published.agenda, run, id)
  if (found === null) return null
  const { current, next } = found
  const until = adjustedUntil(run.adjustments[id] ?? NO_ADJUSTMENT, current.item)
  // A break that started after its clock time ends at its start.
  const ownEnd =
    until === null
      ? plus(now, allottedAt(run, current.item, now) - spent)
      : latestOf(until, plus(now, -spent))
  const segmentsBetween = segments
    .slice(segments.indexOf(current.segment) + 1, segments.indexOf(next.segment))
    .filter((segment) => !hasRun(run, segment))
  let at = segmentEnd(published, run, current.segment, ownEnd)
  let last: BreakToClockTime | null = null
  for (const segment of [...segmentsBetween, next.segment]) {
    const pinned = pinOf(segment, run)
    if (pinned !== null && pinned >= at) {
      at = pinned
      last = { until: pinned, segment: segment.id }
    }
    if (segment !== next.segment) at = segmentEnd(published, run, segment, at)
  }
  return last !== null && last.until > ownEnd ? last : null
}

export function breakUntil(published: Published, run: Run, now: Instant): Instant | null {
  return breakToClockTime(published, run, now)?.until ?? null
}

/** Returns the run as it was when an item ended: in standby after it. Items that started later still wait. */
function runAsOf(run: Run, after: ItemId, since: Instant): Run {
  const earlier = Object.entries(run.progress).filter(
    ([, one]) => one.status !== 'done' || one.startedAt < since,
  )
  const position = { status: 'standby', after, since } as const
  return { ...run, position, progress: Object.fromEntries(earlier) }
}

/** Returns the whole length in ms of a done item that lasted to its own clock time (R13) or a segment's (T1c); else null. */
export function pastLengthToClockTime(published: Published, run: Run, item: Item): Duration | null {
  const { id } = item
  const progress = run.progress[id]
  if (progress?.status !== 'done') return null
  const { spent, endedAt } = progress
  const target =
    item.kind === 'break'
      ? breakToClockTimeAt(published, runAsOf(run, id, endedAt), { id, spent }, endedAt)
      : null
  const until = target?.until ?? adjustedUntil(run.adjustments[id] ?? NO_ADJUSTMENT, item)
  return until && Math.max(0, lengthUntil(spent, until, endedAt))
}
