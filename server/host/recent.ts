import type { AppendedEvent } from './appendedEvent.ts'

/** How many of a show's newest events are kept at hand for screens that rejoin. */
const RECENT_KEPT = 300

/** The newest events of one show. */
export class Recent {
  #entries: readonly AppendedEvent[] = []

  add(entries: readonly AppendedEvent[]): void {
    this.#entries = [...this.#entries, ...entries].slice(-RECENT_KEPT)
  }

  /** What came after `seq`, up to `head`; null where some of it is no longer at hand, or `seq` is none of ours. */
  after(seq: number, head: number): readonly AppendedEvent[] | null {
    if (seq > head) return null
    if (seq === head) return []
    const first = this.#entries[0]
    if (first === undefined || first.recorded.seq > seq + 1) return null
    return this.#entries.filter(({ recorded }) => recorded.seq > seq)
  }
}
