import { hasLinksKey } from '../access/linksKey.ts'
import { StartupError } from '../startupError.ts'
import { hasStore, nameOf, openStore, type StorePlace } from '../store/dataStore.ts'
import { refuseHalfMoved } from '../store/move/marker.ts'
import type { SharedLog, Store } from '../store/port.ts'

/** Does something with the store of a data folder or a database, whether servers run on it or not; throws a `StartupError` where there is none. */
export async function withStore<Came>(
  place: StorePlace,
  use: (store: Store, shared: SharedLog | null) => Promise<Came>,
): Promise<Came> {
  const wasUsed = hasLinksKey(place.data)
  if (!(wasUsed || hasStore(place))) throw noShows(place)
  const { store, shared, refusal } = await openStore(place, wasUsed)
  try {
    await refuseHalfMoved(store, place)
    return await use(store, shared)
  } catch (error) {
    throw shared === null ? error : refusal(error)
  } finally {
    await store.close()
  }
}

/** The refusal of a data folder or a database in which no server has been yet. */
export function noShows(place: StorePlace): StartupError {
  return new StartupError(
    'no-shows',
    `There are no shows in ${nameOf(place)} yet: start the server first.`,
  )
}
