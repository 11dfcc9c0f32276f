import type { ItemId } from '../../agenda/ids.ts'
import { type Duration, type Instant, instant } from '../../time/instant.ts'
import { elapsed, running, stopped } from '../../time/stopwatch.ts'
import type { EventOf, RunEvents, ShowEvent } from '../events.ts'
import { progressOf, reached, UNADJUSTED } from '../lookup.ts'
import {
  type Adjustment,
  type FloorTurn,
  type Position,
  PROGRAMME,
  type Progress,
  type Run,
} from '../state.ts'
import { boothsClosed } from './booth.ts'
import { put } from './put.ts'

function withProgress(run: Run, item: ItemId, progress: Progress | null): Run {
  const untouched = progress?.status === 'waiting' && progress.spent === 0
  return { ...run, progress: put(run.progress, item, untouched ? null : progress) }
}

function withAdjustment(run: Run, item: ItemId, adjustment: Adjustment | null): Run {
  return { ...run, adjustments: put(run.adjustments, item, adjustment) }
}

function adjusted(run: Run, item: ItemId, by: Adjustment): Run {
  const { granted, taken } = run.adjustments[item] ?? UNADJUSTED
  return withAdjustment(run, item, { granted: granted + by.granted, taken: taken + by.taken })
}

function lowered(run: Run, item: ItemId, taken: Duration): Run {
  const { granted } = run.adjustments[item] ?? UNADJUSTED
  return withAdjustment(run, item, { granted, taken })
}

/** When the item that is on was first started; `at` for one that is not. */
function startOf(position: Position, at: Instant): Instant {
  return position.status === 'live' || position.status === 'paused' ? position.startedAt : at
}

function started(run: Run, item: ItemId, at: Instant, seq: number): Run {
  const before = progressOf(run, item)
  return {
    ...withProgress(run, item, null),
    position: {
      status: 'live',
      item,
      startedAt: before.status === 'done' ? before.startedAt : at,
      turn: { at, used: before.spent },
      watch: { banked: before.spent, runningSince: instant(at) },
    },
    starts: put(run.starts, item, { seq, cameToEnd: false }),
    floor: null,
    language: null,
  }
}

function left(run: Run, item: ItemId, progress: Progress, after: ItemId | null, at: Instant): Run {
  return {
    ...withProgress(run, item, progress),
    position: { status: 'standby', after, since: at },
    floor: null,
  }
}

function ended(run: Run, item: ItemId, spent: Duration, at: Instant): Run {
  const startedAt = startOf(run.position, at)
  return left(run, item, { status: 'done', spent, startedAt, endedAt: at }, item, at)
}

function floorWatch(
  run: Run,
  set: (watch: FloorTurn['watch'], at: Instant) => FloorTurn['watch'],
  at: Instant,
) {
  return run.floor && { ...run.floor, watch: set(run.floor.watch, at) }
}

function paused(run: Run, item: ItemId, at: Instant): Run {
  const { position } = run
  if (position.status !== 'live' || position.item !== item) return run
  const { startedAt, turn, watch } = position
  return {
    ...run,
    position: { status: 'paused', item, startedAt, turn, banked: elapsed(watch, at), since: at },
    floor: floorWatch(run, stopped, at),
  }
}

function resumed(run: Run, item: ItemId, at: Instant): Run {
  const { position } = run
  if (position.status !== 'paused' || position.item !== item) return run
  const { startedAt, turn, banked } = position
  return {
    ...run,
    position: { status: 'live', item, startedAt, turn, watch: { banked, runningSince: at } },
    floor: floorWatch(run, running, at),
  }
}

/**
 * The item that is on with its turn begun at another moment: what was used since moves along, and is never less than before the
 * turn, as with a start inside a pause (R5b).
 */
function begunAt(position: Position, item: ItemId, at: Instant): Position {
  if (!('item' in position) || position.item !== item) return position
  const { startedAt, turn } = position
  const now = { turn: { ...turn, at }, startedAt: startedAt === turn.at ? at : startedAt }
  const used = (banked: Duration) => Math.max(turn.used, banked + (turn.at - at))
  if (position.status === 'paused') return { ...position, ...now, banked: used(position.banked) }
  const { banked, runningSince } = position.watch
  // Inside the stretch that runs it begins there; else that stretch counts whole.
  const watch =
    at > runningSince
      ? { banked: turn.used, runningSince: at }
      : { banked: used(banked), runningSince }
  return { ...position, ...now, watch }
}

/** The run in which an item that is not on is dropped, or waits again, with what it used. */
function keptAs(run: Run, item: ItemId, status: 'dropped' | 'waiting'): Run {
  return withProgress(run, item, { status, spent: progressOf(run, item).spent })
}

/** The run in which an item's newest turn came to its end by itself. */
function cameToEnd(run: Run, item: ItemId): Run {
  const start = run.starts[item]
  if (start === undefined) return run
  return { ...run, starts: put(run.starts, item, { ...start, cameToEnd: true }) }
}

/** Standby before the first item. */
function showBegun(run: Run, at: Instant): Run {
  return { ...run, startedAt: at, position: { status: 'standby', after: null, since: at } }
}

/** Standby after what the end came after; who was on in a booth was off with the end. */
function reopened(run: Run, at: Instant): Run {
  const after = reached(run.position)
  return {
    ...run,
    position: { status: 'standby', after, since: at },
    booths: boothsClosed(run, at),
  }
}

type RunType = RunEvents['type']
type Change<T extends RunType> = (run: Run, event: EventOf<T>, at: Instant, seq: number) => Run

const CHANGES: { readonly [T in RunType]: Change<T> } = {
  showStarted: (run, _, at) => showBegun(run, at),
  itemStarted: (run, { item }, at, seq) => started(run, item, at, seq),
  cameToEnd: (run, { item }) => cameToEnd(run, item),
  itemEnded: (run, { item, spent }, at) => ended(run, item, spent, at),
  itemReturned: (run, { item, spent }, at) =>
    left(run, item, { status: 'waiting', spent }, null, at),
  itemPaused: (run, { item }, at) => paused(run, item, at),
  itemResumed: (run, { item }, at) => resumed(run, item, at),
  timeGiven: (run, { item, by }) => adjusted(run, item, { granted: by, taken: 0 }),
  timeTaken: (run, { item, by }) => adjusted(run, item, { granted: 0, taken: by }),
  takenLowered: (run, { item, taken }) => lowered(run, item, taken),
  beganSet: (run, { item, at }) =>
    item === null
      ? { ...run, startedAt: at }
      : { ...run, position: begunAt(run.position, item, at) },
  goOnSet: (run, { segment, at }) => ({ ...run, goOn: put(run.goOn, segment, at) }),
  itemDropped: (run, { item }) => keptAs(run, item, 'dropped'),
  itemRestored: (run, { item }) => keptAs(run, item, 'waiting'),
  languageSet: (run, { language }) => ({ ...run, language }),
  talkingPointChosen: (run, { item, point }) => ({ ...run, points: put(run.points, item, point) }),
  stageLookSet: (run, { look }) => ({ ...run, look }),
  showEnded: (run, _, at) => {
    const position: Position = { status: 'ended', after: reached(run.position), at }
    return { ...run, position, floor: null, look: PROGRAMME }
  },
  showReopened: (run, _, at) => reopened(run, at),
  positionRestored: (run, { position, floor }) => {
    const startedAt = position.status === 'planned' ? null : run.startedAt
    return { ...run, position, floor, startedAt }
  },
  progressRestored: (run, { item, progress }) => withProgress(run, item, progress),
  adjustmentRestored: (run, { item, adjustment }) => withAdjustment(run, item, adjustment),
}

/** Whether an event moves the run. */
export function isRunEvent(event: ShowEvent): event is RunEvents {
  return event.type in CHANGES
}

/** The run after one of its events, which happened at show time `at` and is the log's `seq`. */
export function evolveRun<T extends RunType>(
  run: Run,
  event: EventOf<T> & { readonly type: T },
  at: Instant,
  seq: number,
): Run {
  const change: Change<T> = CHANGES[event.type]
  return change(run, event, at, seq)
}
