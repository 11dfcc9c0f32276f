import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { instant } from '../../shared/time/instant.ts'
import { hasLinksKey, linksKey } from '../access/linksKey.ts'
import type { Config } from '../config.ts'
import { systemClock } from '../host/serverClock.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import { type OpenedStore, openStore } from '../store/dataStore.ts'
import { type FolderLock, lockFolder } from '../store/folderLock.ts'
import { refuseHalfMoved } from '../store/move/marker.ts'
import type { CommonClock } from '../store/port.ts'
import { addressLine } from './addressLine.ts'
import { ADDRESS_FACT, baseUrl } from './baseUrl.ts'
import { ensureBundledShow } from './bundledShow.ts'
import { sharingCommand } from './commands.ts'
import { firstLines, unsaid } from './firstLines.ts'
import { isPlainToOthers, PLAIN_HTTP } from './plainHttp.ts'
import { serverLines } from './serverLines.ts'
import { contactLogger, errorReporter, eventLogger, serverLog } from './serverLog.ts'

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
  const opened = await openStore(config, hasLinksKey(config.data))
  const { store } = opened
  try {
    await opened.stay()
    await refuseHalfMoved(store, config)
    // A full disk is told of now, and not by the first command of a show.
    await store.prove()
    const key = await linksKey(config.data, store)
    const log = serverLog(config.logLevel)
    const running = await started(config, opened, { assets, key, log })
    const network = running.addresses()
    const base = baseUrl(config, running.port, network)
    lock.servesAt(base)
    const keepAddress = async () => {
      await running.store.setFact(ADDRESS_FACT, base)
      return ''
    }
    // From here on it serves: a store that is away keeps it from saying something, and from nothing else.
    const isKept = await keepAddress().then(
      () => true,
      () => false,
    )
    console.say(`Rostrum is running at ${base} (Ctrl-C stops it).\n`)
    if (running.metricsAt) console.say(`Metrics: ${running.metricsAt}\n`)
    console.say(addressLine(config, network))
    if (isPlainToOthers(config)) console.say(PLAIN_HTTP)
    const lines = firstLines(config, running, { key, base, attended: console.attended })
    const stopLines = await serverLines(isKept ? lines : [keepAddress, ...lines], {
      store: running.store,
      say: console.say,
      reportError: errorReporter(log),
      ...unsaid(config),
    })
    const stop = () => {
      stopLines()
      return running.stop()
    }
    return { ...running, stop }
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

/** What a server is started with besides its store: the folder of its pages, the key of its links, and its log. */
type StartedWith = { readonly assets: string; readonly key: Buffer; readonly log: Logger }

async function started(
  config: Config,
  opened: OpenedStore,
  { assets, key, log }: StartedWith,
): Promise<Running> {
  const { store, shared, nodes } = opened
  const warn = (line: string) => log.warn(line)
  const { clock, stop } = await openClock(shared, warn)
  try {
    await ensureBundledShow(store, instant(clock.now()))
    const parts = {
      ...config,
      store,
      shared,
      claims: shared,
      nodes,
      ...(await clockNameOf(opened)),
      linksKey: key,
      clock,
      assets,
      sharing: sharingCommand(config),
      reportError: errorReporter(log),
      warn,
      logEvent: eventLogger(log),
      logContact: contactLogger(log),
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
