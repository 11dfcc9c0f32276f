import { linksKey } from '../access/linksKey.ts'
import { listedShows } from '../access/listedShows.ts'
import { ownerKeyAtStart, ownerPath } from '../access/ownerKey.ts'
import { BUNDLED_SHOW } from '../cli/bundledShow.ts'
import { ownerListing, startListing } from '../cli/listing.ts'
import { withStore } from '../cli/withStore.ts'
import type { Config } from '../config.ts'
import { showsOf } from '../host/showsOf.ts'

/** The links that somebody begins with, each under its heading. */
export type FirstLinks = {
  /** The owner's; null once one was used, as it is kept by whoever used it. */
  readonly owner: string | null
  /** Those of the bundled show, one for each role. */
  readonly show: string
}

/** Reads the links of a cluster's shows. The owner's is made anew, as each node that starts ends the one before. */
export function firstLinks(config: Config): Promise<FirstLinks> {
  const base = config.publicUrl ?? ''
  return withStore(config, async (store) => {
    const key = await linksKey(config.data, store)
    const ownerKey = await ownerKeyAtStart(store)
    const { states } = await showsOf(store)
    const bundled = listedShows(key, states).shows.find(({ show }) => show === BUNDLED_SHOW)
    return {
      owner: ownerKey === null ? null : ownerListing(base, ownerPath(ownerKey)),
      show: bundled === undefined ? '' : startListing(base, bundled),
    }
  })
}
