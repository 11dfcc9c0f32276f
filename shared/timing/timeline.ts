import { untilOf } from '../agenda/ends.ts'
import type { Segment } from '../agenda/model.ts'
import { type Plan, planOf } from '../agenda/plan.ts'
import { wasUntilFor } from '../run/breakToClockTime.ts'
import { lastEnd, reachedIndex } from '../run/lookup.ts'
import type { Published, Run, ShowState } from '../run/state.ts'
import { type Instant, instant } from '../time/instant.ts'
import { backTime } from './latest.ts'
import { type Leg, type Projection, project } from './projection.ts'
import type { Row, SegmentRow, Timeline } from './row.ts'
import { leastLeft, lengthLeft, NOWHERE, type OpenRow, rowsSoFar } from './rowsSoFar.ts'

/** What was worked out of a published agenda and its run at one moment. */
export type Facts = {
  readonly published: Published
  readonly run: Run
  readonly now: Instant
  readonly plan: Plan
  readonly rows: readonly OpenRow[]
  readonly projection: Projection
}

/** Puts the latest starts of what is still to come into its rows. */
function putLatest({ hardStop }: Published['agenda'], legs: readonly Leg[]): void {
  const stop = hardStop?.at ?? null
  backTime(legs, stop, lengthLeft, (row, latest, because) => {
    row.latest = latest
    row.because = because
  })
  backTime(legs, stop, leastLeft, (row, latest, because) => {
    row.latestLeast = latest
    row.becauseLeast = because
  })
}

/** Puts into what is over and lasted until a clock time how long it was to be on: it ran over from there only (T1c, R13). */
function putUntil({ published, run, rows }: Pick<Facts, 'published' | 'run' | 'rows'>): void {
  for (const row of rows) {
    const { item, status } = row
    if (status !== 'done' || (item.kind !== 'break' && untilOf(item) === null)) continue
    row.lasts = wasUntilFor(published, run, item) ?? row.lasts
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

/** Works out every row, and where those that are on or to come will stand. */
export function factsOf(published: Published, run: Run, now: Instant): Facts {
  const { agenda } = published
  const plan = planOf(agenda)
  const rows = rowsSoFar(agenda, plan, run, now)
  const projection = project({ published, run, plan, rows, now })
  putLatest(agenda, projection.legs)
  putUntil({ published, run, rows })
  return { published, run, now, plan, rows, projection }
}

/** Planned end of the last item in order. */
function plannedEndOf(rows: readonly Row[]): Instant {
  return rows.at(-1)?.planned.end ?? instant(0)
}

/** When the last item ends by the projection; with nothing on or to come, when the last one run did, else the End press (T3b). */
function projectedEndOf({ run, projection, now }: Facts): Instant {
  const { position } = run
  return projection.end ?? lastEnd(run) ?? (position.status === 'ended' ? position.at : now)
}

/** Planned end of the item that the show ends with, as things stand: dropped ones behind it do not count (P6b). */
function lastPlannedEndOf({ run, rows, projection, published }: Facts): Instant {
  const last = projection.legs.findLast(({ waiting }) => waiting.length > 0)?.waiting.at(-1)
  const row = last ?? rows[reachedIndex(published.agenda, run.position)]
  return row?.planned.end ?? plannedEndOf(rows)
}

/** What Next starts: the first row waiting behind what the run has reached (R2). */
function nextOf({ legs }: Projection): Row | null {
  return legs.find(({ waiting }) => waiting.length > 0)?.waiting[0] ?? null
}

/** Every row's planned, projected, actual and latest times at `now` (show time); null when nothing is published. */
export function timeline(state: ShowState, now: Instant): Timeline | null {
  const { published, run } = state
  if (published === null) return null
  const facts = factsOf(published, run, now)
  const { rows, projection } = facts
  const next = nextOf(projection)
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
