export const KIB = 1_024

/** A number of points within `duration` ms. */
type ConnectionRate = { readonly points: number; readonly duration: number }

/** How much one connection may send: its largest message in bytes, and its rate of frames. */
export type Allowance = { readonly largest: number; readonly frames: ConnectionRate }

/** The largest message of all, in bytes: a whole agenda from a planner. */
export const LARGEST_MESSAGE = 1_024 * KIB

/** How many bytes a connection may send before its admission: in total, and in its only message. */
export const UNADMITTED_BYTES = 8 * KIB
export const HANDSHAKE_MESSAGE = 4 * KIB

/** Frames of any kind. The limit is higher than MESSAGES, because not every frame is a message. Read-only roles get a lower limit. */
export const FRAMES: ConnectionRate = { points: 600, duration: 10_000 }
export const READ_ONLY_FRAMES: ConnectionRate = { points: 120, duration: 10_000 }

/** Limits for all messages of a connection, for joins (each sends a whole show), and for requests of log pages. */
export const MESSAGES: ConnectionRate = { points: 400, duration: 10_000 }
export const JOINS: ConnectionRate = { points: 60, duration: 60_000 }
export const LOG_PAGES: ConnectionRate = { points: 60, duration: 10_000 }

/** Counts what one connection sends. It has no timer: for thousands of quiet connections timers would be most of the cost. */
export class ConnectionCounter {
  readonly #rate: ConnectionRate
  #used = 0
  #periodEnd = 0

  constructor(rate: ConnectionRate) {
    this.#rate = rate
  }

  /** Adds `count` at server time `now` (ms), and returns whether the total is within the rate. */
  allows(now: number, count = 1): boolean {
    if (now >= this.#periodEnd) {
      this.#used = 0
      this.#periodEnd = now + this.#rate.duration
    }
    this.#used += count
    return this.#used <= this.#rate.points
  }
}
