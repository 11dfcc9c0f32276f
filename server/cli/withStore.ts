import { StartupError } from '../startupError.ts'
import { hasStore, openStore } from '../store/dataStore.ts'
import type { Store } from '../store/port.ts'

/** Does something with the store of a data folder, whether its server runs or not; throws a `StartupError` where there is none. */
export async function withStore<Came>(
  data: string,
  use: (store: Store) => Promise<Came>,
): Promise<Came> {
  if (!hasStore(data)) throw noShows(data)
  const store = openStore(data)
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
