import { randomUUID } from 'node:crypto'
import { instant } from '../../shared/time/instant.ts'
import { linksKey } from '../access/linksKey.ts'
import { ownedShow } from '../access/ownedShows.ts'
import { ownerKeyAtStart, ownerPath } from '../access/ownerKey.ts'
import type { Config } from '../config.ts'
import { systemClock } from '../host/serverClock.ts'
import { showsOf } from '../host/showsOf.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import { type OpenedStore, openStore } from '../store/dataStore.ts'
import { type FolderLock, lockFolder } from '../store/folderLock.ts'
import { refuseHalfMoved } from '../store/move/marker.ts'
import type { CommonClock, Store } from '../store/port.ts'
import { ADDRESS_FACT, baseUrl } from './baseUrl.ts'
import { BUNDLED_SHOW, ensureBundledShow } from './bundledShow.ts'
import { dataCommand, sharingCommand } from './commands.ts'
import { ownerListing, startListing, unreadableListing } from './listing.ts'
import { isPlainToOthers, PLAIN_HTTP } from './plainHttp.ts'
import { reachLine } from './reachLine.ts'
import { serverLog, toldIn, troubleIn } from './serverLog.ts'

/** The fact that names the clock of a database. */
const CLOCK_FACT = 'clock'

/** Where people read what the server says; `attended` when somebody sits before it. */
export type Console = {
  readonly say: (text: string) => void
  readonly attended: boolean
}

/** Serves until stopped, with the built pages in `assets`; rejects with a `StartupError` where it cannot. */
export async function serve(config: Config, assets: string, console: Console): Promise<Running> {
  const lock = lockFolder(config.data)
  try {
    const running = await serveFrom(config, assets, console, lock)
    return { ...running, stop: () => running.stop().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Serves from a data folder that is ours. */
async function serveFrom(
  config: Config,
  assets: string,
  console: Console,
  lock: FolderLock,
): Promise<Running> {
  const opened = await openStore(config)
  const { store } = opened
  try {
    await opened.stay()
    await refuseHalfMoved(store, config)
    // A full disk is told of now, and not by the first command of a show.
    await store.prove()
    const key = await linksKey(config.data, store)
    const running = await started(config, assets, opened, key)
    const network = running.addresses()
    const base = baseUrl(config, running.port, network)
    lock.servesAt(base)
    await store.setFact(ADDRESS_FACT, base)
    console.say(`Rostrum is running at ${base} (Ctrl-C stops it).\n`)
    if (running.metricsAt) console.say(`Metrics: ${running.metricsAt}\n`)
    console.say(reachLine(config, network))
    if (isPlainToOthers(config)) console.say(PLAIN_HTTP)
    const { unreadable } = await showsOf(store)
    for (const show of unreadable) console.say(unreadableListing(show))
    await sayOwner(store, base, console)
    const listing = dataCommand('links', config)
    if (console.attended) await sayBundled(running, key, { base, listing }, console)
    else console.say(`The links of all shows: ${listing}\n`)
    return running
  } catch (error) {
    await store.close()
    throw opened.refusal(error)
  }
}

/** A server's clock, and how it is stopped. */
type OpenClock = { readonly clock: ServerParts['clock']; readonly stop: () => void }

/** The process's own clock; where the log is shared, one that goes by that of the database, as those of all its servers do. */
async function openClock(
  common: CommonClock | null,
  warn: ServerParts['warn'],
): Promise<OpenClock> {
  const own = systemClock()
  if (common === null) return { clock: own, stop: () => undefined }
  // Nobody without a database waits for what only that needs.
  const { openSharedClock } = await import('../host/sharedClock.ts')
  const clock = await openSharedClock({ own, common, warn })
  return { clock, stop: clock.stop }
}

/** What names a server's clock: of a database, which all nodes go by, so that a screen that moves among them keeps what it knows of it. */
async function clockNameOf({
  store,
  shared,
}: OpenedStore): Promise<Pick<ServerParts, 'clockName'>> {
  return shared === null ? {} : { clockName: await store.claimFact(CLOCK_FACT, randomUUID()) }
}

async function started(
  config: Config,
  assets: string,
  opened: OpenedStore,
  key: Buffer,
): Promise<Running> {
  const { store, shared, nodes } = opened
  const log = serverLog(config.logLevel)
  const warn = (line: string) => log.warn(line)
  const { clock, stop } = await openClock(shared, warn)
  try {
    await ensureBundledShow(store, instant(clock.now()))
    const parts = {
      ...config,
      store,
      shared,
      nodes,
      ...(await clockNameOf(opened)),
      linksKey: key,
      clock,
      assets,
      sharing: sharingCommand(config),
      trouble: troubleIn(log),
      warn,
      tell: toldIn(log),
    }
    const running = await startedWith(parts, config, opened)
    log.info({ port: running.port }, 'serving')
    running.store.onChange(() => {
      const place = config.database === null ? 'data folder' : 'database'
      if (running.store.failingSince === null) warn(`The ${place} takes writes again`)
      else warn(`The ${place} cannot be written: until it can, commands are refused`)
    })
    const drain = (begun = () => {}) =>
      running.drain(() => {
        log.info('draining')
        begun()
      })
    const stopAll = () => {
      stop()
      return running.stop()
    }
    return { ...running, drain, stop: stopAll }
  } catch (error) {
    stop()
    throw error
  }
}

/** Starts the server, and its metrics where they are asked for: nobody else waits for what only these need. */
async function startedWith(
  parts: ServerParts,
  { metrics }: Config,
  { connections }: OpenedStore,
): Promise<Running> {
  if (metrics === null) return startServer(parts)
  const { startMeasured } = await import('../metrics/startMeasured.ts')
  return startMeasured(parts, metrics, { connections, clockError: parts.clock.error ?? null })
}

async function sayOwner(store: Store, base: string, { say }: Console): Promise<void> {
  const ownerKey = await ownerKeyAtStart(store)
  if (ownerKey !== null) say(`\n${ownerListing(base, ownerPath(ownerKey))}`)
}

async function sayBundled(
  { hosts }: Running,
  key: Buffer,
  { base, listing }: { readonly base: string; readonly listing: string },
  { say }: Console,
): Promise<void> {
  const host = await hosts.get(BUNDLED_SHOW).catch(() => null)
  const show = host && ownedShow(key, host.state)
  if (show) say(`\n${startListing(base, show)}\nEvery other link: ${listing}\n`)
}
