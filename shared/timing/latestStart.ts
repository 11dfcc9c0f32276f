import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { pinOf } from '../run/breakToClockTime.ts'
import { type Duration, type Instant, plus } from '../time/instant.ts'
import type { Latest, LatestStartReason } from './row.ts'

/** A begun or future segment, with its waiting items and its clock time (null: it follows the segment before). */
export type BackTimed<T> = {
  readonly segment: Segment
  readonly waiting: readonly T[]
  readonly pinned: Instant | null
}

/** The time by which all earlier items must end, and the stop that requires it. */
type StopBound = { at: Instant; readonly stop: Extract<LatestStartReason, { is: 'stop' }> }

function boundAt(at: Instant, segment: SegmentId | null): StopBound {
  return { at, stop: { is: 'stop', at, segment } }
}

function earlierBound(bound: StopBound | null, { id, mustEndBy }: Segment): StopBound | null {
  if (mustEndBy === null || (bound !== null && bound.at <= mustEndBy)) return bound
  return boundAt(mustEndBy, id)
}

/** Returns the reason why no earlier item can be in time: the segment's clock time is after its latest start. */
function pinTooLate(
  { segment, pinned }: BackTimed<unknown>,
  bound: StopBound | null,
): LatestStartReason | null {
  if (bound === null || pinned === null || pinned <= bound.at) return null
  return { is: 'clockTime', at: pinned, segment: segment.id, late: pinned - bound.at }
}

/** Receives the latest start of an item and its reason. */
type SetLatest<T> = (item: T, latest: Latest, because: LatestStartReason | null) => void

/** Goes back through a segment's items. Moves `bound` to the start of each item (in place), then calls `visit`. */
function backTimeSegment<T>(
  waiting: readonly T[],
  bound: StopBound | null,
  length: (item: T) => Duration,
  visit: (item: T, bound: StopBound | null) => void,
): void {
  for (const item of waiting.toReversed()) {
    if (bound !== null) bound.at = plus(bound.at, -length(item))
    visit(item, bound)
  }
}

/** Calls `set` with the latest start of each waiting item (T4): `never` if a later clock time is too late, null if no stop follows. */
export function backTime<T>(
  ahead: readonly BackTimed<T>[],
  stop: Instant | null,
  length: (item: T) => Duration,
  set: SetLatest<T>,
): void {
  const last = ahead.findLastIndex(({ waiting }) => waiting.length > 0)
  let bound = stop === null ? null : boundAt(stop, null)
  let tooLatePin: LatestStartReason | null = null
  for (const [index, part] of [...ahead.entries()].toReversed()) {
    const laterPin = tooLatePin
    // The stop of a segment without waiting items limits the earlier items too.
    bound = earlierBound(bound, part.segment)
    backTimeSegment(part.waiting, bound, length, (item, itemBound) => {
      if (laterPin !== null) set(item, 'never', laterPin)
      else set(item, itemBound?.at ?? null, itemBound?.stop ?? null)
    })
    // A clock time after the last waiting item delays nothing.
    if (index <= last) tooLatePin ??= pinTooLate(part, bound)
  }
}

/** Returns the latest start of every item of a show that has not started (T4); `length` in ms. */
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
