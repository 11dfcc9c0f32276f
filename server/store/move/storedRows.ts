import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { EventRow } from '../eventRow.ts'

/** A show as it is kept: when it was made (ms), and the last seq of its log, 0 where that is empty. */
export type StoredShow = { readonly show: ShowId; readonly made: number; readonly head: number }

/** What an event is kept as, in the order of its columns. */
export const COLUMNS = [
  ...(['show', 'seq', 'at', 'wall'] as const),
  ...(['command_id', 'actor', 'role', 'event'] as const),
] satisfies readonly (keyof EventRow)[]

/** How much is carried at once: so many events at most, fewer where their texts have more than so many bytes together. */
export type Batch = { readonly events: number; readonly bytes: number }

/** What is carried at once where nothing else is said. */
export const BATCH: Batch = { events: 500, bytes: 1_000_000 }

/** What a store keeps as it lies there, for a move: nothing is upcast, and the text of an event stays as it was written. */
export type StoredRows = {
  /** Every show in the order in which they were added, the oldest first. */
  shows(): Promise<readonly StoredShow[]>
  /** The next events of a show with a seq above `after`, in order, as many as are carried at once; none at its end. */
  eventsAfter(show: ShowId, after: number, batch: Batch): Promise<readonly EventRow[]>
  /** Adds a show without events behind those that are there. */
  addShow(show: Omit<StoredShow, 'head'>): Promise<void>
  /** Adds events of one show that is there, all or nothing; resolves when they are durable. */
  addEvents(rows: readonly EventRow[]): Promise<void>
  factNames(): Promise<readonly string[]>
  dropFact(name: string): Promise<void>
}

/** How many bytes the text of an event has. */
export type EventSize = { readonly seq: number; readonly size: number }

/** The seq of the last event that is carried at once, of those that come next: one at least; null where none comes. */
export function lastAtOnce(next: readonly EventSize[], batch: Batch): number | null {
  let bytes = 0
  let last: number | null = null
  for (const { seq, size } of next) {
    bytes += size
    if (last !== null && bytes > batch.bytes) return last
    last = seq
  }
  return last
}
