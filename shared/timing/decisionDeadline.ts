import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Kind } from '../agenda/model.ts'
import { leastOf } from '../agenda/plan.ts'
import { pinOf } from '../run/breakToClockTime.ts'
import type { ShowState } from '../run/state.ts'
import { type Duration, type Instant, MINUTE, minuteFloor, plus } from '../time/instant.ts'
import type { Row, Timeline } from './row.ts'
import { leastLeft, lengthLeft } from './rowsSoFar.ts'

type Tier = 'planned' | 'least'

/** The consequence of a missed deadline: an item is shortened, dropped, or lost although nobody planned to drop it, or a stop is missed. */
type Loss =
  | { readonly is: 'shorten' | 'drop' | 'lose'; readonly item: ItemId }
  | {
      readonly is: 'stop'
      /** The time to which the hard stop may move; null if it may not, or if it is a segment's stop. */
      readonly movableTo: Instant | null
    }

/** A decision deadline (T8): an item, the time by which it must start, and the loss after that. */
export type DecisionDeadline = {
  readonly missed: boolean
  readonly item: ItemId
  /** The segment, if the item is the first of several in it. */
  readonly opens: SegmentId | null
  readonly tier: Tier
  /** The whole minute by which the item must start. */
  readonly by: Instant
  /** The minutes left until then on the clock; negative once it has passed. */
  readonly minutes: number
  readonly loss: Loss
  /** The segment with the stop that causes the deadline; null for the hard stop. */
  readonly stopOf: SegmentId | null
  /** The later deadline with everything at its least, if there is one. */
  readonly leastDeadline: Instant | null
}

type DeadlineContext = {
  readonly state: ShowState
  readonly line: Timeline
  readonly waiting: readonly Row[]
}

/** A stop (`segment` null: the hard stop) and the waiting rows that must end by it. */
type Stop = {
  readonly at: Instant
  readonly segment: SegmentId | null
  readonly rows: readonly Row[]
}

/** The latest start of a row with which a stop is met; `by` is its whole minute. */
type StartDeadline = {
  readonly row: Row
  readonly tier: Tier
  readonly latest: Instant
  readonly by: Instant
  readonly stop: Stop
}

/** A deadline is announced this long before its time, in ms; earlier if more is at stake. */
const NOTICE: Readonly<Record<Tier, Duration>> = { planned: 5 * MINUTE, least: 15 * MINUTE }

/** A deadline is announced only if it is at most this long after the projected start, in ms. */
const MARGIN: Duration = 3 * MINUTE

/** The time for which a missed deadline is shown, in ms. */
const MISSED_NOTICE: Duration = 2 * MINUTE

const WHOLE_TURNS: ReadonlySet<Kind> = new Set(['talk', 'case', 'welcome', 'panel'])

/** Returns the stops that waiting rows can still miss, without stops of segments that are over (T4). */
function stopsOf({ state, line, waiting }: DeadlineContext): readonly Stop[] {
  const hard = state.published?.agenda.hardStop ?? null
  const passed = new Set<SegmentId>()
  const stops = line.segments.flatMap(({ segment: { id, mustEndBy }, projectedStart }): Stop[] => {
    passed.add(id)
    const isAhead = projectedStart !== null || waiting.some(({ segment }) => segment === id)
    if (mustEndBy === null || !isAhead) return []
    return [{ at: mustEndBy, segment: id, rows: waiting.filter((row) => passed.has(row.segment)) }]
  })
  return [...stops, ...(hard === null ? [] : [{ at: hard.at, segment: null, rows: waiting }])]
}

/** Returns the latest start of the first row before a stop; null if a clock time makes one of the rows late. */
function latestBefore({ state, line }: DeadlineContext, { at, rows }: Stop, tier: Tier) {
  const last = line.segments.findIndex(({ segment }) => segment.id === rows.at(-1)?.segment)
  const lengthOf = tier === 'least' ? leastLeft : lengthLeft
  let latest = at
  for (const { segment, projectedStart } of line.segments.slice(0, last + 1).toReversed()) {
    for (const row of rows) if (row.segment === segment.id) latest = plus(latest, -lengthOf(row))
    const pin = projectedStart === null ? null : pinOf(segment, state.run)
    if (pin !== null && pin > latest) return null
  }
  return latest
}

/** Returns whether a row has a deadline at its least; a row that may be dropped has none. */
const hasOwnDeadline = (row: Row) => leastLeft(row) > 0 || lengthLeft(row) === 0

/** Returns the row that a stop's deadline names: the first; at allotted lengths none if no row can become shorter. */
function rowOfDeadline({ rows }: Stop, tier: Tier): Row | undefined {
  if (tier === 'least') return rows.find(hasOwnDeadline)
  return rows.some((row) => leastLeft(row) < lengthLeft(row)) ? rows[0] : undefined
}

/** Returns the length expected at the start of a turn: time granted later does not count. */
function lengthAtStart({ item, allotted }: Row, tier: Tier): Duration {
  const length = Math.min(item.planned, allotted)
  return tier === 'planned' ? length : leastOf(item, length)
}

/** Returns whether a deadline was missed before the live (or last) item began, and so was shown before. */
function isOutdated({ line }: DeadlineContext, { by, tier }: StartDeadline): boolean {
  const last = line.on ?? line.rows.findLast(({ status }) => status === 'done')
  if (last?.actual == null) return false
  return plus(by, -lengthAtStart(last, tier)) < minuteFloor(last.actual.start)
}

/** Returns the deadline of each stop that is ahead or was missed during the live item. */
function startDeadlines(context: DeadlineContext, tier: Tier): readonly StartDeadline[] {
  return stopsOf(context).flatMap((stop): StartDeadline[] => {
    const row = rowOfDeadline(stop, tier)
    const latest = row === undefined ? null : latestBefore(context, stop, tier)
    if (row === undefined || latest === null) return []
    const deadline = { row, tier, latest, by: minuteFloor(latest), stop }
    return isOutdated(context, deadline) ? [] : [deadline]
  })
}

/** Returns the deadlines that are near, and that the projection misses or nearly misses. */
function dueDeadlines(context: DeadlineContext, tier: Tier): readonly StartDeadline[] {
  const { now } = context.line
  return startDeadlines(context, tier).filter(({ row, by, latest }) => {
    const isDue = latest >= now && by - minuteFloor(now) <= NOTICE[tier]
    return isDue && (row.projected?.start ?? 0) >= by - MARGIN
  })
}

/** Returns the deadlines missed within the last two minutes. The moment itself counts, as for the landing. */
function missedDeadlines(context: DeadlineContext, tier: Tier): readonly StartDeadline[] {
  const { now } = context.line
  return startDeadlines(context, tier).filter(
    ({ latest }) => now > latest && now <= latest + MISSED_NOTICE,
  )
}

function dropRankOf(row: Row): number {
  return row.item.slimming?.dropRank ?? Number.POSITIVE_INFINITY
}

/** Returns the first item to shorten or drop, by drop rank. */
function firstToCut(rows: readonly Row[]): Loss | null {
  const [first] = rows
    .filter((row) => lengthLeft(row) > leastLeft(row))
    .toSorted((a, b) => (dropRankOf(a) === dropRankOf(b) ? 0 : dropRankOf(a) - dropRankOf(b)))
  if (first === undefined) return null
  const { slimming, id } = first.item
  const isDrop = slimming !== null && slimming.dropRank !== null && slimming.least >= first.allotted
  return { is: isDrop ? 'drop' : 'shorten', item: id }
}

/** Returns the shortest turn to lose, of turns that are at least `MISSED_NOTICE` long at their least. */
function turnToLose(rows: readonly Row[]): Loss | null {
  const [shortest] = rows
    .filter(({ item, spent }) => WHOLE_TURNS.has(item.kind) && spent === 0)
    .filter((row) => leastLeft(row) >= MISSED_NOTICE)
    .toSorted((a, b) => leastLeft(a) - leastLeft(b))
  return shortest === undefined ? null : { is: 'lose', item: shortest.item.id }
}

function lossOf({ state }: DeadlineContext, { row, tier, stop }: StartDeadline): Loss {
  const rows = stop.rows.slice(stop.rows.indexOf(row))
  const loss = (tier === 'planned' ? firstToCut(rows) : null) ?? turnToLose(rows)
  if (loss !== null) return loss
  const hardStop = state.published?.agenda.hardStop ?? null
  return { is: 'stop', movableTo: stop.segment === null ? (hardStop?.movableTo ?? null) : null }
}

/** Returns the segment of several items that this row begins; null for other rows. */
function segmentOpenedBy({ line }: DeadlineContext, { segment: id, item }: Row): SegmentId | null {
  const found = line.segments.find(({ segment }) => segment.id === id)
  const [first, second] = line.rows.filter(
    ({ segment, status }) => segment === id && status !== 'dropped',
  )
  const opens = found?.projectedStart != null && first?.item.id === item.id && second !== undefined
  return opens ? id : null
}

function decisionOf(context: DeadlineContext, deadline: StartDeadline): DecisionDeadline {
  const { row, tier, latest, by, stop } = deadline
  const { now } = context.line
  const atLeast = tier === 'least' ? [] : startDeadlines(context, 'least')
  const [still] = atLeast.filter((one) => one.by > by).toSorted((a, b) => a.by - b.by)
  return {
    missed: now > latest,
    item: row.item.id,
    opens: segmentOpenedBy(context, row),
    tier,
    by,
    minutes: (by - minuteFloor(now)) / MINUTE,
    loss: lossOf(context, deadline),
    stopOf: stop.segment,
    leastDeadline: still?.by ?? null,
  }
}

/**
 * Returns the decision deadline to announce now, or null (T8). A deadline missed within the last two minutes has precedence, unless
 * another is due within two minutes; else the next one counts. The result depends only on the current state; null after the end.
 */
export function decisionDeadline(state: ShowState, line: Timeline): DecisionDeadline | null {
  if (state.run.position.status === 'ended') return null
  const waiting = line.rows.filter(({ status }) => status === 'waiting')
  const context = { state, line, waiting }
  const tiers = ['planned', 'least'] as const
  const due = tiers.flatMap((tier) => dueDeadlines(context, tier))
  const missed = tiers.flatMap((tier) => missedDeadlines(context, tier))
  const [next] = due.toSorted((a, b) => a.by - b.by)
  const [last] = missed.toSorted((a, b) => b.by - a.by)
  const isUrgent = next !== undefined && next.by - line.now <= MISSED_NOTICE
  const deadline = isUrgent ? next : (last ?? next)
  return deadline === undefined ? null : decisionOf(context, deadline)
}
