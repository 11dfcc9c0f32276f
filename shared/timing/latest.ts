import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { pinOf } from '../run/pin.ts'
import { type Duration, type Instant, plus } from '../time/instant.ts'
import type { Because, Latest } from './row.ts'

/** A segment still to come, or under way, with what waits in it and the clock time it starts not before (null: it follows). */
export type Ahead<T> = {
  readonly segment: Segment
  readonly waiting: readonly T[]
  readonly pinned: Instant | null
}

/** By when what comes before must end, and the stop from which that is reckoned. */
type Bound = { at: Instant; readonly stop: Extract<Because, { is: 'stop' }> }

function boundAt(at: Instant, segment: SegmentId | null): Bound {
  return { at, stop: { is: 'stop', at, segment } }
}

function nearer(bound: Bound | null, { id, mustEndBy }: Segment): Bound | null {
  if (mustEndBy === null || (bound !== null && bound.at <= mustEndBy)) return bound
  return boundAt(mustEndBy, id)
}

/** Why nothing before a pinned start can be in time, where its own latest start lies before it. */
function tooLate({ segment, pinned }: Ahead<unknown>, bound: Bound | null): Because | null {
  if (bound === null || pinned === null || pinned <= bound.at) return null
  return { is: 'pin', at: pinned, segment: segment.id, late: pinned - bound.at }
}

/** Takes the latest start of one that waits, in ms of the epoch, and whence it is reckoned. */
type Put<T> = (one: T, latest: Latest, because: Because | null) => void

/** Moves the bound to the start of what waits in one segment, its last one first, and tells `put` of each on the way. */
function backTimeSegment<T>(
  waiting: readonly T[],
  bound: Bound | null,
  length: (one: T) => Duration,
  put: (one: T, bound: Bound | null) => void,
): void {
  for (let nth = waiting.length - 1; nth >= 0; nth -= 1) {
    const one = waiting[nth]
    if (one === undefined) continue
    if (bound !== null) bound.at = plus(bound.at, -length(one))
    put(one, bound)
  }
}

/**
 * Puts the latest start of all that waits, back-timed from the nearest later stop with slack counted as 0 (T4). `never` before a
 * pinned start that lies after its own latest; null where no stop follows.
 */
export function backTime<T>(
  ahead: readonly Ahead<T>[],
  stop: Instant | null,
  length: (one: T) => Duration,
  put: Put<T>,
): void {
  const last = ahead.findLastIndex(({ waiting }) => waiting.length > 0)
  let bound = stop === null ? null : boundAt(stop, null)
  let never: Because | null = null
  for (const [nth, leg] of [...ahead.entries()].toReversed()) {
    const late = never
    // Where nothing waits in a segment, what comes before must have ended by its stop all the same.
    bound = nearer(bound, leg.segment)
    backTimeSegment(leg.waiting, bound, length, (one, by) => {
      if (late !== null) put(one, 'never', late)
      else put(one, by?.at ?? null, by?.stop ?? null)
    })
    // So does its clock time hold what follows it; behind the last item there is nothing to hold.
    if (nth <= last) never ??= tooLate(leg, bound)
  }
}

/** The latest start of every item while nothing has begun (T4), with each at this length in ms. */
export function latestStarts(
  { segments, hardStop }: Agenda,
  length: (item: Item) => Duration,
): ReadonlyMap<ItemId, Latest> {
  const latest = new Map<ItemId, Latest>()
  const ahead = segments.map((segment) => ({
    segment,
    waiting: segment.items,
    pinned: pinOf(segment, { goOn: {} }),
  }))
  backTime(ahead, hardStop?.at ?? null, length, ({ id }, at) => latest.set(id, at))
  return latest
}
