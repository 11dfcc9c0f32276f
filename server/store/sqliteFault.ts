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
