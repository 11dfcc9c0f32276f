import type { ItemId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import { leastOf, type Plan, untilOf } from '../agenda/plan.ts'
import {
  adjustedLength,
  allottedAt,
  findItem,
  flatItems,
  itemStatus,
  lastReachedIndex,
  liveItemId,
  NO_ADJUSTMENT,
  spentOf,
  UNTOUCHED,
} from '../run/lookup.ts'
import type { Progress, Run } from '../run/state.ts'
import { type Duration, type Instant, instant, type Span } from '../time/instant.ts'
import type { Row } from './row.ts'

type ProjectedFields = 'projected' | 'lasts' | 'latest' | 'latestLeast' | 'because' | 'becauseLeast'

/** A row whose projected times are still to be filled in. */
export type OpenRow = Omit<Row, ProjectedFields> & {
  -readonly [Field in ProjectedFields]: Row[Field]
}

export const EMPTY_SPAN: Span = { start: instant(0), end: instant(0) }

/** Returns the time that an item will still take, in ms. */
export function lengthLeft({ allotted, spent }: Pick<Row, 'allotted' | 'spent'>): Duration {
  return Math.max(0, allotted - spent)
}

/** Returns the time that a waiting item takes at its least, in ms: none if it may be dropped (T4). */
export function leastLeft(row: Pick<Row, 'item' | 'allotted' | 'spent'>): Duration {
  return lengthLeft({ allotted: leastOf(row.item, row.allotted), spent: row.spent })
}

/** Returns the entries of a record by item index. It iterates over entries, as most items have none. */
function byIndex<T>(agenda: Agenda, record: Readonly<Record<ItemId, T>>) {
  const found = new Array<T | undefined>(flatItems(agenda).length)
  for (const [id, value] of Object.entries(record)) {
    const index = findItem(agenda, id)?.index
    if (index !== undefined) found[index] = value
  }
  return found
}

type RunFields = Pick<Row, 'status' | 'actual' | 'spent'>

function fieldsOfLive(run: Run, id: ItemId, now: Instant): RunFields {
  const { position } = run
  return {
    status: itemStatus(run, id),
    actual: 'startedAt' in position ? { start: position.startedAt, end: null } : null,
    spent: spentOf(run, id, now),
  }
}

/** Returns the fields of an item that is not live; `passed` if the run has jumped over it (R3). */
function fieldsOfOther(progress: Progress, isPassed: boolean): RunFields {
  const { status, spent } = progress
  return {
    status: status === 'waiting' && isPassed ? 'passed' : status,
    actual: status === 'done' ? { start: progress.startedAt, end: progress.endedAt } : null,
    spent,
  }
}

/** Returns every row in order with its actual times up to `now`, without projected ones. */
export function rowsSoFar(agenda: Agenda, plan: Plan, run: Run, now: Instant): readonly OpenRow[] {
  const progress = byIndex(agenda, run.progress)
  const adjustments = byIndex(agenda, run.adjustments)
  const reached = lastReachedIndex(agenda, run.position)
  const on = liveItemId(run.position)
  return flatItems(agenda).map(({ item, segment, index }) => {
    const { status, actual, spent } =
      item.id === on
        ? fieldsOfLive(run, on, now)
        : fieldsOfOther(progress[index] ?? UNTOUCHED, index < reached)
    const adjustment = adjustments[index] ?? NO_ADJUSTMENT
    // Hundreds of items may have no clock time as end; `allottedWith` is faster for these.
    const allotted =
      untilOf(item) === null ? adjustedLength(adjustment, item) : allottedAt(run, item, now)
    return {
      item,
      segment: segment.id,
      status,
      planned: plan.inOrder[index] ?? EMPTY_SPAN,
      projected: null,
      actual,
      allotted,
      lasts: allotted,
      spent,
      granted: adjustment.granted,
      taken: adjustment.taken,
      latest: null,
      latestLeast: null,
      because: null,
      becauseLeast: null,
    }
  })
}
