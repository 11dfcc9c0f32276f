import pg from 'pg'
import { StartupError } from '../../startupError.ts'
import type { DatabaseAddress } from './address.ts'
import { faultOf } from './fault.ts'
import { clientConfig, DURABLE } from './pool.ts'
import { LISTENING, MOVE_LOCK, QUERIES, REWRITE_LOCK } from './queries.ts'

/** How long a move waits for the lock, in ms: a killed process may have it a moment longer. */
const LOCK_TIMEOUT = 2_000

/** The error code after the lock timeout. */
const LOCK_NOT_AVAILABLE = '55P03'

/** A database, and its statement timeout in ms if one is set. */
type LockOptions = { readonly address: DatabaseAddress; readonly timeout: number | undefined }

/** Opens a connection that has the lock until it ends; rejects with a `StartupError` of `lock` or a `DatabaseFault`. */
async function openLocked(
  { address, timeout }: LockOptions,
  lock: (client: pg.Client) => Promise<void>,
): Promise<pg.Client> {
  let client: pg.Client | undefined
  try {
    // This reads files in the address, such as a certificate, and may throw.
    client = new pg.Client(clientConfig(address, timeout))
    // If the connection breaks, its next query fails.
    client.on('error', () => undefined)
    await client.connect()
    await lock(client)
    return client
  } catch (error) {
    client?.end().catch(() => undefined)
    throw error instanceof StartupError ? error : faultOf(error, address)
  }
}

/** Prevents moves of a database until the returned connection ends; rejects with a `StartupError` during a move. */
export function lockAgainstMoves(address: DatabaseAddress, timeout?: number): Promise<pg.Client> {
  return openLocked({ address, timeout }, async (client) => {
    const rewriting = 'A person is being erased or a show deleted in the database: try again.'
    await waitForLock(client, REWRITE_LOCK, () => new StartupError(rewriting))
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock_shared($1, $2) AS locked',
      [...MOVE_LOCK],
    )
    if (rows[0]?.locked !== true) {
      throw new StartupError('The database is being moved: start when the move has ended.')
    }
    await client.query('SELECT pg_advisory_unlock($1, $2)', [...REWRITE_LOCK])
  })
}

/** Takes a lock until the connection ends; rejects with `refusal` if others have it too long. */
async function waitForLock(
  client: pg.Client,
  lock: readonly [number, number],
  refusal: () => StartupError,
): Promise<void> {
  // This statement may wait longer than others. The lock remains after the transaction.
  await client.query('BEGIN')
  await client.query('SET LOCAL statement_timeout = 0')
  await client.query(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT}`)
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [...lock])
    await client.query('COMMIT')
  } catch (error) {
    const isLocked = error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE
    throw isLocked ? refusal() : error
  }
}

/** Locks a database for a move until the returned connection ends; rejects with a `StartupError` if servers or another move run on it. */
export function lockForMove(address: DatabaseAddress, timeout?: number): Promise<pg.Client> {
  return openLocked({ address, timeout }, async (client) => {
    await refuseIfServed(client)
    await client.query(DURABLE)
    await waitForLock(client, MOVE_LOCK, databaseInUse)
    // A server whose connection broke has lost the lock, but listens again.
    await refuseIfServed(client)
  })
}

/** How many servers serve, and how many serve or start. */
export type ServerCounts = { readonly serving: number; readonly begun: number }

async function refuseIfServed(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<ServerCounts>(QUERIES.servers, [...LISTENING, MOVE_LOCK[1]])
  if ((rows[0]?.serving ?? 0) > 0) throw databaseInUse()
}

function databaseInUse(): StartupError {
  return new StartupError('Servers or another move run on the database: stop them first.')
}
