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
