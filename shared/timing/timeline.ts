import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Item, Segment } from '../agenda/model.ts'
import {
  allottedOf,
  flatItems,
  itemOn,
  itemStatus,
  nextWaiting,
  progressOf,
  reachedIndex,
  spentOf,
} from '../run/lookup.ts'
import type { Published, Run, ShowState } from '../run/state.ts'
import { type Duration, type Instant, instant } from '../time/instant.ts'
import { latestStarts } from './latest.ts'
import { type Plan, planOf } from './plan.ts'
import { lengthLeft, type Projection, project } from './projection.ts'
import type { Latest, Row, RowStatus, SegmentRow, Span, Timeline } from './row.ts'

const NOWHERE: Span = { start: instant(0), end: instant(0) }

type Facts = {
  readonly published: Published
  readonly run: Run
  readonly now: Instant
  readonly plan: Plan
  readonly projection: Projection
  readonly latest: ReadonlyMap<ItemId, Latest>
  readonly latestLeast: ReadonlyMap<ItemId, Latest>
}

/** What a waiting item takes with everything at its least, in ms: nothing when it may be dropped (T4). */
function leastLeft(run: Run, item: Item): Duration {
  if (item.slimming === null) return lengthLeft(run, item, instant(0))
  if (item.slimming.dropRank !== null) return 0
  const least = Math.min(item.slimming.least, allottedOf(run, item))
  return Math.max(0, least - progressOf(run, item.id).spent)
}

function actualOf(run: Run, id: ItemId): Row['actual'] {
  const { position } = run
  if ((position.status === 'live' || position.status === 'paused') && position.item === id)
    return { start: position.startedAt, end: null }
  const progress = progressOf(run, id)
  return progress.status === 'done' ? { start: progress.startedAt, end: progress.endedAt } : null
}

function rowStatus(run: Run, id: ItemId, passed: boolean): RowStatus {
  const status = itemStatus(run, id)
  return status === 'waiting' && passed ? 'passed' : status
}

function rowOf(facts: Facts, item: Item, segment: Segment, passed: boolean): Row {
  const { run, now } = facts
  return {
    item,
    segment: segment.id,
    status: rowStatus(run, item.id, passed),
    planned: facts.plan.items.get(item.id) ?? NOWHERE,
    projected: facts.projection.items.get(item.id) ?? null,
    actual: actualOf(run, item.id),
    allotted: allottedOf(run, item),
    spent: spentOf(run, item.id, now),
    granted: run.adjustments[item.id]?.granted ?? 0,
    taken: run.adjustments[item.id]?.taken ?? 0,
    latest: facts.latest.get(item.id) ?? null,
    latestLeast: facts.latestLeast.get(item.id) ?? null,
  }
}

function segmentRow({ published, plan, projection }: Facts, segment: Segment): SegmentRow {
  const projected = projection.segments.get(segment.id)
  return {
    segment,
    planned: plan.segments.get(segment.id) ?? NOWHERE,
    slack: published.slack[segment.id] ?? 0,
    slackLeft: projected?.slackLeft ?? null,
    projectedStart: projected?.start ?? null,
  }
}

function factsOf(published: Published, run: Run, now: Instant): Facts {
  const { agenda } = published
  const plan = planOf(agenda)
  const projection = project({ published, run, plan, now })
  const on = itemOn(run.position)
  const ahead = new Map<SegmentId, readonly Item[]>(
    agenda.segments
      .filter(({ id }) => projection.segments.has(id))
      .map(({ id, items }) => [
        id,
        items.filter((item) => item.id !== on && projection.items.has(item.id)),
      ]),
  )
  return {
    published,
    run,
    now,
    plan,
    projection,
    latest: latestStarts(agenda, ahead, (item) => lengthLeft(run, item, now)),
    latestLeast: latestStarts(agenda, ahead, (item) => leastLeft(run, item)),
  }
}

/** Planned end of the last item in order. */
function plannedEndOf(rows: readonly Row[]): Instant {
  return rows.at(-1)?.planned.end ?? instant(0)
}

function projectedEndOf({ run, projection, now }: Facts): Instant {
  const { position } = run
  if (projection.end !== null) return projection.end
  if (position.status === 'ended') return position.at
  const last =
    'after' in position && position.after !== null ? progressOf(run, position.after) : null
  return last?.status === 'done' ? last.endedAt : now
}

/** Every row's planned, projected, actual and latest times at `now` (show time); null when nothing is published. */
export function timeline(state: ShowState, now: Instant): Timeline | null {
  const { published, run } = state
  if (published === null) return null
  const facts = factsOf(published, run, now)
  const from = reachedIndex(published.agenda, run.position)
  const rows = flatItems(published.agenda).map(({ item, segment }, index) =>
    rowOf(facts, item, segment, index < from),
  )
  const nextId = run.position.status === 'ended' ? null : nextWaiting(published.agenda, run)
  const onId = itemOn(run.position)
  const next = rows.find(({ item }) => item.id === nextId) ?? null
  const plannedEnd = plannedEndOf(rows)
  const projectedEnd = projectedEndOf(facts)
  return {
    now,
    rows,
    segments: published.agenda.segments.map((segment) => segmentRow(facts, segment)),
    on: rows.find(({ item }) => item.id === onId) ?? null,
    next,
    plannedEnd,
    projectedEnd,
    drift: next?.projected ? next.projected.start - next.planned.start : projectedEnd - plannedEnd,
  }
}
