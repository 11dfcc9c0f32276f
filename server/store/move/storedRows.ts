import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { EventRow } from '../storedEvent.ts'

/** A stored show: when it was created (ms), and the last seq of its log, 0 if that is empty. */
export type StoredShow = { readonly show: ShowId; readonly made: number; readonly head: number }

/** The columns of an event, in order. */
export const COLUMNS = [
  ...(['show', 'seq', 'at', 'wall'] as const),
  ...(['command_id', 'actor', 'role', 'event'] as const),
] satisfies readonly (keyof EventRow)[]

/** The limits of events and of bytes that are copied at once. */
export type Batch = { readonly events: number; readonly bytes: number }

export const DEFAULT_BATCH: Batch = { events: 500, bytes: 1_000_000 }

/** The stored rows of a store for a move: events are neither parsed nor upcast. */
export type StoredRows = {
  /** Returns all shows in the order in which they were added. */
  shows(): Promise<readonly StoredShow[]>
  /** Returns the next batch of events of a show with a seq above `after`, in order; empty at the end. */
  eventsAfter(show: ShowId, after: number, batch: Batch): Promise<readonly EventRow[]>
  /** Adds a show without events. */
  addShow(show: Omit<StoredShow, 'head'>): Promise<void>
  /** Adds events of one existing show, all or nothing; resolves when they are durable. */
  addEvents(rows: readonly EventRow[]): Promise<void>
  factNames(): Promise<readonly string[]>
  dropFact(name: string): Promise<void>
}

/** The size of the text of an event in bytes. */
export type EventSize = { readonly seq: number; readonly size: number }

/** Returns the last seq of the next batch, which has at least one event; null if no event follows. */
export function lastInBatch(next: readonly EventSize[], batch: Batch): number | null {
  let bytes = 0
  let last: number | null = null
  for (const { seq, size } of next) {
    bytes += size
    if (last !== null && bytes > batch.bytes) return last
    last = seq
  }
  return last
}
