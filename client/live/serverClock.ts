import {
  type ClockSamples,
  type DriftEstimate,
  driftEstimateOf,
  NO_SAMPLES,
  withExchangeSample,
  withMessageSample,
} from '../../shared/time/driftEstimate.ts'
import {
  afterExchange,
  afterMessage,
  type Bounds,
  type Estimate,
  type Exchange,
  estimate,
  UNBOUNDED,
  widenedBySleep,
} from '../../shared/time/offsetBounds.ts'

/** The longest time that a message takes, in ms. */
const MAX_DELAY = 3_000

/** The error of a server's clock against the clock it shares with other servers, if the server does not state it, in ms. */
const DEFAULT_ERROR = 20

/** A screen's estimate of the server's clock. Local times are on the monotonic clock; all in ms. */
export type ServerClock = ReturnType<typeof createServerClock>

/** Events of a clock: its offset changed by `ms`, or a message contradicted it. */
export type ClockEvents = {
  readonly onMove: (ms: number) => void
  readonly onContradiction: () => void
}

/** Creates a clock without an estimate. Bounds contain the true offset; a drift estimate within them is its likely value. */
export function createServerClock({ onMove, onContradiction }: ClockEvents) {
  let bounds: Bounds = UNBOUNDED
  let samples: ClockSamples = NO_SAMPLES
  let drift: DriftEstimate | null = null
  let server: { readonly id: string; readonly clock: string } | null = null
  let isNewProcess = false
  let serverError = 0

  const estimateAt = (now: number): Estimate | null =>
    drift === null ? null : estimate(bounds, drift.offset + drift.drift * (now - drift.at), now)

  const adopt = (nextBounds: Bounds, nextSamples: ClockSamples, now: number) => {
    const before = estimateAt(now)
    bounds = nextBounds
    samples = nextSamples
    drift = driftEstimateOf(samples, now) ?? drift
    const after = estimateAt(now)
    if (drift === null || after === null) return
    // The bounds may have changed the offset: the estimate continues from the changed offset.
    drift = { ...drift, offset: after.offset, at: now }
    const change = before === null ? Number.POSITIVE_INFINITY : after.offset - before.offset
    if (change !== 0) onMove(change)
    if (after.error === Number.POSITIVE_INFINITY && before?.error !== after.error) onContradiction()
  }

  /** Takes the offset from the first stamp of a new process, if its clock is far behind the previous clock. */
  const jumpBack = (sent: number, arrived: number) => {
    const change = sent - arrived - (estimateAt(arrived)?.offset ?? sent - arrived)
    if (drift === null || -change <= MAX_DELAY) return
    drift = { ...drift, offset: sent - arrived, at: arrived }
    onMove(change)
  }

  return {
    /** Sets the server process and the clock of later stamps. The offset of another process is unknown until an exchange, unless both share a clock. */
    boot(id: string, clock: string) {
      if (server !== null && server.id !== id) {
        const isSameClock = server.clock === clock
        bounds = isSameClock
          ? widenedBySleep(bounds, DEFAULT_ERROR + Math.max(DEFAULT_ERROR, serverError))
          : UNBOUNDED
        serverError = 0
        if (!isSameClock) samples = NO_SAMPLES
        isNewProcess = true
      }
      server = { id, clock }
    },
    /** Adds an exchange, and the error of the server's own clock as the server states it, in ms. */
    addExchange(times: Exchange, error = 0) {
      serverError = error
      adopt(afterExchange(bounds, times), withExchangeSample(samples, times), times.arrived)
    },
    addMessage(sent: number, arrived: number) {
      if (isNewProcess) jumpBack(sent, arrived)
      isNewProcess = false
      adopt(afterMessage(bounds, sent, arrived), withMessageSample(samples, sent, arrived), arrived)
    },
    /** Handles sleep: the local clock may have stopped for up to `ms`. */
    onSleep(ms: number) {
      bounds = widenedBySleep(bounds, ms)
      if (ms > 0) samples = NO_SAMPLES
    },
    /** Returns the offset and its largest possible error at local time `now`; null until the first exchange. */
    estimate: estimateAt,
    /** Returns the error of the server's own clock as the server last stated it, in ms; 0 by default. */
    serverError: () => serverError,
    /** Returns the local time of the oldest exchange in use; null without one. */
    knownSince: () => samples.highs[0]?.at ?? null,
  }
}
