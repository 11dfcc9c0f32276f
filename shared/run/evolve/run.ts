import type { ItemId } from '../../agenda/ids.ts'
import { type Duration, type Instant, instant } from '../../time/instant.ts'
import { elapsed, running, stopped } from '../../time/stopwatch.ts'
import { byType, typesIn } from '../eventTable.ts'
import { lastReached, NO_ADJUSTMENT, progressOf } from '../lookup.ts'
import {
  type Adjustment,
  type ByEvent,
  type FloorTurn,
  type Position,
  PROGRAMME,
  type Progress,
  type Run,
  type RunEvents,
} from '../state.ts'
import { closeBooths } from './booth.ts'
import { withEntry } from './withEntry.ts'

function withProgress(run: Run, item: ItemId, progress: Progress | null): Run {
  const isUntouched = progress?.status === 'waiting' && progress.spent === 0
  return { ...run, progress: withEntry(run.progress, item, isUntouched ? null : progress) }
}

function withAdjustment(run: Run, item: ItemId, adjustment: Adjustment | null): Run {
  return { ...run, adjustments: withEntry(run.adjustments, item, adjustment) }
}

function adjustTime(run: Run, item: ItemId, by: Adjustment): Run {
  const { granted, taken } = run.adjustments[item] ?? NO_ADJUSTMENT
  return withAdjustment(run, item, { granted: granted + by.granted, taken: taken + by.taken })
}

function setTaken(run: Run, item: ItemId, taken: Duration): Run {
  const { granted } = run.adjustments[item] ?? NO_ADJUSTMENT
  return withAdjustment(run, item, { granted, taken })
}

/** Returns when the live or paused item was first started; `at` if there is none. */
function startOf(position: Position, at: Instant): Instant {
  return position.status === 'live' || position.status === 'paused' ? position.startedAt : at
}

function startItem(run: Run, item: ItemId, at: Instant, seq: number): Run {
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
    starts: withEntry(run.starts, item, { seq, cameToEnd: false }),
    floor: null,
    language: null,
  }
}

function leaveItem(
  run: Run,
  item: ItemId,
  progress: Progress,
  after: ItemId | null,
  at: Instant,
): Run {
  return {
    ...withProgress(run, item, progress),
    position: { status: 'standby', after, since: at },
    floor: null,
  }
}

function endItem(run: Run, item: ItemId, spent: Duration, at: Instant): Run {
  const startedAt = startOf(run.position, at)
  return leaveItem(run, item, { status: 'done', spent, startedAt, endedAt: at }, item, at)
}

function withFloorWatch(
  run: Run,
  change: (watch: FloorTurn['watch'], at: Instant) => FloorTurn['watch'],
  at: Instant,
) {
  return run.floor && { ...run.floor, watch: change(run.floor.watch, at) }
}

function pauseItem(run: Run, item: ItemId, at: Instant): Run {
  const { position } = run
  if (position.status !== 'live' || position.item !== item) return run
  const { startedAt, turn, watch } = position
  return {
    ...run,
    position: { status: 'paused', item, startedAt, turn, banked: elapsed(watch, at), since: at },
    floor: withFloorWatch(run, stopped, at),
  }
}

function resumeItem(run: Run, item: ItemId, at: Instant): Run {
  const { position } = run
  if (position.status !== 'paused' || position.item !== item) return run
  const { startedAt, turn, banked } = position
  return {
    ...run,
    position: { status: 'live', item, startedAt, turn, watch: { banked, runningSince: at } },
    floor: withFloorWatch(run, running, at),
  }
}

/** Moves the start of the live turn. The item's spent time changes by the same amount, but not below its value before the turn (R5b). */
function moveTurnStart(position: Position, item: ItemId, at: Instant): Position {
  if (!('item' in position) || position.item !== item) return position
  const { startedAt, turn } = position
  const moved = { turn: { ...turn, at }, startedAt: startedAt === turn.at ? at : startedAt }
  const spent = (banked: Duration) => Math.max(turn.used, banked + (turn.at - at))
  if (position.status === 'paused') return { ...position, ...moved, banked: spent(position.banked) }
  const { banked, runningSince } = position.watch
  // A start after `runningSince` becomes the new `runningSince`; an earlier start adds to the banked time.
  const watch =
    at > runningSince
      ? { banked: turn.used, runningSince: at }
      : { banked: spent(banked), runningSince }
  return { ...position, ...moved, watch }
}

function setStatus(run: Run, item: ItemId, status: 'dropped' | 'waiting'): Run {
  return withProgress(run, item, { status, spent: progressOf(run, item).spent })
}

function markAutomaticEnd(run: Run, item: ItemId): Run {
  const start = run.starts[item]
  if (start === undefined) return run
  return { ...run, starts: withEntry(run.starts, item, { ...start, cameToEnd: true }) }
}

/** Reopens the show in standby after its last item. Work in booths ended with the show and does not continue. */
function reopenShow(run: Run, at: Instant): Run {
  const after = lastReached(run.position)
  return { ...run, position: { status: 'standby', after, since: at }, booths: closeBooths(run, at) }
}

const CHANGES: ByEvent<RunEvents['type'], [run: Run, at: Instant, seq: number], Run> = {
  showStarted: (_, run, at) => ({
    ...run,
    startedAt: at,
    position: { status: 'standby', after: null, since: at },
  }),
  itemStarted: ({ item }, run, at, seq) => startItem(run, item, at, seq),
  cameToEnd: ({ item }, run) => markAutomaticEnd(run, item),
  itemEnded: ({ item, spent }, run, at) => endItem(run, item, spent, at),
  itemReturned: ({ item, spent }, run, at) =>
    leaveItem(run, item, { status: 'waiting', spent }, null, at),
  itemPaused: ({ item }, run, at) => pauseItem(run, item, at),
  itemResumed: ({ item }, run, at) => resumeItem(run, item, at),
  timeGiven: ({ item, by }, run) => adjustTime(run, item, { granted: by, taken: 0 }),
  timeTaken: ({ item, by }, run) => adjustTime(run, item, { granted: 0, taken: by }),
  takenLowered: ({ item, taken }, run) => setTaken(run, item, taken),
  beganSet: ({ item, at }, run) =>
    item === null
      ? { ...run, startedAt: at }
      : { ...run, position: moveTurnStart(run.position, item, at) },
  goOnSet: ({ segment, at }, run) => ({ ...run, goOn: withEntry(run.goOn, segment, at) }),
  itemDropped: ({ item }, run) => setStatus(run, item, 'dropped'),
  itemRestored: ({ item }, run) => setStatus(run, item, 'waiting'),
  languageSet: ({ language }, run) => ({ ...run, language }),
  talkingPointChosen: ({ item, point }, run) => ({
    ...run,
    points: withEntry(run.points, item, point),
  }),
  stageLookSet: ({ look }, run) => ({ ...run, look }),
  showEnded: (_, run, at) => {
    const position: Position = { status: 'ended', after: lastReached(run.position), at }
    return { ...run, position, floor: null, look: PROGRAMME }
  },
  showReopened: (_, run, at) => reopenShow(run, at),
  positionRestored: ({ position, floor }, run) => {
    const startedAt = position.status === 'planned' ? null : run.startedAt
    return { ...run, position, floor, startedAt }
  },
  progressRestored: ({ item, progress }, run) => withProgress(run, item, progress),
  adjustmentRestored: ({ item, adjustment }, run) => withAdjustment(run, item, adjustment),
}

export const isRunEvent = typesIn(CHANGES)

/** Returns the run after an event at show time `at`, with number `seq` in the log. */
export const evolveRun = byType(CHANGES)
