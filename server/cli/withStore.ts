import { existsSync } from 'node:fs'
import { StartupError } from '../startupError.ts'
import type { Store } from '../store/port.ts'
import { databaseFile } from '../store/schema.ts'
import { SqliteStore } from '../store/sqlite.ts'

/** Does something with the store of a data folder, whether its server runs or not; throws a `StartupError` where there is none. */
export async function withStore<Came>(
  data: string,
  use: (store: Store) => Promise<Came>,
): Promise<Came> {
  if (!existsSync(databaseFile(data))) throw noShows(data)
  const store = new SqliteStore(data)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

/** The refusal of a data folder in which no server has been yet. */
export function noShows(data: string): StartupError {
  return new StartupError('no-shows', `There are no shows in ${data} yet: start the server first.`)
}
