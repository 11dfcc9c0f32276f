import type { Frame, Resync } from '../../shared/protocol/down/frame.ts'
import type { Joined } from '../../shared/protocol/down/joined.ts'
import type { Recorded } from '../../shared/run/events.ts'
import { evolve } from '../../shared/run/evolve.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { type LiveState, RECENT_KEPT } from './liveState.ts'

/** The parts of what a screen knows that the log decides. */
export type Followed = Pick<LiveState, 'show' | 'seq' | 'recent'>

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
    recent: fresh.length === 0 ? known.recent : [...known.recent, ...fresh].slice(-RECENT_KEPT),
  }
}

/** What is known after joining; `gap` where events came for a state this screen does not have, or no longer trusts. */
export function afterJoined(known: Followed, joined: Joined): Followed | 'gap' {
  if (joined.type === 'snapshot') {
    return { show: joined.state, seq: joined.seq, recent: known.recent }
  }
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
  return { show: resync.state, seq: resync.seq, recent: known.recent }
}
