import type { ShowId } from '../../shared/agenda/ids.ts'
import { hasLinksKey } from '../access/linksKey.ts'
import { ConfigError } from '../config/commandLine.ts'
import { StartupError } from '../startupError.ts'
import {
  hasStore,
  openStore,
  placeName,
  refuseUnfinishedMove,
  type StorePlace,
} from '../store/dataStore.ts'
import type { SharedLog, Store } from '../store/port.ts'
import { unreadableShow } from '../store/storeFaults.ts'
import { unreadableListing } from './listing.ts'

/** Splits the words after a command into the show and the rest; throws a `ConfigError` if no show is named. */
export function showArgument(
  command: string,
  words: readonly string[],
): { readonly show: ShowId; readonly others: readonly string[] } {
  const [show, ...others] = words
  if (show !== undefined && !show.startsWith('-')) return { show, others }
  throw new ConfigError(
    `Name the show first: rostrum ${command} dialogue. The name is the part after the # in its links.`,
  )
}

/** Returns the error for an unknown show, with the names of the shows that exist. */
export async function unknownShow(
  store: Store,
  show: ShowId,
  place: StorePlace,
): Promise<StartupError> {
  const shows = await store.shows()
  // A database exists before any server has used it.
  if (place.database !== null && shows.length === 0) return noShows(place)
  return new StartupError(
    `There is no show "${show}" in ${placeName(place)}. The shows are ${shows.join(', ')}.`,
  )
}

/** Awaits the reading of a show; throws a `StartupError` with the reason if it is unreadable. */
export async function readShow<Result>(show: ShowId, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading
  } catch (error) {
    const line = unreadableListing(unreadableShow(show, error))
    throw new StartupError(line.trimEnd())
  }
}

/** Calls `use` with the store of a data folder or a database, also while servers run on it; throws a `StartupError` if there is none. */
export async function withStore<Result>(
  place: StorePlace,
  use: (store: Store, shared: SharedLog | null) => Promise<Result>,
): Promise<Result> {
  const wasUsed = hasLinksKey(place.data)
  if (!(wasUsed || hasStore(place))) throw noShows(place)
  const { store, shared, asStartupError } = await openStore(place, wasUsed)
  try {
    await refuseUnfinishedMove(store, place)
    return await use(store, shared)
  } catch (error) {
    throw shared === null ? error : asStartupError(error)
  } finally {
    await store.close()
  }
}

/** Returns the error for a data folder or a database that no server has used. */
export function noShows(place: StorePlace): StartupError {
  return new StartupError(`There are no shows in ${placeName(place)} yet: start the server first.`)
}
