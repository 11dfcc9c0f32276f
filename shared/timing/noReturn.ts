import type { ItemId, SegmentId } from '../agenda/ids.ts'
import type { Kind } from '../agenda/model.ts'
import { pinOf } from '../run/pin.ts'
import type { ShowState } from '../run/state.ts'
import {
  type Duration,
  type Instant,
  latestOf,
  MINUTE,
  minuteFloor,
  plus,
} from '../time/instant.ts'
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
export type NoReturn = {
  /** It has just passed. */
  readonly missed: boolean
  readonly item: ItemId
  /** The segment of several items that begins with it. */
  readonly opens: SegmentId | null
  /** Reckoned with all at the lengths they are allotted, or with everything at its least. */
  readonly as: 'planned' | 'least'
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

type Tier = NoReturn['as']

/** How long before it a point is announced, in ms: earlier where more is at stake. */
const AHEAD: Readonly<Record<Tier, Duration>> = { planned: 5 * MINUTE, least: 15 * MINUTE }

/** How close the projection must have come to it, in ms. */
const NEAR: Duration = 3 * MINUTE

/** How long it is said that a point was missed, in ms. */
const SAID: Duration = 2 * MINUTE

/** What people call one of, and can do without as a whole. */
const ONE_OF: ReadonlySet<Kind> = new Set(['talk', 'case', 'welcome', 'panel'])

type Scene = {
  readonly state: ShowState
  readonly line: Timeline
  readonly waiting: readonly Row[]
}

type Point = { readonly row: Row; readonly as: Tier; readonly by: Instant }

function leftOf(row: Row, as: Tier): Duration {
  return as === 'least' ? leastLeft(row) : lengthLeft(row)
}

/** The point of a row; none where it never can be in time or nothing limits it. With everything at its least, what may be dropped has none of its own. */
function pointOf(row: Row, as: Tier): readonly Point[] {
  const at = as === 'least' ? row.latestLeast : row.latest
  if (at === null || at === 'never') return []
  const idle = as === 'least' ? leastLeft(row) === 0 && lengthLeft(row) > 0 : at === row.latestLeast
  return idle ? [] : [{ row, as, by: minuteFloor(at) }]
}

/** When each waiting row can start at the earliest, were it `from` now and each before it as long as that. */
function earliest({ state, line, waiting }: Scene, as: Tier, from: Instant): Map<ItemId, Instant> {
  const starts = new Map<ItemId, Instant>()
  let clock = from
  let begun = 0
  for (const row of waiting) {
    const here = line.segments.findIndex(({ segment }) => segment.id === row.segment)
    for (const { segment, projectedStart } of line.segments.slice(begun, here + 1))
      if (projectedStart !== null) clock = latestOf(clock, pinOf(segment, state.run) ?? clock)
    begun = here + 1
    starts.set(row.item.id, clock)
    clock = plus(clock, leftOf(row, as))
  }
  return starts
}

function pointsOf(waiting: readonly Row[], as: Tier): readonly Point[] {
  return waiting.flatMap((row) => pointOf(row, as))
}

/** What is announced: due soon, to be missed or nearly so by the projection, and still to be kept. */
function announced(scene: Scene, as: Tier): readonly Point[] {
  const minute = minuteFloor(scene.line.now)
  const starts = earliest(scene, as, minute)
  return pointsOf(scene.waiting, as).filter(({ row, by }) => {
    const isDue = by >= scene.line.now && by - minute <= AHEAD[as]
    const isNear = (row.projected?.start ?? 0) >= by - NEAR
    return isDue && isNear && (starts.get(row.item.id) ?? by) <= by
  })
}

/** What has just been missed: the first that waits; what comes behind it was lost with it. */
function justMissed(scene: Scene, as: Tier): readonly Point[] {
  const { now } = scene.line
  return pointsOf(scene.waiting, as)
    .slice(0, 1)
    .filter(({ row, by }) => {
      const start = earliest(scene, as, by).get(row.item.id)
      return now > by && now <= by + SAID && start === by
    })
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

/** The segment whose stop a row's point is reckoned from; null for the hard stop. */
function stopOf(row: Row, as: Tier): SegmentId | null {
  return (as === 'least' ? row.becauseLeast : row.because)?.segment ?? null
}

/** The rows from this one on that must be over by that stop. */
function boundBy({ line, waiting }: Scene, row: Row, until: SegmentId | null): readonly Row[] {
  const rest = waiting.slice(waiting.indexOf(row))
  const order = line.segments.map(({ segment }) => segment.id)
  return until === null
    ? rest
    : rest.filter(({ segment }) => order.indexOf(segment) <= order.indexOf(until))
}

function lossOf(scene: Scene, { row, as }: Point): Loss {
  const segment = stopOf(row, as)
  const among = boundBy(scene, row, segment)
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

function told(scene: Scene, point: Point): NoReturn {
  const { row, as, by } = point
  const { now } = scene.line
  const least = typeof row.latestLeast === 'number' ? minuteFloor(row.latestLeast) : null
  return {
    missed: now > by,
    item: row.item.id,
    opens: openedBy(scene, row),
    as,
    by,
    minutes: (by - minuteFloor(now)) / MINUTE,
    loss: lossOf(scene, point),
    stopOf: stopOf(row, as),
    still: as === 'planned' && least !== null && least > by ? least : null,
  }
}

/**
 * The point of no return that is to be told at this moment, or null (T8): what was missed within the last two minutes, unless
 * another is due as soon; else the next one that is due. Nothing is remembered between two looks.
 */
export function noReturn(state: ShowState, line: Timeline): NoReturn | null {
  const waiting = line.rows.filter(({ status }) => status === 'waiting')
  const scene = { state, line, waiting }
  const tiers = ['planned', 'least'] as const
  const [next] = tiers.flatMap((as) => announced(scene, as)).toSorted((a, b) => a.by - b.by)
  const [missed] = tiers.flatMap((as) => justMissed(scene, as)).toSorted((a, b) => b.by - a.by)
  const pressing = next !== undefined && (missed === undefined || next.by - line.now <= SAID)
  const point = pressing ? next : missed
  return point === undefined ? null : told(scene, point)
}
