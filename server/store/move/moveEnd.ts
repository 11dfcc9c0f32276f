import { folderRefusal, nameOf, type OpenedStore, type StorePlace } from '../dataStore.ts'
import type { Store } from '../port.ts'
import { BUSY, openDatabase } from '../schema.ts'
import { SqliteStore } from '../sqlite.ts'
import { SqliteRows } from './sqliteRows.ts'
import type { StoredRows } from './storedRows.ts'

/** One end of a move, where everything comes from or goes to. */
export type MoveEnd = Pick<OpenedStore, 'refusal'> & {
  /** What it is called where it is told of. */
  readonly name: string
  readonly store: Store
  readonly rows: StoredRows
  readonly close: () => Promise<void>
}

/** Opens a place as one end of a move, which is made ready where it is new; rejects with a `StartupError` where it cannot be used. */
export async function openEnd(place: StorePlace): Promise<MoveEnd> {
  const { data, database } = place
  if (database !== null) {
    const { openDatabaseEnd } = await import('../postgres/postgresEnd.ts')
    return openDatabaseEnd(database)
  }
  const db = openDatabase(data)
  const store = new SqliteStore(data, db)
  // Nobody is served meanwhile who would have to wait.
  db.exec(`PRAGMA busy_timeout = ${BUSY}`)
  return {
    name: nameOf(place),
    store,
    rows: new SqliteRows(db),
    refusal: folderRefusal(data),
    close: () => store.close(),
  }
}
