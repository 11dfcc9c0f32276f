import { openGateway } from '../../../server/gateway/gateway.ts'
import { SharedPresence } from '../../../server/gateway/nodes/sharedPresence.ts'
import { broadcasterOf, Rooms } from '../../../server/gateway/session/rooms.ts'
import type { Transport, TransportParts } from '../../../server/gateway/transport/transport.ts'
import { AUDIT_KEEP, AuditTrail } from '../../../server/host/auditTrail.ts'
import { Hosts } from '../../../server/host/hosts.ts'
import { type ServerClock, systemClock } from '../../../server/host/serverClock.ts'
import { openSharedClock, type SharedClock } from '../../../server/host/sharedClock.ts'
import { GuardedStore, guardedLog } from '../../../server/store/guardedStore.ts'
import { isUnavailable, UnreadableEvent } from '../../../server/store/storeFaults.ts'
import type { EventType } from '../../../shared/run/state.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import { type Database, type Link, SimulatedStore } from './database.ts'
import type { Machine } from './machine.ts'
import { type Endpoint, serverTransport, type Wire } from './wire.ts'

/** Rates count in real time, so the simulation does without them; `tests/server/gateway/limits` has them. */
const NO_LIMITS = { allows: async () => true, allowsAll: async () => true }

/** The events that an older program does not know. */
const NEWER: readonly EventType[] = ['publicSet']

/** What one process is made of. */
type Process = {
  readonly store: SimulatedStore
  readonly hosts: Hosts
  readonly clock: ServerClock
  readonly shared: SharedClock | null
  readonly gateway: ReturnType<typeof openGateway>
}

/** A server: its process runs the real hosts, writers, channels and sessions on a simulated machine, network and database. */
export class ServerNode implements Endpoint {
  readonly name: string
  readonly machine: Machine
  readonly connections = new Set<Wire>()
  accept: Endpoint['accept'] = null
  process: Process | null = null
  /** Whether a process runs or begins. */
  isRunning = false
  isDraining = false
  #link: Link = 'well'
  #linkUntil = 0
  #starts = 0
  /** The store of the process, also while it begins. */
  #store: SimulatedStore | null = null
  readonly #database: Database
  readonly #isShared: boolean
  /** Whether it runs an older program. */
  isOld: boolean
  readonly #onError: (error: unknown) => void

  constructor(
    name: string,
    machine: Machine,
    database: Database,
    {
      isShared,
      isOld,
      onError,
    }: {
      readonly isShared: boolean
      readonly isOld: boolean
      readonly onError: (error: unknown) => void
    },
  ) {
    this.name = name
    this.machine = machine
    this.#database = database
    this.#isShared = isShared
    this.isOld = isOld
    this.#onError = onError
  }

  /** Starts a process; screens are served once it is ready. Tries again each second while the database is away. */
  start(): void {
    const { machine } = this
    if (this.isRunning) return
    // Nothing starts on a machine that is suspended.
    if (!machine.isAwakeFor(0))
      return void machine.scheduler.after(1_000, this.#database.owner, () => this.start())
    this.isRunning = true
    this.isDraining = false
    this.#starts += 1
    const owner = machine.restart()
    const { isOld } = this
    this.#begin().catch((error: unknown) => {
      this.#report(error, isOld)
      if (!owner.isAlive) return
      this.kill()
      this.machine.scheduler.after(1_000, this.#database.owner, () => this.start())
    })
  }

  /** Ends the process as a power cut does: nothing of it runs any more. */
  kill(): void {
    this.isRunning = false
    this.machine.owner.isAlive = false
    this.accept = null
    this.process = null
    this.#store = null
    for (const wire of [...this.connections]) wire.isOpenAtServer = false
    this.connections.clear()
  }

  /** Ends the process for a newer program: with others, its screens move there first. */
  async stop(): Promise<void> {
    const { process } = this
    if (process === null) return
    const { owner } = this.machine
    this.isDraining = true
    if (this.#isShared) await process.gateway.drain.begin(async () => true)
    this.accept = null
    await process.gateway.close()
    this.isOld = false
    if (owner.isAlive) this.kill()
  }

  /** Changes how the database is reached until a moment of the world. */
  setLink(link: Link, until: number): void {
    this.#link = link
    this.#linkUntil = until
    this.#store?.setLink(link)
  }

  /** Ends the fault of the link, unless a later one goes on. */
  endLinkFault(): void {
    if (this.machine.scheduler.now >= this.#linkUntil) this.setLink('well', 0)
  }

  /** Passes on what no fault of this world explains. */
  #report(error: unknown, isOld: boolean): void {
    const isOutdated = isOld && error instanceof UnreadableEvent
    if (!isUnavailable(error) && !isOutdated) this.#onError(error)
  }

  async #begin(): Promise<void> {
    const { machine } = this
    const own = systemClock(machine.serverClocks())
    const { isOld } = this
    const unknown: ReadonlySet<EventType> = new Set(isOld ? NEWER : [])
    const inner = new SimulatedStore(this.#database, machine, this.#isShared, unknown)
    inner.link = this.#link
    this.#store = inner
    const warn = () => undefined
    const shared = this.#isShared ? await openSharedClock({ own, common: inner, warn }) : null
    const clock = shared ?? own
    const store = new GuardedStore(inner, { clock, reportError: () => undefined })
    const reportError = (error: unknown) => this.#report(error, isOld)
    const rooms = new Rooms(reportError)
    const log = this.#isShared ? guardedLog(inner, store) : null
    const hosts = new Hosts({
      store,
      shared: log,
      clock,
      reportError,
      broadcasterOf: (show) => broadcasterOf(rooms, show),
    })
    const boot = `${this.name} ${this.#starts}`
    let accept: Endpoint['accept'] = null
    const audit = new AuditTrail({ store, clock, keepFor: AUDIT_KEEP, process: boot, hosts })
    const none = { http: null, reports: null, sourcesOf: null, addressOf: null, isOwnOrigin: null }
    const gateway = openGateway({
      // No file, page or address is asked for here.
      ...(none as never as Pick<Parameters<typeof openGateway>[0], keyof typeof none>),
      hostRefusal: () => null,
      hosts,
      clock,
      limits: NO_LIMITS,
      rooms,
      store,
      audit,
      linksKey: LINKS_KEY,
      boot,
      clockName: this.#isShared ? 'database' : boot,
      reportError,
      sharePresence: this.#isShared
        ? (board) => new SharedPresence({ board, node: boot, buses: inner, clock, reportError })
        : null,
      openTransport: <Who>(parts: TransportParts<Who>): Transport => {
        accept = parts as never as Endpoint['accept']
        return serverTransport(this.connections)
      },
    })
    this.process = { store: inner, hosts, clock, shared, gateway }
    this.accept = accept
  }
}
