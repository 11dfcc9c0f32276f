import {
  afterExchange,
  afterMessage,
  type Bounds,
  doubted,
  type Estimate,
  type Exchange,
  estimate,
  opened,
  UNBOUNDED,
} from '../../shared/time/offset.ts'

/** The server's clock as a screen knows it. Local times are on the monotonic clock; all in ms. */
export type ServerClock = {
  /** Names the server's process that stamps from now on; another one begins a new estimate. */
  boot(id: string): void
  exchanged(times: Exchange): void
  heard(sent: number, arrived: number): void
  /** The local clock may have stood still for up to `by` ms. */
  slept(by: number): void
  /** Offset in use and its honest error at local time `now`; null until the first exchange. */
  estimate(now: number): Estimate | null
}

/** What a clock tells: by how many ms the offset in use changed, and that a message contradicted it. */
export type ClockEvents = {
  readonly moved: (by: number) => void
  readonly contradicted: () => void
}

/** A clock of which nothing is known yet. */
export function createServerClock({ moved, contradicted }: ClockEvents): ServerClock {
  let bounds: Bounds = UNBOUNDED
  let server: string | null = null
  let used: Estimate | null = null
  let usedAt = 0

  const adopt = (next: Bounds, now: number) => {
    bounds = next
    const found = estimate(next, now)
    if (found !== null) {
      const by = used === null ? Number.POSITIVE_INFINITY : found.offset - used.offset
      used = found
      usedAt = now
      if (by !== 0) moved(by)
    } else if (used !== null && next.lower > used.offset + used.error) {
      // The clocks have jumped apart by at least this much; until an exchange tells, it is doubt.
      used = { offset: used.offset, error: next.lower - used.offset }
      usedAt = now
      contradicted()
    }
  }

  return {
    boot(id) {
      if (server !== null && server !== id) bounds = UNBOUNDED
      server = id
    },
    exchanged: (times) => adopt(afterExchange(bounds, times), times.arrived),
    heard: (sent, arrived) => adopt(afterMessage(bounds, sent, arrived), arrived),
    slept(by) {
      bounds = doubted(bounds, by)
      if (used !== null) used = { offset: used.offset, error: used.error + by }
    },
    estimate(now) {
      if (used === null) return null
      const { upper } = opened({ lower: -used.error, upper: used.error, at: usedAt }, now)
      return { offset: used.offset, error: upper }
    },
  }
}
