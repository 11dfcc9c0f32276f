/** So many in so many ms. */
export type OwnLimit = { readonly points: number; readonly duration: number }

/** Counts what one connection sends, and is kept with it: for thousands of quiet ones a timer each would be most of what they cost. */
export class OwnRate {
  readonly #limit: OwnLimit
  #used = 0
  #until = 0

  constructor(limit: OwnLimit) {
    this.#limit = limit
  }

  /** Counts so many at server time `now` (ms), and says whether they are still within the rate. */
  allows(now: number, count = 1): boolean {
    if (now >= this.#until) {
      this.#used = 0
      this.#until = now + this.#limit.duration
    }
    this.#used += count
    return this.#used <= this.#limit.points
  }
}
