import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import type { Claims, CommonClock, ConnectionUse, NodeLines, SharedLog, Store } from './port.ts'
import { databaseFile, openDatabase, unusableFolder } from './schema.ts'
import { SqliteStore } from './sqlite.ts'
import { sqliteCode } from './sqliteFault.ts'
import { CannotWrite } from './writeFault.ts'

/** What says where a store is. */
export type StorePlace = Pick<Config, 'data' | 'database'>

/** An open store, and what is said of it. */
export type OpenedStore = {
  readonly store: Store
  /** Where other processes write in its logs too: what tells of it, and of the clock that they go by. */
  readonly shared: (SharedLog & CommonClock & Claims) | null
  /** By which these tell one another what is in no log. */
  readonly nodes: NodeLines | null
  /** How its connections to a database are used now, where it has such. */
  readonly connections: (() => ConnectionUse) | null
  /** What an error at a start comes to: a `StartupError` where the store takes nothing. */
  readonly refusal: (error: unknown) => unknown
  /** Keeps everything where it is until the store is closed: rejects with a `StartupError` while it is being moved. */
  readonly stay: () => Promise<void>
}

/** What a place is called where it is told of. */
export function nameOf({ data, database }: StorePlace): string {
  return database === null ? data : 'the database'
}

/** Whether there is a store in a place yet; a database is one. */
export function hasStore({ data, database }: StorePlace): boolean {
  return database !== null || existsSync(databaseFile(data))
}

/** Opens the store of a place, which is made where there is none, unless the folder `wasUsed`: here alone stands which adapter that is. */
export async function openStore(
  { data, database }: StorePlace,
  wasUsed: boolean,
): Promise<OpenedStore> {
  if (database === null) {
    const none = { shared: null, nodes: null, connections: null }
    const [refusal, stay] = [folderRefusal(data), async () => undefined]
    return { store: new SqliteStore(data, openDatabase(data, wasUsed)), ...none, refusal, stay }
  }
  // Nobody without a database waits for what only that needs.
  const { PostgresStore } = await import('./postgres/postgres.ts')
  const { isDatabases, unusableDatabase } = await import('./postgres/fault.ts')
  const store = await PostgresStore.open(database)
  const refusal = (error: unknown) =>
    isDatabases(error) ? unusableDatabase(error, database.address) : error
  const [connections, stay] = [() => store.use, () => store.stay()]
  return { store, shared: store, nodes: store, connections, refusal, stay }
}

/** What an error at a data folder comes to: a `StartupError` where its disk takes nothing. */
export function folderRefusal(data: string): OpenedStore['refusal'] {
  return (error) => (isFull(error) ? unusableFolder(data) : error)
}

function isFull(error: unknown): boolean {
  const codes = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']
  return error instanceof CannotWrite || codes.includes(sqliteCode(error) ?? '')
}
