import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { StartupError } from '../startupError.ts'
import { hasBytes, makeFile, makeFolder } from './files.ts'
import { sqliteCode } from './sqliteFault.ts'

/** The version of the tables below, kept in the file's `user_version`. */
const VERSION = 2

/** Pages of the write-ahead log at which a commit itself moves them into the database: not before a snapshot has come to do it. */
const MOST_PAGES = 4_000

/** How long a write waits for another process (such as `rostrum links`) to let go, in ms. */
export const BUSY = 5_000

/** The fact that a proof writes. */
export const LAST_PROOF = 'last-proof'

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

/** What must be forgotten on request lies beside the log, and goes with its show (since version 2). */
const SIDE_TABLE = `
  CREATE TABLE side_rows (
    show TEXT NOT NULL REFERENCES shows (show) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (show, kind, id)
  ) STRICT, WITHOUT ROWID;
`

/** The database file of a data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'rostrum.db')
}

/**
 * Opens the database of a data folder, making both where they are missing; throws a `StartupError` where it cannot be used. Nothing
 * is made where a database must have been: in a folder that `wasUsed`, or beside its write-ahead log, which SQLite would delete.
 */
export function openDatabase(folder: string, wasUsed = false): DatabaseSyncInstance {
  const file = databaseFile(folder)
  if (!hasBytes(file) && (wasUsed || hasBytes(`${file}-wal`))) throw lost(folder)
  makeFiles(folder)
  try {
    return opened(folder, wasUsed)
  } catch (error) {
    throw asStartupError(error, folder)
  }
}

function makeFiles(folder: string): void {
  try {
    makeFolder(folder)
    // Made here so that nobody else can read it: SQLite would leave that to the folder.
    makeFile(databaseFile(folder))
  } catch {
    throw unusableFolder(folder)
  }
}

function opened(folder: string, wasUsed: boolean): DatabaseSyncInstance {
  const db = new DatabaseSync(databaseFile(folder), {
    timeout: BUSY,
    enableForeignKeyConstraints: true,
  })
  try {
    prepare(db)
    if (wasUsed && isNew(db)) throw lost(folder)
    db.exec('COMMIT')
    return db
  } catch (error) {
    // Closing alone would keep the transaction, and its lock, until the statements are collected.
    if (db.isTransaction) db.exec('ROLLBACK')
    db.close()
    throw error
  }
}

/** Whether no server has stored anything but proofs: so is a copy of a young database without its write-ahead log. */
function isNew(db: DatabaseSyncInstance): boolean {
  const stored = `SELECT 1 FROM shows UNION ALL SELECT 1 FROM facts WHERE name <> '${LAST_PROOF}'`
  return db.prepare(stored).get() === undefined
}

/** Prepares the tables, in a transaction that it leaves open. */
function prepare(db: DatabaseSyncInstance): void {
  db.exec('PRAGMA journal_mode = WAL')
  // Some builds default to NORMAL in WAL mode, which loses acknowledged commits when the power goes.
  db.exec('PRAGMA synchronous = FULL')
  db.exec(`PRAGMA wal_autocheckpoint = ${MOST_PAGES}`)
  const check: { quick_check: string } | undefined = db.prepare('PRAGMA quick_check(1)').get()
  if (check?.quick_check !== 'ok') throw corrupt()
  db.exec('BEGIN IMMEDIATE')
  const { user_version: version } = db.prepare('PRAGMA user_version').get()
  if (version > VERSION) throw newerDatabase(version)
  if (version < 1) db.exec(TABLES)
  if (version < 2) db.exec(SIDE_TABLE)
  db.exec(`PRAGMA user_version = ${VERSION}`)
}

function asStartupError(error: unknown, folder: string): unknown {
  switch (sqliteCode(error)) {
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return corrupt()
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR':
      return unusableFolder(folder)
    default:
      return error
  }
}

function newerDatabase(version: number): StartupError {
  return new StartupError(
    'newer-database',
    `The database was written by a newer version of Rostrum (database version ${version}): update Rostrum, or choose another folder with --data.`,
  )
}

function lost(folder: string): StartupError {
  return new StartupError(
    'lost-database',
    `The database rostrum.db in ${folder} is missing or empty, but the folder was used before: put it back from a backup, with its rostrum.db-wal if there is one. If the shows are in PostgreSQL, name that database; for new shows choose another folder with --data.`,
  )
}

function corrupt(): StartupError {
  return new StartupError(
    'corrupt-database',
    'The database file rostrum.db is damaged: put a backup in its place, or choose another folder with --data.',
  )
}

/** The refusal of a data folder in which nothing can be written. */
export function unusableFolder(folder: string): StartupError {
  return new StartupError(
    'data-folder',
    `The data folder ${folder} cannot be written: see that its disk has room and that this user may write there, or choose another with --data.`,
  )
}
