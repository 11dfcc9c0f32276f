import type { SharedPresenceParts } from '../../../server/gateway/nodes/sharedPresence.ts'
import {
  type AbandonedList,
  type AppendResult,
  abandonedName,
  type Claims,
  type CommonClock,
  type LogGrowth,
  NOTHING_ABANDONED,
  type NodeBus,
  type NodeBusListener,
  type SharedLog,
  type SideKind,
  type SidePart,
  type SideRow,
  type Snapshot,
  type Store,
} from '../../../server/store/port.ts'
import {
  CannotWrite,
  Unconfirmed,
  Unreachable,
  UnreadableEvent,
} from '../../../server/store/storeFaults.ts'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Envelope, EventType } from '../../../shared/run/state.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { BEGINNING, type Machine } from './machine.ts'
import { Owner, type Scheduler } from './scheduler.ts'

/** How a disk takes what is written: it does; it is full; it reports a failed fsync of what it has written or not; nothing can be read either; or it lies. */
export type Disk =
  | 'well'
  | 'full'
  | 'written and failed'
  | 'lost and failed'
  | 'gone'
  | 'lost in silence'

/** How a server reaches the database: it does; requests are refused at once; they or their answers are lost and time out; it is not notified; or answers take seconds. */
export type Link = 'well' | 'refused' | 'request lost' | 'answer lost' | 'deaf' | 'slow'

/** What is on a disk, and the servers that use it. What is in it outlives them. */
export class Database {
  readonly scheduler: Scheduler
  disk: Disk = 'well'
  readonly content = new MemoryStore()
  readonly heads = new Map<ShowId, number>()
  readonly abandoned = new Map<ShowId, AbandonedList>()
  readonly claims = new Map<string, { readonly holder: string; readonly until: number }>()
  readonly users = new Set<SimulatedStore>()
  /** Called with the events that have just become durable. */
  readonly onWritten: (envelopes: readonly Envelope[]) => void
  readonly owner = new Owner()

  constructor(scheduler: Scheduler, onWritten: Database['onWritten'] = () => undefined) {
    this.scheduler = scheduler
    this.onWritten = onWritten
  }

  /** Its own clock, in epoch ms. */
  get now(): number {
    return BEGINNING + this.scheduler.now
  }

  async append(envelopes: readonly Envelope[], abandoned?: AbandonedList): Promise<AppendResult> {
    const { show = '' } = envelopes[0] ?? {}
    const { times } = this.abandoned.get(show) ?? NOTHING_ABANDONED
    if (abandoned !== undefined && abandoned.times !== times) return 'conflict'
    const result = await this.content.append(envelopes)
    if (result === 'conflict') return result
    this.onWritten(envelopes)
    const growth = { show, seq: envelopes.at(-1)?.seq ?? 0 }
    this.heads.set(show, growth.seq)
    for (const user of this.users) user.notify(growth)
    return result
  }

  abandon(show: ShowId, names: readonly string[]): AbandonedList {
    const { times, commands } = this.abandoned.get(show) ?? NOTHING_ABANDONED
    const list = { times: times + 1, commands: [...commands, ...names] }
    this.abandoned.set(show, list)
    return list
  }
}

type Growth = (growth: LogGrowth) => void

/** How long a request takes, each way, and until a server gives up on it, in ms. */
const LOCAL = 1
const REMOTE = 4
const GIVE_UP = 4_000

/** How long an answer takes at the most on a slow line, in ms. */
const SLOW = 3_900

/** How much later a request arrives at the most that its server gave up on, in ms. */
const LATE = 6_000

/** How long a listener is without a connection, in ms. */
const RECONNECT = 1_000

/** The store of one process: its requests to the database, which may fail at every step. With others it has the isolation of PostgreSQL, alone it is a file. */
export class SimulatedStore implements Store, SharedLog, Claims, CommonClock {
  link: Link = 'well'
  /** Events of these types are unknown to the program of this process, as a newer one writes them. */
  readonly #unknown: ReadonlySet<EventType>
  readonly #database: Database
  readonly #isShared: boolean
  readonly #owner: Owner
  readonly #growth = new Set<Growth>()
  readonly #buses = new Set<SimulatedBus>()
  /** Appends without an answer that may still arrive; each can be ended. */
  readonly #late = new Set<() => void>()
  #isLeaving = false

  constructor(
    database: Database,
    machine: Machine,
    isShared: boolean,
    unknown: ReadonlySet<EventType> = new Set(),
  ) {
    this.#database = database
    this.#isShared = isShared
    this.#owner = machine.owner
    this.#unknown = unknown
    database.users.add(this)
  }

  get isAlive(): boolean {
    return this.#owner.isAlive
  }

  append(envelopes: readonly Envelope[], abandoned?: AbandonedList): Promise<AppendResult> {
    const database = this.#database
    return this.#request('append', async () => {
      const { disk } = database
      if (disk === 'full' || disk === 'gone') throw new CannotWrite()
      if (disk === 'lost in silence') return 'written'
      const result =
        disk === 'lost and failed'
          ? 'written'
          : await database.append(envelopes, this.#isShared ? abandoned : undefined)
      if (disk !== 'well') throw new Error('the disk reports a failed write')
      return result
    })
  }

  async eventsAfter(show: ShowId, after: number, limit?: number): Promise<readonly Envelope[]> {
    const envelopes = await this.#read(() => this.#database.content.eventsAfter(show, after, limit))
    const newer = envelopes.find(({ event }) => this.#unknown.has(event.type))
    if (newer !== undefined) throw new UnreadableEvent('newer', newer.seq)
    return envelopes
  }

  outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    return this.#read(() => this.#database.content.outcome(show, link, commandId))
  }

  shows(): Promise<readonly ShowId[]> {
    return this.#read(() => this.#database.content.shows())
  }

  snapshot(show: ShowId): Promise<Snapshot | null> {
    return this.#read(() => this.#database.content.snapshot(show))
  }

  saveSnapshot(show: ShowId, snapshot: Snapshot): Promise<void> {
    return this.#write(() => this.#database.content.saveSnapshot(show, snapshot))
  }

  sideRows(show: ShowId, part?: SidePart): Promise<readonly SideRow[]> {
    return this.#read(() => this.#database.content.sideRows(show, part))
  }

  showsWith(kind: SideKind): Promise<readonly ShowId[]> {
    return this.#read(() => this.#database.content.showsWith(kind))
  }

  setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    return this.#write(() => this.#database.content.setSideRows(show, rows))
  }

  async clearFiles(): Promise<boolean> {
    return true
  }

  rewriteShow(...rewriting: Parameters<Store['rewriteShow']>): Promise<void> {
    return this.#write(() => this.#database.content.rewriteShow(...rewriting))
  }

  fact(name: string): Promise<string | null> {
    return this.#read(() => this.#database.content.fact(name))
  }

  setFact(name: string, value: string): Promise<void> {
    return this.#write(() => this.#database.content.setFact(name, value))
  }

  claimFact(name: string, value: string): Promise<string> {
    return this.#write(() => this.#database.content.claimFact(name, value))
  }

  async testWrite(): Promise<void> {
    await this.#read(async () => {
      for (const end of this.#late) end()
    })
    await this.setFact('last-proof', 'now')
  }

  onGrowth(listener: Growth): () => void {
    this.#growth.add(listener)
    this.#later(0, () => listener(null))
    return () => this.#growth.delete(listener)
  }

  /** Passes on that a log has grown, if this server hears of it. */
  notify(growth: NonNullable<LogGrowth>): void {
    if (this.link !== 'well') return
    this.#later(REMOTE, () => {
      if (this.link === 'well') for (const listener of this.#growth) listener(growth)
    })
  }

  /** Changes how the database is reached; a listener that was cut off connects again. */
  setLink(link: Link): void {
    const wasWell = this.link === 'well'
    this.link = link
    for (const bus of this.#buses) bus.isUp = link === 'well'
    if (link !== 'well' || wasWell) return
    this.#later(RECONNECT, () => {
      for (const listener of this.#growth) listener(null)
      for (const { listener } of this.#buses) listener.onConnect()
    })
  }

  heads(shows: readonly ShowId[]): Promise<ReadonlyMap<ShowId, number>> {
    return this.#read(async () => {
      const { heads } = this.#database
      return new Map([...heads].filter(([show]) => shows.includes(show)))
    })
  }

  abandonedOf(show: ShowId): AbandonedList {
    return this.#database.abandoned.get(show) ?? NOTHING_ABANDONED
  }

  abandoned(show: ShowId): Promise<AbandonedList> {
    return this.#read(async () => this.abandonedOf(show))
  }

  abandon(show: ShowId, link: LinkId, ids: readonly string[]): Promise<AbandonedList> {
    const names = ids.map((id) => abandonedName(link, id))
    return this.#write(async () => this.#database.abandon(show, names))
  }

  serverCount(): Promise<number> {
    return this.#read(async () => this.#others().length + 1)
  }

  leave(): Promise<number> {
    this.#isLeaving = true
    return this.#read(async () => this.#others().filter((one) => !one.#isLeaving).length)
  }

  claim(name: string, holder: string, ms: number): Promise<boolean> {
    return this.#write(async () => {
      const { claims, now } = this.#database
      const claim = claims.get(name)
      if (claim !== undefined && claim.holder !== holder && claim.until > now) return false
      claims.set(name, { holder, until: now + ms })
      return true
    })
  }

  async exchange(local: () => number): Promise<Exchange> {
    const asked = local()
    const time = await this.#read(async () => this.#database.now)
    return { asked, received: time, sent: time, arrived: local() }
  }

  readonly openBus: SharedPresenceParts['buses']['openBus'] = (listener) => {
    const bus = new SimulatedBus(listener, (message) => {
      for (const other of this.#others()) other.#hear(message)
    })
    this.#buses.add(bus)
    bus.isUp = this.link === 'well'
    this.#later(0, () => listener.onConnect())
    return bus
  }

  async close(): Promise<void> {
    this.#database.users.delete(this)
  }

  #hear(message: unknown): void {
    const text = JSON.stringify(message)
    for (const { listener } of this.#buses)
      this.#later(REMOTE, () => {
        if (this.link === 'well') listener.onMessage(JSON.parse(text))
      })
  }

  #others(): readonly SimulatedStore[] {
    return [...this.#database.users].filter((one) => one !== this && one.isAlive)
  }

  #read<Result>(read: () => Promise<Result>): Promise<Result> {
    return this.#request('read', async () => {
      if (this.#database.disk === 'gone') throw new Unreachable()
      return read()
    })
  }

  #write<Result>(write: () => Promise<Result>): Promise<Result> {
    return this.#request('write', async () => {
      if (this.#database.disk !== 'well') throw new Error('the disk cannot write')
      return write()
    })
  }

  /** Runs in this process after about `ms`. */
  #later(ms: number, run: () => void): void {
    this.#database.scheduler.after(ms, this.#owner, run)
  }

  #request<Result>(kind: 'append' | 'read' | 'write', run: () => Promise<Result>): Promise<Result> {
    const { scheduler } = this.#database
    const delay = this.#isShared ? REMOTE : LOCAL
    const { link } = this
    return new Promise((resolve, reject) => {
      let isOpen = true
      const settle = (act: () => void) =>
        this.#later(this.link === 'slow' ? scheduler.draw() * SLOW : delay, () => {
          // An answer that is lost, or comes after the server has given up, changes nothing.
          if (!isOpen || this.link === 'answer lost' || this.link === 'request lost') return
          isOpen = false
          act()
        })
      const arrive = () =>
        run().then(
          (result) => settle(() => resolve(result)),
          (error: unknown) => settle(() => reject(error)),
        )
      if (link === 'refused') {
        const error = kind === 'append' ? new CannotWrite() : new Unreachable()
        return this.#later(delay, () => reject(error))
      }
      const isLost = link === 'request lost'
      const cancel = scheduler.after(
        isLost ? scheduler.draw() * LATE : delay,
        this.#database.owner,
        () => {
          this.#late.delete(end)
          if (!isLost || kind === 'append') void arrive()
        },
      )
      const end = () => {
        cancel()
        this.#late.delete(end)
      }
      if (kind === 'append') this.#late.add(end)
      if (this.#isShared)
        this.#later(GIVE_UP, () => {
          if (!isOpen) return
          isOpen = false
          reject(kind === 'append' ? new Unconfirmed() : new Unreachable())
        })
    })
  }
}

class SimulatedBus implements NodeBus {
  isUp = false
  readonly listener: NodeBusListener
  readonly #send: (message: unknown) => void

  constructor(listener: NodeBusListener, send: (message: unknown) => void) {
    this.listener = listener
    this.#send = send
  }

  send(message: unknown): void {
    if (this.isUp) this.#send(message)
  }

  async close(): Promise<void> {
    this.isUp = false
  }
}
