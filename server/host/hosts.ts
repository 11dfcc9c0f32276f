import { randomUUID } from 'node:crypto'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Answer } from '../../shared/protocol/down/answer.ts'
import type { UnreadableShow } from '../../shared/protocol/down/shows.ts'
import { resultOf } from '../logEvent.ts'
import type { Claims, SharedLog } from '../store/port.ts'
import { UnreadableEvent, unreadableShow } from '../store/unreadable.ts'
import { CannotWrite, Unconfirmed } from '../store/writeFault.ts'
import type { Broadcaster } from './channels.ts'
import { DurableDelivery, type DurableSubscriber } from './durableDelivery.ts'
import { Following } from './following.ts'
import { type Maker, makeShow, type NewShow } from './makeShow.ts'
import { Rehearsals } from './rehearsals.ts'
import { type HostParts, ShowHost } from './showHost.ts'
import { type EventSubscriber, EventSubscribers } from './subscribers.ts'

/** What all hosts share; each sends through a broadcaster of its own. */
export type HostsParts = Omit<
  HostParts,
  'broadcaster' | 'shared' | 'subscribers' | 'rehearsals'
> & {
  readonly broadcasterOf: (show: ShowId) => Broadcaster
  /** Where other processes write in the logs too: what tells of it. */
  readonly shared?: SharedLog | null
  /** What learns of events besides screens. */
  readonly subscribers?: readonly EventSubscriber[]
  /** What is given every event of every show, after restarts too. */
  readonly durable?: readonly DurableSubscriber[]
  /** Where other processes may serve these instead: says which does. */
  readonly claims?: Claims | null
}

/** All shows of a server, and those among them that cannot be read. */
export type AllShows = {
  readonly hosts: readonly ShowHost[]
  readonly unreadable: readonly UnreadableShow[]
}

/** After how long a log that could not be read is tried again where others write in it too, in ms. */
const AGAIN = 10_000

/** What an event comes to that cannot be read where others write in the logs: of one that a newer program wrote nobody can say here. */
function saidElsewhere(error: unknown): never {
  const isTheirs = error instanceof UnreadableEvent && error.why === 'newer'
  throw isTheirs ? new Unconfirmed(error) : error
}

/** The refusal that a failed write is; what else went wrong goes on. */
function refusedBy(error: unknown): 'cannot-write' {
  if (error instanceof CannotWrite) return 'cannot-write'
  throw error
}

/** All shows of a server; each is loaded when it is first asked for, and stays. */
export class Hosts {
  readonly subscribers: EventSubscribers
  readonly #parts: HostsParts
  readonly #loading = new Map<ShowId, Promise<ShowHost | null>>()
  readonly #loaded = new Map<ShowId, ShowHost>()
  /** What could not be read when it was loaded, and until when that is not tried again, in server time (ms). */
  readonly #unreadable = new Map<
    ShowId,
    { readonly error: UnreadableEvent; readonly until: number }
  >()
  readonly #rehearsals = new Rehearsals(this)
  /** Where other processes write in the logs too. */
  readonly #following: Following | null
  #deliveries: readonly DurableDelivery[] = []
  #stopped = false
  #begun: Promise<unknown> = Promise.resolve()

  constructor(parts: HostsParts) {
    this.#parts = parts
    const { shared = null, clock, reportError } = parts
    this.subscribers = new EventSubscribers(reportError, parts.subscribers)
    this.#following = shared && new Following({ hosts: this, shared, clock, reportError })
  }

  /** The host of a show; null where there is no such show. Rejects with `UnreadableEvent` where its log cannot be read by anybody, and otherwise where it cannot be here and now. */
  get(show: ShowId): Promise<ShowHost | null> {
    const found = this.#get(show)
    const following = this.#following
    if (following === null) return found
    return found.then((host) => host && following.upToDate(host).then(() => host), saidElsewhere)
  }

  #get(show: ShowId): Promise<ShowHost | null> {
    const known = this.#loading.get(show)
    if (known) return known
    const loading = this.#load(show).finally(() => {
      // A show that is not there may be made later, and one that failed may load then.
      if (!this.#loaded.has(show)) this.#loading.delete(show)
    })
    this.#loading.set(show, loading)
    return loading
  }

  /** Every show on this server, newest first: those that can be read, and those that cannot. */
  async all(): Promise<AllShows> {
    const shows = await this.#parts.store.shows()
    const found = await Promise.all(
      shows.map((show) =>
        this.get(show).catch((error: unknown): UnreadableShow => unreadableShow(show, error)),
      ),
    )
    return {
      hosts: found.filter((one) => one instanceof ShowHost),
      unreadable: found.flatMap((one) => (one === null || one instanceof ShowHost ? [] : [one])),
    }
  }

  /** Makes a show; the same command given again gets its first answer, and another show's id is refused. */
  async make(made: NewShow & { readonly maker: Maker }): Promise<Answer> {
    const answer = await this.#made(made)
    const { show, maker } = made
    const given = { show, link: maker.actor, command: maker.commandId, type: 'makeShow' }
    this.#parts.logEvent?.({ what: 'command', ...given, ...resultOf(answer) })
    return answer
  }

  async #made(made: NewShow & { readonly maker: Maker }): Promise<Answer> {
    const { store } = this.#parts
    const { show, maker } = made
    const came = await makeShow(store, made).catch(refusedBy)
    if (came === 'cannot-write') return { ok: false, refusal: { reason: came } }
    if (came === 'written') this.subscribers.grown(show)
    const seq = await store.outcome(show, maker.actor, maker.commandId)
    if (seq !== null) return { ok: true, seq }
    // Written and yet unknown to the store cannot be: the id belongs to a show that something else made.
    if (came === 'written') throw new Error(`the show ${show} was written, and is not there`)
    return { ok: false, refusal: { reason: 'id-taken', id: show } }
  }

  /** The host of a show that is loaded now, or null. */
  known(show: ShowId): ShowHost | null {
    return this.#loaded.get(show) ?? null
  }

  /** The shows that are loaded now. */
  loaded(): readonly ShowHost[] {
    return [...this.#loaded.values()]
  }

  /** By how many seqs shows with screens are behind what was last heard of their logs; 0 where nobody else writes in these. */
  get behind(): number {
    return this.#following?.behind ?? 0
  }

  /** Reads what the logs hold beyond what is known here, and tells the screens. */
  catchUp(): void {
    for (const host of this.loaded()) host.catchUp()
  }

  /** Loads every show: what was due in one while no server ran happens now, whether anybody has its page open or not (R13). */
  begin(): void {
    this.#following?.begin()
    const { durable = [], claims = null } = this.#parts
    const made = { ...this.#parts, claims, subscribers: this.subscribers, holder: randomUUID() }
    this.#deliveries = durable.map((one) => new DurableDelivery(one, made))
    this.#begun = this.all().catch((error: unknown) => this.#parts.reportError(error))
  }

  /** From here on nothing happens by itself in any show; resolves when none is being loaded for that. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const one of [...this.#deliveries, ...this.loaded()]) one.stop()
    await Promise.all([this.#begun, this.#following?.stop()])
  }

  /** Resolves when every show has written and sent what it was given, and what was being asked of its log is known. */
  async settled(): Promise<void> {
    await this.#following?.settled()
    await Promise.all(this.loaded().map((host) => host.settled()))
  }

  async #load(show: ShowId): Promise<ShowHost | null> {
    const { broadcasterOf, shared, ...given } = this.#parts
    const { subscribers } = this
    const rehearsals = this.#rehearsals
    const parts = { ...given, shared: shared ?? null, subscribers, rehearsals }
    const now = given.clock.now()
    // It is not read again for each who asks.
    const known = this.#unreadable.get(show)
    if (known && now < known.until) throw known.error
    try {
      const host = await ShowHost.load({ ...parts, broadcaster: broadcasterOf(show) }, show)
      if (host) this.#loaded.set(show, host)
      if (host) rehearsals.add(host)
      if (this.#stopped) host?.stop()
      return host
    } catch (error) {
      if (error instanceof UnreadableEvent) {
        // What could not be read once cannot be read later, unless others write there.
        const until = parts.shared === null ? Number.POSITIVE_INFINITY : now + AGAIN
        this.#unreadable.set(show, { error, until })
      }
      throw error
    }
  }
}
