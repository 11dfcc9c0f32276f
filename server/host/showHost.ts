import type { Audience } from '../../shared/access/audience.ts'
import type { LogLine } from '../../shared/access/log/line.ts'
import { linesOf } from '../../shared/access/log/lines.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Answer, Outcomes } from '../../shared/protocol/down/answer.ts'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import { ANYONE } from '../../shared/run/actors.ts'
import type { Grant, Link } from '../../shared/run/grant.ts'
import { isOpenToAll } from '../../shared/run/openToAll.ts'
import { hasExpired } from '../../shared/run/reportShare.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { instant, SECOND } from '../../shared/time/instant.ts'
import { type LogEvent, type ReportError, resultOf } from '../logEvent.ts'
import type { Store } from '../store/port.ts'
import type { UnreadableEvent } from '../store/unreadable.ts'
import { Unconfirmed, Unreachable } from '../store/writeFault.ts'
import type { AppendedEvent } from './appendedEvent.ts'
import { AutomaticEnds } from './automaticEnds.ts'
import { type Broadcaster, type CatchUp, Channels, type Holder } from './channels.ts'
import type { ReceivedCommand } from './judge.ts'
import { type AbandonedListener, outcomesOf } from './outcomes.ts'
import { PastLog } from './pastLog.ts'
import type { Rehearsals } from './rehearsals.ts'
import type { ServerClock } from './serverClock.ts'
import { ShowLog } from './showLog.ts'
import { type EventSubscriber, EventSubscribers, type NewEvents } from './subscribers.ts'
import { type GivesUp, Writer } from './writer.ts'

/** For how long what others write in a log may be unknown here before its screens are disconnected, in ms: a database that starts again is back sooner, and all screens are promised it within 10 s. */
export const BLIND = 7 * SECOND

/** What a host needs of its server. */
export type HostParts = {
  readonly store: Store
  readonly clock: ServerClock
  readonly broadcaster: Broadcaster
  /** Where other processes write in the logs too: what keeps them from what was given up. */
  readonly shared?: GivesUp | null
  /** Those of its server, which learn of its events after its screens; left out where it is alone. */
  readonly subscribers?: EventSubscribers
  /** The rehearsals among the shows of its server; left out where it is alone. */
  readonly rehearsals?: Rehearsals
  /** Told of what went wrong without anybody waiting for it. */
  readonly reportError: ReportError
  readonly logEvent?: LogEvent | undefined
}

/** One show, live: takes its commands one group at a time and keeps its audiences told. */
export class ShowHost {
  readonly #parts: HostParts
  readonly #log: ShowLog
  readonly #writer: Writer
  readonly #channels: Channels
  readonly #past: PastLog
  readonly #byItself: AutomaticEnds

  private constructor(parts: HostParts, log: ShowLog) {
    const { store, clock, broadcaster } = parts
    const { show } = log.head.state
    this.#parts = {
      ...parts,
      reportError: (error, more) => parts.reportError(error, { show, ...more }),
    }
    const { reportError } = this.#parts
    const { subscribers = new EventSubscribers(reportError) } = parts
    const own: readonly EventSubscriber[] = [
      { name: 'broadcaster', onEvents: (events) => this.#broadcast(events) },
      { name: 'log', onEvents: () => this.#logKnown() },
      { name: 'automatic', onEvents: () => this.#byItself.arm() },
      { name: 'snapshot', onEvents: () => log.keepSnapshot() },
    ]
    this.#log = log
    this.#past = new PastLog(store, show)
    this.#channels = new Channels(clock, broadcaster, reportError)
    this.#writer = new Writer({
      store,
      log,
      clock,
      shared: parts.shared ?? null,
      reportError,
      readable: (isReadable) => subscribers.readable(log.head.state, isReadable),
      written: (events, since) => subscribers.publish(this.#newEvents(events, since), own),
    })
    this.#byItself = new AutomaticEnds({
      clock,
      head: () => log.head,
      give: (given) => this.give(given),
      catchUp: () => this.catchUp(),
    })
  }

  /** Loads a show from the log; null where there is none. */
  static async load(parts: HostParts, show: ShowId): Promise<ShowHost | null> {
    const log = await ShowLog.load(parts.store, show)
    if (log === null) return null
    const host = new ShowHost(parts, log)
    await host.#writer.begin()
    host.#byItself.arm()
    host.#logKnown()
    return host
  }

  get state(): ShowState {
    return this.#log.head.state
  }

  /** The log's last seq. */
  get seq(): number {
    return this.#log.head.seq
  }

  /** A link of the show, or null; all links of a closed rehearsal are withdrawn. */
  link(id: LinkId): Link | null {
    const link = this.state.links.find((one) => one.id === id) ?? null
    return link !== null && this.isClosed ? { ...link, revoked: true } : link
  }

  /** Whether it is a rehearsal that nobody can open any more (P14). */
  get isClosed(): boolean {
    return this.#parts.rehearsals?.isClosed(this) ?? false
  }

  /** Whether anyone may open it without a link. */
  get isOpenToAll(): boolean {
    return isOpenToAll(this.state) && !this.isClosed
  }

  /** Disconnects everyone, for this reason; null: they are to come back. */
  disconnectAll(reason: DisconnectReason | null): void {
    for (const id of [...this.state.links.map((link) => link.id), ANYONE])
      this.#parts.broadcaster.disconnect(id, reason)
  }

  /** Whether a link opened the report for a time that is over. */
  hasExpired(id: LinkId): boolean {
    return hasExpired(this.state.shares, id, instant(this.#parts.clock.now()))
  }

  /** Decides a command; one that was accepted before gets its first answer. Refused where the log cannot be written; rejects where nobody can say yet whether it was. */
  give(given: ReceivedCommand): Promise<Answer> {
    const answer = this.#writer.give(given)
    // Beside the answer, and not before it: nobody waits for a log. Whoever gave it hears why none came.
    if (this.#parts.logEvent)
      void answer.then((came) => this.#logCommand(given, came)).catch(() => undefined)
    return answer
  }

  /** What became of a link's commands, those still under way included; `forgone` is told of those that were given up for it. */
  async outcomes(
    link: LinkId,
    ids: readonly string[],
    forgone: AbandonedListener = () => undefined,
  ): Promise<Outcomes> {
    const { store, shared = null } = this.#parts
    await this.#writer.settled()
    return outcomesOf({ store, show: this.state.show, shared }, link, ids, forgone)
  }

  /** Counts a screen in, from when it first joins until it leaves. */
  enter(grant: Grant): void {
    this.flush()
    this.#channels.enter(grant, this.#log.head)
  }

  leave(grant: Grant): void {
    this.#channels.leave(grant)
  }

  /** What a screen lacks that has everything up to `seq`, and where its audience stands. */
  standing(who: Holder, seq: number | null): CatchUp {
    // What was written but not sent yet must not be answered now and sent again after.
    this.flush()
    return this.#channels.standing(who, seq, this.#log.head)
  }

  /** The lines of the log behind `after` that a reader may see, of the page that ends before `before` or of the newest; and the seq behind which there is none of them left out. */
  async lines(
    audience: Audience,
    { before, after }: { readonly before: number | null; readonly after: number },
  ): Promise<{ readonly lines: readonly LogLine[]; readonly from: number }> {
    if (this.unreadable !== null) throw new Unconfirmed(this.unreadable)
    const page = await this.#past.read(before)
    const lines = linesOf(page.events, audience).filter(
      ({ seq }) => seq > after && (before === null || seq < before),
    )
    return { lines, from: Math.max(page.after, after) }
  }

  /** Sends what was written and not sent yet. */
  flush(): void {
    this.#writer.flush()
  }

  /** Beats for audiences that were sent nothing in the last `quiet` ms; not where others write in the log and it could not be read for long. */
  heartbeat(due: (audience: Audience) => boolean, quiet: number): void {
    if (!this.#isBlind && this.unreadable === null) this.#channels.heartbeat(due, quiet)
  }

  /**
   * Disconnects the screens where the log could not be read for long: they go to another node, or say that they are on their own. Silence alone would tell those late that get few heartbeats.
   * Where a newer program wrote in it they are moved, each at a moment of its own.
   */
  disconnectIfBlind(): void {
    if (this.#isBlind && this.unreadable === null && this.isFollowed) this.disconnectAll(null)
  }

  /** Reads what the log holds beyond what is known here, and tells the screens; nothing where it is known up to `seq` by then. */
  catchUp(seq?: number): void {
    this.#writer.catchUp(seq)
  }

  /** Takes in that the log ended at `seq` when that was asked, in server time (ms): it is read where there is more in it than is known here, and else known as of then. */
  endedAt(seq: number, asked: number): void {
    this.#writer.endedAt(seq, asked)
  }

  /** Whether a screen here follows it, or a rehearsal of it. */
  get isFollowed(): boolean {
    const { rehearsals } = this.#parts
    return this.#channels.areFollowed || (rehearsals?.areFollowed(this.state.show) ?? false)
  }

  /** When all of the log was last known here, in server time (ms). */
  get knownAt(): number {
    return this.#writer.knownAt
  }

  /** Where the log cannot be read on here, as a newer program wrote in it; null while all of it can be read. */
  get unreadable(): UnreadableEvent | null {
    return this.#writer.unreadable
  }

  /** Resolves when the log is known here up to `seq`, as far as it goes; rejects where it cannot be read. */
  async reached(seq: number): Promise<void> {
    if (this.#parts.shared && seq > this.seq) await this.known(seq)
  }

  /** Reads on in the log, which others write, up to `seq`; rejects with `Unreachable` where it cannot be read. */
  async known(seq?: number): Promise<void> {
    const asked = this.#parts.clock.now()
    this.catchUp(seq)
    await this.settled()
    // A reading that was under way may have come as far.
    const isFar = seq !== undefined && seq <= this.seq
    if (!isFar && this.knownAt < asked) throw new Unreachable(this.unreadable)
  }

  /** Resolves when everything given so far is written and sent. */
  settled(): Promise<void> {
    return this.#writer.settled()
  }

  /** From here on nothing happens by itself. */
  stop(): void {
    this.#byItself.stop()
  }

  get #isBlind(): boolean {
    const { shared, clock } = this.#parts
    return Boolean(shared) && clock.now() - this.knownAt >= BLIND
  }

  #logCommand({ link, id, command }: ReceivedCommand, answer: Answer): void {
    const { show } = this.state
    this.#parts.logEvent?.({
      what: 'command',
      show,
      link,
      command: id,
      type: command.type,
      ...resultOf(answer),
    })
  }

  #logKnown(): void {
    this.#parts.logEvent?.({ what: 'known', show: this.state.show, seq: this.seq })
  }

  #newEvents(events: readonly AppendedEvent[], since: number): NewEvents {
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
      // Before anything of this is sent: a screen that had power sees not even this with it.
      if (event.type === 'rolesSet') broadcaster.disconnect(event.link, { reason: 'changed' })
    }
    this.#parts.rehearsals?.disconnect(this)
    if (events.some(({ before }) => isOpenToAll(before)) && !isOpenToAll(after)) {
      broadcaster.disconnect(ANYONE, { reason: 'withdrawn' })
    }
    this.#channels.publish(events, after)
  }
}
