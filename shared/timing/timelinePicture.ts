import type { SegmentId } from '../agenda/ids.ts'
import { hasNoLength } from '../run/lookup.ts'
import { earliestOf, HOUR, type Instant, latestOf, plus } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import { type Block, type Lane, tiled, withStretch } from './lane.ts'
import type { Row, Timeline } from './row.ts'

/** Plan and run of a show on one axis. */
export type Picture = {
  readonly now: Instant
  /** The ends of the axis: both lanes, now while the show is open, and the stop, as far as they lie near the run. */
  readonly from: Instant
  readonly to: Instant
  readonly stop: Instant | null
  /** Times by which segments must end. */
  readonly ends: ReadonlyArray<{ readonly segment: SegmentId; readonly at: Instant }>
  /** Starts that are fixed, but for the show's own. */
  readonly pins: ReadonlyArray<{ readonly segment: SegmentId; readonly at: Instant }>
  readonly plan: Lane
  readonly run: Lane
}

/** What lies further than this from the run, in ms, is another day's and has no place in its picture. */
export const NEAR = 6 * HOUR

const isBreak = ({ item }: Row) => item.kind === 'break'

/** The lane of the plan: the items where they were planned, with what their segments leave over. */
function planLane({ rows, segments }: Timeline): Lane {
  const pieces: Block[] = []
  for (const { segment, planned } of segments) {
    let end = planned.start
    for (const row of rows) {
      if (row.segment !== segment.id) continue
      const kind = isBreak(row) ? 'break' : 'waiting'
      pieces.push({ kind, item: row.item.id, from: row.planned.start, to: row.planned.end })
      end = row.planned.end
    }
    pieces.push({ kind: 'slack', item: null, from: end, to: planned.end })
  }
  return { blocks: tiled(pieces, () => 'slack'), dropped: [] }
}

/** What an item that was or is on has behind it: until its time was up, and over that (R5: without a length there is no over). */
function behind(row: Row, now: Instant): readonly Block[] {
  if (row.actual === null) return []
  const { start } = row.actual
  const end = row.actual.end ?? now
  const counts = !hasNoLength(row.item, row.granted)
  const over = counts ? Math.min(end - start, Math.max(0, row.spent - row.lasts)) : 0
  const kind = row.actual.end === null ? 'on' : 'done'
  const turn = plus(end, -over)
  return [
    { kind, item: row.item.id, from: start, to: turn },
    { kind: 'over', item: row.item.id, from: turn, to: end },
  ]
}

/** What an item has before it by the projection, parted at the stop. */
function ahead(row: Row, now: Instant, stop: Instant | null): readonly Block[] {
  if (row.projected === null) return []
  const from = latestOf(row.projected.start, row.actual === null ? row.projected.start : now)
  const to = row.projected.end
  const waits = isBreak(row) ? 'break' : 'waiting'
  const kind = row.actual === null ? waits : 'on'
  const turn = stop === null ? to : latestOf(from, earliestOf(to, stop))
  return [
    { kind, item: row.item.id, from, to: turn },
    { kind: 'past', item: row.item.id, from: turn, to },
  ]
}

/** What of its time an item was given in the run: the end of it, as far as it was used or will be. */
function givenOf({ actual, projected, granted, taken, spent, allotted, lasts }: Row): Span | null {
  const net = granted - taken
  const ends = projected?.end ?? actual?.end ?? null
  if (ends === null || net <= 0 || lasts !== allotted) return null
  const used = projected === null ? Math.min(spent, allotted) - (allotted - net) : net
  const end = plus(ends, actual === null ? 0 : -Math.max(0, spent - allotted))
  return used <= 0 ? null : { start: plus(end, -Math.min(used, allotted)), end }
}

/** Everything of an item on the lane of the run. */
function piecesOf(row: Row, now: Instant, stop: Instant | null): readonly Block[] {
  const all = [...behind(row, now), ...ahead(row, now, stop)]
  const isOut = ({ kind }: Block) => kind === 'over' || kind === 'past'
  const given = givenOf(row)
  return all.flatMap((block) => (isOut(block) ? [block] : withStretch([block], given, 'given')))
}

/** Where what was dropped would have begun: with what follows it. */
function droppedOf({ rows, on, projectedEnd }: Timeline): Lane['dropped'] {
  const reached =
    on === null ? rows.findLastIndex(({ actual }) => actual !== null) : rows.indexOf(on)
  return rows.flatMap(({ item, status }, at) => {
    if (status !== 'dropped' || at < reached) return []
    const follows = rows.find(({ projected }, other) => other > at && projected !== null)
    return [{ item: item.id, at: follows?.projected?.start ?? projectedEnd }]
  })
}

/**
 * The lane of a run: what was, what is on, and what comes if nothing else happens. It can be had of any timeline, so that what
 * a change would make of the show is the lane of the timeline that it would have.
 */
export function runLane(line: Timeline, stop: Instant | null): Lane {
  const { rows, now } = line
  const pieces = rows.flatMap((row) => piecesOf(row, now, stop))
  const blocks = tiled(
    [...late(line, pieces[0]?.from), ...pieces],
    (from) => (from < now ? 'gap' : 'slack'),
    now,
  )
  return { blocks, dropped: droppedOf(line) }
}

/** A mark at the planned start, so that what passed between that and the real one is told too. */
function late({ rows: [first] }: Timeline, begins: Instant | undefined): readonly Block[] {
  if (first === undefined || begins === undefined) return []
  const { start } = first.planned
  return begins - start < NEAR ? [{ kind: 'gap', item: null, from: start, to: start }] : []
}

/** Plan and run of a show on one axis. */
export function pictureOf(line: Timeline, stop: Instant | null): Picture {
  const plan = planLane(line)
  const run = runLane(line, stop)
  const core = run.blocks.length > 0 ? run : plan
  const from = core.blocks[0]?.from ?? line.now
  const to = core.blocks.at(-1)?.to ?? line.now
  const near = [plan.blocks[0]?.from, plan.blocks.at(-1)?.to, stop ?? undefined, line.now].filter(
    (at) => at !== undefined && at > from - NEAR && at < to + NEAR,
  ) as Instant[]
  return {
    now: line.now,
    from: earliestOf(from, ...near),
    to: latestOf(to, ...near),
    stop,
    pins: line.segments.slice(1).flatMap(({ segment: { id, start } }) => {
      return start.type === 'notBefore' ? [{ segment: id, at: start.at }] : []
    }),
    ends: line.segments.flatMap(({ segment: { id, mustEndBy } }) => {
      return mustEndBy === null ? [] : [{ segment: id, at: mustEndBy }]
    }),
    plan,
    run,
  }
}
