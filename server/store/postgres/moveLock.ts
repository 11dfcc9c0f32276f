import pg from 'pg'
import { StartupError } from '../../startupError.ts'
import type { DatabaseAddress } from './address.ts'
import { faultOf } from './fault.ts'
import { connectionTo, DURABLE } from './pool.ts'
import { LISTENING, QUERIES } from './queries.ts'

/** The advisory lock that every server shares from its start to its end, and that a move has alone. */
const MOVING = [LISTENING[0], 2] as const

/** How long a move waits for it, in ms: one that was killed may have it for a moment yet. */
const WAITS = 2_000

/** What the database says where a lock was waited for in vain. */
const NOT_AVAILABLE = '55P03'

/** The database to hold, and how long a statement may take there, in ms, where that was chosen. */
type Holding = { readonly address: DatabaseAddress; readonly timeout: number | undefined }

/** A connection that holds the lock until it is ended; rejects with what `lock` makes of it, and else with a `DatabaseFault`. */
async function holder(
  { address, timeout }: Holding,
  lock: (client: pg.Client) => Promise<void>,
): Promise<pg.Client> {
  let client: pg.Client | undefined
  try {
    // A file that the address names, as of a certificate, is read here.
    client = new pg.Client(connectionTo(address, timeout))
    // Whoever uses it is told when it breaks; one that only holds the lock has lost it then.
    client.on('error', () => undefined)
    await client.connect()
    await lock(client)
    return client
  } catch (error) {
    client?.end().catch(() => undefined)
    throw error instanceof StartupError ? error : faultOf(error, address)
  }
}

/** Keeps a database from being moved until the connection that this gives is ended; rejects with a `StartupError` while it is moved. */
export function keepFromMoves(address: DatabaseAddress, timeout?: number): Promise<pg.Client> {
  return holder({ address, timeout }, async (client) => {
    const { rows } = await client.query<{ kept: boolean }>(
      'SELECT pg_try_advisory_lock_shared($1, $2) AS kept',
      [...MOVING],
    )
    if (rows[0]?.kept !== true) {
      throw new StartupError('move', 'The database is being moved: start when that has ended.')
    }
  })
}

/** Takes a database for a move until the connection that this gives is ended; rejects with a `StartupError` where servers run on it, or another move does. */
export function takeForMove(address: DatabaseAddress, timeout?: number): Promise<pg.Client> {
  return holder({ address, timeout }, async (client) => {
    await refuseServed(client)
    await client.query(DURABLE)
    // However short a statement may be: this one may have to wait. The lock outlives the transaction.
    await client.query('BEGIN')
    await client.query('SET LOCAL statement_timeout = 0')
    await client.query(`SET LOCAL lock_timeout = ${WAITS}`)
    try {
      await client.query('SELECT pg_advisory_lock($1, $2)', [...MOVING])
      await client.query('COMMIT')
    } catch (error) {
      const isHeld = error instanceof pg.DatabaseError && error.code === NOT_AVAILABLE
      throw isHeld ? served() : error
    }
    // A server whose line broke has lost the lock, and listens again.
    await refuseServed(client)
  })
}

async function refuseServed(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ servers: number }>(QUERIES.servers, [...LISTENING])
  if ((rows[0]?.servers ?? 0) > 0) throw served()
}

function served(): StartupError {
  return new StartupError(
    'move',
    'Servers run on the database, or another move does: stop all of them first.',
  )
}
