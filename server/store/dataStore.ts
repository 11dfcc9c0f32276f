import { existsSync } from 'node:fs'
import type { Config } from '../config/config.ts'
import { StartupError } from '../startupError.ts'
import type { Claims, CommonClock, ConnectionUse, NodeBuses, SharedLog, Store } from './port.ts'
import { SqliteStore } from './sqlite.ts'
import { databaseFile, folderStartupError, openDatabase } from './sqliteSchema.ts'

/** The name of the fact that marks the target of an unfinished move; its value is a digest of the source. */
export const MOVED_FROM = 'moved-from'

/** Throws a `StartupError` if a place is the target of an unfinished move. */
export async function refuseUnfinishedMove(
  store: Pick<Store, 'fact'>,
  { data, database }: StorePlace,
): Promise<void> {
  if ((await store.fact(MOVED_FROM)) === null) return
  const [place, option, alternative] =
    database === null
      ? [`The data folder ${data}`, '--to-folder', 'choose another folder with --data']
      : ['This database', '--to-database', 'name another']
  throw new StartupError(
    `${place} is the target of a move that is not finished: run "npx --no rostrum move ${option}" again, or ${alternative}.`,
  )
}

/** The settings that locate a store. */
export type StorePlace = Pick<Config, 'data' | 'database'>

/** An open store, with the features that depend on its kind. */
export type OpenedStore = {
  readonly store: Store
  /** The features for several servers on one database; null for a data folder. */
  readonly shared: (SharedLog & CommonClock & Claims & NodeBuses) | null
  /** Returns the current use of the database connections. */
  readonly connections: (() => ConnectionUse) | null
  /** Converts an error at startup to a `StartupError` if the store cannot write. */
  readonly asStartupError: (error: unknown) => unknown
  /** Prevents moves until the store is closed; rejects with a `StartupError` during a move. */
  readonly preventMoves: () => Promise<void>
}

/** Returns the name of a place for messages. */
export function placeName({ data, database }: StorePlace): string {
  return database === null ? data : 'the database'
}

/** Whether a place has a store; a database always counts as one. */
export function hasStore({ data, database }: StorePlace): boolean {
  return database !== null || existsSync(databaseFile(data))
}

/** Opens the store of a place and creates it if there is none. Throws a `StartupError` if a folder that `wasUsed` has none. */
export async function openStore(
  { data, database }: StorePlace,
  wasUsed: boolean,
): Promise<OpenedStore> {
  if (database === null) {
    return {
      store: new SqliteStore(data, openDatabase(data, wasUsed)),
      ...{ shared: null, connections: null },
      asStartupError: folderStartupError(data),
      preventMoves: async () => undefined,
    }
  }
  // Servers without a database do not load its client.
  const { PostgresStore } = await import('./postgres/postgres.ts')
  const { databaseStartupError } = await import('./postgres/fault.ts')
  const store = await PostgresStore.open(database)
  return {
    ...{ store, shared: store },
    connections: () => store.use,
    asStartupError: databaseStartupError(database.address),
    preventMoves: () => store.preventMoves(),
  }
}
