import type { ItemId } from '../../agenda/ids.ts'
import { type Duration, type Instant, instant } from '../../time/instant.ts'
import { elapsed, running, stopped } from '../../time/stopwatch.ts'
import type { RunEvents, ShowEvent } from '../events.ts'
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

const RUN_EVENTS: Record<RunEvents['type'], true> = {
  showStarted: true,
  itemStarted: true,
  itemEnded: true,
  cameToEnd: true,
  itemReturned: true,
  itemPaused: true,
  itemResumed: true,
  timeGiven: true,
  timeTaken: true,
  takenLowered: true,
  beganSet: true,
  goOnSet: true,
  itemDropped: true,
  itemRestored: true,
  languageSet: true,
  talkingPointChosen: true,
  stageLookSet: true,
  showEnded: true,
  showReopened: true,
  positionRestored: true,
  progressRestored: true,
  adjustmentRestored: true,
}

/** Whether an event moves the run. */
export function isRunEvent(event: ShowEvent): event is RunEvents {
  return event.type in RUN_EVENTS
}

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

/** The run after one of its events, which happened at show time `at` and is the log's `seq`. */
export function evolveRun(run: Run, event: RunEvents, at: Instant, seq: number): Run {
  switch (event.type) {
    case 'showStarted':
      return showBegun(run, at)
    case 'itemStarted':
      return started(run, event.item, at, seq)
    case 'cameToEnd':
      return cameToEnd(run, event.item)
    case 'itemEnded':
      return ended(run, event.item, event.spent, at)
    case 'itemReturned':
      return left(run, event.item, { status: 'waiting', spent: event.spent }, null, at)
    case 'itemPaused':
      return paused(run, event.item, at)
    case 'itemResumed':
      return resumed(run, event.item, at)
    case 'timeGiven':
      return adjusted(run, event.item, { granted: event.by, taken: 0 })
    case 'timeTaken':
      return adjusted(run, event.item, { granted: 0, taken: event.by })
    case 'takenLowered':
      return lowered(run, event.item, event.taken)
    case 'beganSet':
      if (event.item === null) return { ...run, startedAt: event.at }
      return { ...run, position: begunAt(run.position, event.item, event.at) }
    case 'goOnSet':
      return { ...run, goOn: put(run.goOn, event.segment, event.at) }
    case 'itemDropped':
      return keptAs(run, event.item, 'dropped')
    case 'itemRestored':
      return keptAs(run, event.item, 'waiting')
    case 'languageSet':
      return { ...run, language: event.language }
    case 'talkingPointChosen':
      return { ...run, points: put(run.points, event.item, event.point) }
    case 'stageLookSet':
      return { ...run, look: event.look }
    case 'showEnded':
      return {
        ...run,
        position: { status: 'ended', after: reached(run.position), at },
        floor: null,
        look: PROGRAMME,
      }
    case 'showReopened':
      return reopened(run, at)
    case 'positionRestored':
      return {
        ...run,
        position: event.position,
        floor: event.floor,
        startedAt: event.position.status === 'planned' ? null : run.startedAt,
      }
    case 'progressRestored':
      return withProgress(run, event.item, event.progress)
    case 'adjustmentRestored':
      return withAdjustment(run, event.item, event.adjustment)
  }
}
