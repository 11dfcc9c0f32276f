import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { type Duration, type Instant, plus } from '../time/instant.ts'
import type { Latest } from './row.ts'

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** The pinned start of a segment, or null where it follows. */
function pinOf(segment: Segment): Instant | null {
  return segment.start.type === 'notBefore' ? segment.start.at : null
}

/** Back-times one segment's waiting items from `bound`, into `latest`; the first one's latest is returned. */
function backTime(
  waiting: readonly Item[],
  bound: Instant | null,
  length: (item: Item) => Duration,
  put: (item: Item, at: Instant | null) => void,
): Instant | null {
  return waiting.reduceRight<Instant | null>((end, item) => {
    const at = end === null ? null : plus(end, -length(item))
    put(item, at)
    return at
  }, bound)
}

/**
 * Latest starts of waiting items, back-timed from the nearest later stop with slack counted as 0 (T4).
 * `ahead` has the segments still to come, or under way, with their waiting items.
 * `never` before a pinned start that lies after its own latest; null where no stop follows.
 */
export function latestStarts(
  agenda: Agenda,
  ahead: ReadonlyMap<SegmentId, readonly Item[]>,
  length: (item: Item) => Duration,
): ReadonlyMap<ItemId, Latest> {
  const latest = new Map<ItemId, Latest>()
  let bound: Instant | null = agenda.hardStop?.at ?? null
  let never = false
  for (const segment of agenda.segments.toReversed()) {
    const waiting = ahead.get(segment.id)
    if (waiting === undefined || (waiting.length === 0 && latest.size === 0)) continue
    // Where nothing waits nothing must end; but its clock time still holds what follows.
    const stop = waiting.length === 0 ? null : segment.mustEndBy
    bound = backTime(waiting, earlier(bound, stop), length, (item, at) =>
      latest.set(item.id, never ? 'never' : at),
    )
    never ||= (pinOf(segment) ?? 0) > (bound ?? Number.POSITIVE_INFINITY)
  }
  return latest
}
