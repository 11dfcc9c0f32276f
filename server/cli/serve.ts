import { randomUUID } from 'node:crypto'
import { type Logger, pino } from 'pino'
import { instant } from '../../shared/time/instant.ts'
import { hasLinksKey, linksKey } from '../access/linksKey.ts'
import type { Config } from '../config/config.ts'
import type { LogLevel } from '../config/options.ts'
import { type ServerClock, systemClock } from '../host/serverClock.ts'
import type { SharedClock } from '../host/sharedClock.ts'
import type { LogEvent, ReportError } from '../logEvent.ts'
import { type Running, type ServerParts, startServer } from '../server.ts'
import { StartupError } from '../startupError.ts'
import { type OpenedStore, openStore, refuseUnfinishedMove } from '../store/dataStore.ts'
import { repeatErasures } from '../store/erasures.ts'
import { type FolderLock, lockFolder } from '../store/folderLock.ts'
import type { CommonClock } from '../store/port.ts'
import { ensureBundledShow } from './bundledShow.ts'
import {
  delayTexts,
  isPlainHttpToOthers,
  linkLines,
  PLAIN_HTTP_WARNING,
  printStoreLines,
  reachabilityText,
} from './firstLines.ts'
import { ADDRESS_FACT, baseUrl } from './listing.ts'
import { sharingCommand } from './printedCommands.ts'
import { terminalJson } from './terminal.ts'

/** Creates the server's log: one JSON object a line, on standard error. */
export function serverLog(level: LogLevel): Logger {
  return pino({ level, hooks: { streamWrite: terminalJson } }, pino.destination(process.stderr.fd))
}

/** Returns a logger of commands, and of screens that join or leave; undefined below level `debug`, to save the work. */
export function eventLogger(log: Logger): LogEvent | undefined {
  return log.isLevelEnabled('debug') ? ({ what, ...event }) => log.debug(event, what) : undefined
}

/** How many errors from one place in the code are printed a minute: an error on each request must not fill the disk. */
const PRINTED_PER_MINUTE = 5

const MINUTE = 60_000

/** Returns a logger of errors with their show, link and command; it only counts errors that repeat too often. */
export function errorReporter(log: Logger): ReportError {
  const counts = new Map<string, number>()
  return (error, context) => {
    const line = error instanceof Error ? error.message : String(error)
    const place = placeOf(error)
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    if (count <= PRINTED_PER_MINUTE) log.error({ ...context, err: error }, line)
    if (count > 1) return
    const endMinute = () => {
      const omitted = (counts.get(place) ?? 0) - PRINTED_PER_MINUTE
      counts.delete(place)
      if (omitted > 0) log.error(`${line}: ${omitted} more times`)
    }
    setTimeout(endMinute, MINUTE).unref()
  }
}

/** Returns the place in the code of an error: its stack without the message, which may contain user input. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const start = stack.indexOf(message)
  return start === -1 ? name : stack.slice(start + message.length)
}

/** The stored fact with the name of the clock of a database, common to all nodes: a screen that changes nodes keeps its estimate. */
const CLOCK_FACT = 'clock'

/** The output of the server; `attended` means that a person reads it. */
export type Console = {
  readonly print: (text: string) => void
  readonly attended: boolean
}

/** Serves until stopped, with the built pages in `assets`; rejects with a `StartupError` if it cannot start. */
export async function serve(config: Config, assets: string, console: Console): Promise<Running> {
  const lock = lockFolder(config.data)
  try {
    const running = await serveFolder(config, assets, console, lock)
    return { ...running, stop: () => running.stop().finally(lock.release) }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function serveFolder(
  config: Config,
  assets: string,
  console: Console,
  lock: FolderLock,
): Promise<Running> {
  const opened = await openStore(config, hasLinksKey(config.data))
  const { store } = opened
  try {
    await opened.preventMoves()
    await refuseUnfinishedMove(store, config)
    // Reports a full disk now, and not at the first command of a show.
    await store.testWrite()
    const key = await linksKey(config.data, store)
    const erased = await repeatErasures(store, config.data, async () => {
      if (((await opened.shared?.serverCount()) ?? 0) > 1) throw restoredUnderServers()
    })
    if (erased > 0)
      console.print(`An older backup was restored: ${erased} erasures were repeated.\n`)
    const log = serverLog(config.logLevel)
    const running = await startRostrum(config, opened, { assets, key, log })
    const network = running.addresses()
    const base = baseUrl(config, running.port, network)
    lock.setAddress(base)
    const storeAddress = async () => {
      await running.store.setFact(ADDRESS_FACT, base)
      return ''
    }
    // The server runs now: a failing store only delays some output.
    const isStored = await storeAddress().then(
      () => true,
      () => false,
    )
    console.print(`Rostrum is running at ${base} (Ctrl-C stops it).\n`)
    if (config.database === null) console.print(`Shows and keys are in ${config.data}.\n`)
    if (running.metricsAt) console.print(`Metrics: ${running.metricsAt}\n`)
    console.print(reachabilityText(config, network))
    if (isPlainHttpToOthers(config)) console.print(PLAIN_HTTP_WARNING)
    const lines = linkLines(config, running, { key, base, attended: console.attended })
    const stopLines = await printStoreLines(isStored ? lines : [storeAddress, ...lines], {
      store: running.store,
      print: console.print,
      reportError: errorReporter(log),
      ...delayTexts(config),
    })
    const stop = () => {
      stopLines()
      return running.stop()
    }
    return { ...running, stop }
  } catch (error) {
    await store.close()
    throw opened.asStartupError(error)
  }
}

function restoredUnderServers(): StartupError {
  return new StartupError(
    'The database lacks erasures that erasures.json lists, as after its restoration from a backup. Stop all other servers, then start this one: it repeats them.',
  )
}

/** Opens the process's own clock; on a shared database a clock that follows the database, as on every node. */
async function openClock(
  common: CommonClock | null,
  warn: ServerParts['warn'],
): Promise<ServerClock & Partial<SharedClock>> {
  const own = systemClock()
  if (common === null) return own
  // Only servers on a database load this module.
  const { openSharedClock } = await import('../host/sharedClock.ts')
  return openSharedClock({ own, common, warn })
}

type StartOptions = { readonly assets: string; readonly key: Buffer; readonly log: Logger }

async function startRostrum(
  config: Config,
  opened: OpenedStore,
  { assets, key, log }: StartOptions,
): Promise<Running> {
  const { store, shared } = opened
  const warn = (line: string) => log.warn(line)
  const clock = await openClock(shared, warn)
  try {
    await ensureBundledShow(store, instant(clock.now()))
    const parts = {
      ...config,
      store,
      shared,
      claims: shared,
      nodes: shared,
      clockName: shared && (await store.claimFact(CLOCK_FACT, randomUUID())),
      linksKey: key,
      auditKeep: config.auditKeep,
      webhooks: { networks: config.webhookNetworks },
      clock,
      assets,
      sharingCommand: sharingCommand(config),
      reportError: errorReporter(log),
      warn,
      logEvent: eventLogger(log),
    }
    const running = await startWithMetrics(parts, config, opened)
    log.info({ port: running.port }, 'serving')
    running.store.onChange(() => {
      const place = config.database === null ? 'data folder' : 'database'
      if (running.store.failingSince === null) warn(`The ${place} accepts writes again`)
      else warn(`The ${place} cannot be written: the server refuses commands until it can`)
    })
    const drain = (onBegin = () => {}) =>
      running.drain(() => {
        log.info('draining')
        onBegin()
      })
    const stop = () => {
      clock.stop?.()
      return running.stop()
    }
    return { ...running, drain, stop }
  } catch (error) {
    clock.stop?.()
    throw error
  }
}

/** Starts the server, with metrics if configured, and imports them only then. */
async function startWithMetrics(
  parts: ServerParts,
  { metrics }: Config,
  { connections }: OpenedStore,
): Promise<Running> {
  if (metrics === null) return startServer(parts)
  const { startMeasured } = await import('../metrics/startMeasured.ts')
  return startMeasured(parts, metrics, { connections, clockError: parts.clock.error ?? null })
}
