import type { ItemId, SegmentId } from '../agenda/ids.ts'
import { hasNoLength } from '../run/lookup.ts'
import { earliestOf, HOUR, type Instant, latestOf, plus, type Span } from '../time/instant.ts'
import type { Row, Timeline } from './row.ts'

/**
 * The kind of a block: a past item (`done`), its overrun (`over`), the live item (`on`), an item to come (`waiting`, `break`),
 * granted time (`given`), time after the hard stop (`past`), unused past time (`gap`), slack or a wait for a fixed start
 * (`slack`).
 */
export type BlockKind =
  | ('done' | 'over' | 'on' | 'waiting' | 'break' | 'given')
  | ('past' | 'slack' | 'gap')

/** A stretch of a lane; `item` is null if it belongs to no item. */
export type Block = {
  readonly kind: BlockKind
  readonly item: ItemId | null
  readonly from: Instant
  readonly to: Instant
}

/** One course of a show: blocks without gaps or overlaps, and dropped items. */
export type Lane = {
  readonly blocks: readonly Block[]
  /** Dropped items that were still to come, at the time they would have begun. */
  readonly dropped: ReadonlyArray<{ readonly item: ItemId; readonly at: Instant }>
}

/** Splits blocks at the ends of a stretch, and gives the parts inside it another kind. */
function withStretch(
  blocks: readonly Block[],
  stretch: Span | null,
  kind: BlockKind,
): readonly Block[] {
  if (stretch === null) return blocks
  return blocks.flatMap((block) => {
    const from = latestOf(block.from, stretch.start)
    const to = earliestOf(block.to, stretch.end)
    if (from >= to) return [block]
    const parts = [
      { ...block, to: from },
      { ...block, kind, from, to },
      { ...block, from: to },
    ]
    return parts.filter((part) => part.to > part.from)
  })
}

/** Returns the blocks that fill a gap, split at `splitAt`. */
function gapBlocks(
  from: Instant,
  to: Instant,
  kind: (from: Instant) => BlockKind,
  splitAt: Instant | null,
): readonly Block[] {
  const gap = (start: Instant, end: Instant): Block => {
    return { kind: kind(start), item: null, from: start, to: end }
  }
  if (splitAt === null || splitAt <= from || splitAt >= to) return [gap(from, to)]
  return [gap(from, splitAt), gap(splitAt, to)]
}

/** Joins blocks in order of time without overlaps. Gaps get the kind that `kind` returns for their start, and are split at `splitAt`. */
function joinBlocks(
  pieces: readonly Block[],
  kind: (from: Instant) => BlockKind,
  splitAt: Instant | null = null,
): readonly Block[] {
  const blocks: Block[] = []
  const sorted = pieces.toSorted((a, b) => a.from - b.from)
  let at = sorted[0]?.from
  for (const piece of sorted) {
    if (at === undefined || piece.to <= at || piece.to <= piece.from) continue
    if (piece.from > at) blocks.push(...gapBlocks(at, piece.from, kind, splitAt))
    blocks.push({ ...piece, from: piece.from > at ? piece.from : at })
    at = piece.to
  }
  return blocks
}

/** Plan and run of a show on one axis. */
export type Picture = {
  readonly now: Instant
  /** The ends of the axis. It covers the run, and the plan, now and the stop if they are near the run. */
  readonly from: Instant
  readonly to: Instant
  readonly stop: Instant | null
  readonly ends: ReadonlyArray<{ readonly segment: SegmentId; readonly at: Instant }>
  /** Fixed starts, without the show's own. */
  readonly pins: ReadonlyArray<{ readonly segment: SegmentId; readonly at: Instant }>
  readonly plan: Lane
  readonly run: Lane
}

/** Times at least this far from the run, in ms, belong to another day and are left out. */
export const SAME_DAY = 6 * HOUR

const isBreak = ({ item }: Row) => item.kind === 'break'

/** Returns the lane of the plan: items at their planned times, with the slack of their segments. */
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
  return { blocks: joinBlocks(pieces, () => 'slack'), dropped: [] }
}

/** Returns the past blocks of an item: its time, and its overrun (R5: none without a length). */
function pastBlocks(row: Row, now: Instant): readonly Block[] {
  if (row.actual === null) return []
  const { start } = row.actual
  const end = row.actual.end ?? now
  const hasLength = !hasNoLength(row.item, row.granted)
  const overrun = hasLength ? Math.min(end - start, Math.max(0, row.spent - row.lasts)) : 0
  const kind = row.actual.end === null ? 'on' : 'done'
  const timeUp = plus(end, -overrun)
  return [
    { kind, item: row.item.id, from: start, to: timeUp },
    { kind: 'over', item: row.item.id, from: timeUp, to: end },
  ]
}

/** Returns the projected blocks of an item, split at the stop. */
function futureBlocks(row: Row, now: Instant, stop: Instant | null): readonly Block[] {
  if (row.projected === null) return []
  const from = latestOf(row.projected.start, row.actual === null ? row.projected.start : now)
  const to = row.projected.end
  const waitingKind = isBreak(row) ? 'break' : 'waiting'
  const kind = row.actual === null ? waitingKind : 'on'
  const split = stop === null ? to : latestOf(from, earliestOf(to, stop))
  return [
    { kind, item: row.item.id, from, to: split },
    { kind: 'past', item: row.item.id, from: split, to },
  ]
}

/** Returns the granted part of an item's time, at its end, as far as it was or will be used. */
function grantOf({ actual, projected, granted, taken, spent, allotted, lasts }: Row): Span | null {
  const net = granted - taken
  const ends = projected?.end ?? actual?.end ?? null
  if (ends === null || net <= 0 || lasts !== allotted) return null
  const used = projected === null ? Math.min(spent, allotted) - (allotted - net) : net
  const end = plus(ends, actual === null ? 0 : -Math.max(0, spent - allotted))
  return used <= 0 ? null : { start: plus(end, -Math.min(used, allotted)), end }
}

function blocksOf(row: Row, now: Instant, stop: Instant | null): readonly Block[] {
  const all = [...pastBlocks(row, now), ...futureBlocks(row, now, stop)]
  const isOverrun = ({ kind }: Block) => kind === 'over' || kind === 'past'
  const grant = grantOf(row)
  return all.flatMap((block) => (isOverrun(block) ? [block] : withStretch([block], grant, 'given')))
}

/** Returns the dropped items at the time at which they would have begun: the start of the next item. */
function droppedOf({ rows, on, projectedEnd }: Timeline): Lane['dropped'] {
  const reached =
    on === null ? rows.findLastIndex(({ actual }) => actual !== null) : rows.indexOf(on)
  return rows.flatMap(({ item, status }, at) => {
    if (status !== 'dropped' || at < reached) return []
    const next = rows.find(({ projected }, other) => other > at && projected !== null)
    return [{ item: item.id, at: next?.projected?.start ?? projectedEnd }]
  })
}

/** Returns the lane of a run: past, live and projected items. It works on any timeline, so also on a preview of a change. */
export function runLane(line: Timeline, stop: Instant | null): Lane {
  const { rows, now } = line
  const pieces = rows.flatMap((row) => blocksOf(row, now, stop))
  const blocks = joinBlocks(
    [...startBlock(line, pieces[0]?.from), ...pieces],
    (from) => (from < now ? 'gap' : 'slack'),
    now,
  )
  return { blocks, dropped: droppedOf(line) }
}

/** Returns an empty block at the planned start, so that a late start shows as a gap. */
function startBlock({ rows: [first] }: Timeline, begins: Instant | undefined): readonly Block[] {
  if (first === undefined || begins === undefined) return []
  const { start } = first.planned
  return begins - start < SAME_DAY ? [{ kind: 'gap', item: null, from: start, to: start }] : []
}

export function pictureOf(line: Timeline, stop: Instant | null): Picture {
  const plan = planLane(line)
  const run = runLane(line, stop)
  const core = run.blocks.length > 0 ? run : plan
  const from = core.blocks[0]?.from ?? line.now
  const to = core.blocks.at(-1)?.to ?? line.now
  const near = [plan.blocks[0]?.from, plan.blocks.at(-1)?.to, stop ?? undefined, line.now].filter(
    (at) => at !== undefined && at > from - SAME_DAY && at < to + SAME_DAY,
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
