import type { Calendar } from './calendar.ts'

/** So many that serve, such as the cores of a database or its connections: who comes is served in order. */
export class Queue {
  readonly #calendar: Calendar
  #free: number
  readonly #waiting: Array<() => void> = []
  /** How many are before the first that waits in `#waiting`. */
  #gone = 0
  /** How long they have served, all together, in ms. */
  busy = 0

  constructor(calendar: Calendar, servers: number) {
    this.#calendar = calendar
    this.#free = servers
  }

  /** Takes one of them as soon as it is free; to be given back by `leave`. */
  take(taken: () => void): void {
    if (this.#free > 0) {
      this.#free -= 1
      taken()
    } else this.#waiting.push(taken)
  }

  leave(): void {
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

  /** Is served for so many ms. */
  serve(time: number, done: () => void): void {
    this.take(() => {
      this.busy += time
      this.#calendar.after(time, () => {
        this.leave()
        done()
      })
    })
  }
}
