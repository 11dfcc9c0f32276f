import type { Segment } from '../agenda/model.ts'
import { type Plan, planOf, untilOf } from '../agenda/plan.ts'
import { pastLengthToClockTime } from '../run/breakToClockTime.ts'
import { lastEnd, lastReachedIndex } from '../run/lookup.ts'
import type { Published, Run, ShowState } from '../run/state.ts'
import { type Instant, instant } from '../time/instant.ts'
import { backTime } from './latestStart.ts'
import { type Projection, project, type UpcomingSegment } from './projection.ts'
import type { Row, SegmentRow, Timeline } from './row.ts'
import { EMPTY_SPAN, leastLeft, lengthLeft, type OpenRow, rowsSoFar } from './rowsSoFar.ts'

/** Everything computed from a published agenda and its run at one moment. */
export type Facts = {
  readonly published: Published
  readonly run: Run
  readonly now: Instant
  readonly plan: Plan
  readonly rows: readonly OpenRow[]
  readonly projection: Projection
}

function fillLatest({ hardStop }: Published['agenda'], segments: readonly UpcomingSegment[]): void {
  const stop = hardStop?.at ?? null
  backTime(segments, stop, lengthLeft, (row, latest, because) => {
    row.latest = latest
    row.because = because
  })
  backTime(segments, stop, leastLeft, (row, latest, because) => {
    row.latestLeast = latest
    row.becauseLeast = because
  })
}

/** Fills in the intended length of past items that lasted until a clock time (T1c, R13). */
function fillLasts({ published, run, rows }: Pick<Facts, 'published' | 'run' | 'rows'>): void {
  for (const row of rows) {
    const { item, status } = row
    if (status !== 'done' || (item.kind !== 'break' && untilOf(item) === null)) continue
    row.lasts = pastLengthToClockTime(published, run, item) ?? row.lasts
  }
}

function segmentRow({ published, plan, projection }: Facts, segment: Segment): SegmentRow {
  const projected = projection.segments.get(segment.id)
  return {
    segment,
    planned: plan.segments.get(segment.id) ?? EMPTY_SPAN,
    slack: published.slack[segment.id] ?? 0,
    slackLeft: projected?.slackLeft ?? null,
    projectedStart: projected?.start ?? null,
  }
}

/** Computes every row, and projects the live and waiting ones. */
export function factsOf(published: Published, run: Run, now: Instant): Facts {
  const { agenda } = published
  const plan = planOf(agenda)
  const rows = rowsSoFar(agenda, plan, run, now)
  const projection = project({ published, run, plan, rows, now })
  fillLatest(agenda, projection.upcoming)
  fillLasts({ published, run, rows })
  return { published, run, now, plan, rows, projection }
}

function plannedEndOf(rows: readonly Row[]): Instant {
  return rows.at(-1)?.planned.end ?? instant(0)
}

/** Returns the end of the show: projected, else when the last item ended, else when End was pressed (T3b). */
function projectedEndOf({ run, projection, now }: Facts): Instant {
  const { position } = run
  return projection.end ?? lastEnd(run) ?? (position.status === 'ended' ? position.at : now)
}

/** Returns the planned end of the item that ends the show; dropped items after it do not count (P6b). */
function lastPlannedEndOf({ run, rows, projection, published }: Facts): Instant {
  const last = projection.upcoming.findLast(({ waiting }) => waiting.length > 0)?.waiting.at(-1)
  const row = last ?? rows[lastReachedIndex(published.agenda, run.position)]
  return row?.planned.end ?? plannedEndOf(rows)
}

/** Returns all times of a show at `now` (show time); null if nothing is published. */
export function timeline(state: ShowState, now: Instant): Timeline | null {
  const { published, run } = state
  if (published === null) return null
  const facts = factsOf(published, run, now)
  const { rows, projection } = facts
  // The row that Next starts is the first that waits (R2).
  const next = projection.upcoming.find(({ waiting }) => waiting.length > 0)?.waiting[0] ?? null
  const lastPlannedEnd = lastPlannedEndOf(facts)
  const projectedEnd = projectedEndOf(facts)
  return {
    now,
    rows,
    segments: published.agenda.segments.map((segment) => segmentRow(facts, segment)),
    on: rows.find(({ status }) => status === 'live' || status === 'paused') ?? null,
    next,
    plannedEnd: plannedEndOf(rows),
    lastPlannedEnd,
    projectedEnd,
    endIsKnown: projection.end === null,
    drift: next?.projected
      ? next.projected.start - next.planned.start
      : projectedEnd - lastPlannedEnd,
  }
}
