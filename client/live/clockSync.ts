import type { StoreApi } from 'zustand/vanilla'
import type { Grant } from '../../shared/run/grant.ts'
import { has } from '../../shared/run/roles.ts'
import { MINUTE } from '../../shared/time/instant.ts'
import { MAX_DRIFT } from '../../shared/time/offsetBounds.ts'
import { IN_SYNC_ERROR, type LiveState } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import type { ServerClock } from './serverClock.ts'
import { isProblem, type ServerConnection } from './serverConnection.ts'

/** How often the clock is compared with the server: first a burst, then with growing pauses. */
export type Pace = {
  /** The number of exchanges in a burst. */
  readonly burst: number
  /** A pause as a fraction of the age of the oldest exchange that the estimate still uses. */
  readonly fraction: number
  /** The shortest and the longest pause, in ms. */
  readonly min: number
  readonly max: number
}

/** The pace of the few screens that show seconds: their clock is exact within seconds, and its drift is known within minutes. */
export const EXACT: Pace = { burst: 20, fraction: 1 / 100, min: 2_000, max: 15_000 }

/**
 * The pace of screens that show minutes only. There may be thousands, and an exchange costs the server as much as a hundred
 * deliveries. At the end of the longest pause the clock is wrong by at most 0.8 s, on steady networks by at most 15 ms.
 */
export const CALM: Pace = { burst: 6, fraction: 1, min: 1_000, max: 2_700_000 }

/** The pause between two exchanges of a burst, in ms. */
const BURST_GAP = 120

/** Returns the pace for a grant. */
export function paceOf(grant: Pick<Grant, 'roles'> | null): Pace {
  return grant !== null && has(grant, 'seconds') ? EXACT : CALM
}

/** Returns the pause (ms) after `count` exchanges, and whether the burst continues. `knownFor` is the age (ms) of the oldest exchange that the estimate uses. */
export function pauseAfter(count: number, knownFor: number, { burst, fraction, min, max }: Pace) {
  if (count < burst) return { ms: BURST_GAP, isBursting: true }
  return { ms: Math.min(Math.max(knownFor * fraction, min), max), isBursting: false }
}

/** The next exchange starts after at most this fraction of the time for which the clock stays in sync; the rest allows one retry. */
const SAFE_FRACTION = 0.9

/** Shortens a pause (ms) so that a clock with this error (ms) is still in sync at its end. It stops at a minute: more exchanges do not help on a slow network. */
export function pauseInSync(pause: number, error: number): number {
  const inSyncFor = Math.max(0, IN_SYNC_ERROR - error) / MAX_DRIFT
  return Math.min(pause, Math.max(MINUTE, SAFE_FRACTION * inSyncFor))
}

/** How long an exchange may take, and the pause after a failed exchange, in ms. */
const EXCHANGE_WAIT = 3_000
const RETRY_DELAY = 2_000

/** A screen begins to show the error of the server's own clock above the first value (ms), and hides it from the second down: errors vary on slow networks. */
const SHOWN_ABOVE = 20
const HIDDEN_BELOW = 15

/** Returns the error to show for the server's own clock, in ms, or null for none. */
export function shownServerError(shown: number | null, error: number): number | null {
  return error > (shown === null ? SHOWN_ABOVE : HIDDEN_BELOW) ? error : null
}

/** The inputs of the synchronization; its pace depends on the grant in `store`. */
type ClockSyncOptions = {
  readonly connection: Pick<ServerConnection, 'ask'>
  readonly clock: ServerClock
  readonly time: LocalTime
  readonly store: StoreApi<LiveState>
  readonly onExchange: () => void
}

/** Synchronizes `clock` with the server over `connection`: bursts of exchanges, then increasingly rare exchanges. */
export function createClockSync(options: ClockSyncOptions) {
  const { connection, clock, time, store, onExchange } = options
  let run = 0
  let isBursting = false
  let cancel = () => {}

  const updateServerError = () => {
    const { serverClockError: before } = store.getState()
    const serverClockError = shownServerError(before, clock.serverError())
    if (serverClockError !== before) store.setState({ serverClockError })
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
    updateServerError()
    onExchange()
    const knownFor = arrived - (clock.knownSince() ?? arrived)
    const pause = pauseAfter(count + 1, knownFor, paceOf(store.getState().you?.grant ?? null))
    isBursting = pause.isBursting
    const jitter = isBursting ? 1 : 0.9 + 0.2 * time.chance()
    const error = clock.estimate(arrived)?.error ?? 0
    const wait = pauseInSync(pause.ms * jitter, error)
    cancel = time.after(wait, () => void exchange(count + 1, ownRun))
  }

  const stop = () => {
    run += 1
    isBursting = false
    cancel()
  }
  return {
    /** Starts a burst, unless one is running. */
    startBurst() {
      if (isBursting) return
      stop()
      isBursting = true
      void exchange(0, run)
    },
    stop,
  }
}
