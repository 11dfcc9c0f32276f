import type { SegmentId } from '../agenda/ids.ts'
import { pinOf } from '../run/pin.ts'
import type { ShowState } from '../run/state.ts'
import { type Duration, type Instant, minuteFloor, plus } from '../time/instant.ts'
import type { Row, Timeline } from './row.ts'
import { leastLeft, lengthLeft } from './rowsSoFar.ts'

/** Reckoned with all at the lengths they are allotted, or with everything at its least. */
export type Tier = 'planned' | 'least'

/** A show at a moment, with its rows that wait. */
export type Scene = {
  readonly state: ShowState
  readonly line: Timeline
  readonly waiting: readonly Row[]
}

/** By when a row that waits must start for one stop to be kept: the hard stop (null), or that of a segment. */
export type Point = {
  readonly row: Row
  readonly as: Tier
  /** The last moment at which it can start. */
  readonly latest: Instant
  /** The whole minute that is told of it. */
  readonly by: Instant
  readonly stop: SegmentId | null
}

/** A stop, with the rows that must be over by then. */
type Stop = {
  readonly at: Instant
  readonly segment: SegmentId | null
  readonly bound: readonly Row[]
}

function leftOf(row: Row, as: Tier): Duration {
  return as === 'least' ? leastLeft(row) : lengthLeft(row)
}

/** The rows that wait in these segments. */
function waitingIn({ waiting }: Scene, segments: Timeline['segments']): readonly Row[] {
  const ids = new Set(segments.map(({ segment }) => segment.id))
  return waiting.filter(({ segment }) => ids.has(segment))
}

/** The rows that must be over by the stop of a segment; all for the hard stop. */
export function boundBy(scene: Scene, until: SegmentId | null): readonly Row[] {
  if (until === null) return scene.waiting
  const { segments } = scene.line
  return waitingIn(
    scene,
    segments.slice(0, segments.findIndex(({ segment }) => segment.id === until) + 1),
  )
}

/** Every stop that something waiting still has to keep; that of a segment already run counts no more (T4). */
function stopsOf(scene: Scene): readonly Stop[] {
  const { state, line, waiting } = scene
  const hard = state.published?.agenda.hardStop ?? null
  const own = line.segments.flatMap(({ segment: { id, mustEndBy }, projectedStart }): Stop[] => {
    const isAhead = projectedStart !== null || waiting.some(({ segment }) => segment === id)
    if (mustEndBy === null || !isAhead) return []
    return [{ at: mustEndBy, segment: id, bound: boundBy(scene, id) }]
  })
  return [...own, ...(hard === null ? [] : [{ at: hard.at, segment: null, bound: waiting }])]
}

/** By when the first of the rows before a stop must start; null where a clock time keeps one of them from being in time. */
function latestBefore({ state, line }: Scene, { at, bound }: Stop, as: Tier): Instant | null {
  const last = line.segments.findIndex(({ segment }) => segment.id === bound.at(-1)?.segment)
  let latest = at
  for (const { segment, projectedStart } of line.segments.slice(0, last + 1).toReversed()) {
    for (const row of bound) if (row.segment === segment.id) latest = plus(latest, -leftOf(row, as))
    const pin = projectedStart === null ? null : pinOf(segment, state.run)
    if (pin !== null && pin > latest) return null
  }
  return latest
}

/** With everything at its least, what may be dropped has no point of its own. */
const hasOwn = (row: Row) => leastLeft(row) > 0 || lengthLeft(row) === 0

/** What a point before a stop is told of: the first row; at lengths allotted none where nothing before the stop can give. */
function announcedPoint({ bound }: Stop, as: Tier): Row | undefined {
  if (as === 'least') return bound.find(hasOwn)
  return bound.some((row) => leastLeft(row) < lengthLeft(row)) ? bound[0] : undefined
}

/** How long a turn was to take when it began: time that was given since does not count. */
function lengthOf({ item: { planned, slimming }, allotted }: Row, as: Tier): Duration {
  const length = Math.min(planned, allotted)
  if (as === 'planned' || slimming === null) return length
  return slimming.dropRank === null ? Math.min(slimming.least, length) : 0
}

/** Whether it was missed before what is on, or was on last, began: then it was said. */
function isOld({ line }: Scene, { by, as }: Point): boolean {
  const last = line.on ?? line.rows.findLast(({ status }) => status === 'done')
  return last?.actual != null && plus(by, -lengthOf(last, as)) < minuteFloor(last.actual.start)
}

/** Every point of a kind that is ahead, or was missed while what is on is on: one for each stop. */
export function pointsOf(scene: Scene, as: Tier): readonly Point[] {
  return stopsOf(scene).flatMap((stop): Point[] => {
    const row = announcedPoint(stop, as)
    const latest = row === undefined ? null : latestBefore(scene, stop, as)
    if (row === undefined || latest === null) return []
    const point = { row, as, latest, by: minuteFloor(latest), stop: stop.segment }
    return isOld(scene, point) ? [] : [point]
  })
}
