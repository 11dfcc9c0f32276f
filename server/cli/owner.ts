import { newOwnerKey, ownerPath } from '../access/ownerKey.ts'
import type { Config } from '../config.ts'
import { ADDRESS_FACT } from './baseUrl.ts'
import { ownerListing } from './listing.ts'
import { noShows, withStore } from './withStore.ts'

/** Makes and says another owner's link, whether the server runs or not; the one before opens nothing any more. */
export function owner(config: Config, say: (text: string) => void): Promise<void> {
  const { publicUrl } = config
  return withStore(config, async (store) => {
    const base = publicUrl ?? (await store.fact(ADDRESS_FACT))
    if (base === null) throw noShows(config)
    const key = await newOwnerKey(store)
    say(ownerListing(base, ownerPath(key)))
    say('The owner’s link before this one has ended.\n')
  })
}
