import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { READING_SECONDS } from '../shared/agenda/reading/sourceBounds.ts'
import type { Addresses } from '../shared/protocol/http/addresses.ts'
import type { Health } from '../shared/protocol/http/health.ts'
import { publicShows } from './access/publicShows.ts'
import { type BackupPlan, Backups } from './backups/backups.ts'
import type { SourcesJob } from './crashes/worker.ts'
import { clearAgendaFiles } from './export/agendaFile.ts'
import { clearCalendarFiles } from './export/calendar/calendarFile.ts'
import type { ReportJob, ReportStep } from './export/reportJob.ts'
import { visitorFinder } from './gateway/admission/admission.ts'
import { hostRefusal, originCheck } from './gateway/admission/hostAndOrigin.ts'
import { type Gateway, type GatewayParts, openGateway } from './gateway/gateway.ts'
import { addressResolver } from './gateway/limits/address.ts'
import { Limits } from './gateway/limits/limits.ts'
import { broadcasterOf, Rooms } from './gateway/session/rooms.ts'
import { checkLibraries } from './gateway/transport/libraryContract.ts'
import { AUDIT_KEEP, AuditTrail } from './host/auditTrail.ts'
import { Hosts, type HostsParts } from './host/hosts.ts'
import { Reports } from './host/reports.ts'
import { Retention } from './host/retention.ts'
import { RevokedLinks } from './host/revokedLinks.ts'
import { type ClockError, MAX_CLOCK_ERROR, type ServerClock } from './host/serverClock.ts'
import { readiness } from './http/health.ts'
import { httpServer, listen, type TlsFiles } from './http/listen.ts'
import { pages } from './http/pages.ts'
import type { WorkerSource } from './intake/workerSource.ts'
import type { LogEvent, ReportError } from './logEvent.ts'
import type { Meters } from './meters.ts'
import { type Machine, reachableAddresses } from './network/reachableAddresses.ts'
import { GuardedStore, guardedLog } from './store/guardedStore.ts'
import type { NodeBuses, SharedLog, Store } from './store/port.ts'
import { isUnavailable, NoSuchShow } from './store/storeFaults.ts'
import { openJobThread, startWorker } from './thread/jobThread.ts'
import { type WebhookParts, Webhooks } from './webhooks/webhooks.ts'

export type ServerParts = {
  readonly store: Store
  /** The data folder, which lists erasures and revocations; without one none are listed. */
  readonly data?: string | undefined
  /** Set if other processes write to the logs too. */
  readonly shared?: SharedLog | null
  /** Connects these processes to share presence. */
  readonly nodes?: NodeBuses | null
  /** The name of the clock, equal on all processes that share one; unique if omitted. */
  readonly clockName?: string | null
  readonly linksKey: Buffer
  readonly clock: ServerClock & Partial<ClockError>
  /** The folder of the built pages. */
  readonly assets: string
  /** Whether the source maps of the built pages are served. */
  readonly sourceMaps?: boolean
  readonly host: string
  readonly port: number
  readonly publicUrl: string | null
  /** The addresses and ranges of trusted proxies. */
  readonly trustProxy: readonly string[]
  /** How long ended shows stay, in ms; absent or null: forever. */
  readonly keep?: number | null
  readonly tls: TlsFiles | null
  /** The network interfaces to use in place of this machine's. */
  readonly machine?: Machine
  /** The command that restarts the server for everyone on its network. */
  readonly sharingCommand?: string
  readonly reportError: ReportError
  /** Warns the operator about a setting to change. */
  readonly warn: (line: string) => void
  readonly logEvent?: LogEvent | undefined
  /** How long entries of audit trails are stored, in ms. */
  readonly auditKeep?: number | undefined
  readonly meters?: Meters | undefined
  /** When and where backups are made; absent or null: never. */
  readonly backups?: BackupPlan | null
  /** Webhooks are sent with these further networks; absent: none are sent. */
  readonly webhooks?: Pick<WebhookParts, 'networks'>
} & Pick<HostsParts, 'subscribers' | 'durable' | 'claims'>

export type Running = {
  readonly port: number
  /** Returns the addresses for others on the network, the likeliest first. */
  readonly addresses: () => readonly string[]
  readonly hosts: Hosts
  readonly store: GuardedStore
  /** The automatic backups, if there are any. */
  readonly backups: Pick<Backups, 'state'> | null
  /** Returns the number of connections that wait for admission, of one address or in total. */
  readonly unadmitted: (address?: string) => number
  /** The address of the metrics, if served. */
  readonly metricsAt?: string
  /** Moves the screens to the other servers on the same log, and calls `onBegin` at the start; does nothing without other servers. Resolves when the server may stop. */
  readonly drain: (onBegin?: () => void) => Promise<void>
  readonly stop: () => Promise<void>
}

/** How long a thread may take for one file of a report, a hundred events, or the source of one failure, in ms. */
const JOB_TIMEOUT = 15_000

/** How long screens have to disconnect when the server stops, in ms. */
const CLOSE_GRACE = 300

/** Returns a reporter that ignores outages of the store: the store itself reports each once, but every waiting operation fails. It also ignores writes to shows that were deleted meanwhile. */
function withoutOutages(reportError: ReportError): ReportError {
  return (error, context) => {
    if (!isUnavailable(error) && !(error instanceof NoSuchShow)) reportError(error, context)
  }
}

/** Opens the automatic backups, the list of revoked links, and the store, which adds to that list. */
function openStores({ data, backups: plan, ...parts }: ServerParts) {
  const backups = plan && data !== undefined ? new Backups(plan, { ...parts, data }) : null
  const revoked = data === undefined ? undefined : new RevokedLinks(data)
  const store = new GuardedStore(parts.store, { ...parts, revoked })
  return { backups, revoked, store }
}

function healthOf(
  store: GuardedStore,
  clock: ServerParts['clock'],
  backups: Backups | null,
  isDraining: () => boolean,
): () => Promise<Health> {
  const startedAt = clock.now()
  return async () => {
    // This call comes first, as it may detect that the store is unreachable.
    const shows = await store.shows().then(
      ({ length }) => length,
      () => null,
    )
    const uptime = Math.floor((clock.now() - startedAt) / 1_000)
    const error = clock.error?.() ?? null
    const isRight = error !== null && error <= MAX_CLOCK_ERROR
    const clockHealth = error === null ? null : { ok: isRight, error: Math.ceil(error * 10) / 10 }
    const ready = readiness(store.failingSince, isDraining())
    return { ...ready, clock: clockHealth, shows, uptime, backup: backups?.state() ?? null }
  }
}

async function openShowsOf(hosts: Hosts, clock: ServerClock) {
  const open = (await hosts.all()).hosts.filter(({ isClosed }) => !isClosed)
  const states = open.map(({ state }) => state)
  return { shows: [...publicShows(states, clock.now())] }
}

/** Returns the function that drains a server. It moves screens only if another server runs and the store works. */
function drainOf(
  shared: SharedLog | null,
  store: GuardedStore,
  { drain }: Pick<Gateway, 'drain'>,
): Running['drain'] {
  return async (onBegin) => {
    if (shared === null || store.failingSince !== null) return
    // Called twice, as the other servers may stop a moment later.
    const othersServe = () =>
      shared.leave().then(
        (others) => others > 0,
        () => false,
      )
    if (!(await othersServe())) return
    onBegin?.()
    await drain.begin(othersServe)
  }
}

/** Returns the function that stops a server. It waits briefly for screens to disconnect, and closes the store last. */
function stopOf(
  gateway: Pick<Gateway, 'close'>,
  closeConnections: () => void,
  threads: readonly { readonly stop: () => Promise<void> }[],
  store: GuardedStore,
): Running['stop'] {
  return async () => {
    const closing = gateway.close()
    await Promise.race([closing, wait(CLOSE_GRACE)])
    closeConnections()
    await Promise.all([closing, ...threads.map((thread) => thread.stop())])
    await store.close()
  }
}

/** Returns the ids of this process and its clock, and the function that shares presence with other nodes. A server without nodes does not load that code. */
async function nodeParts(
  { nodes = null, clock, ...parts }: ServerParts,
  reportError: ReportError,
): Promise<Pick<GatewayParts, 'boot' | 'clockName' | 'sharePresence'>> {
  const boot = randomUUID()
  const names = { boot, clockName: parts.clockName ?? boot }
  if (nodes === null) return { ...names, sharePresence: null }
  const { SharedPresence } = await import('./gateway/nodes/sharedPresence.ts')
  const sharePresence: GatewayParts['sharePresence'] = (board) =>
    new SharedPresence({ board, node: boot, buses: nodes, clock, reportError })
  return { ...names, sharePresence }
}

function openThreads(reportError: ReportError) {
  const optionsOf = (program: Parameters<typeof startWorker>[0]) => {
    return { start: () => startWorker(program), timeLimit: JOB_TIMEOUT, reportError }
  }
  return {
    intake: openJobThread<WorkerSource, Uint8Array>({
      ...optionsOf('intake'),
      timeLimit: READING_SECONDS * 1_000,
      transfer: ({ bytes }) => [bytes.buffer],
    }),
    reports: openJobThread<ReportJob, ReportStep>(optionsOf('reports')),
    crashes: openJobThread<SourcesJob, readonly string[]>(optionsOf('crashes')),
  }
}

/** Returns whether any show except a rehearsal is live: a restart would interrupt it. */
function isAnyShowLive(hosts: Hosts): boolean {
  return hosts.loaded().some(({ state: { rehearsal, run } }) => {
    const { status } = run.position
    return !rehearsal && status !== 'planned' && status !== 'ended'
  })
}

/** Returns the addresses that links can start with. */
function addressesOf(
  { publicUrl, sharingCommand }: Pick<ServerParts, 'publicUrl' | 'sharingCommand'>,
  network: readonly string[],
  hosts: Hosts,
): Addresses {
  return {
    publicUrl,
    network: [...network],
    sharing: sharingCommand ?? null,
    live: isAnyShowLive(hosts),
  }
}

/** Removes the files of a show from memory when its stored rows were rewritten. */
function forgetRewritten({ subscribers }: Hosts, reports: Reports, audit: AuditTrail): void {
  subscribers.add({
    name: 'files',
    onRewritten(show) {
      reports.forget(show)
      audit.forget(show)
      clearAgendaFiles()
      clearCalendarFiles()
    },
  })
}

function openAuditTrail(
  { clock, auditKeep = AUDIT_KEEP }: Pick<ServerParts, 'clock' | 'auditKeep'>,
  store: Store,
  hosts: Hosts,
): AuditTrail {
  return new AuditTrail({
    ...{ store, clock, hosts, keepFor: auditKeep, process: randomUUID().slice(0, 8) },
  })
}

/** Starts a server; rejects with a `StartupError`. */
export async function startServer(parts: ServerParts): Promise<Running> {
  await checkLibraries()
  const { clock, tls, meters } = parts
  const { store, backups, revoked } = openStores(parts)
  const reportError = withoutOutages(parts.reportError)
  const logging = { reportError, logEvent: parts.logEvent, meters }
  const rooms = new Rooms(reportError)
  const { durable = [], webhooks } = parts
  const hosts = new Hosts({
    ...parts,
    ...{ store, revoked },
    durable: webhooks
      ? [...durable, new Webhooks({ store, clock, ...webhooks, reportError, warn: parts.warn })]
      : durable,
    shared: parts.shared ? guardedLog(parts.shared, store) : null,
    reportError,
    broadcasterOf: (show) => broadcasterOf(rooms, show),
  })
  const audit = openAuditTrail(parts, store, hosts)
  const admission = { hosts, store, linksKey: parts.linksKey }
  // One instance for both: guesses by socket and by HTTP count together.
  const rates = { limits: new Limits(), addressOf: addressResolver(parts.trustProxy, parts.warn) }
  const reach = reachableAddresses(parts, clock, parts.machine)
  const refuseHost = hostRefusal(parts, reach, parts.warn)
  const isOwnOrigin = originCheck(parts)
  let { port } = parts
  const addresses = () => reach.addresses(port)
  const threads = openThreads(reportError)
  const reports = new Reports(store, threads.reports)
  forgetRewritten(hosts, reports, audit)
  const app = pages({
    ...{ ...rates, hosts, clock, reports, audit, meters, reportError, isOwnOrigin },
    assets: parts.assets,
    secure: tls !== null,
    sourceMaps: parts.sourceMaps ?? false,
    health: healthOf(store, clock, backups, () => gateway.drain.isBegun),
    publicShows: () => openShowsOf(hosts, clock),
    readSource: threads.intake.run,
    addresses: () => addressesOf(parts, addresses(), hosts),
    visitorOf: visitorFinder(admission),
    subscriberOf: visitorFinder(admission, 'feeds'),
    gateway: () => gateway,
    hostRefusal: refuseHost,
  })
  const retention = new Retention({ ...parts, hosts, store, audit, reportError })
  const node = await nodeParts(parts, reportError)
  const { server, closeConnections } = httpServer(app, tls)
  port = await listen(server, parts)
  const gateway = openGateway({
    ...{ http: server, rooms, reports },
    ...admission,
    ...rates,
    ...{ clock, audit, backups, data: parts.data, warn: parts.warn },
    announcedDeletion: retention.announcedDeletion,
    ...logging,
    sourcesOf: (positions) => threads.crashes.run({ assets: parts.assets, positions }),
    ...{ hostRefusal: refuseHost, isOwnOrigin, ...node },
  })
  retention.begin()
  backups?.begin()
  const drain = drainOf(parts.shared ?? null, store, gateway)
  const stopped = [...Object.values(threads), retention, ...(backups ? [backups] : [])]
  const stop = stopOf(gateway, closeConnections, stopped, store)
  return { port, addresses, hosts, unadmitted: gateway.unadmitted, store, backups, drain, stop }
}
