import { existsSync } from 'node:fs'
import { linksKey } from '../access/linksKey.ts'
import { ownedShow } from '../access/ownedShows.ts'
import type { Config } from '../config.ts'
import { ShowLog } from '../host/showLog.ts'
import { StartupError } from '../startupError.ts'
import type { Store } from '../store/port.ts'
import { databaseFile } from '../store/schema.ts'
import { SqliteStore } from '../store/sqlite.ts'
import { ADDRESS_FACT } from './baseUrl.ts'
import { fullListing } from './listing.ts'

/** Says all links of all shows in a data folder, whether its server runs or not. */
export async function links(
  { data, publicUrl }: Config,
  say: (text: string) => void,
): Promise<void> {
  if (!existsSync(databaseFile(data))) throw noShows(data)
  const store = new SqliteStore(data)
  try {
    const base = publicUrl ?? (await store.fact(ADDRESS_FACT))
    if (base === null) throw noShows(data)
    say((await listings(store, linksKey(data), base)).join('\n'))
  } finally {
    await store.close()
  }
}

async function listings(store: Store, key: Buffer, base: string): Promise<readonly string[]> {
  const shows = await store.shows()
  const logs = await Promise.all(shows.map((show) => ShowLog.load(store, show)))
  return logs.flatMap((log) => {
    const show = log && ownedShow(key, log.head.state)
    return show ? [fullListing(base, show)] : []
  })
}

function noShows(data: string): StartupError {
  return new StartupError('no-shows', `There are no shows in ${data} yet: start the server first.`)
}
