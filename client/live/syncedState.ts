import type { Frame, Joined, Resync } from '../../shared/protocol/down/down.ts'
import type { evolve as Evolve } from '../../shared/run/evolve.ts'
import type { Recorded, ShowState } from '../../shared/run/state.ts'
import { type LiveState, RECENT_LIMIT } from './liveState.ts'

let evolve: typeof Evolve | null = null

/** Returns `evolve`, which applies an event to a state; null until it is loaded. */
export function eventRules(): typeof Evolve | null {
  return evolve
}

/** Loads `evolve`. The first display does not need it; events wait for it. */
export async function loadEventRules(): Promise<void> {
  evolve = (await import('../../shared/run/evolve.ts')).evolve
}

/** The parts of a screen's state that follow from the server's log. */
export type SyncedState = Pick<LiveState, 'show' | 'seq' | 'recent'>

/** Returns the newest events of the current run, without events of an earlier run (R12). */
function newestOfRun(events: readonly Recorded[]): readonly Recorded[] {
  const start = events.findLastIndex(({ event }) => event.type === 'runBegun')
  return events.slice(Math.max(start, 0)).slice(-RECENT_LIMIT)
}

/** Replaces the state; recent events stay unless a new run began. */
function withSnapshot(before: SyncedState, show: ShowState, seq: number): SyncedState {
  const startedAt = before.show?.run.startedAt ?? null
  const isSameRun = startedAt === null || startedAt === show.run.startedAt
  return { show, seq, recent: isSameRun ? before.recent : [] }
}

/** Applies the new events of `events`; `gap` if their rules are not loaded yet. */
function withEvents(
  show: ShowState,
  before: SyncedState,
  events: readonly Recorded[],
  seq: number,
): SyncedState | 'gap' {
  const lastSeq = before.seq ?? 0
  const added = events.filter((recorded) => recorded.seq > lastSeq)
  const evolve = eventRules()
  if (added.length > 0 && evolve === null) return 'gap'
  return {
    show: evolve === null ? show : added.reduce(evolve, show),
    seq: Math.max(lastSeq, seq),
    recent: added.length === 0 ? before.recent : newestOfRun([...before.recent, ...added]),
  }
}

/** Returns the state after a join; `gap` if the events are for a state that this screen does not have. */
export function afterJoined(before: SyncedState, joined: Joined): SyncedState | 'gap' {
  if (joined.type === 'snapshot') return withSnapshot(before, joined.state, joined.seq)
  if (before.show === null || before.seq === null) return 'gap'
  return withEvents(before.show, before, joined.events, joined.seq)
}

/** Returns the state after a frame; `gap` if events before it are missing. */
export function afterFrame(before: SyncedState, frame: Frame): SyncedState | 'gap' {
  if (before.show === null || before.seq === null || frame.prev > before.seq) return 'gap'
  return withEvents(before.show, before, frame.events, frame.seq)
}

/** Returns the state after a resync; an older snapshot is ignored. */
export function afterResync(before: SyncedState, resync: Resync): SyncedState {
  if (before.seq !== null && resync.seq < before.seq) return before
  return withSnapshot(before, resync.state, resync.seq)
}
