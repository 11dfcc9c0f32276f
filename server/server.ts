import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { READING_SECONDS } from '../shared/agenda/reading/sourceBounds.ts'
import type { ClockHealth, Health } from '../shared/protocol/http/health.ts'
import { publicShows } from './access/publicShows.ts'
import type { SourcesJob } from './crashes/worker.ts'
import type { ReportJob, ReportStep } from './export/reportJob.ts'
import { bearerOf, visitorOf } from './gateway/admission/bearer.ts'
import { hostRefusal } from './gateway/admission/host.ts'
import { originCheck } from './gateway/admission/origin.ts'
import { type Gateway, type GatewayParts, openGateway } from './gateway/gateway.ts'
import { addressesBehind } from './gateway/limits/address.ts'
import { Limits } from './gateway/limits/limits.ts'
import { broadcasterOf, Rooms } from './gateway/session/rooms.ts'
import { Hosts, type HostsParts } from './host/hosts.ts'
import { Reports } from './host/reports.ts'
import { type ClockError, RIGHT, type ServerClock } from './host/serverClock.ts'
import { readiness } from './http/health.ts'
import { httpServer, listen, type TlsFiles } from './http/listen.ts'
import { pages } from './http/pages.ts'
import type { WorkerSource } from './intake/workerSource.ts'
import type { LogContact, LogEvent, ReportError } from './logEvent.ts'
import type { Meters } from './meters.ts'
import { type Machine, reachableAddresses } from './network/reachableAddresses.ts'
import { proveLibraries } from './proveLibraries.ts'
import { GuardedStore, guardedLog } from './store/guardedStore.ts'
import type { NodeBuses, SharedLog, Store } from './store/port.ts'
import { isUnavailable } from './store/writeFault.ts'
import { type JobThread, openJobThread, startWorker } from './thread/jobThread.ts'

/** What a server is made of. */
export type ServerParts = {
  readonly store: Store
  /** Where other processes write in its logs too: what tells of it. */
  readonly shared?: SharedLog | null
  /** By which these tell one another who is connected. */
  readonly nodes?: NodeBuses | null
  /** Names what it stamps by, where other processes go by that too; else it is known to itself alone. */
  readonly clockName?: string
  readonly linksKey: Buffer
  readonly clock: ServerClock & Partial<ClockError>
  /** The folder of the built pages. */
  readonly assets: string
  /** Whether the pages’ source maps are served to whoever asks. */
  readonly sourceMaps?: boolean
  readonly host: string
  readonly port: number
  readonly publicUrl: string | null
  /** Whose word about whom they speak for is believed: addresses and ranges. */
  readonly trustProxy: readonly string[]
  readonly tls: TlsFiles | null
  /** The machine it runs on, where that is not to be read. */
  readonly machine?: Machine
  /** The command that starts it again for everyone on its network. */
  readonly sharing?: string
  readonly reportError: ReportError
  /** Tells the operator of something to set otherwise. */
  readonly warn: (line: string) => void
  readonly logEvent?: LogEvent | undefined
  readonly logContact?: LogContact | undefined
  readonly meters?: Meters | undefined
} & Pick<HostsParts, 'subscribers' | 'durable' | 'claims'>

/** A running server: where it listens, its shows, who waits at its door, and how it is drained and stopped, its store included. */
export type Running = {
  readonly port: number
  /** What others on the network open it by now, the likeliest first. */
  readonly addresses: () => readonly string[]
  readonly hosts: Hosts
  readonly store: GuardedStore
  /** How many connections wait to be let in, of one address or in all. */
  readonly unadmitted: (address?: string) => number
  /** Where its metrics are, if they are served. */
  readonly metricsAt?: string
  /** Has its screens move to the other servers on its log, and calls `begun` when that begins; where there are none, nothing is done. Resolves when it may be stopped. */
  readonly drain: (begun?: () => void) => Promise<void>
  readonly stop: () => Promise<void>
}

/** How long a thread may take for one file of a report, a hundred events, or the source of one failure, in ms. */
const PATIENCE = 15_000

/** How long screens have to say goodbye when the server stops, in ms. */
const GOODBYE = 300

/** The store tells of its trouble once, when it begins; each who waits for it asks again and again. */
function withoutWaits(reportError: ReportError): ReportError {
  return (error, context) => {
    if (!isUnavailable(error)) reportError(error, context)
  }
}

/** How a clock is that may be so many ms off; null where nothing says. */
function clockHealth(error: number | null): ClockHealth | null {
  return error === null ? null : { ok: error <= RIGHT, error: Math.ceil(error * 10) / 10 }
}

function healthOf(
  store: GuardedStore,
  clock: ServerParts['clock'],
  isDraining: () => boolean,
): () => Promise<Health> {
  const started = clock.now()
  return async () => {
    // Asked first: it may be what shows that the store cannot be reached.
    const shows = await store.shows().then(
      ({ length }) => length,
      () => null,
    )
    const uptime = Math.floor((clock.now() - started) / 1_000)
    const ofClock = clockHealth(clock.error?.() ?? null)
    return { ...readiness(store.failingSince, isDraining()), clock: ofClock, shows, uptime }
  }
}

/** The shows that are open to everybody now. */
async function openShowsOf(hosts: Hosts, clock: ServerClock) {
  const open = (await hosts.all()).hosts.filter(({ isClosed }) => !isClosed)
  const states = open.map(({ state }) => state)
  return { shows: [...publicShows(states, clock.now())] }
}

/** What runs until a server ends. */
type Ending = {
  readonly gateway: Pick<Gateway, 'drain' | 'close'>
  readonly hangUp: () => void
  readonly threads: Readonly<Record<string, Pick<JobThread<never, unknown>, 'stop'>>>
  readonly store: GuardedStore
}

/** Has screens move where another server is there to take them: they are nowhere better off where none is, or none can write. */
function draining(
  { shared = null }: Pick<ServerParts, 'shared'>,
  { store, gateway }: Pick<Ending, 'store' | 'gateway'>,
): Running['drain'] {
  return async (begun) => {
    if (shared === null || store.failingSince !== null) return
    // Asked twice: the others may have been told to stop a moment later.
    const othersServe = () =>
      shared.leave().then(
        (staying) => staying > 0,
        () => false,
      )
    if (!(await othersServe())) return
    begun?.()
    await gateway.drain.begin(othersServe)
  }
}

/** Ends everything that runs, the store last; screens have a moment to hear of it. */
function stopping({ gateway, hangUp, threads, store }: Ending): Running['stop'] {
  return async () => {
    const closed = gateway.close()
    await Promise.race([closed, wait(GOODBYE)])
    hangUp()
    await Promise.all([closed, ...Object.values(threads).map((thread) => thread.stop())])
    await store.close()
  }
}

function endsOf(parts: ServerParts, running: Ending): Pick<Running, 'drain' | 'stop'> {
  return { drain: draining(parts, running), stop: stopping(running) }
}

/** The names of this process and of what it stamps by, and what joins its presence with that of others; who has none waits for nothing that only these need. */
async function amongOthers(
  { nodes = null, clock, ...parts }: ServerParts,
  reportError: ReportError,
): Promise<Pick<GatewayParts, 'boot' | 'clockName' | 'amongNodes'>> {
  const boot = randomUUID()
  const names = { boot, clockName: parts.clockName ?? boot }
  if (nodes === null) return { ...names, amongNodes: null }
  const { SharedPresence } = await import('./gateway/nodes/sharedPresence.ts')
  const amongNodes: GatewayParts['amongNodes'] = (board) =>
    new SharedPresence({ board, node: boot, lines: nodes, clock, reportError })
  return { ...names, amongNodes }
}

/** Opens the threads of a server: one reads sources, one makes reports, one reads the source maps of the pages. */
function openThreads(reportError: ReportError) {
  const intake = openJobThread<WorkerSource, Uint8Array>({
    start: () => startWorker('intake'),
    timeLimit: READING_SECONDS * 1_000,
    transfer: ({ bytes }) => [bytes.buffer],
    reportError,
  })
  const reports = openJobThread<ReportJob, ReportStep>({
    start: () => startWorker('reports'),
    timeLimit: PATIENCE,
    reportError,
  })
  const crashes = openJobThread<SourcesJob, readonly string[]>({
    start: () => startWorker('crashes'),
    timeLimit: PATIENCE,
    reportError,
  })
  return { intake, reports, crashes }
}

/** Joins the parts and listens; rejects with a `StartupError` where it cannot. */
export async function startServer(parts: ServerParts): Promise<Running> {
  await proveLibraries()
  const { clock, tls, sharing = null, meters } = parts
  const store = new GuardedStore(parts.store, { clock, reportError: parts.reportError, meters })
  const reportError = withoutWaits(parts.reportError)
  const logging = { reportError, logEvent: parts.logEvent, meters }
  const rooms = new Rooms(reportError)
  const hosts = new Hosts({
    ...parts,
    store,
    shared: parts.shared ? guardedLog(parts.shared, store) : null,
    reportError,
    broadcasterOf: (show) => broadcasterOf(rooms, show),
  })
  const admission = { hosts, store, linksKey: parts.linksKey }
  // One for everything: what strangers guess counts the same by socket and by HTTP.
  const limited = { limits: new Limits(), addressOf: addressesBehind(parts.trustProxy, parts.warn) }
  const entered = { ...limited, enter: (key: string) => visitorOf(key, admission) }
  const reach = reachableAddresses(parts, clock, parts.machine)
  const foreign = hostRefusal(parts, reach, parts.warn)
  const isOwnOrigin = originCheck(parts)
  let { port } = parts
  const addresses = () => reach.addresses(port)
  const threads = openThreads(reportError)
  const reports = new Reports(store, threads.reports)
  const app = pages({
    assets: parts.assets,
    secure: tls !== null,
    sourceMaps: parts.sourceMaps ?? false,
    health: healthOf(store, clock, () => gateway.drain.isBegun),
    publicList: { ...limited, clock, list: () => openShowsOf(hosts, clock) },
    intake: {
      isOwnOrigin,
      ...limited,
      enter: (key) => bearerOf(key, admission),
      read: threads.intake.run,
    },
    exports: { ...entered, stateOf: async (show) => (await hosts.get(show))?.state ?? null },
    reports: { ...entered, hosts, reports },
    addresses: {
      ...entered,
      list: () => ({ publicUrl: parts.publicUrl, network: [...addresses()], sharing }),
    },
    hostRefusal: foreign,
    reportError,
  })
  const named = await amongOthers(parts, reportError)
  const { server, hangUp } = httpServer(app, tls)
  port = await listen(server, parts)
  const gateway = openGateway({
    http: server,
    rooms,
    reports,
    ...admission,
    ...limited,
    clock,
    ...logging,
    logContact: parts.logContact,
    sourcesOf: (at) => threads.crashes.run({ assets: parts.assets, at }),
    hostRefusal: foreign,
    isOwnOrigin,
    ...named,
  })
  const ends = endsOf(parts, { gateway, hangUp, threads, store })
  return { port, addresses, hosts, unadmitted: gateway.unadmitted, store, ...ends }
}
