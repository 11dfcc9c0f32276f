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
import type { Published, Run } from './state.ts'

/** Returns the clock time before which a segment does not start in the run, as set by *Go on at* or else by the plan (T1c); null if it follows the previous segment. */
export function pinOf({ id, start }: Segment, { goOn }: Pick<Run, 'goOn'>): Instant | null {
  return goOn[id] ?? (start.type === 'notBefore' ? start.at : null)
}

/** Returns a break that the run has reached, if nothing waits after it in its segment, with the next item; else null. */
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

/** Returns when a segment ends, from the end of its items: its slack remains, unless all its items are dropped (T2). */
function segmentEnd({ agenda, slack }: Published, run: Run, segment: Segment, itemsEnd: Instant) {
  const { id, items } = segment
  const dropped = items.length > 0 && items.every((item) => itemStatus(run, item.id) === 'dropped')
  const plannedEnd = planOf(agenda).segments.get(id)?.end ?? itemsEnd
  return dropped ? itemsEnd : plus(itemsEnd, remainingSlack(slack[id] ?? 0, plannedEnd, itemsEnd))
}

/** Returns whether a segment without waiting items was run out of order: its slack and clock time then do not count (T2). */
function ranEarlier(run: Run, { items }: Segment): boolean {
  return items.some(({ id }) => itemStatus(run, id) === 'done')
}

/** The clock time to which a break lasts, and the segment that starts then. */
export type BreakToClockTime = { readonly until: Instant; readonly segment: SegmentId }

/**
 * Returns the clock time to which the live break lasts: the start of what comes next (T2), if that is later than the break's own
 * end (T1c). Else null: its own length counts. The result does not change while the break runs.
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

/** The same for a break that the run has reached, with the time it has spent at `now`. */
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
  // An item that started after its clock time was over at once.
  const ownEnd =
    until === null
      ? plus(now, allottedAt(run, on.item, now) - spent)
      : latestOf(until, plus(now, -spent))
  const segmentsBetween = segments
    .slice(segments.indexOf(on.segment) + 1, segments.indexOf(next.segment))
    .filter((segment) => !ranEarlier(run, segment))
  let at = segmentEnd(published, run, on.segment, ownEnd)
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

/** Returns the run as it was when an item ended: in standby after it, with everything that began later still waiting. */
function runAsOf(run: Run, after: ItemId, since: Instant): Run {
  const before = Object.entries(run.progress).filter(
    ([, one]) => one.status !== 'done' || one.startedAt < since,
  )
  const position = { status: 'standby', after, since } as const
  return { ...run, position, progress: Object.fromEntries(before) }
}

/** Returns the whole length of a done item that lasted to a clock time, in ms: a break before a clock time (T1c), or an item with one (R13). Else null. */
export function pastLengthToClockTime(published: Published, run: Run, item: Item): Duration | null {
  const { id } = item
  const progress = run.progress[id]
  if (progress?.status !== 'done') return null
  const { spent, endedAt } = progress
  const target =
    item.kind === 'break'
      ? breakToClockTimeAt(published, runAsOf(run, id, endedAt), { id, spent }, endedAt)
      : null
  const until = target?.until ?? untilWith(run.adjustments[id] ?? UNADJUSTED, item)
  return until && Math.max(0, lastsUntil(spent, until, endedAt))
}
