import { untilOf } from '../../agenda/ends.ts'
import type { PersonId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { lastEnd, reachedIndex, untilWith } from '../../run/lookup.ts'
import { type Duration, type Instant, minuteFloor, plus } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import type { Leg } from '../projection.ts'
import { lengthLeft, NOWHERE, type OpenRow } from '../rowsSoFar.ts'
import type { Facts } from '../timeline.ts'

/** A row that waits, or is dropped and could wait again; `left` in ms. */
export type ComingRow = {
  readonly row: OpenRow
  readonly left: Duration
  readonly people: readonly PersonId[]
  readonly isBreak: boolean
  readonly dropped: boolean
}

/**
 * A segment that is under way or still to come, or a part of one: what lasts until a clock time gives nothing, and holds what is
 * behind it in a part of its own as a clock time does (R13). Its coming rows are those from index `from` to before `to`.
 */
export type ComingSegment = {
  readonly from: number
  readonly to: number
  /** Where it goes on when the run is inside it: with something waiting in it, and with nothing; null where it is still to begin. */
  readonly inside: { readonly waiting: Instant; readonly empty: Instant } | null
  readonly pinned: Instant | null
  readonly planned: Span
  readonly slack: Duration
  /** Whether all its rows are coming ones, so that it holds nothing once they are dropped (P2), and whether some of it was run. */
  readonly allComing: boolean
  readonly begun: boolean
  readonly mustEndBy: Instant | null
}

/** All that is still to come of a show, from which its end under any choice is reckoned. */
export type Coming = {
  readonly now: Instant
  readonly rows: readonly ComingRow[]
  readonly segments: readonly ComingSegment[]
  /** When what is on ends by its own time; null where nothing is on. */
  readonly onEnd: Instant | null
  /** The end of the show if nothing is on or waits any more (T3b). */
  readonly lastEnd: Instant
  /** The hard stop in whole minutes, as it is shown (T5). */
  readonly stop: Instant | null
  /** From where it may be moved, and how far: null where it may not be moved to later. */
  readonly movable: { readonly was: Instant; readonly last: Instant } | null
}

function comingRow(row: OpenRow): ComingRow {
  return {
    row,
    left: untilOf(row.item) === null ? lengthLeft(row) : 0,
    people: [...new Set(row.item.speakers.map(({ person }) => person))],
    isBreak: row.item.kind === 'break',
    dropped: row.status === 'dropped',
  }
}

/** When what is on ends by its own time, never before now (T1). */
function ownEnd({ rows, now }: Facts): Instant | null {
  const on = rows.find(({ status }) => status === 'live' || status === 'paused')
  return on === undefined ? null : plus(now, lengthLeft(on))
}

/** Where a segment that the run is inside goes on (T1b, T2). */
function insideOf({ inside }: Leg, { run, now }: Facts, onEnd: Instant | null) {
  if (inside === null) return null
  if (onEnd !== null) return { waiting: onEnd, empty: onEnd }
  return { waiting: now, empty: lastEnd(run) ?? now }
}

/** Rows in parts, of which each but the first begins with what lasts until a clock time. */
function partedOf(rows: readonly OpenRow[]): readonly (readonly OpenRow[])[] {
  const parts: OpenRow[][] = [[]]
  for (const row of rows) {
    if (untilOf(row.item) === null) parts.at(-1)?.push(row)
    else parts.push([row])
  }
  return parts
}

/** A segment in parts: the first of them goes on where it does, and only the last has what holds at its end. */
function inParts(
  whole: Omit<ComingSegment, 'from' | 'to'>,
  own: readonly OpenRow[],
  put: (rows: readonly OpenRow[]) => Pick<ComingSegment, 'from' | 'to'>,
): readonly ComingSegment[] {
  const parts = partedOf(own)
  if (parts.length === 1) return [{ ...whole, ...put(own) }]
  const open = { ...whole, allComing: false, begun: false }
  return parts.map((rows, nth): ComingSegment => {
    const end = nth === parts.length - 1 ? {} : { slack: 0, mustEndBy: null }
    const [first] = rows
    const until = first === undefined ? null : untilWith(first, first.item)
    const begin = until === null ? {} : { inside: null, pinned: until }
    return { ...open, ...put(rows), ...end, ...begin }
  })
}

/** From where the hard stop may be moved to later, and how far. */
function movableOf({ hardStop }: Agenda): Coming['movable'] {
  const was = hardStop && minuteFloor(hardStop.at)
  const last = hardStop?.movableTo ?? null
  return was !== null && last !== null && last > was ? { was, last } : null
}

/** All that is still to come at one moment: what the projection walks, with the dropped rows ahead, kept as numbers. */
export function comingOf(facts: Facts): Coming {
  const { published, run, now, plan, rows, projection } = facts
  const { hardStop } = published.agenda
  const onEnd = ownEnd(facts)
  const ahead = new Set(rows.slice(reachedIndex(published.agenda, run.position) + 1))
  const isComing = (row: OpenRow) =>
    ahead.has(row) &&
    (row.status === 'waiting' || (row.status === 'dropped' && untilOf(row.item) === null))
  const coming: ComingRow[] = []
  const segments = projection.legs.flatMap((leg) => {
    const own = leg.rows.filter(isComing)
    const others = leg.rows.filter((row) => !isComing(row))
    const put = (rows: readonly OpenRow[]) => {
      const from = coming.length
      coming.push(...rows.map(comingRow))
      return { from, to: coming.length }
    }
    const whole = {
      inside: insideOf(leg, facts, onEnd),
      pinned: leg.pinned,
      planned: plan.segments.get(leg.segment.id) ?? NOWHERE,
      slack: published.slack[leg.segment.id] ?? 0,
      allComing: leg.rows.length > 0 && others.every(({ status }) => status === 'dropped'),
      begun: others.some(({ status }) => status === 'done'),
      mustEndBy: leg.segment.mustEndBy,
    }
    return inParts(whole, own, put)
  })
  return {
    now,
    rows: coming,
    segments,
    onEnd,
    lastEnd: lastEnd(run) ?? now,
    stop: hardStop && minuteFloor(hardStop.at),
    movable: movableOf(published.agenda),
  }
}
