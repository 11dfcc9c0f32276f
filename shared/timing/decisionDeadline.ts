import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Kind } from '../agenda/model.ts'
import type { ShowState } from '../run/state.ts'
import { type Duration, type Instant, MINUTE, minuteFloor } from '../time/instant.ts'
import { boundBy, type Point, pointsOf, type Scene, type Tier } from './decisionDeadlines.ts'
import type { Row, Timeline } from './row.ts'
import { leastLeft, lengthLeft } from './rowsSoFar.ts'

/** What has to give once a point of no return has passed: an item is shortened, dropped or lost whole, or a stop is not kept. */
type Loss =
  | { readonly is: 'shorten' | 'drop' | 'lose'; readonly item: ItemId }
  | {
      readonly is: 'stop'
      /** To when the hard stop may move; null where it may not, or it is a segment's. */
      readonly movableTo: Instant | null
    }

/** A point of no return (T8): what must start by when, and what is lost after it. */
export type DecisionDeadline = {
  /** It has just passed. */
  readonly missed: boolean
  readonly item: ItemId
  /** The segment of several items that begins with it. */
  readonly opens: SegmentId | null
  readonly as: Tier
  /** The whole minute by which it must start. */
  readonly by: Instant
  /** How many minutes are left until then on the clock; negative once it has passed. */
  readonly minutes: number
  readonly loss: Loss
  /** The segment that must end by the stop it is reckoned from; null for the hard stop. */
  readonly stopOf: SegmentId | null
  /** Until when it can start with everything at its least, where that is later. */
  readonly still: Instant | null
}

/** How long before it a point is announced, in ms: earlier where more is at stake. */
const AHEAD: Readonly<Record<Tier, Duration>> = { planned: 5 * MINUTE, least: 15 * MINUTE }

/** How close the projection must have come to it, in ms. */
const NEAR: Duration = 3 * MINUTE

/** How long it is said that a point was missed, in ms. */
const SAID: Duration = 2 * MINUTE

/** What people call one of, and can do without as a whole. */
const ONE_OF: ReadonlySet<Kind> = new Set(['talk', 'case', 'welcome', 'panel'])

/** What is announced: due soon, and to be missed or nearly so by the projection. */
function announced(scene: Scene, as: Tier): readonly Point[] {
  const { now } = scene.line
  const minute = minuteFloor(now)
  return pointsOf(scene, as).filter(({ row, by, latest }) => {
    const isDue = latest >= now && by - minute <= AHEAD[as]
    return isDue && (row.projected?.start ?? 0) >= by - NEAR
  })
}

/** What has just been missed: the moment itself has passed, and so the landing says it too. */
function justMissed(scene: Scene, as: Tier): readonly Point[] {
  const { now } = scene.line
  return pointsOf(scene, as).filter(({ latest }) => now > latest && now <= latest + SAID)
}

function ranked(row: Row): number {
  return row.item.slimming?.dropRank ?? Number.POSITIVE_INFINITY
}

/** The first that may be cut, lowest drop rank first. */
function cut(among: readonly Row[]): Loss | null {
  const [first] = among
    .filter((row) => lengthLeft(row) > leastLeft(row))
    .toSorted((a, b) => (ranked(a) === ranked(b) ? 0 : ranked(a) - ranked(b)))
  if (first === undefined) return null
  const { slimming, id } = first.item
  const drops = slimming !== null && slimming.dropRank !== null && slimming.least >= first.allotted
  return { is: drops ? 'drop' : 'shorten', item: id }
}

/** The shortest whole turn that would have to go, where that is enough for as long as it is told. */
function lost(among: readonly Row[]): Loss | null {
  const [shortest] = among
    .filter((row) => ONE_OF.has(row.item.kind) && row.spent === 0 && leastLeft(row) >= SAID)
    .toSorted((a, b) => leastLeft(a) - leastLeft(b))
  return shortest === undefined ? null : { is: 'lose', item: shortest.item.id }
}

function lossOf(scene: Scene, { row, as, stop: segment }: Point): Loss {
  const bound = boundBy(scene, segment)
  const among = bound.slice(bound.indexOf(row))
  const found = as === 'planned' ? (cut(among) ?? lost(among)) : lost(among)
  if (found !== null) return found
  const hardStop = scene.state.published?.agenda.hardStop ?? null
  return { is: 'stop', movableTo: segment === null ? (hardStop?.movableTo ?? null) : null }
}

/** The segment of several items that begins with this row. */
function openedBy({ line }: Scene, { segment: id, item }: Row): SegmentId | null {
  const found = line.segments.find(({ segment }) => segment.id === id)
  const [first, second] = line.rows.filter(
    ({ segment, status }) => segment === id && status !== 'dropped',
  )
  const opens = found?.projectedStart != null && first?.item.id === item.id && second !== undefined
  return opens ? id : null
}

function deadlineOf(scene: Scene, point: Point): DecisionDeadline {
  const { row, as, latest, by, stop } = point
  const { now } = scene.line
  const later = as === 'least' ? [] : pointsOf(scene, 'least').filter((least) => least.by > by)
  const [still] = later.toSorted((a, b) => a.by - b.by)
  return {
    missed: now > latest,
    item: row.item.id,
    opens: openedBy(scene, row),
    as,
    by,
    minutes: (by - minuteFloor(now)) / MINUTE,
    loss: lossOf(scene, point),
    stopOf: stop,
    still: still?.by ?? null,
  }
}

/**
 * The point of no return that is to be told at this moment, or null (T8): what was missed within the last two minutes, unless
 * another is due as soon; else the next one that is due; none once the show has ended. Nothing is remembered between two looks.
 */
export function decisionDeadline(state: ShowState, line: Timeline): DecisionDeadline | null {
  if (state.run.position.status === 'ended') return null
  const waiting = line.rows.filter(({ status }) => status === 'waiting')
  const scene = { state, line, waiting }
  const tiers = ['planned', 'least'] as const
  const [next] = tiers.flatMap((as) => announced(scene, as)).toSorted((a, b) => a.by - b.by)
  const [missed] = tiers.flatMap((as) => justMissed(scene, as)).toSorted((a, b) => b.by - a.by)
  const pressing = next !== undefined && (missed === undefined || next.by - line.now <= SAID)
  const point = pressing ? next : missed
  return point === undefined ? null : deadlineOf(scene, point)
}
