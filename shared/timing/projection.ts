import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Agenda, Item, Segment } from '../agenda/model.ts'
import { allottedOf, itemOn, itemStatus, progressOf, reachedIndex, spentOf } from '../run/lookup.ts'
import type { Published, Run } from '../run/state.ts'
import { type Duration, type Instant, latestOf, plus } from '../time/instant.ts'
import type { Plan } from './plan.ts'
import type { Span } from './row.ts'

/** Where every item that is on or still to come will stand, if nothing else happens. */
export type Projection = {
  readonly items: ReadonlyMap<ItemId, Span>
  /** Projected start of each segment that is still to begin, and what holds at the end of each still running. */
  readonly segments: ReadonlyMap<SegmentId, { start: Instant | null; slackLeft: Duration }>
  /** Projected end of the last item, null when none is on or to come. */
  readonly end: Instant | null
}

type Projected = {
  readonly items: Map<ItemId, Span>
  readonly segments: Map<SegmentId, { start: Instant | null; slackLeft: Duration }>
}

type World = {
  readonly published: Published
  readonly run: Run
  readonly plan: Plan
  readonly now: Instant
}

/** Time an item will still take, in ms. */
export function lengthLeft(run: Run, item: Item, now: Instant): Duration {
  return Math.max(0, allottedOf(run, item) - spentOf(run, item.id, now))
}

/** What a segment holds after its items end, in ms (T2); one whose items are all dropped holds nothing. */
function held({ published, run, plan, now }: World, segment: Segment, itemsEnd: Instant): Duration {
  const slack = published.slack[segment.id] ?? 0
  const plannedEnd = plan.segments.get(segment.id)?.end ?? now
  const allDropped =
    segment.items.length > 0 &&
    segment.items.every((item) => itemStatus(run, item.id) === 'dropped')
  return allDropped ? 0 : Math.min(Math.max(0, plannedEnd - itemsEnd), slack)
}

/** The items of each segment from what the run has reached on: those still waiting behind it. */
function waitingAhead(agenda: Agenda, run: Run): ReadonlyMap<SegmentId, readonly Item[]> {
  const from = reachedIndex(agenda, run.position)
  let index = -1
  return new Map(
    agenda.segments.map((segment) => [
      segment.id,
      segment.items.filter((item) => {
        index += 1
        return index > from && itemStatus(run, item.id) === 'waiting'
      }),
    ]),
  )
}

/** Index of the segment the run is in; 0 before the first item. */
function segmentReached(agenda: Agenda, run: Run): number {
  const from = reachedIndex(agenda, run.position)
  let count = 0
  const index = agenda.segments.findIndex((segment) => {
    count += segment.items.length
    return from >= 0 && from < count
  })
  return Math.max(0, index)
}

/** The real end of the item the run is in standby after, or null. */
function realEnd(run: Run): Instant | null {
  const { position } = run
  if (position.status !== 'standby' || position.after === null) return null
  const progress = progressOf(run, position.after)
  return progress.status === 'done' ? progress.endedAt : position.since
}

/** The start of a segment not yet begun, by T2: the end of the one before, or its pinned start if later. */
function segmentStart({ plan, now }: World, segment: Segment, before: Instant | null): Instant {
  const pinned = segment.start.type === 'notBefore' ? segment.start.at : null
  if (before === null) return pinned ?? plan.segments.get(segment.id)?.start ?? now
  return pinned === null ? before : latestOf(before, pinned)
}

/** Lays waiting items one behind the other from `start`; the end of the last is returned. */
function lay(world: World, waiting: readonly Item[], start: Instant, into: Map<ItemId, Span>) {
  let at = start
  for (const item of waiting) {
    const end = plus(at, lengthLeft(world.run, item, world.now))
    into.set(item.id, { start: at, end })
    at = end
  }
  return at
}

/** The live or paused item's span: it ends when its time is used up, and never before now (T1). */
function onSpan({ published, run, now }: World): { id: ItemId; span: Span } | null {
  const id = itemOn(run.position)
  const item = published.agenda.segments.flatMap(({ items }) => items).find((one) => one.id === id)
  if (item === undefined || !('startedAt' in run.position)) return null
  const end = plus(now, lengthLeft(run, item, now))
  return { id: item.id, span: { start: run.position.startedAt, end } }
}

/** Where the rest of the segment that is under way goes on: behind what is on, now, or at its real end when nothing waits. */
function insideStart({ run, now }: World, on: Span | null, waiting: readonly Item[]): Instant {
  if (on !== null) return on.end
  return waiting.length > 0 ? now : (realEnd(run) ?? now)
}

/** How far the walk has come: the end of the segment before, and the end of the last item (null: none yet). */
type Walk = { readonly before: Instant | null; readonly end: Instant | null }

/** A segment on the walk: its waiting items, and where it goes on when the run is inside it (null: still to begin). */
type Leg = {
  readonly segment: Segment
  readonly waiting: readonly Item[]
  readonly inside: Instant | null
}

/** Whether a segment lies ahead in order but was run before: it waits for nothing, neither slack nor clock time (T2). */
function isOver({ run }: World, { segment, waiting, inside }: Leg): boolean {
  const begun = segment.items.some(({ id }) => itemStatus(run, id) === 'done')
  return inside === null && waiting.length === 0 && begun
}

/** Walks one segment further, laying its items and holding its slack. */
function walk(world: World, { before, end }: Walk, leg: Leg, into: Projected): Walk {
  const { segment, waiting, inside } = leg
  const start = inside ?? segmentStart(world, segment, before)
  // With nothing on, the first item to come waits for now, wherever its segment would have started (T1b).
  const from = waiting.length > 0 && end === null ? latestOf(start, world.now) : start
  const itemsEnd = lay(world, waiting, from, into.items)
  const segmentEnd = plus(itemsEnd, held(world, segment, itemsEnd))
  // Standby behind the last item eats the slack as it passes (T1b).
  const slackLeft = Math.max(
    0,
    segmentEnd - latestOf(itemsEnd, inside === null ? itemsEnd : world.now),
  )
  into.segments.set(segment.id, { start: inside === null ? from : null, slackLeft })
  return { before: segmentEnd, end: waiting.length > 0 ? itemsEnd : end }
}

/** The segments from the one the run is in to the last, but for those that are over. */
function legsOf(world: World, on: Span | null): readonly Leg[] {
  const { published, run } = world
  const ahead = waitingAhead(published.agenda, run)
  const begun = on !== null || realEnd(run) !== null
  return published.agenda.segments
    .slice(segmentReached(published.agenda, run))
    .map((segment, index) => {
      const waiting = ahead.get(segment.id) ?? []
      const inside = index === 0 && begun ? insideStart(world, on, waiting) : null
      return { segment, waiting, inside }
    })
    .filter((leg) => !isOver(world, leg))
}

/** Projects every item that is on or still to come from (published, run, now), by T1, T1b and T2. */
export function project(world: World): Projection {
  const into: Projected = { items: new Map(), segments: new Map() }
  if (world.run.position.status === 'ended') return { ...into, end: null }
  const on = onSpan(world)
  if (on !== null) into.items.set(on.id, on.span)
  let at: Walk = { before: null, end: on?.span.end ?? null }
  for (const leg of legsOf(world, on?.span ?? null)) at = walk(world, at, leg, into)
  return { ...into, end: at.end }
}
