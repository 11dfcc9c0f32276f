import type { StoreApi } from 'zustand/vanilla'
import { type Instant, instant } from '../../shared/time/instant.ts'
import { type ShowClock, showTime, wallTime } from '../../shared/time/showClock.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { createServerClock } from './serverClock.ts'
import { createTicker } from './ticker.ts'

/** The smallest correction of the estimate that is shown at once, in ms; a smaller one shows at the next boundary of each display. */
const VISIBLE_CORRECTION = 250

/** Whether two clocks are equal, so that show time does not jump between them. */
function isSameClock(a: ShowClock | null, b: ShowClock | null): boolean {
  if (a === null || b === null) return a === b
  return a.anchor === b.anchor && a.at === b.at && a.rate === b.rate && a.paused === b.paused
}

/** Caches show time for one task and one state, so that all parts of a page show the same moment. */
function createTimeCache(time: LocalTime, store: StoreApi<LiveState>, read: () => Instant | null) {
  let cached: { readonly state: LiveState; readonly at: Instant | null } | null = null
  let cancel: (() => void) | null = null
  const refresh = () => {
    cancel ??= time.after(0, () => {
      cached = null
      cancel = null
    })
    cached = { state: store.getState(), at: read() }
    return cached.at
  }
  return {
    get: () => (cached?.state === store.getState() ? cached.at : refresh()),
    /** Reads show time again: a ticker must not get an earlier time than the one it waited for. */
    refresh,
    close: () => cancel?.(),
  }
}

/** Computes show time on this screen from the estimate of the server's clock and the clock of the show in `store`; calls `onContradiction` if a message contradicts the estimate. The displayed time is `delay` ms late. */
export function createDisplayTime(
  time: LocalTime,
  store: StoreApi<LiveState>,
  onContradiction: () => void,
  confirmedAt: () => number,
  delay = 0,
) {
  const isLost = (state: LiveState) => state.connection.status === 'lost'
  const clockOf = (state: LiveState): ShowClock | null => state.show?.clock ?? null
  let last: { readonly at: Instant; readonly clock: ShowClock } | null = null

  const localOf = (due: Instant) => {
    const clock = clockOf(store.getState())
    const estimate = server.estimate(time.now())
    if (clock === null || estimate === null || isLost(store.getState()))
      return Number.POSITIVE_INFINITY
    const wall = wallTime(clock, due)
    // The offset drifts, so this uses the offset near that moment.
    return wall - (server.estimate(wall - estimate.offset) ?? estimate).offset + delay
  }
  const ticks = createTicker(time, localOf, () => cache.refresh())
  const server = createServerClock({
    onMove: (ms) => (Math.abs(ms) < VISIBLE_CORRECTION ? ticks.rearm() : ticks.fireAll()),
    onContradiction,
  })
  const unsubscribe = store.subscribe((state, before) => {
    if (!isSameClock(clockOf(state), clockOf(before)) || isLost(state) !== isLost(before))
      ticks.fireAll()
  })
  const lastConfirmed = () => {
    const clock = clockOf(store.getState())
    const estimate = server.estimate(time.now())
    return clock === null || estimate === null
      ? null
      : showTime(clock, confirmedAt() + estimate.offset - delay)
  }
  const now = (): Instant | null => {
    const clock = clockOf(store.getState())
    const local = time.now()
    const estimate = server.estimate(local)
    if (clock === null || estimate === null) return null
    const at = showTime(clock, local + estimate.offset - delay)
    const jump = last !== null && isSameClock(last.clock, clock) ? last.at - at : 0
    if (last === null || jump <= 0 || jump > VISIBLE_CORRECTION * clock.rate) last = { at, clock }
    return last.at
  }

  const cache = createTimeCache(time, store, () =>
    isLost(store.getState()) ? lastConfirmed() : now(),
  )

  const serverNow = () => {
    const local = time.now()
    const estimate = server.estimate(local)
    return estimate === null ? null : instant(local + estimate.offset)
  }

  return {
    server,
    ticks,
    /** Returns show time, null while unknown. After a small correction of the estimate it waits instead of going back. */
    now,
    /** Returns estimated server time, independent of the show's clock; null while unknown. */
    serverNow,
    /** Returns show time for display, the same during one task. If the connection is `lost`, it is the time at which the server last confirmed the state. */
    displayedNow: cache.get,
    close() {
      cache.close()
      unsubscribe()
      ticks.close()
    },
  }
}
