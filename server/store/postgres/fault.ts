import pg from 'pg'
import { StartupError } from '../../startupError.ts'
import { CannotWrite, Unreachable } from '../storeFaults.ts'
import type { DatabaseAddress } from './address.ts'

/** An error of the database, with its code if there is one. Unlike errors of `pg` it has no reference to the connection. */
export class DatabaseFault extends Error {
  readonly code: string | null

  constructor(message: string, code: string | null) {
    super(message)
    this.name = 'DatabaseFault'
    this.code = code
  }
}

/** Converts an error of `pg` and removes the secrets of the address. */
export function faultOf(error: unknown, address: DatabaseAddress): DatabaseFault {
  if (error instanceof DatabaseFault) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  // If none of several addresses of a host answers, the message is empty.
  const message = error instanceof Error ? error.message || (code ?? error.name) : String(error)
  return new DatabaseFault(address.mask(message), code)
}

/** Whether a statement failed, and its connection is still usable. */
export function isStatementError(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !endsConnection(error)
}

/** Whether the database closes the connection after this error. The severity may be translated, so the code counts too. */
function endsConnection({ severity, code = '' }: pg.DatabaseError): boolean {
  return severity === 'FATAL' || severity === 'PANIC' || /^(08|57P|XX000|40003)/.test(code)
}

/** The code of a write to a database that is read-only. */
const READ_ONLY = '25006'

/** Whether the database is read-only; a connection that was opened then may stay read-only. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === READ_ONLY
}

/** Returns a function that converts errors of a database to a `StartupError`, and leaves others. */
export function databaseStartupError(address: DatabaseAddress): (error: unknown) => unknown {
  return (error) =>
    causeOf(error) instanceof DatabaseFault ? unusableDatabase(error, address) : error
}

function causeOf(error: unknown): unknown {
  return error instanceof CannotWrite || error instanceof Unreachable ? causeOf(error.cause) : error
}

/** The advice for errors at startup, by the beginnings of their codes. */
const STARTUP_ADVICE: ReadonlyArray<readonly [code: string, line: string]> = [
  ['28', 'The database refuses the login: check the user and the password in its address'],
  ['3D000', 'There is no such database: create it, or name another in its address'],
  [
    '42501',
    'The database’s user may not create tables: let it create the schema "rostrum", or create this schema for it',
  ],
  [
    READ_ONLY,
    'The database is read-only: use the address of the primary, or free space if its disk is full',
  ],
  ['53100', 'The database’s disk is full: free space on it'],
  ['53', 'The database has no space, or no free connection'],
  ['57P03', 'The database is starting or recovering: start again in a moment'],
]

/** Returns the error of a startup with a database that cannot be used. */
export function unusableDatabase(error: unknown, address: DatabaseAddress): StartupError {
  if (error instanceof StartupError) return error
  const { message, code } = faultOf(causeOf(error), address)
  const advice = STARTUP_ADVICE.find(([start]) => code?.startsWith(start))
  const line =
    advice?.[1] ??
    'The database cannot be reached: check that it runs, and its address (ROSTRUM_DATABASE, or the file of --database-file)'
  return new StartupError(`${line} (${message}).`)
}
