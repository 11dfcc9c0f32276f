import type { ShowId } from '../../shared/agenda/ids.ts'
import type { LogContext, ReportError } from '../logEvent.ts'
import type { LogGrowth, SharedLog } from '../store/port.ts'
import { UnreadableEvent } from '../store/unreadable.ts'
import { Unreachable } from '../store/writeFault.ts'
import type { Hosts } from './hosts.ts'
import type { ServerClock } from './serverClock.ts'
import { BLIND, type ShowHost } from './showHost.ts'

/** How old what is known of a show may be, in ms: that often it is asked where the logs end of those with screens, as a word may be lost. */
const LOOKS = 1_000

/** How often the same is asked of those without screens that are said to have grown, in ms: for what happens in them by themselves. */
const LOOKS_UNSEEN = 10_000

/** What following needs. */
export type FollowingParts = {
  readonly hosts: Pick<Hosts, 'all' | 'get' | 'known' | 'loaded' | 'subscribers'>
  readonly shared: SharedLog
  readonly clock: Pick<ServerClock, 'now' | 'every'>
  readonly reportError: ReportError
}

/** Keeps the shows of this process up with what others write in their logs: those that somebody sees here at once, the others when they are asked for. */
export class Following {
  readonly #parts: FollowingParts
  readonly #loading = new Set<Promise<unknown>>()
  /** Where the logs end, while that is being asked: there is one such question at a time, however long it takes. */
  #asking: Promise<void> | null = null
  /** The last seq that was heard of each show. */
  readonly #heard = new Map<ShowId, number>()
  /** Since when words may have been lost, in server time (ms): what was known of a show by then may not be all. */
  #deafAt = Number.NEGATIVE_INFINITY
  readonly #stops: (() => void)[] = []

  constructor(parts: FollowingParts) {
    this.#parts = parts
  }

  /** Begins to listen and to look. */
  begin(): void {
    const { shared, clock } = this.#parts
    let passed = 0
    this.#stops.push(
      shared.onGrowth((grown) => this.#hear(grown)),
      clock.every(LOOKS, () => {
        passed += LOOKS
        this.#look(passed % LOOKS_UNSEEN === 0)
      }),
    )
  }

  /** Ends that; resolves when nothing is being loaded for it any more. */
  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop()
    await Promise.all([this.settled(), ...this.#loading])
  }

  /** Resolves when no answer is waited for any more that says where the logs end. */
  async settled(): Promise<void> {
    await this.#asking
  }

  /** By how many seqs the shows with screens here are behind what was last heard of their logs, all together. */
  get behind(): number {
    const behind = [...this.#heard].map(([show, seq]) => {
      const host = this.#parts.hosts.known(show)
      return host?.isFollowed ? Math.max(0, seq - host.seq) : 0
    })
    return behind.reduce((sum, seqs) => sum + seqs, 0)
  }

  /** Resolves when what is known of a show is no older than that of one with screens; rejects where its log cannot be read. */
  async upToDate(host: ShowHost): Promise<void> {
    // It is read again by looks, however many ask for it meanwhile.
    if (host.unreadable !== null) throw new Unreachable(host.unreadable)
    const age = this.#parts.clock.now() - host.knownAt
    if (host.isFollowed ? age < BLIND : age < LOOKS && !this.#isBehind(host)) return
    await host.known()
  }

  #hear(grown: LogGrowth): void {
    this.#parts.hosts.subscribers.grown(grown?.show ?? null)
    if (grown === null) this.#hearOfAll()
    else this.#hearOf(grown)
  }

  #hearOf({ show, seq }: NonNullable<LogGrowth>): void {
    const { hosts } = this.#parts
    this.#note(show, seq)
    const host = hosts.known(show)
    if (host !== null) this.#readOn(host, seq)
    // One that was made elsewhere: what happens in it by itself may be left to this process.
    else this.#load(hosts.get(show), { show })
  }

  /** Any may have grown, and others may have been made. */
  #hearOfAll(): void {
    const { hosts, clock } = this.#parts
    this.#deafAt = clock.now()
    for (const host of hosts.loaded()) this.#readOn(host, Number.POSITIVE_INFINITY)
    this.#load(hosts.all())
  }

  /** Sees to what is being loaded; a show that cannot be read is listed as such. */
  #load(loading: Promise<unknown>, context?: LogContext): void {
    const loaded = loading.catch((error: unknown) => {
      if (!(error instanceof UnreadableEvent)) this.#parts.reportError(error, context)
    })
    this.#loading.add(loaded)
    void loaded.then(() => this.#loading.delete(loaded))
  }

  #note(show: ShowId, seq: number): void {
    this.#heard.set(show, Math.max(seq, this.#heard.get(show) ?? 0))
  }

  /** Reads a show that has screens here up to `seq`; the others are read when somebody asks for them, or by a look. */
  #readOn(host: ShowHost, seq: number): void {
    if (seq > host.seq && host.isFollowed && host.unreadable === null) host.catchUp(seq)
  }

  /** Whether there may be more of a show than is known, by what was heard of it: that stays until it was read. */
  #isBehind(host: ShowHost): boolean {
    return (this.#heard.get(host.state.show) ?? 0) > host.seq || host.knownAt <= this.#deafAt
  }

  #look(atAll: boolean): void {
    const loaded = this.#parts.hosts.loaded()
    for (const host of loaded) host.disconnectIfBlind()
    if (this.#asking !== null) return
    const hosts = loaded.filter(
      (host) => host.isFollowed || (atAll && (this.#isBehind(host) || host.unreadable !== null)),
    )
    if (hosts.length === 0) return
    this.#asking = this.#ask(hosts).finally(() => {
      this.#asking = null
    })
  }

  /** Asks where the logs of these shows end; only those are read in which there is more than is known. */
  async #ask(hosts: readonly ShowHost[]): Promise<void> {
    const { shared, clock, reportError } = this.#parts
    const asked = clock.now()
    try {
      const heads = await shared.heads(hosts.map(({ state }) => state.show))
      for (const host of hosts) {
        const head = heads.get(host.state.show)
        if (head !== undefined) this.#note(host.state.show, head)
        host.endedAt(head ?? Number.POSITIVE_INFINITY, asked)
      }
    } catch (error) {
      reportError(error)
    }
  }
}
