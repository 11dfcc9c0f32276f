import type { ShowId } from '../../../shared/agenda/ids.ts'
import { StartupError } from '../../startupError.ts'
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
type EventSize = { readonly seq: number; readonly size: number }

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

/** Returns the queries of a move; `order` is the column by which shows are in the order in which they were added. */
export const moveQueries = (order: 'n' | 'rowid') => ({
  shows: `SELECT show, made,
      (SELECT coalesce(max(seq), 0) FROM events WHERE events.show = shows.show) AS head
    FROM shows ORDER BY ${order}`,
  sizes: `SELECT seq, octet_length(event) AS size FROM events
    WHERE show = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
  events: `SELECT show, seq, at, wall, command_id, actor, role, event, octet_length(event) AS bytes
    FROM events WHERE show = $1 AND seq > $2 AND seq <= $3 ORDER BY seq`,
  addShow: 'INSERT INTO shows (show, made) VALUES ($1, $2)',
  factNames: 'SELECT name FROM facts ORDER BY name',
  dropFact: 'DELETE FROM facts WHERE name = $1',
})

/** Runs a query of a move. */
type RunQuery = <Row extends object>(
  name: keyof ReturnType<typeof moveQueries>,
  values?: readonly (string | number)[],
) => Promise<readonly Row[]>

/** Returns the stored rows that queries read and write. `eventsAfter` rejects with a `StartupError` at a text whose length differs in the store: SQLite's binding cuts at U+0000, and replaces invalid UTF-8. */
export function storedRows(query: RunQuery, addEvents: StoredRows['addEvents']): StoredRows {
  return {
    addEvents,
    shows: () => query('shows'),
    async eventsAfter(show, after, batch) {
      const last = lastInBatch(await query('sizes', [show, after, batch.events]), batch)
      if (last === null) return []
      const rows = await query<EventRow & { bytes: number }>('events', [show, after, last])
      return rows.map(({ bytes, ...row }) => {
        if (Buffer.byteLength(row.event) !== bytes) throw damagedEvent(row)
        return row
      })
    },
    async addShow({ show, made }) {
      await query('addShow', [show, made])
    },
    async factNames() {
      return (await query<{ name: string }>('factNames')).map(({ name }) => name)
    },
    async dropFact(name) {
      await query('dropFact', [name])
    },
  }
}

function damagedEvent({ show, seq }: EventRow): StartupError {
  return new StartupError(`${show} cannot be moved: the text of its event ${seq} is damaged.`)
}
