import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import { StartupError } from '../../startupError.ts'
import { folderStartupError, type OpenedStore, placeName, type StorePlace } from '../dataStore.ts'
import type { Store } from '../port.ts'
import { SqliteStore } from '../sqlite.ts'
import { BUSY_TIMEOUT, openDatabase } from '../sqliteSchema.ts'
import type { EventRow } from '../storedEvent.ts'
import {
  type Batch,
  COLUMNS,
  type EventSize,
  lastInBatch,
  type StoredRows,
  type StoredShow,
} from './storedRows.ts'

const QUERIES = {
  shows: `SELECT show, made,
      (SELECT coalesce(max(seq), 0) FROM events WHERE events.show = shows.show) AS head
    FROM shows ORDER BY rowid`,
  sizes: `SELECT seq, octet_length(event) AS size FROM events
    WHERE show = ? AND seq > ? ORDER BY seq LIMIT ?`,
  events: `SELECT show, seq, at, wall, command_id, actor, role, event,
      octet_length(event) AS bytes
    FROM events WHERE show = ? AND seq > ? AND seq <= ? ORDER BY seq`,
  addShow: 'INSERT INTO shows (show, made) VALUES (?, ?)',
  addEvent: `INSERT INTO events (show, seq, at, wall, command_id, actor, role, event)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  factNames: 'SELECT name FROM facts ORDER BY name',
  dropFact: 'DELETE FROM facts WHERE name = ?',
} as const

/** An event with the length of its text in the file, to detect texts that the binding changes. */
type MeasuredRow = EventRow & { readonly bytes: number }

/** The stored rows of a data folder. */
class SqliteRows implements StoredRows {
  readonly #db: DatabaseSyncInstance

  constructor(db: DatabaseSyncInstance) {
    this.#db = db
  }

  async shows(): Promise<readonly StoredShow[]> {
    const rows: readonly StoredShow[] = this.#query('shows').all()
    // The binding returns rows without a prototype; a deep comparison with other rows would fail.
    return rows.map((row) => ({ ...row }))
  }

  /** Rejects with a `StartupError` at a text that the binding changes: it cuts at U+0000, and replaces invalid UTF-8. */
  async eventsAfter(show: ShowId, after: number, batch: Batch): Promise<readonly EventRow[]> {
    const next: readonly EventSize[] = this.#query('sizes').all(show, after, batch.events)
    const last = lastInBatch(next, batch)
    if (last === null) return []
    const rows: readonly MeasuredRow[] = this.#query('events').all(show, after, last)
    return rows.map(({ bytes, ...row }) => {
      if (Buffer.byteLength(row.event) !== bytes) throw damagedEvent(row)
      return row
    })
  }

  async addShow({ show, made }: Omit<StoredShow, 'head'>): Promise<void> {
    this.#query('addShow').run(show, made)
  }

  async addEvents(rows: readonly EventRow[]): Promise<void> {
    const add = this.#query('addEvent')
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      for (const row of rows) add.run(...COLUMNS.map((column) => row[column]))
      this.#db.exec('COMMIT')
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  async factNames(): Promise<readonly string[]> {
    const rows: ReadonlyArray<{ name: string }> = this.#query('factNames').all()
    return rows.map(({ name }) => name)
  }

  async dropFact(name: string): Promise<void> {
    this.#query('dropFact').run(name)
  }

  #query(name: keyof typeof QUERIES): StatementSyncInstance {
    return this.#db.prepare(QUERIES[name])
  }
}

function damagedEvent({ show, seq }: EventRow): StartupError {
  return new StartupError(
    'unreadable-show',
    `${show} cannot be moved: the text of its event ${seq} is damaged.`,
  )
}

/** The source or the target of a move. */
export type MoveEndpoint = Pick<OpenedStore, 'asStartupError'> & {
  /** The name for messages. */
  readonly name: string
  readonly store: Store
  readonly rows: StoredRows
  readonly close: () => Promise<void>
}

/** The finished shows and events of the current phase of a move, and their totals. */
export type MoveProgress = {
  readonly phase: 'copying' | 'comparing'
  readonly shows: number
  readonly totalShows: number
  readonly events: number
  readonly totalEvents: number
}

/** Receives the progress of a move, very often. */
export type OnProgress = (progress: MoveProgress) => void

/** A move between two endpoints in batches. */
export type MoveJob = {
  readonly source: MoveEndpoint
  readonly target: MoveEndpoint
  readonly batch: Batch
  readonly onProgress: OnProgress
}

/** Opens a place as an endpoint of a move and creates its tables if needed; rejects with a `StartupError` if it cannot be used. */
export async function openEndpoint(place: StorePlace): Promise<MoveEndpoint> {
  const { data, database } = place
  if (database !== null) {
    const { openDatabaseEndpoint } = await import('../postgres/moveEndpoint.ts')
    return openDatabaseEndpoint(database)
  }
  const db = openDatabase(data)
  const store = new SqliteStore(data, db)
  // Blocking is allowed, as no server runs meanwhile.
  db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  return {
    name: placeName(place),
    store,
    rows: new SqliteRows(db),
    asStartupError: folderStartupError(data),
    close: () => store.close(),
  }
}
