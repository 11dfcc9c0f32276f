import { CannotWrite, Unconfirmed } from './writeFault.ts'

/** Extended result codes of SQLite: the disk is full, and a write to a file failed. */
const FULL = 13
const IOERR_WRITE = 778

/** The name of the primary result code of an error of SQLite's, such as `SQLITE_FULL`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error && 'sqliteCodeName' in error)) return null
  return String(error.sqliteCodeName)
}

/**
 * What a failed step of an append leaves. Before the commit that is nothing. In the commit, what makes it one is written last:
 * where the writing itself failed there is none. Where that was written and only the disk's word failed (an fsync), it may
 * lie in the file, and another opening of it after a crash would take it for good.
 */
export function appendFault(error: unknown, step: 'before' | 'commit'): unknown {
  if (sqliteCode(error) === null) return error
  const code = error instanceof Error && 'sqliteExtendedCode' in error && error.sqliteExtendedCode
  return step === 'before' || code === FULL || code === IOERR_WRITE
    ? new CannotWrite(error)
    : new Unconfirmed(error)
}
