import type { MoveEnd } from '../move/moveEnd.ts'
import { isDatabases, unusableDatabase } from './fault.ts'
import { takeForMove } from './moveLock.ts'
import { type PostgresOptions, PostgresStore } from './postgres.ts'
import { PostgresRows } from './postgresRows.ts'

/**
 * Opens a database as one end of a move, and makes it ready where it is new. Until it is closed no server starts on it, and no
 * other move. Rejects with a `StartupError` where it cannot be used, or where servers run on it.
 */
export async function openDatabaseEnd({
  address,
  timeout,
}: Pick<PostgresOptions, 'address' | 'timeout'>): Promise<MoveEnd> {
  const refusal = (error: unknown) =>
    isDatabases(error) ? unusableDatabase(error, address) : error
  const lock = await takeForMove(address, timeout).catch((error: unknown) => {
    throw refusal(error)
  })
  try {
    // One connection is enough for what is beside events: these go by the one that holds the lock.
    const store = await PostgresStore.open({ address, connections: 1, timeout })
    const close = async () => {
      await store.close()
      await lock.end()
    }
    return { name: 'the database', store, rows: new PostgresRows(lock, address), refusal, close }
  } catch (error) {
    await lock.end()
    throw error
  }
}
