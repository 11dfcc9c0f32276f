import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { type OpenedStore, placeName, type StorePlace } from '../dataStore.ts'
import type { Store } from '../port.ts'
import { SqliteStore } from '../sqlite.ts'
import { BUSY_TIMEOUT, folderStartupError, openDatabase } from '../sqliteSchema.ts'
import { type Batch, COLUMNS, moveQueries, type StoredRows, storedRows } from './storedRows.ts'

const ADD_EVENT = `INSERT INTO events (${COLUMNS.join()}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`

const queries = moveQueries('rowid')

/** Returns the stored rows of a data folder. */
function sqliteRows(db: DatabaseSyncInstance): StoredRows {
  return storedRows(
    async (name, values = []) => {
      const statement = db.prepare(queries[name])
      const parameters = values.map((value, index) => [`$${index + 1}`, value])
      const rows = statement.all(Object.fromEntries(parameters))
      // The binding returns rows without a prototype; a deep comparison with other rows would fail.
      return rows.map((row) => ({ ...row }))
    },
    async (rows) => {
      const add = db.prepare(ADD_EVENT)
      db.exec('BEGIN IMMEDIATE')
      try {
        for (const row of rows) add.run(...COLUMNS.map((column) => row[column]))
        db.exec('COMMIT')
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK')
        throw error
      }
    },
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
    rows: sqliteRows(db),
    asStartupError: folderStartupError(data),
    close: () => store.close(),
  }
}
