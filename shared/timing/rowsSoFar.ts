import { untilOf } from '../agenda/ends.ts'
import type { ItemId } from '../agenda/ids.ts'
import type { Agenda } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import {
  allottedAt,
  allottedWith,
  findItem,
  flatItems,
  itemOn,
  itemStatus,
  reachedIndex,
  spentOf,
  UNADJUSTED,
  UNTOUCHED,
} from '../run/lookup.ts'
import type { Progress, Run } from '../run/state.ts'
import { type Duration, type Instant, instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import type { Row } from './row.ts'

type ToCome = 'projected' | 'lasts' | 'latest' | 'latestLeast' | 'because' | 'becauseLeast'

/** A row that is still being filled in: what is to come is null until it is known. */
export type OpenRow = Omit<Row, ToCome> & { -readonly [Field in ToCome]: Row[Field] }

/** Stands in for a planned span that is not in the plan. */
export const NOWHERE: Span = { start: instant(0), end: instant(0) }

/** Time an item will still take, in ms. */
export function lengthLeft({ allotted, spent }: Pick<Row, 'allotted' | 'spent'>): Duration {
  return Math.max(0, allotted - spent)
}

/** What a waiting item takes with everything at its least, in ms: nothing when it may be dropped (T4). */
export function leastLeft(row: Pick<Row, 'item' | 'allotted' | 'spent'>): Duration {
  const { slimming } = row.item
  if (slimming === null) return lengthLeft(row)
  if (slimming.dropRank !== null) return 0
  return Math.max(0, Math.min(slimming.least, row.allotted) - row.spent)
}

/** What a record says of each item, by its index among all; undefined where it says nothing. Most items have no entry, so the entries are looked up, not the items. */
function byIndex<T>(agenda: Agenda, record: Readonly<Record<ItemId, T>>) {
  const found = new Array<T | undefined>(flatItems(agenda).length)
  for (const [id, value] of Object.entries(record)) {
    const index = findItem(agenda, id)?.index
    if (index !== undefined) found[index] = value
  }
  return found
}

type Account = Pick<Row, 'status' | 'actual' | 'spent'>

/** What the item that is on has behind it. */
function accountOn(run: Run, id: ItemId, now: Instant): Account {
  const { position } = run
  return {
    status: itemStatus(run, id),
    actual: 'startedAt' in position ? { start: position.startedAt, end: null } : null,
    spent: spentOf(run, id, now),
  }
}

/** What any other item has behind it; a waiting one is `passed` where the run has jumped over it (R3). */
function accountOff(progress: Progress, isPassed: boolean): Account {
  const { status, spent } = progress
  return {
    status: status === 'waiting' && isPassed ? 'passed' : status,
    actual: status === 'done' ? { start: progress.startedAt, end: progress.endedAt } : null,
    spent,
  }
}

/** Every row in order, with what the run has made of its item by `now`; what is to come is still open. */
export function rowsSoFar(agenda: Agenda, plan: Plan, run: Run, now: Instant): readonly OpenRow[] {
  const progress = byIndex(agenda, run.progress)
  const adjustments = byIndex(agenda, run.adjustments)
  const reached = reachedIndex(agenda, run.position)
  const on = itemOn(run.position)
  return flatItems(agenda).map(({ item, segment, index }) => {
    const { status, actual, spent } =
      item.id === on
        ? accountOn(run, on, now)
        : accountOff(progress[index] ?? UNTOUCHED, index < reached)
    const adjustment = adjustments[index] ?? UNADJUSTED
    // Few last until a clock time; all others are read by their place, as there may be hundreds.
    const allotted =
      untilOf(item) === null ? allottedWith(adjustment, item) : allottedAt(run, item, now)
    return {
      item,
      segment: segment.id,
      status,
      planned: plan.inOrder[index] ?? NOWHERE,
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
