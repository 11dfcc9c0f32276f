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

/** No message is under way for longer, unless nothing works at all, in ms. */
const LONG_UNDER_WAY = 3_000

/** How far a server may be from a clock that others stamp by too where it says nothing of it, in ms. */
const RIGHT = 20

/** The server's clock as a screen knows it. Local times are on the monotonic clock; all in ms. */
export type ServerClock = {
  /** Names the server's process that stamps from now on, and what it stamps by: how far another process is off is unknown until an exchange, unless both go by one clock. */
  boot(id: string, clock: string): void
  /** Takes in an exchange, and how far the server says that it may itself be from the clock that it goes by, in ms. */
  exchanged(times: Exchange, serverError?: number): void
  heard(sent: number, arrived: number): void
  /** The local clock may have stood still for up to `by` ms. */
  slept(by: number): void
  /** Offset in use and its honest error at local time `now`; null until the first exchange. */
  estimate(now: number): Estimate | null
  /** How far the server said last that it may itself be off, in ms; 0 where it says nothing. */
  serverError(): number
  /** When the oldest exchange that still counts was asked for, in local time; null without one. */
  knownSince(): number | null
}

/** What a clock tells: by how many ms the offset in use changed, and that a message contradicted it. */
export type ClockEvents = {
  readonly moved: (by: number) => void
  readonly contradicted: () => void
}

/** A clock of which nothing is known yet: bounds tell what is sure, a learned course within them what is likely. */
export function createServerClock({ moved, contradicted }: ClockEvents): ServerClock {
  let bounds: Bounds = UNBOUNDED
  let past: ClockSamples = NO_SAMPLES
  let course: DriftEstimate | null = null
  let server: { readonly id: string; readonly clock: string } | null = null
  let isNew = false
  let serverError = 0

  const estimateAt = (now: number) =>
    course === null ? null : estimate(bounds, course.offset + course.drift * (now - course.at), now)

  const adopt = (nextBounds: Bounds, nextPast: ClockSamples, now: number) => {
    const before = estimateAt(now)
    bounds = nextBounds
    past = nextPast
    course = driftEstimateOf(past, now) ?? course
    const after = estimateAt(now)
    if (course === null || after === null) return
    // Where the bounds have moved it, it goes on from there: they open faster than it drifts.
    course = { ...course, offset: after.offset, at: now }
    const by = before === null ? Number.POSITIVE_INFINITY : after.offset - before.offset
    if (by !== 0) moved(by)
    if (after.error === Number.POSITIVE_INFINITY && before?.error !== after.error) contradicted()
  }

  /** Another process whose clock is far behind that of the one before: its stamp is nearer than the old course. */
  const followBack = (sent: number, arrived: number) => {
    const by = sent - arrived - (estimateAt(arrived)?.offset ?? sent - arrived)
    if (course === null || -by <= LONG_UNDER_WAY) return
    course = { ...course, offset: sent - arrived, at: arrived }
    moved(by)
  }

  return {
    boot(id, clock) {
      if (server !== null && server.id !== id) {
        const isSame = server.clock === clock
        bounds = isSame ? widenedBySleep(bounds, RIGHT + Math.max(RIGHT, serverError)) : UNBOUNDED
        serverError = 0
        if (!isSame) past = NO_SAMPLES
        isNew = true
      }
      server = { id, clock }
    },
    exchanged(times, error = 0) {
      serverError = error
      adopt(afterExchange(bounds, times), withExchangeSample(past, times), times.arrived)
    },
    heard(sent, arrived) {
      if (isNew) followBack(sent, arrived)
      isNew = false
      adopt(afterMessage(bounds, sent, arrived), withMessageSample(past, sent, arrived), arrived)
    },
    slept(by) {
      bounds = widenedBySleep(bounds, by)
      if (by > 0) past = NO_SAMPLES
    },
    estimate: estimateAt,
    serverError: () => serverError,
    knownSince: () => past.highs[0]?.at ?? null,
  }
}
