import { pino } from 'pino'
import { instant } from '../../shared/time/instant.ts'
import { linksKey } from '../access/linksKey.ts'
import { ownedShow } from '../access/ownedShows.ts'
import { firstOwnerKey, ownerPath } from '../access/ownerKey.ts'
import type { Config } from '../config.ts'
import { systemClock } from '../host/serverClock.ts'
import { type Running, startServer } from '../server.ts'
import type { Store } from '../store/port.ts'
import { SqliteStore } from '../store/sqlite.ts'
import { ADDRESS_FACT, baseUrl } from './baseUrl.ts'
import { BUNDLED_SHOW, ensureBundledShow } from './bundledShow.ts'
import { ownerListing, startListing } from './listing.ts'
import { isPlainToOthers, PLAIN_HTTP } from './plainHttp.ts'

/** Where people read what the server says; `attended` when somebody sits before it. */
export type Console = { readonly say: (text: string) => void; readonly attended: boolean }

/** Serves until stopped, with the built pages in `assets`; rejects with a `StartupError` where it cannot. */
export async function serve(config: Config, assets: string, console: Console): Promise<Running> {
  const store = new SqliteStore(config.data)
  try {
    const key = linksKey(config.data)
    const running = await started(config, assets, store, key)
    const base = baseUrl(config, running.port)
    await store.setFact(ADDRESS_FACT, base)
    console.say(`Rostrum is running at ${base} (Ctrl-C stops it).\n`)
    if (isPlainToOthers(config)) console.say(PLAIN_HTTP)
    await sayOwner(store, base, console)
    if (console.attended) await sayBundled(running, key, base, console)
    else console.say('The links of all shows: npx --no rostrum links\n')
    return running
  } catch (error) {
    await store.close()
    throw error
  }
}

async function started(
  config: Config,
  assets: string,
  store: Store,
  key: Buffer,
): Promise<Running> {
  const clock = systemClock()
  await ensureBundledShow(store, instant(clock.now()))
  const log = pino({ level: 'warn' }, pino.destination(process.stderr.fd))
  const trouble = (error: unknown) => log.error(error)
  const warn = (line: string) => log.warn(line)
  return startServer({ ...config, store, linksKey: key, clock, assets, trouble, warn })
}

async function sayOwner(store: Store, base: string, { say }: Console): Promise<void> {
  const ownerKey = await firstOwnerKey(store)
  if (ownerKey !== null) say(`\n${ownerListing(base, ownerPath(ownerKey))}`)
}

async function sayBundled(
  { hosts }: Running,
  key: Buffer,
  base: string,
  { say }: Console,
): Promise<void> {
  const host = await hosts.get(BUNDLED_SHOW)
  const show = host && ownedShow(key, host.state)
  if (show) say(`\n${startListing(base, show)}\nEvery other link: npx --no rostrum links\n`)
}
