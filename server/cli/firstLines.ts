import type { OwnedShow } from '../../shared/protocol/down/shows.ts'
import { ownedShow } from '../access/ownedShows.ts'
import { ownerKeyAtStart, ownerPath } from '../access/ownerKey.ts'
import type { Config } from '../config.ts'
import { showsOf } from '../host/showsOf.ts'
import type { Running } from '../server.ts'
import { isWait } from '../store/writeFault.ts'
import { BUNDLED_SHOW } from './bundledShow.ts'
import { dataCommand } from './commands.ts'
import { ownerListing, startListing, unreadableListing } from './listing.ts'
import type { ServerLinesParts, StoredLine } from './serverLines.ts'

/** What a server says of its shows and links once it runs, in order. */
export function firstLines(
  config: Config,
  { store, hosts }: Running,
  { key, base, attended }: { readonly key: Buffer; readonly base: string; attended: boolean },
): readonly StoredLine[] {
  const listing = dataCommand('links', config)
  return [
    async () => (await showsOf(store)).unreadable.map(unreadableListing).join(''),
    async () => {
      const ownerKey = await ownerKeyAtStart(store)
      return ownerKey === null ? '' : `\n${ownerListing(base, ownerPath(ownerKey))}`
    },
    async () => {
      if (!attended) return `The links of all shows: ${listing}\n`
      const show = await bundledShow(hosts, key)
      return show ? `\n${startListing(base, show)}\nEvery other link: ${listing}\n` : ''
    },
  ]
}

/** What is said in place of such lines where the store is away, and where there is no more to be said. */
export function unsaid(config: Config): Pick<ServerLinesParts, 'later' | 'instead'> {
  const place = config.database === null ? 'data folder takes writes' : 'database answers'
  const [links, owner] = [dataCommand('links', config), dataCommand('owner', config)]
  return {
    later: `The links follow when the ${place} again.\n`,
    instead: `Links could not be listed; the log says why. They are shown by: ${links}\nAnother owner's link is made by: ${owner}\n`,
  }
}

/** The bundled show as its links are listed; null where it cannot be opened. */
async function bundledShow(hosts: Running['hosts'], key: Buffer): Promise<OwnedShow | null> {
  const host = await hosts.get(BUNDLED_SHOW).catch((error: unknown) => {
    if (isWait(error)) throw error
    return null
  })
  return host && ownedShow(key, host.state)
}
