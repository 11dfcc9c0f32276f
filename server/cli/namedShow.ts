import type { ShowId } from '../../shared/agenda/ids.ts'
import { ConfigError } from '../configChoices.ts'
import { StartupError } from '../startupError.ts'
import { nameOf, type StorePlace } from '../store/dataStore.ts'
import type { Store } from '../store/port.ts'
import { unreadableShow } from '../store/unreadable.ts'
import { unreadableListing } from './listing.ts'
import { noShows } from './withStore.ts'

/** Reads the show that stands first behind a command, and the words after it; throws a `ConfigError` where there is none. */
export function namedShow(
  command: string,
  words: readonly string[],
): { readonly show: ShowId; readonly others: readonly string[] } {
  const [show, ...others] = words
  if (show !== undefined && !show.startsWith('-')) return { show, others }
  throw new ConfigError(
    `Name the show first: rostrum ${command} dialogue. Its name stands behind the # of its links.`,
  )
}

/** The refusal of a show that is not in a data folder or a database, with those that are. */
export async function noSuchShow(
  store: Store,
  show: ShowId,
  place: StorePlace,
): Promise<StartupError> {
  const shows = await store.shows()
  // A database is there before any server was.
  if (place.database !== null && shows.length === 0) return noShows(place)
  return new StartupError(
    'no-such-show',
    `There is no show "${show}" in ${nameOf(place)}. There are ${shows.join(', ')}.`,
  )
}

/** Reads a show; throws a `StartupError` that says why where it cannot be read. */
export async function readable<Came>(show: ShowId, reading: Promise<Came>): Promise<Came> {
  try {
    return await reading
  } catch (error) {
    const line = unreadableListing(unreadableShow(show, error))
    throw new StartupError('unreadable-show', line.trimEnd())
  }
}
