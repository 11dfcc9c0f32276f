import type { StoreApi } from 'zustand/vanilla'
import { paceOf, pauseAfter, pauseInSync } from './clockSyncPace.ts'
import type { LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'
import { isProblem, type ServerConnection } from './serverConnection.ts'

/** How long an exchange may take, and the pause after a failed one, in ms. */
const EXCHANGE_WAIT = 3_000
const RETRY_DELAY = 2_000

/** The error of the server's own clock at which it is shown as unsure, and at which no longer, in ms; two limits, as the error varies on slow networks. */
const UNSURE = 20
const SURE_AGAIN = 15

/** Returns the error to show for the server's own clock, in ms, or null for none. */
export function unsureAfter(shown: number | null, error: number): number | null {
  return error > (shown === null ? UNSURE : SURE_AGAIN) ? error : null
}

/** Synchronizes the clock with the server: bursts of exchanges, each followed by increasingly rare ones. */
export type ClockSync = {
  /** Starts a burst, unless one is running. */
  startBurst(): void
  stop(): void
}

/** The pace depends on the grant in `store`. */
type ClockSyncOptions = {
  readonly connection: Pick<ServerConnection, 'ask'>
  readonly clock: ServerClock
  readonly time: LocalTime
  readonly store: StoreApi<LiveState>
  readonly onExchange: () => void
}

/** Exchanges clock stamps over `connection` and adds them to `clock`. */
export function createClockSync(options: ClockSyncOptions): ClockSync {
  const { connection, clock, time, store, onExchange } = options
  let run = 0
  let isBursting = false
  let cancel = () => {}

  const updateUnsure = () => {
    const { serverUnsure: before } = store.getState()
    const serverUnsure = unsureAfter(before, clock.serverError())
    if (serverUnsure !== before) store.setState({ serverUnsure })
  }
  const exchange = async (count: number, ownRun: number) => {
    const asked = time.now()
    const stamps = await connection.ask('time', {}, EXCHANGE_WAIT)
    const arrived = time.now()
    if (ownRun !== run) return
    if (stamps === null || isProblem(stamps)) {
      cancel = time.after(RETRY_DELAY, () => void exchange(count, ownRun))
      return
    }
    const { received, sent, error: serverError } = stamps
    clock.addExchange({ asked, received, sent, arrived }, serverError)
    updateUnsure()
    onExchange()
    const knownFor = arrived - (clock.knownSince() ?? arrived)
    const pause = pauseAfter(count + 1, knownFor, paceOf(store.getState().you?.grant ?? null))
    isBursting = pause.isBursting
    const spread = isBursting ? 1 : 0.9 + 0.2 * time.chance()
    const error = clock.estimate(arrived)?.error ?? 0
    const wait = pauseInSync(pause.ms * spread, error)
    cancel = time.after(wait, () => void exchange(count + 1, ownRun))
  }

  const stop = () => {
    run += 1
    isBursting = false
    cancel()
  }
  return {
    startBurst() {
      if (isBursting) return
      stop()
      isBursting = true
      void exchange(0, run)
    },
    stop,
  }
}
