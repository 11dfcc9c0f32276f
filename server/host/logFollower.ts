import type { ShowId } from '../../shared/agenda/ids.ts'
import type { LogContext, ReportError } from '../logEvent.ts'
import type { LogGrowth, SharedLog } from '../store/port.ts'
import { Unreachable, UnreadableEvent } from '../store/storeFaults.ts'
import type { Hosts } from './hosts.ts'
import type { ServerClock } from './serverClock.ts'
import { BLIND_AFTER, type ShowHost } from './showHost.ts'

/** How often the logs of shows with screens are checked, in ms, as notifications can get lost. At a request, older checks of other logs do not count. */
const CHECK_PERIOD = 1_000

/** How often logs of shows without screens are checked after a notification, in ms, for their automatic commands. */
const UNFOLLOWED_CHECK_PERIOD = 10_000

export type LogFollowerParts = {
  readonly hosts: Pick<Hosts, 'all' | 'get' | 'getLoaded' | 'loaded' | 'subscribers'>
  readonly shared: SharedLog
  readonly clock: Pick<ServerClock, 'now' | 'every'>
  readonly reportError: ReportError
}

/** Reads the events that other processes write: at once for shows with screens here, on request for others. */
export class LogFollower {
  readonly #parts: LogFollowerParts
  readonly #loading = new Set<Promise<unknown>>()
  /** The pending request for the ends of the logs; there is one at a time. */
  #request: Promise<void> | null = null
  readonly #announcedSeqs = new Map<ShowId, number>()
  /** Until when notifications may have been lost, in server time (ms). */
  #missedUntil = Number.NEGATIVE_INFINITY
  readonly #disposers: (() => void)[] = []

  constructor(parts: LogFollowerParts) {
    this.#parts = parts
  }

  begin(): void {
    const { shared, clock } = this.#parts
    let elapsed = 0
    this.#disposers.push(
      shared.onGrowth((growth) => this.#onGrowth(growth)),
      clock.every(CHECK_PERIOD, () => {
        elapsed += CHECK_PERIOD
        this.#check(elapsed % UNFOLLOWED_CHECK_PERIOD === 0)
      }),
    )
  }

  /** Stops; resolves when no show is loading. */
  async stop(): Promise<void> {
    for (const stop of this.#disposers.splice(0)) stop()
    await Promise.all([this.whenIdle(), ...this.#loading])
  }

  /** Resolves when no request for the ends of logs is pending. */
  async whenIdle(): Promise<void> {
    await this.#request
  }

  /** Returns how many announced events the shows with screens here lack in total. */
  get lag(): number {
    const missing = [...this.#announcedSeqs].map(([show, seq]) => {
      const host = this.#parts.hosts.getLoaded(show)
      return host?.isFollowed ? Math.max(0, seq - host.seq) : 0
    })
    return missing.reduce((sum, seqs) => sum + seqs, 0)
  }

  /** Resolves when a show is as current as one with screens; rejects if its log cannot be read. */
  async ensureUpToDate(host: ShowHost): Promise<void> {
    // Only the periodic check reads it again.
    if (host.unreadable !== null) throw new Unreachable(host.unreadable)
    const age = this.#parts.clock.now() - host.knownAt
    if (host.isFollowed ? age < BLIND_AFTER : age < CHECK_PERIOD && !this.#isBehind(host)) return
    await host.readUpTo()
  }

  #onGrowth(growth: LogGrowth): void {
    this.#parts.hosts.subscribers.publishLogGrown(growth?.show ?? null)
    if (growth === null) this.#onAllGrown()
    else this.#onShowGrown(growth)
  }

  #onShowGrown({ show, seq }: NonNullable<LogGrowth>): void {
    const { hosts } = this.#parts
    this.#noteSeq(show, seq)
    const host = hosts.getLoaded(show)
    if (host !== null) this.#catchUp(host, seq)
    // Another process created the show, and this process may have to run its automatic commands.
    else this.#load(hosts.get(show), { show })
  }

  /** Checks all shows: any log may have grown, and shows may have been created. */
  #onAllGrown(): void {
    const { hosts, clock } = this.#parts
    this.#missedUntil = clock.now()
    for (const host of hosts.loaded()) this.#catchUp(host, Number.POSITIVE_INFINITY)
    this.#load(hosts.all())
  }

  /** Tracks a show that is loading; unreadable shows are listed elsewhere, not reported. */
  #load(loading: Promise<unknown>, context?: LogContext): void {
    const loaded = loading.catch((error: unknown) => {
      if (!(error instanceof UnreadableEvent)) this.#parts.reportError(error, context)
    })
    this.#loading.add(loaded)
    void loaded.then(() => this.#loading.delete(loaded))
  }

  #noteSeq(show: ShowId, seq: number): void {
    this.#announcedSeqs.set(show, Math.max(seq, this.#announcedSeqs.get(show) ?? 0))
  }

  /** Reads a show with screens here up to `seq`; others are read on request or by the periodic check. */
  #catchUp(host: ShowHost, seq: number): void {
    if (seq > host.seq && host.isFollowed && host.unreadable === null) host.catchUp(seq)
  }

  #isBehind(host: ShowHost): boolean {
    return (
      (this.#announcedSeqs.get(host.state.show) ?? 0) > host.seq ||
      host.knownAt <= this.#missedUntil
    )
  }

  #check(isFullCheck: boolean): void {
    const loaded = this.#parts.hosts.loaded()
    for (const host of loaded) host.disconnectIfBlind()
    if (this.#request !== null) return
    const hosts = loaded.filter(
      (host) =>
        host.isFollowed || (isFullCheck && (this.#isBehind(host) || host.unreadable !== null)),
    )
    if (hosts.length === 0) return
    this.#request = this.#requestHeads(hosts).finally(() => {
      this.#request = null
    })
  }

  async #requestHeads(hosts: readonly ShowHost[]): Promise<void> {
    const { shared, clock, reportError } = this.#parts
    const requestedAt = clock.now()
    try {
      const heads = await shared.heads(hosts.map(({ state }) => state.show))
      for (const host of hosts) {
        const head = heads.get(host.state.show)
        if (head !== undefined) this.#noteSeq(host.state.show, head)
        host.noteLogEnd(head ?? Number.POSITIVE_INFINITY, requestedAt)
      }
    } catch (error) {
      reportError(error)
    }
  }
}
