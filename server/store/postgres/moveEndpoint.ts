import type pg from 'pg'
import type { MoveEndpoint } from '../move/endpoint.ts'
import { COLUMNS, moveQueries, type StoredRows, storedRows } from '../move/storedRows.ts'
import type { DatabaseAddress } from './address.ts'
import { databaseStartupError, faultOf } from './fault.ts'
import { lockForMove } from './moveLock.ts'
import { type PostgresOptions, PostgresStore } from './postgres.ts'
import { QUERIES } from './queries.ts'

/** Returns the stored rows of a database, through one connection. */
async function postgresRows(client: pg.ClientBase, address: DatabaseAddress): Promise<StoredRows> {
  const run = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    try {
      return (await client.query<Row>(text, [...values])).rows
    } catch (error) {
      throw faultOf(error, address)
    }
  }
  const queries = moveQueries('n')
  await run('SET search_path TO rostrum')
  return storedRows(
    (name, values) => run(queries[name], values),
    async (rows) => {
      await run(
        QUERIES.addEvents,
        COLUMNS.map((column) => rows.map((row) => row[column])),
      )
    },
  )
}

/**
 * Opens a database as an endpoint of a move and creates its tables if needed. Until it is closed, no server and no other move can
 * start. Rejects with a `StartupError` if it cannot be used, or if servers run on it.
 */
export async function openDatabaseEndpoint({
  address,
  timeout,
}: Pick<PostgresOptions, 'address' | 'timeout'>): Promise<MoveEndpoint> {
  const asStartupError = databaseStartupError(address)
  const lock = await lockForMove(address, timeout).catch((error: unknown) => {
    throw asStartupError(error)
  })
  try {
    const rows = await postgresRows(lock, address)
    // One connection is enough, as the events are copied through the connection with the lock.
    const store = await PostgresStore.open({ address, connections: 1, timeout })
    const close = async () => {
      await store.close()
      await lock.end()
    }
    return {
      name: 'the database',
      store,
      rows,
      asStartupError,
      close,
    }
  } catch (error) {
    await lock.end()
    throw error
  }
}
