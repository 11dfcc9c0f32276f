import { linksKey } from '../access/linksKey.ts'
import { listedShows } from '../access/listedShows.ts'
import type { Config } from '../config.ts'
import { showsOf } from '../host/showsOf.ts'
import { ADDRESS_FACT } from './baseUrl.ts'
import { fullListing, unreadableListing } from './listing.ts'
import { noShows, withStore } from './withStore.ts'

/** Says all links of all shows in a data folder or a database, whether its server runs or not; then which shows cannot be opened. */
export function links(config: Config, say: (text: string) => void): Promise<void> {
  const { data, publicUrl } = config
  return withStore(config, async (store) => {
    const base = publicUrl ?? (await store.fact(ADDRESS_FACT))
    if (base === null) throw noShows(config)
    const key = await linksKey(data, store)
    const all = await showsOf(store)
    const listed = listedShows(key, all.states)
    const unreadable = [...all.unreadable, ...listed.unreadable].map(unreadableListing)
    say([...listed.shows.map((show) => fullListing(base, show)), ...unreadable].join('\n'))
  })
}
