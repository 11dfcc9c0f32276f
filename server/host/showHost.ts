import type { Audience } from '../../shared/access/audience.ts'
import type { LogLine } from '../../shared/access/log/fact.ts'
import { linesOf } from '../../shared/access/log/lines.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Answer, Outcomes } from '../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import { ANYONE } from '../../shared/run/actors.ts'
import type { Grant, Link } from '../../shared/run/grant.ts'
import { hasExpired } from '../../shared/run/reportShare.ts'
import { isOpenToAll, type ShowState } from '../../shared/run/state.ts'
import { type Instant, instant, SECOND } from '../../shared/time/instant.ts'
import { type LogEvent, type ReportError, resultOf } from '../logEvent.ts'
import type { Store } from '../store/port.ts'
import { Unconfirmed, Unreachable, type UnreadableEvent } from '../store/storeFaults.ts'
import type { ReceivedCommand } from './attempt.ts'
import { AutomaticEnds } from './automaticEnds.ts'
import { type Broadcaster, type CatchUp, Channels, type ScreenLink } from './channels.ts'
import { LocalAbandonments } from './localAbandonments.ts'
import { PastLog } from './pastLog.ts'
import type { Rehearsals } from './rehearsals.ts'
import type { RevokedLinks } from './revokedLinks.ts'
import type { ServerClock } from './serverClock.ts'
import { type AppendedEvent, ShowLog } from './showLog.ts'
import { type EventSubscriber, EventSubscribers, type NewEvents } from './subscribers.ts'
import { type AbandonedCommands, type AbandonedListener, outcomesOf, Writer } from './writer.ts'

/** How long new events may be unknown here before the screens are disconnected, in ms. A restarting database is back sooner, and screens must notice within 10 s. */
export const BLIND_AFTER = 7 * SECOND

/** How long new events may be unknown here before heartbeats stop, in ms: a screen notices their absence within 5 s, so within 10 s in total. */
export const QUIET_AFTER = 5 * SECOND

export type HostParts = {
  readonly store: Store
  readonly clock: ServerClock
  readonly broadcaster: Broadcaster
  readonly shared?: AbandonedCommands | null
  /** The subscribers of the server, called after the screens. */
  readonly subscribers?: EventSubscribers
  readonly rehearsals?: Rehearsals
  /** The links that must stay revoked. */
  readonly revoked?: Pick<RevokedLinks, 'repeatedIn'> | undefined
  readonly reportError: ReportError
  readonly logEvent?: LogEvent | undefined
}

/** One live show: decides its commands in groups, and sends events to its audiences. */
export class ShowHost {
  readonly #parts: HostParts
  readonly #log: ShowLog
  readonly #writer: Writer
  readonly #abandonments: AbandonedCommands
  readonly #channels: Channels
  readonly #pastLog: PastLog
  readonly #automaticEnds: AutomaticEnds
  #isRetired = false

  private constructor(parts: HostParts, log: ShowLog) {
    const { store, clock } = parts
    const { show } = log.head.state
    this.#parts = {
      ...parts,
      reportError: (error, more) => parts.reportError(error, { show, ...more }),
    }
    const { reportError } = this.#parts
    const { subscribers = new EventSubscribers(reportError) } = parts
    const internal: readonly EventSubscriber[] = [
      { name: 'broadcaster', onEvents: (events) => this.#broadcast(events) },
      { name: 'log', onEvents: () => this.#logKnown() },
      { name: 'automatic', onEvents: () => this.#automaticEnds.arm() },
      { name: 'snapshot', onEvents: () => log.saveSnapshot() },
    ]
    this.#abandonments = parts.shared ?? new LocalAbandonments(() => this.#writer.whenIdle())
    this.#log = log
    this.#pastLog = new PastLog(store, show)
    this.#channels = new Channels(this.#parts)
    this.#writer = new Writer({
      store,
      log,
      clock,
      abandonments: this.#abandonments,
      isShared: Boolean(parts.shared),
      revoked: parts.revoked,
      reportError,
      onReadable: (isReadable) => subscribers.publishReadable(log.head.state, isReadable),
      onWritten: (events, since) => subscribers.publish(this.#toNewEvents(events, since), internal),
    })
    this.#automaticEnds = new AutomaticEnds({
      clock,
      head: () => log.head,
      give: (command) => this.give(command),
      catchUp: () => this.catchUp(),
    })
  }

  /** Loads a show from the log; null for an unknown show. */
  static async load(parts: HostParts, show: ShowId): Promise<ShowHost | null> {
    const log = await ShowLog.load(parts.store, show)
    if (log === null) return null
    const host = new ShowHost(parts, log)
    await host.#writer.begin()
    host.#automaticEnds.arm()
    host.#logKnown()
    return host
  }

  get state(): ShowState {
    return this.#log.head.state
  }

  get seq(): number {
    return this.#log.head.seq
  }

  /** The show time of the last event. */
  get at(): Instant {
    return this.#log.head.at
  }

  /** Returns a link of the show, or null. All links of a closed rehearsal are withdrawn. */
  link(id: LinkId): Link | null {
    const link = this.state.links.find((one) => one.id === id) ?? null
    return link !== null && this.isClosed ? { ...link, revoked: true } : link
  }

  /** Whether it is a closed rehearsal (P14). */
  get isClosed(): boolean {
    return this.#parts.rehearsals?.isClosed(this) ?? false
  }

  get isOpenToAll(): boolean {
    return isOpenToAll(this.state) && !this.isClosed
  }

  /** Disconnects all screens. Without a reason (null) they reconnect. */
  disconnectAll(reason: DisconnectReason | null): void {
    for (const id of [...this.state.links.map((link) => link.id), ANYONE])
      this.#parts.broadcaster.disconnect(id, reason)
  }

  /** Whether a link to the report, or the link of an integration, has expired. */
  hasExpired(id: LinkId): boolean {
    const now = instant(this.#parts.clock.now())
    const { expires = null } = this.link(id)?.grant ?? {}
    return hasExpired(this.state.shares, id, now) || (expires !== null && now >= expires)
  }

  /** Decides a command; a repeated one gets its first answer. Refuses it if the log cannot be written; rejects if the write is unconfirmed. */
  give(command: ReceivedCommand): Promise<Answer> {
    if (this.#isRetired) return Promise.reject(new Unconfirmed())
    const answer = this.#writer.give(command)
    // Logs after the answer, so that nothing waits for it. The caller handles rejections.
    if (this.#parts.logEvent)
      void answer.then((result) => this.#logCommand(command, result)).catch(() => undefined)
    return answer
  }

  /** Returns the outcomes of a link's commands, including pending ones. Calls `onAbandoned` for those that this request abandons. */
  async outcomes(
    link: LinkId,
    ids: readonly string[],
    onAbandoned: AbandonedListener = () => undefined,
  ): Promise<Outcomes> {
    const { store } = this.#parts
    await this.#writer.whenIdle()
    const parts = { store, show: this.state.show, abandonments: this.#abandonments }
    return outcomesOf(parts, link, ids, onAbandoned)
  }

  /** Adds a screen, from its first join until it leaves. */
  enter(grant: Grant): void {
    this.flush()
    this.#channels.enter(grant, this.#log.head)
  }

  leave(grant: Grant): void {
    this.#channels.leave(grant)
  }

  /** Returns the events that a screen lacks if it has everything up to `seq` (null: nothing). */
  catchUpOf(screen: ScreenLink, seq: number | null): CatchUp {
    // Unsent events must not be in the answer and also be sent after it.
    this.flush()
    return this.#channels.catchUpOf(screen, seq, this.#log.head)
  }

  /** Returns the visible log lines after seq `after` in the page before seq `before` (null: the newest), and the seq from which they are complete. */
  async lines(
    audience: Audience,
    { before, after }: { readonly before: number | null; readonly after: number },
  ): Promise<{ readonly lines: readonly LogLine[]; readonly from: number }> {
    if (this.unreadable !== null) throw new Unconfirmed(this.unreadable)
    const page = await this.#pastLog.read(before)
    const lines = linesOf(page.events, audience).filter(
      ({ seq }) => seq > after && (before === null || seq < before),
    )
    return { lines, from: Math.max(page.after, after) }
  }

  flush(): void {
    this.#writer.flush()
  }

  /** Sends heartbeats to audiences that got nothing in the last `quiet` ms, unless the log could not be read for long. */
  heartbeat(isDue: (audience: Audience) => boolean, quiet: number): void {
    if (!this.#isBlindFor(QUIET_AFTER) && this.unreadable === null)
      this.#channels.heartbeat(isDue, quiet)
  }

  /** Disconnects the screens if the log could not be read for long: they go to another node, or show that they are offline. If a newer program wrote the log, `drainUnreadable` moves them instead. */
  disconnectIfBlind(): void {
    if (this.#isBlindFor(BLIND_AFTER) && this.unreadable === null && this.isFollowed)
      this.disconnectAll(null)
  }

  /** Reads new events up to `seq` (all if omitted), and sends them to the screens. */
  catchUp(seq?: number): void {
    this.#writer.catchUp(seq)
  }

  /** Handles the last seq of the log at server time `requestedAt` (ms): reads new events, or notes that all are known. */
  noteLogEnd(seq: number, requestedAt: number): void {
    this.#writer.noteLogEnd(seq, requestedAt)
  }

  /** Whether a screen here shows this show, or a rehearsal of it. */
  get isFollowed(): boolean {
    const { rehearsals } = this.#parts
    return this.#channels.hasScreens || (rehearsals?.hasScreens(this.state.show) ?? false)
  }

  /** When all of the log was last known here, in server time (ms). */
  get knownAt(): number {
    return this.#writer.knownAt
  }

  /** The event of a newer program that cannot be read here; null while the whole log is readable. */
  get unreadable(): UnreadableEvent | null {
    return this.#writer.unreadable
  }

  /** Resolves when the log is read up to `seq`, or to its end; rejects if it cannot be read. */
  async waitForSeq(seq: number): Promise<void> {
    if (this.#parts.shared && seq > this.seq) await this.readUpTo(seq)
  }

  /** Reads new events of other processes up to `seq`; rejects with `Unreachable` if the log cannot be read. */
  async readUpTo(seq?: number): Promise<void> {
    const requestedAt = this.#parts.clock.now()
    this.catchUp(seq)
    await this.whenIdle()
    // A read that was already pending may have reached `seq`.
    const hasSeq = seq !== undefined && seq <= this.seq
    if (!hasSeq && this.knownAt < requestedAt) throw new Unreachable(this.unreadable)
  }

  /** Resolves when all given commands are written and sent. */
  whenIdle(): Promise<void> {
    return this.#writer.whenIdle()
  }

  stop(): void {
    this.#automaticEnds.stop()
  }

  /** Takes no more commands; resolves when the given ones are written and sent. Screens send theirs again to the host that replaces it. */
  async retire(): Promise<void> {
    this.stop()
    this.#isRetired = true
    await this.whenIdle()
  }

  /** Whether new events may have been unknown here for so long, in ms. */
  #isBlindFor(ms: number): boolean {
    const { shared, clock } = this.#parts
    return Boolean(shared) && clock.now() - this.knownAt >= ms
  }

  #logCommand({ link, id, command }: ReceivedCommand, answer: Answer): void {
    const logged = { show: this.state.show, link, command: id, type: command.type }
    this.#parts.logEvent?.({ what: 'command', ...logged, ...resultOf(answer) })
  }

  #logKnown(): void {
    this.#parts.logEvent?.({ what: 'known', show: this.state.show, seq: this.seq })
  }

  #toNewEvents(events: readonly AppendedEvent[], since: number): NewEvents {
    const { state: after, isFollowed } = this
    return { events, before: events[0]?.before ?? after, after, since, isFollowed }
  }

  #broadcast({ events, after }: NewEvents): void {
    const { broadcaster } = this.#parts
    for (const { recorded } of events) {
      const { event } = recorded
      if (event.type === 'linkRevoked' || event.type === 'linkReplaced') {
        broadcaster.disconnect(event.link, { reason: 'withdrawn' })
      }
      // Before publishing: a screen with the old roles must not see these events.
      if (event.type === 'rolesSet') broadcaster.disconnect(event.link, { reason: 'changed' })
    }
    this.#parts.rehearsals?.disconnect(this)
    if (events.some(({ before }) => isOpenToAll(before)) && !isOpenToAll(after)) {
      broadcaster.disconnect(ANYONE, { reason: 'withdrawn' })
    }
    this.#channels.publish(events, after)
  }
}
