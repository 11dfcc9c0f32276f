import pg from 'pg'
import { StartupError } from '../../startupError.ts'
import { CannotWrite, Unconfirmed, Unreachable } from '../writeFault.ts'
import type { DatabaseAddress } from './address.ts'

/** What went wrong at the database, by its own code where it gave one: what `pg` throws may hold the connection. */
export class DatabaseFault extends Error {
  readonly code: string | null

  constructor(message: string, code: string | null) {
    super(message)
    this.name = 'DatabaseFault'
    this.code = code
  }
}

/** An error of `pg`'s without anything of the address in it. */
export function faultOf(error: unknown, address: DatabaseAddress): DatabaseFault {
  if (error instanceof DatabaseFault) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  // Of a host with several addresses none of which answers, there is only the code.
  const message = error instanceof Error ? error.message || (code ?? error.name) : String(error)
  return new DatabaseFault(address.masked(message), code)
}

/** Whether the database itself said so, and the connection is still good. */
export function isAnswer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !isLast(error)
}

/** Whether this is the last word of a connection that the database ends. Its severity is told in the database's language, so the code counts too. */
function isLast({ severity, code = '' }: pg.DatabaseError): boolean {
  return severity === 'FATAL' || severity === 'PANIC' || /^(08|57P|XX000|40003)/.test(code)
}

/** The code of a write where none is taken. */
const READ_ONLY = '25006'

/** Whether the database took no write, as it may say on a connection that was opened while it took none, for as long as that lasts. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === READ_ONLY
}

/** Whether something went wrong at the database, as a start meets it. */
export function isDatabases(error: unknown): boolean {
  return causeOf(error) instanceof DatabaseFault
}

/** What the store’s word of a failure is about. */
function causeOf(error: unknown): unknown {
  return error instanceof CannotWrite || error instanceof Unreachable ? causeOf(error.cause) : error
}

/** Somebody else took the seq, or was first in a way that leaves nothing but trying again. */
const LOST: readonly string[] = ['23505', '40001', '40P01']

/**
 * What a failed append came to. It is one statement: where the database answered that it failed, nothing of it is there. Where
 * no answer came, or the connection ended with it, it may be there, or may even be written yet.
 */
export function appendFault(error: unknown, address: DatabaseAddress): 'conflict' | Error {
  const fault = faultOf(error, address)
  if (!isAnswer(error)) return new Unconfirmed(fault)
  return LOST.includes(fault.code ?? '') ? 'conflict' : new CannotWrite(fault)
}

/** Codes of errors with which a start cannot go on, by how they begin, with what to do. */
const STARTS: ReadonlyArray<readonly [code: string, line: string]> = [
  ['28', 'The database does not let us in: see that user and password of its address are right'],
  ['3D000', 'There is no such database: make it, or name another in its address'],
  [
    '42501',
    'The database’s user may not make tables: let it create the schema "rostrum", or make that and give it to it',
  ],
  [
    READ_ONLY,
    'The database takes no writes: name the one that does in its address, or make room where its disk is full',
  ],
  ['53100', 'The database’s disk is full: make room on it'],
  ['53', 'The database has no room, or no connection free'],
  ['57P03', 'The database is starting, or recovers: start again in a moment'],
]

/** The refusal to start on a database that cannot be used, in words. */
export function unusableDatabase(error: unknown, address: DatabaseAddress): StartupError {
  if (error instanceof StartupError) return error
  const { message, code } = faultOf(causeOf(error), address)
  const known = STARTS.find(([begin]) => code?.startsWith(begin))
  const line =
    known?.[1] ??
    'The database cannot be reached: see that it runs, and that its address (ROSTRUM_DATABASE, or the file of --database-file) is right'
  return new StartupError('database', `${line} (${message}).`)
}
