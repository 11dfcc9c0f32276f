type Entry = { readonly at: number; readonly act: () => void }

/** Simulated time, in ms. Entries run in order of time; entries of the same moment in the order in which they were added. */
export class SimulatedTime {
  /** The next entry is last. */
  readonly #entries: Entry[] = []
  now = 0

  /** Schedules an act in so many ms. */
  after(delay: number, act: () => void): void {
    const at = this.now + delay
    let [low, high] = [0, this.#entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#entries[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    this.#entries.splice(low, 0, { at, act })
  }

  /** Runs everything up to this moment. */
  until(end: number): void {
    for (let next = this.#entries.at(-1); next !== undefined && next.at <= end; ) {
      this.#entries.pop()
      this.now = next.at
      next.act()
      next = this.#entries.at(-1)
    }
    this.now = end
  }
}

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
