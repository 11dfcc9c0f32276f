import type { StoreApi } from 'zustand/vanilla'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { type ShowClock, showTime, wallTime } from '../../shared/time/showClock.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { createServerClock, type ServerClock } from './serverClock.ts'
import { createTicker, type Ticker } from './ticker.ts'

/** A correction of the estimate from which on it is shown at once; a smaller one waits for each digit's own boundary, in ms. */
const SHOWN_AT_ONCE = 250

/** Whether two clocks are the same, so that show time goes on unbroken. */
function sameClock(a: ShowClock | null, b: ShowClock | null): boolean {
  if (a === null || b === null) return a === b
  return a.anchor === b.anchor && a.at === b.at && a.rate === b.rate && a.paused === b.paused
}

/** Show time on this screen, by the server's clock and the show's. */
export type ShowTimes = {
  readonly server: ServerClock
  readonly ticks: Ticker
  /** Show time for what is shown: a lost screen stands still at the moment it knew last, and does not tick. */
  shown(): Instant | null
  /** Never goes back by the small corrections of the estimate; null while not known. */
  now(): Instant | null
  /** Server time by the estimate, whatever the show's own clock does; null while it is not known. */
  serverNow(): Instant | null
  close(): void
}

/** The moment that is drawn: one for everything in one turn and one state, so that all parts of a page share what is worked out for it. */
function createTurn(time: LocalTime, store: StoreApi<LiveState>, read: () => Instant | null) {
  let held: { readonly state: LiveState; readonly at: Instant | null } | null = null
  let cancel: (() => void) | null = null
  const anew = () => {
    cancel ??= time.after(0, () => {
      held = null
      cancel = null
    })
    held = { state: store.getState(), at: read() }
    return held.at
  }
  return {
    at: () => (held?.state === store.getState() ? held.at : anew()),
    /** Reads it again: what waited for a moment must not be told an earlier one. */
    anew,
    close: () => cancel?.(),
  }
}

/** Reads show time from the estimate and the clock of the show in `store`, and ticks by it. */
export function createShowTimes(
  time: LocalTime,
  store: StoreApi<LiveState>,
  contradicted: () => void,
  confirmedAt: () => number,
): ShowTimes {
  const isLost = (state: LiveState) => state.connection.status === 'lost'
  const clockOf = (state: LiveState): ShowClock | null => state.show?.clock ?? null
  let last: { readonly at: Instant; readonly clock: ShowClock } | null = null

  const localOf = (due: Instant) => {
    const clock = clockOf(store.getState())
    const known = server.estimate(time.now())
    const stands = clock === null || known === null || isLost(store.getState())
    if (stands) return Number.POSITIVE_INFINITY
    const wall = wallTime(clock, due)
    // The offset drifts until then: that of about that moment counts, not today's.
    return wall - (server.estimate(wall - known.offset) ?? known).offset
  }
  const ticks = createTicker(time, localOf, () => turn.anew())
  const server = createServerClock({
    moved: (by) => (Math.abs(by) < SHOWN_AT_ONCE ? ticks.moved() : ticks.set()),
    contradicted,
  })
  const unsubscribe = store.subscribe((state, before) => {
    if (!sameClock(clockOf(state), clockOf(before)) || isLost(state) !== isLost(before)) ticks.set()
  })
  const lastKnown = () => {
    const clock = clockOf(store.getState())
    const known = server.estimate(time.now())
    return clock === null || known === null ? null : showTime(clock, confirmedAt() + known.offset)
  }
  const now = () => {
    const clock = clockOf(store.getState())
    const local = time.now()
    const known = server.estimate(local)
    if (clock === null || known === null) return null
    const at = showTime(clock, local + known.offset)
    const back = last !== null && sameClock(last.clock, clock) ? last.at - at : 0
    if (last === null || back <= 0 || back > SHOWN_AT_ONCE * clock.rate) last = { at, clock }
    return last.at
  }

  const turn = createTurn(time, store, () => (isLost(store.getState()) ? lastKnown() : now()))

  const serverNow = () => {
    const local = time.now()
    const known = server.estimate(local)
    return known === null ? null : instant(local + known.offset)
  }

  return {
    server,
    ticks,
    now,
    serverNow,
    shown: turn.at,
    close() {
      turn.close()
      unsubscribe()
      ticks.close()
    },
  }
}
