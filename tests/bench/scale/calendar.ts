type Entry = { readonly at: number; readonly n: number; readonly act: () => void }

/** Simulated time, in ms: what is to happen, in order; what is for the same moment happens in the order in which it was said. */
export class Calendar {
  /** A binary heap: each entry is due no later than the two below it. */
  readonly #heap: Entry[] = []
  #said = 0
  now = 0

  /** Has something happen in so many ms. */
  after(delay: number, act: () => void): void {
    this.#said += 1
    this.#heap.push({ at: this.now + delay, n: this.#said, act })
    this.#rise(this.#heap.length - 1)
  }

  /** Lives on until this moment. */
  until(end: number): void {
    for (let next = this.#heap[0]; next !== undefined && next.at <= end; next = this.#heap[0]) {
      this.#takeFirst()
      this.now = next.at
      next.act()
    }
    this.now = end
  }

  #takeFirst(): void {
    const last = this.#heap.pop()
    if (last === undefined || this.#heap.length === 0) return
    this.#heap[0] = last
    this.#sink(0)
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1
      if (!this.#isBefore(at, above)) return
      this.#swap(at, above)
      at = above
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const first = this.#isBefore(right, left) ? right : left
      if (!this.#isBefore(first, at)) return
      this.#swap(first, at)
      at = first
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return a !== undefined
    return a.at === b.at ? a.n < b.n : a.at < b.at
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]]
    if (a === undefined || b === undefined) return
    this.#heap[one] = b
    this.#heap[other] = a
  }
}
