import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { pinOf } from '../run/breakToClockTime.ts'
import { type Duration, type Instant, plus } from '../time/instant.ts'
import type { Because, Latest } from './row.ts'

/** A segment under way or to come, with its waiting items and its clock time (null: it follows the one before). */
export type BackTimed<T> = {
  readonly segment: Segment
  readonly waiting: readonly T[]
  readonly pinned: Instant | null
}

/** The time by which earlier items must end, and the stop that causes it. */
type StopBound = { at: Instant; readonly stop: Extract<Because, { is: 'stop' }> }

function boundAt(at: Instant, segment: SegmentId | null): StopBound {
  return { at, stop: { is: 'stop', at, segment } }
}

function earlierBound(bound: StopBound | null, { id, mustEndBy }: Segment): StopBound | null {
  if (mustEndBy === null || (bound !== null && bound.at <= mustEndBy)) return bound
  return boundAt(mustEndBy, id)
}

/** Returns why no earlier item can be in time: the segment is pinned after its latest start. */
function pinTooLate(
  { segment, pinned }: BackTimed<unknown>,
  bound: StopBound | null,
): Because | null {
  if (bound === null || pinned === null || pinned <= bound.at) return null
  return { is: 'pin', at: pinned, segment: segment.id, late: pinned - bound.at }
}

/** Receives the latest start of an item and its reason. */
type SetLatest<T> = (one: T, latest: Latest, because: Because | null) => void

/** Goes back through a segment's items, moves the bound to the start of each, and calls `put`. */
function backTimeSegment<T>(
  waiting: readonly T[],
  bound: StopBound | null,
  length: (one: T) => Duration,
  put: (one: T, bound: StopBound | null) => void,
): void {
  for (let nth = waiting.length - 1; nth >= 0; nth -= 1) {
    const one = waiting[nth]
    if (one === undefined) continue
    if (bound !== null) bound.at = plus(bound.at, -length(one))
    put(one, bound)
  }
}

/** Calls `put` with every waiting item's latest start, back from the next stop (T4): `never` before a later pin, null without a stop. */
export function backTime<T>(
  ahead: readonly BackTimed<T>[],
  stop: Instant | null,
  length: (one: T) => Duration,
  put: SetLatest<T>,
): void {
  const last = ahead.findLastIndex(({ waiting }) => waiting.length > 0)
  let bound = stop === null ? null : boundAt(stop, null)
  let never: Because | null = null
  for (const [nth, one] of [...ahead.entries()].toReversed()) {
    const late = never
    // The stop of a segment without waiting items limits what comes before it too.
    bound = earlierBound(bound, one.segment)
    backTimeSegment(one.waiting, bound, length, (item, by) => {
      if (late !== null) put(item, 'never', late)
      else put(item, by?.at ?? null, by?.stop ?? null)
    })
    // A clock time after the last waiting item delays nothing.
    if (nth <= last) never ??= pinTooLate(one, bound)
  }
}

/** Returns the latest start of every item before Start (T4); `length` in ms. */
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
