import type { SimulatedTime } from './calendar.ts'

/** A queue with a number of servers, such as processors or connections; first come, first served. */
export class Queue {
  readonly #calendar: SimulatedTime
  #free: number
  readonly #waiting: Array<() => void> = []
  /** The index of the first waiting entry in `#waiting`. */
  #gone = 0
  /** The total service time, in ms. */
  busy = 0

  constructor(calendar: SimulatedTime, servers: number) {
    this.#calendar = calendar
    this.#free = servers
  }

  /** Takes a server as soon as one is free; `release` gives it back. */
  acquire(taken: () => void): void {
    if (this.#free > 0) {
      this.#free -= 1
      taken()
    } else this.#waiting.push(taken)
  }

  release(): void {
    const next = this.#waiting[this.#gone]
    if (next === undefined) {
      this.#free += 1
      return
    }
    this.#gone += 1
    if (this.#gone > 1_000) this.#waiting.splice(0, this.#gone)
    if (this.#gone > 1_000) this.#gone = 0
    next()
  }

  /** Occupies a server for so many ms. */
  serve(time: number, done: () => void): void {
    this.acquire(() => {
      this.busy += time
      this.#calendar.after(time, () => {
        this.release()
        done()
      })
    })
  }
}
