import type { ItemId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { pinOf } from '../run/pin.ts'
import { type Duration, type Instant, plus } from '../time/instant.ts'
import type { Latest } from './row.ts'

/** A segment still to come, or under way, with what waits in it and the clock time it starts not before (null: it follows). */
export type Ahead<T> = {
  readonly segment: Segment
  readonly waiting: readonly T[]
  readonly pinned: Instant | null
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Back-times one segment's waiting items from `bound`; the first one's latest start is returned. */
function backTimeSegment<T>(
  waiting: readonly T[],
  bound: Instant | null,
  length: (one: T) => Duration,
  put: (one: T, at: Instant | null) => void,
): Instant | null {
  let at = bound
  for (const one of waiting.toReversed()) {
    at = at === null ? null : plus(at, -length(one))
    put(one, at)
  }
  return at
}

/**
 * Puts the latest start of all that waits, back-timed from the nearest later stop with slack counted as 0 (T4).
 * `never` before a pinned start that lies after its own latest; null where no stop follows.
 */
export function backTime<T>(
  ahead: readonly Ahead<T>[],
  stop: Instant | null,
  length: (one: T) => Duration,
  put: (one: T, latest: Latest) => void,
): void {
  const last = ahead.findLastIndex(({ waiting }) => waiting.length > 0)
  let bound = stop
  let never = false
  for (const { segment, waiting, pinned } of ahead.slice(0, last + 1).toReversed()) {
    // Where nothing waits nothing must end; but its clock time still holds what follows.
    const own = waiting.length === 0 ? null : segment.mustEndBy
    bound = backTimeSegment(waiting, earlier(bound, own), length, (one, at) =>
      put(one, never ? 'never' : at),
    )
    never ||= (pinned ?? 0) > (bound ?? Number.POSITIVE_INFINITY)
  }
}

/** The latest start of every item while nothing has begun (T4), with each at this length in ms. */
export function latestStarts(
  { segments, hardStop }: Agenda,
  length: (item: Item) => Duration,
): ReadonlyMap<ItemId, Latest> {
  const latest = new Map<ItemId, Latest>()
  const ahead = segments.map((segment) => ({
    ...{ segment, waiting: segment.items },
    pinned: pinOf(segment, { goOn: {} }),
  }))
  backTime(ahead, hardStop?.at ?? null, length, ({ id }, at) => latest.set(id, at))
  return latest
}
