import type { Frame, Joined, Resync } from '../../shared/protocol/down/down.ts'
import type { Recorded } from '../../shared/run/events.ts'
import { evolve } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { type LiveState, RECENT_KEPT } from './liveState.ts'

/** The parts of what a screen knows that the log decides. */
export type Followed = Pick<LiveState, 'show' | 'seq' | 'recent'>

/** The newest events of the run that is under way: what happened in a run before it is over (R12). */
function newest(events: readonly Recorded[]): readonly Recorded[] {
  const begun = events.findLastIndex(({ event }) => event.type === 'runBegun')
  return events.slice(Math.max(begun, 0)).slice(-RECENT_KEPT)
}

/** What a whole state leaves of what was known: the recent events too, unless the show was begun again between. */
function whole(known: Followed, show: ShowState, seq: number): Followed {
  const startedAt = known.show?.run.startedAt ?? null
  const isSameRun = startedAt === null || startedAt === show.run.startedAt
  return { show, seq, recent: isSameRun ? known.recent : [] }
}

/** The state after those of `events` that it has not seen yet. */
function after(
  show: ShowState,
  known: Followed,
  events: readonly Recorded[],
  seq: number,
): Followed {
  const seen = known.seq ?? 0
  const fresh = events.filter((recorded) => recorded.seq > seen)
  return {
    show: fresh.reduce(evolve, show),
    seq: Math.max(seen, seq),
    recent: fresh.length === 0 ? known.recent : newest([...known.recent, ...fresh]),
  }
}

/** What is known after joining; `gap` where events came for a state this screen does not have, or no longer trusts. */
export function afterJoined(known: Followed, joined: Joined): Followed | 'gap' {
  if (joined.type === 'snapshot') return whole(known, joined.state, joined.seq)
  if (known.show === null || known.seq === null) return 'gap'
  return after(known.show, known, joined.events, joined.seq)
}

/** What is known after a frame; `gap` where something between is missing. */
export function afterFrame(known: Followed, frame: Frame): Followed | 'gap' {
  if (known.show === null || known.seq === null || frame.prev > known.seq) return 'gap'
  return after(known.show, known, frame.events, frame.seq)
}

/** What is known after the whole was sent again; an older whole than the one here is left alone. */
export function afterResync(known: Followed, resync: Resync): Followed {
  if (known.seq !== null && resync.seq < known.seq) return known
  return whole(known, resync.state, resync.seq)
}
