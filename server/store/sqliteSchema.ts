import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StartupError } from '../startupError.ts'
import { hasBytes, makeFile, makeFolder } from './files.ts'
import { CannotWrite, Unconfirmed } from './storeFaults.ts'

/** Extended result codes of SQLite. */
const FULL = 13
const IOERR_WRITE = 778

/** Returns the name of the primary result code of a SQLite error, such as `SQLITE_FULL`; null for other errors. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error && 'sqliteCodeName' in error)) return null
  return String(error.sqliteCodeName)
}

/**
 * Converts the error of a failed append. Before the commit, or if writing the commit failed, nothing was written. If only
 * the fsync failed, the commit may be in the file, and the next opening after a crash would accept it.
 */
export function appendFault(error: unknown, step: 'before' | 'commit'): unknown {
  if (sqliteCode(error) === null) return error
  const code = error instanceof Error && 'sqliteExtendedCode' in error && error.sqliteExtendedCode
  return step === 'before' || code === FULL || code === IOERR_WRITE
    ? new CannotWrite(error)
    : new Unconfirmed(error)
}

/** The version of the tables, stored in the file's `user_version`. */
export const VERSION = 2

/** A commit checkpoints the write-ahead log when it has this many pages; usually a snapshot does so earlier. */
const CHECKPOINT_PAGES = 4_000

/** How long a write waits for the lock of another process, such as `rostrum links`, in ms. */
export const BUSY_TIMEOUT = 5_000

/** The name of the fact that a write test sets. */
export const LAST_WRITE_TEST = 'last-proof'

const TABLES = `
  CREATE TABLE shows (
    show TEXT PRIMARY KEY,
    made INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE events (
    show TEXT NOT NULL REFERENCES shows (show),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    wall INTEGER NOT NULL,
    command_id TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (show, seq)
  ) STRICT;
  CREATE INDEX events_by_command ON events (show, actor, command_id);
  CREATE TABLE snapshots (
    show TEXT PRIMARY KEY REFERENCES shows (show),
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
`

/** Data that must be deleted on request (since version 2). */
const SIDE_TABLE = `
  CREATE TABLE side_rows (
    show TEXT NOT NULL REFERENCES shows (show) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (show, kind, id)
  ) STRICT, WITHOUT ROWID;
`

/** Returns the database file of a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'rostrum.db')
}

/**
 * Opens the database of a data folder and creates both if they are missing; throws a `StartupError` if it cannot be used. Creates
 * nothing if a database was lost: in a folder that `wasUsed`, or next to its write-ahead log, which SQLite would delete.
 */
export function openDatabase(folder: string, wasUsed = false): DatabaseSyncInstance {
  const file = databaseFile(folder)
  if (!hasBytes(file) && (wasUsed || hasBytes(`${file}-wal`))) throw lostDatabase(folder)
  makeFiles(folder)
  try {
    return openPrepared(folder, wasUsed)
  } catch (error) {
    throw folderStartupError(folder)(error)
  }
}

function makeFiles(folder: string): void {
  try {
    makeFolder(folder)
    // SQLite would create a file that others can read.
    makeFile(databaseFile(folder))
  } catch {
    throw unusableFolder(folder)
  }
}

function openPrepared(folder: string, wasUsed: boolean): DatabaseSyncInstance {
  const db = new DatabaseSync(databaseFile(folder), {
    timeout: BUSY_TIMEOUT,
    enableForeignKeyConstraints: true,
  })
  try {
    prepare(db)
    if (wasUsed && isNew(db)) throw lostDatabase(folder)
    db.exec('COMMIT')
    return db
  } catch (error) {
    // After closing alone, the transaction and its lock would remain until the statements are garbage-collected.
    if (db.isTransaction) db.exec('ROLLBACK')
    db.close()
    throw error
  }
}

/** Whether a database has only write tests, like a copy of a young one without its write-ahead log. */
function isNew(db: DatabaseSyncInstance): boolean {
  const query = `SELECT 1 FROM shows UNION ALL SELECT 1 FROM facts WHERE name <> '${LAST_WRITE_TEST}'`
  return db.prepare(query).get() === undefined
}

/** Creates or migrates the tables, in a transaction that stays open. */
function prepare(db: DatabaseSyncInstance): void {
  db.exec('PRAGMA journal_mode = WAL')
  // Some builds default to NORMAL in WAL mode, which loses commits in a power cut.
  db.exec('PRAGMA synchronous = FULL')
  db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  const check: { quick_check: string } | undefined = db.prepare('PRAGMA quick_check(1)').get()
  if (check?.quick_check !== 'ok') throw corruptDatabase()
  db.exec('BEGIN IMMEDIATE')
  const { user_version: version } = db.prepare('PRAGMA user_version').get()
  if (version > VERSION) {
    throw new StartupError(
      `The database was written by a newer version of Rostrum (database version ${version}): update Rostrum, or choose another folder with --data.`,
    )
  }
  if (version < 1) db.exec(TABLES)
  if (version < 2) db.exec(SIDE_TABLE)
  db.exec(`PRAGMA user_version = ${VERSION}`)
}

/** The codes of SQLite for a folder that cannot be written. */
const UNWRITABLE: readonly (string | null)[] = [
  ...['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_FULL', 'SQLITE_IOERR'],
]

/** Converts an error of a data folder to a `StartupError` if its disk cannot be written, or its database is damaged. */
export function folderStartupError(folder: string): (error: unknown) => unknown {
  return (error) => {
    const code = sqliteCode(error)
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return corruptDatabase()
    const isUnwritable = error instanceof CannotWrite || UNWRITABLE.includes(code)
    return isUnwritable ? unusableFolder(folder) : error
  }
}

function lostDatabase(folder: string): StartupError {
  return new StartupError(
    `The database rostrum.db in ${folder} is missing or empty, but the folder was used before: restore it from a backup, with its rostrum.db-wal if there is one. If the shows are in PostgreSQL, name that database; for new shows choose another folder with --data.`,
  )
}

function corruptDatabase(): StartupError {
  return new StartupError(
    'The database file rostrum.db is damaged: restore a backup into an empty folder with "rostrum restore FILE --data FOLDER", and start with that folder.',
  )
}

/** Returns the error for a data folder that cannot be written. */
export function unusableFolder(folder: string): StartupError {
  return new StartupError(
    `The data folder ${folder} cannot be written: check that its disk has space and that this user may write there, or choose another with --data.`,
  )
}
