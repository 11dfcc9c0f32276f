import { linksKey, remakeLinksKey } from '../access/linksKey.ts'
import { listedShows } from '../access/ownedShows.ts'
import { newOwnerKey, ownerPath } from '../access/ownerKey.ts'
import type { Config } from '../config/config.ts'
import { loadShows } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import { lockFolder } from '../store/folderLock.ts'
import { ADDRESS_FACT, fullListing, ownerListing, unreadableListing } from './listing.ts'
import { dataCommand } from './printedCommands.ts'
import { noShows, withStore } from './withStore.ts'

/** The option that confirms `rekey`. */
export const EVERY_LINK = '--every-link'

/** Returns the error of `rekey` while servers run on the database, as they would continue with the old key. */
function serversRunning(): StartupError {
  return new StartupError(
    'Servers are running on the database. Stop all of them, run this again, then copy the new links.key to each.',
  )
}

/** Replaces the key of all links, if `sure` and no server runs on the folder or the database. */
export function rekey(config: Config, sure: boolean, print: (text: string) => void): Promise<void> {
  const { data } = config
  if (!sure) {
    throw new StartupError(
      `This replaces every link of every show in ${data}; no old link will work. To confirm, add ${EVERY_LINK}.`,
    )
  }
  return withStore(config, async (store, shared) => {
    const lock = lockFolder(data)
    try {
      if (shared !== null && (await shared.serverCount()) > 0) throw serversRunning()
      const old = await remakeLinksKey(data, store)
      print(
        `All links are replaced. Start the server, then list them with: ${dataCommand('links', config)}\n`,
      )
      if (old !== null) print(`The old key is in ${old}.\n`)
    } finally {
      lock.release()
    }
  })
}

/** Creates and prints a new owner's link; the previous one stops working at once. The server may be running. */
export function owner(config: Config, print: (text: string) => void): Promise<void> {
  const { publicUrl } = config
  return withStore(config, async (store) => {
    const base = publicUrl ?? (await store.fact(ADDRESS_FACT))
    if (base === null) throw noShows(config)
    const key = await newOwnerKey(store)
    print(ownerListing(base, ownerPath(key)))
    print('The previous owner’s link no longer works.\n')
  })
}

/** Prints the links of all shows, then the shows that cannot be opened. The server may be running. */
export function links(config: Config, print: (text: string) => void): Promise<void> {
  const { data, publicUrl } = config
  return withStore(config, async (store) => {
    const base = publicUrl ?? (await store.fact(ADDRESS_FACT))
    if (base === null) throw noShows(config)
    const key = await linksKey(data, store)
    const all = await loadShows(store)
    const listed = listedShows(key, all.states)
    const unreadable = [...all.unreadable, ...listed.unreadable].map(unreadableListing)
    print([...listed.shows.map((show) => fullListing(base, show)), ...unreadable].join('\n'))
  })
}
