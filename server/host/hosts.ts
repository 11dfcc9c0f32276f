import { randomUUID } from 'node:crypto'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Answer } from '../../shared/protocol/down/answer.ts'
import type { UnreadableShow } from '../../shared/protocol/down/shows.ts'
import { isRunning } from '../../shared/run/lookup.ts'
import { resultOf } from '../logEvent.ts'
import { isDeleted } from '../store/erasures.ts'
import type { Claims, SharedLog } from '../store/port.ts'
import { CannotWrite, Unconfirmed, UnreadableEvent, unreadableShow } from '../store/storeFaults.ts'
import type { Broadcaster } from './channels.ts'
import { DurableDelivery, type DurableSubscriber } from './durableDelivery.ts'
import { FileClearing } from './fileClearing.ts'
import { LogFollower } from './logFollower.ts'
import { type Maker, makeShow, type NewShow } from './makeShow.ts'
import { Rehearsals } from './rehearsals.ts'
import { type HostParts, ShowHost } from './showHost.ts'
import { type EventSubscriber, EventSubscribers } from './subscribers.ts'

export type HostsParts = Omit<
  HostParts,
  'broadcaster' | 'shared' | 'subscribers' | 'rehearsals'
> & {
  readonly broadcasterOf: (show: ShowId) => Broadcaster
  readonly shared?: SharedLog | null
  /** Subscribers of events, called after the screens. */
  readonly subscribers?: readonly EventSubscriber[]
  /** Subscribers that get every event of every show, also after restarts. */
  readonly durable?: readonly DurableSubscriber[]
  /** Decides which process serves the durable subscribers. */
  readonly claims?: Claims | null
}

export type AllShows = {
  readonly hosts: readonly ShowHost[]
  readonly unreadable: readonly UnreadableShow[]
}

/** How long to wait before an unreadable shared log is read again, in ms. */
const RETRY_AFTER = 10_000

/** Rethrows an error. An event of a newer program becomes `Unconfirmed`: this program cannot read it. */
function rethrowUnconfirmed(error: unknown): never {
  const isNewer = error instanceof UnreadableEvent && error.why === 'newer'
  throw isNewer ? new Unconfirmed(error) : error
}

function refusalOf(error: unknown): 'cannot-write' {
  if (error instanceof CannotWrite) return 'cannot-write'
  throw error
}

/** All shows of a server. Each show is loaded on first use, and stays loaded. */
export class Hosts {
  readonly subscribers: EventSubscribers
  readonly #parts: HostsParts
  readonly #loading = new Map<ShowId, Promise<ShowHost | null>>()
  readonly #loaded = new Map<ShowId, ShowHost>()
  /** Shows that could not be read, and until when they are not retried, in server time (ms). */
  readonly #unreadable = new Map<
    ShowId,
    { readonly error: UnreadableEvent; readonly until: number }
  >()
  readonly #rehearsals = new Rehearsals(this)
  readonly #following: LogFollower | null
  readonly #clearing: FileClearing
  #deliveries: readonly DurableDelivery[] = []
  #isStopped = false
  #startup: Promise<unknown> = Promise.resolve()

  constructor(parts: HostsParts) {
    this.#parts = parts
    const { shared = null, clock, reportError } = parts
    this.subscribers = new EventSubscribers(reportError, parts.subscribers)
    this.#following = shared && new LogFollower({ hosts: this, shared, clock, reportError })
    const isAnyRunning = () => this.loaded().some(({ state }) => isRunning(state))
    this.#clearing = new FileClearing({ ...parts, isAnyRunning })
  }

  /** Returns the host of a show; null for an unknown show. Rejects with `UnreadableEvent` if no process can read its log, and with other errors if only this process cannot now. */
  get(show: ShowId): Promise<ShowHost | null> {
    const loading = this.#get(show)
    const following = this.#following
    if (following === null) return loading
    return loading.then(
      (host) => host && following.ensureUpToDate(host).then(() => host),
      rethrowUnconfirmed,
    )
  }

  #get(show: ShowId): Promise<ShowHost | null> {
    const existing = this.#loading.get(show)
    if (existing) return existing
    const loading = this.#load(show).finally(() => {
      // An unknown show may be created later, and a show that failed to load may load later.
      if (!this.#loaded.has(show)) this.#loading.delete(show)
    })
    this.#loading.set(show, loading)
    return loading
  }

  /** Loads every show on this server, newest first. */
  async all(): Promise<AllShows> {
    const shows = await this.#parts.store.shows()
    const results = await Promise.all(
      shows.map((show) =>
        this.get(show).catch((error: unknown): UnreadableShow => unreadableShow(show, error)),
      ),
    )
    return {
      hosts: results.filter((one) => one instanceof ShowHost),
      unreadable: results.flatMap((one) => (one === null || one instanceof ShowHost ? [] : [one])),
    }
  }

  /** Creates a show. A repeated command gets its first answer; the id of another show is refused. */
  async make(newShow: NewShow & { readonly maker: Maker }): Promise<Answer> {
    const answer = await this.#writeShow(newShow)
    const { show, maker } = newShow
    const command = { show, link: maker.actor, command: maker.commandId, type: 'makeShow' }
    this.#parts.logEvent?.({ what: 'command', ...command, ...resultOf(answer) })
    return answer
  }

  async #writeShow(newShow: NewShow & { readonly maker: Maker }): Promise<Answer> {
    const { store } = this.#parts
    const { show, maker } = newShow
    if (await isDeleted(store, show))
      return { ok: false, refusal: { reason: 'id-taken', id: show } }
    const result = await makeShow(store, newShow).catch(refusalOf)
    if (result === 'cannot-write') return { ok: false, refusal: { reason: result } }
    if (result === 'written') this.subscribers.publishLogGrown(show)
    const seq = await store.outcome(show, maker.actor, maker.commandId)
    if (seq !== null) return { ok: true, seq }
    if (result === 'written') throw new Error(`the show ${show} was written, but cannot be found`)
    return { ok: false, refusal: { reason: 'id-taken', id: show } }
  }

  /** Whether no other server uses the same logs. */
  async isAlone(): Promise<boolean> {
    const { shared = null } = this.#parts
    return shared === null || (await shared.serverCount()) <= 1
  }

  /**
   * Changes the stored rows of a show while it takes no commands, then disconnects its screens. They load the page and the show
   * again, so that neither has anything of the old rows. A change may also delete the show. No other server may use the log.
   */
  async rewrite(
    show: ShowId,
    change: () => Promise<void>,
    reason: 'erased' | 'deleted' = 'erased',
  ): Promise<void> {
    const host = await this.get(show)
    if (host === null) return
    const changing = host.retire().then(change)
    this.#loaded.delete(show)
    this.#rehearsals.remove(host)
    // Screens that connect meanwhile wait for the change.
    const loading = changing
      .catch(() => undefined)
      .then(() => this.#load(show))
      .finally(() => {
        if (!this.#loaded.has(show)) this.#loading.delete(show)
      })
    this.#loading.set(show, loading)
    await changing.finally(() => {
      this.subscribers.publishRewritten(show)
      host.disconnectAll({ reason })
    })
    await loading
    await this.#clearing.request()
  }

  getLoaded(show: ShowId): ShowHost | null {
    return this.#loaded.get(show) ?? null
  }

  loaded(): readonly ShowHost[] {
    return [...this.#loaded.values()]
  }

  /** Returns how many announced events the shows with screens lack; 0 without other processes. */
  get lag(): number {
    return this.#following?.lag ?? 0
  }

  /** Reads new events of all loaded shows, and sends them to the screens. */
  catchUp(): void {
    for (const host of this.loaded()) host.catchUp()
  }

  /** Loads every show, so that overdue automatic commands run now even if no page is open (R13). */
  begin(): void {
    this.#following?.begin()
    const { durable = [], claims = null } = this.#parts
    const parts = { ...this.#parts, claims, subscribers: this.subscribers, holder: randomUUID() }
    this.#deliveries = durable.map((subscriber) => new DurableDelivery(subscriber, parts))
    this.#startup = this.all().catch((error: unknown) => this.#parts.reportError(error))
  }

  /** Stops all automatic commands; resolves when no show is loading. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#clearing.stop()
    for (const one of [...this.#deliveries, ...this.loaded()]) one.stop()
    await Promise.all([this.#startup, this.#following?.stop()])
  }

  /** Resolves when every show has written and sent its commands, and no request is pending. */
  async whenIdle(): Promise<void> {
    await this.#following?.whenIdle()
    await Promise.all(this.loaded().map((host) => host.whenIdle()))
  }

  async #load(show: ShowId): Promise<ShowHost | null> {
    const { broadcasterOf, shared, ...common } = this.#parts
    const { subscribers } = this
    const rehearsals = this.#rehearsals
    const parts = { ...common, shared: shared ?? null, subscribers, rehearsals }
    const now = common.clock.now()
    const unreadable = this.#unreadable.get(show)
    if (unreadable && now < unreadable.until) throw unreadable.error
    try {
      const host = await ShowHost.load({ ...parts, broadcaster: broadcasterOf(show) }, show)
      if (host === null) return null
      this.#loaded.set(show, host)
      rehearsals.add(host)
      if (this.#isStopped) host.stop()
      return host
    } catch (error) {
      if (error instanceof UnreadableEvent) {
        // An unreadable log stays unreadable unless other processes write to it.
        const until = parts.shared === null ? Number.POSITIVE_INFINITY : now + RETRY_AFTER
        this.#unreadable.set(show, { error, until })
      }
      throw error
    }
  }
}
