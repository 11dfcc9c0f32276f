import type { SegmentId } from '../agenda/ids.ts'
import type { Agenda, Segment } from '../agenda/model.ts'
import type { Plan } from '../agenda/plan.ts'
import { remainingSlack } from '../agenda/slack.ts'
import { breakUntil } from '../run/breakToClockTime.ts'
import { lastEnd, lastsUntil, reachedIndex, untilWith } from '../run/lookup.ts'
import { pinOf } from '../run/pin.ts'
import type { Published, Run } from '../run/state.ts'
import { type Duration, type Instant, latestOf, plus } from '../time/instant.ts'
import type { Span } from '../time/span.ts'

import { lengthLeft, type OpenRow } from './rowsSoFar.ts'

/** What comes if nothing else happens, but for the items: where they will stand is put into their rows. */
export type Projection = {
  /** Projected start of each segment that is still to begin, and what holds at the end of each still running. */
  readonly segments: ReadonlyMap<SegmentId, { start: Instant | null; slackLeft: Duration }>
  /** The segments that are walked: under way or still to come. */
  readonly legs: readonly Leg[]
  /** Projected end of the last item, null when none is on or to come. */
  readonly end: Instant | null
}

type ProjectedSegments = Map<SegmentId, { start: Instant | null; slackLeft: Duration }>

type World = {
  readonly published: Published
  readonly run: Run
  readonly plan: Plan
  readonly rows: readonly OpenRow[]
  readonly now: Instant
}

/** A segment with its rows. */
type Part = { readonly segment: Segment; readonly rows: readonly OpenRow[] }

/** A segment on the walk: its rows waiting behind what the run has reached, and where it goes on when the run is inside it (null: still to begin). */
export type Leg = Part & {
  readonly waiting: readonly OpenRow[]
  readonly inside: Instant | null
  readonly pinned: Instant | null
}

/** What a segment holds after its items end, in ms (T2); one whose items are all dropped holds nothing. */
function held({ published, plan, now }: World, part: Part, itemsEnd: Instant): Duration {
  const { segment, rows } = part
  const slack = published.slack[segment.id] ?? 0
  const plannedEnd = plan.segments.get(segment.id)?.end ?? now
  const allDropped = rows.length > 0 && rows.every(({ status }) => status === 'dropped')
  return allDropped ? 0 : remainingSlack(slack, plannedEnd, itemsEnd)
}

/** The start of a segment not yet begun, by T2: the end of the one before, or its pinned start if later. */
function segmentStart(
  { plan, run, now }: World,
  segment: Segment,
  before: Instant | null,
): Instant {
  const pinned = pinOf(segment, run)
  if (before === null) return pinned ?? plan.segments.get(segment.id)?.start ?? now
  return pinned === null ? before : latestOf(before, pinned)
}

/** Lays waiting items one behind the other from `start`; the end of the last is returned. What lasts until a clock time ends then, or at once where that is past (R13). */
function lay(waiting: readonly OpenRow[], start: Instant): Instant {
  let at = start
  for (const row of waiting) {
    const until = untilWith(row, row.item)
    const end = until === null ? plus(at, lengthLeft(row)) : latestOf(at, until)
    row.projected = { start: at, end }
    at = end
  }
  return at
}

/**
 * Lays the live or paused item, if any: it ends when its time is used up, and never before now (T1). A break that is held to
 * what follows lasts longer; what comes is reckoned with its own end all the same (T1c), which is returned.
 */
function layOn({ published, run, rows, now }: World): Span | null {
  const on = rows.find(({ status }) => status === 'live' || status === 'paused')
  if (!on?.actual) return null
  const { start } = on.actual
  const end = plus(now, lengthLeft(on))
  const until = breakUntil(published, run, now)
  if (until !== null) on.lasts = lastsUntil(on.spent, until, now)
  on.projected = { start, end: until === null ? end : latestOf(now, until) }
  return { start, end }
}

/** Where the rest of the segment that is under way goes on: behind what is on, now, or at its real end when nothing waits. */
function insideStart({ run, now }: World, on: Span | null, waits: boolean): Instant {
  if (on !== null) return on.end
  return waits ? now : (lastEnd(run) ?? now)
}

/** How far the walk has come: the end of the segment before, and the end of the last item (null: none yet). */
type Walk = { readonly before: Instant | null; readonly end: Instant | null }

/** Whether a segment lies ahead in order but was run before: it waits for nothing, neither slack nor clock time (T2). */
function isOver({ rows, waiting, inside }: Leg): boolean {
  const begun = rows.some(({ status }) => status === 'done')
  return inside === null && waiting.length === 0 && begun
}

/** Walks one segment further, laying its items and holding its slack. */
function walk(world: World, { before, end }: Walk, leg: Leg, into: ProjectedSegments): Walk {
  const { segment, waiting, inside } = leg
  const start = inside ?? segmentStart(world, segment, before)
  // With nothing on, the first item to come waits for now, wherever its segment would have started (T1b).
  const from = waiting.length > 0 && end === null ? latestOf(start, world.now) : start
  const itemsEnd = lay(waiting, from)
  const segmentEnd = plus(itemsEnd, held(world, leg, itemsEnd))
  // Standby behind the last item eats the slack as it passes (T1b).
  const slackLeft = Math.max(
    0,
    segmentEnd - latestOf(itemsEnd, inside === null ? itemsEnd : world.now),
  )
  into.set(segment.id, { start: inside === null ? from : null, slackLeft })
  return { before: segmentEnd, end: waiting.length > 0 ? itemsEnd : end }
}

function partsOf({ segments }: Agenda, rows: readonly OpenRow[]): readonly Part[] {
  let index = 0
  return segments.map((segment) => {
    const from = index
    index += segment.items.length
    return { segment, rows: rows.slice(from, index) }
  })
}

/** The segments from the one the run is in (the first before the first item) to the last, but for those that are over. */
function legsOf(world: World, on: Span | null): readonly Leg[] {
  const { published, run } = world
  const reached = world.rows[reachedIndex(published.agenda, run.position)]
  const begun = on !== null || lastEnd(run) !== null
  const parts = partsOf(published.agenda, world.rows)
  const first = parts.findIndex(({ rows }) => rows.some((row) => row === reached))
  return parts
    .slice(Math.max(0, first))
    .map(({ segment, rows }, nth) => {
      const waiting = rows.filter((row) => row.status === 'waiting' && row !== reached)
      const inside = nth === 0 && begun ? insideStart(world, on, waiting.length > 0) : null
      return { segment, rows, waiting, inside, pinned: pinOf(segment, run) }
    })
    .filter((leg) => !isOver(leg))
}

/** Projects every item that is on or still to come from (published, run, now), by T1, T1b and T2, into its row. */
export function project(world: World): Projection {
  const segments: ProjectedSegments = new Map()
  if (world.run.position.status === 'ended') return { segments, legs: [], end: null }
  const on = layOn(world)
  const legs = legsOf(world, on)
  let at: Walk = { before: null, end: on?.end ?? null }
  for (const leg of legs) at = walk(world, at, leg, segments)
  return { segments, legs, end: at.end }
}
