import type { RecordedRefusal } from '../../../shared/protocol/auditTrail.ts'
import type { Problem, Replies } from '../../../shared/protocol/up/up.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { has } from '../../../shared/run/roles.ts'
import { isOwnerKeyHash } from '../../access/ownerKey.ts'
import { recordedRefusal } from '../../host/auditTrail.ts'
import type { CommandResult, Meters } from '../../meters.ts'
import type { AdmittedVisitor } from '../admission/admission.ts'
import {
  contextInMessage,
  contextOf,
  disconnectReasonOf,
  type LinkVisitor,
  rolesOf,
  type Visitor,
} from '../admission/visitor.ts'
import { messageCounts } from '../admission/visitorLimits.ts'
import { ConnectionCounter, JOINS, LOG_PAGES, MESSAGES } from '../limits/connectionLimits.ts'
import { messageOf } from '../transport/message.ts'
import type { ReceivedMessage, Reply, ScreenConnection } from '../transport/transport.ts'
import { sourceOf } from './actSource.ts'
import { HANDLERS, join, type SessionParts } from './handlers.ts'
import { watchConnection } from './heartbeat.ts'
import { commandTypeIn } from './permissions.ts'
import { linkRoom } from './rooms.ts'

function isProblem(answer: object): answer is Problem {
  return 'problem' in answer
}

function isRefused(answer: object): answer is { readonly refusal: Refusal } {
  return 'refusal' in answer
}

/** Returns the result to count for the answer to a command. A problem counts as refused, except `failed`. */
function resultOf(answer: unknown): CommandResult {
  if (typeof answer !== 'object' || answer === null) return { result: 'accepted' }
  if (isRefused(answer)) return { result: 'refused', reason: answer.refusal.reason }
  if (!isProblem(answer)) return { result: 'accepted' }
  const { problem } = answer
  return problem === 'failed' ? { result: problem } : { result: 'refused', reason: problem }
}

/** Returns a reply that also counts the command, and measures the time from this call to the first answer. */
function meteredReply(
  { message, reply }: ReceivedMessage,
  name: string,
  meters: Meters | undefined,
): Reply<unknown> {
  if (meters === undefined) return reply
  let finish: ((result: CommandResult) => void) | null = meters.received(
    commandTypeIn(message) ?? name,
  )
  return (answer) => {
    reply(answer)
    finish?.(resultOf(answer))
    finish = null
  }
}

/** Returns the kind of refusal in an answer that the audit trail records; null for other answers. */
function refusalIn(answer: unknown): RecordedRefusal | null {
  if (typeof answer !== 'object' || answer === null) return null
  if (isRefused(answer)) return recordedRefusal(answer.refusal.reason)
  return isProblem(answer) ? recordedRefusal(answer.problem) : null
}

/** How many messages beyond its rate a screen may send before the server disconnects it. */
const MAX_EXCESS = 200

/** The maximum number of stored abandoned commands of a screen; the oldest are removed. */
const MAX_ABANDONED = 200

/** Serves one screen from its admission until it disconnects. */
export class Session {
  readonly connection: ScreenConnection<AdmittedVisitor>
  /** Whether the screen has joined, and so counts in the channel of its show. */
  hasJoined = false
  /** Whether the screen has disconnected, or was disconnected. */
  isClosed = false
  /** Whether the screen has reported a crash. */
  hasFailed = false
  /** By command id: how often the server had abandoned a command when this screen last asked for its outcome. */
  readonly #abandoned = new Map<string, number>()
  readonly #parts: SessionParts
  readonly #messages = new ConnectionCounter(MESSAGES)
  readonly #joins = new ConnectionCounter(JOINS)
  readonly #logPages = new ConnectionCounter(LOG_PAGES)
  #excess = 0
  readonly #disposers: (() => void)[] = []

  constructor(connection: ScreenConnection<AdmittedVisitor>, parts: SessionParts) {
    this.connection = connection
    this.#parts = parts
  }

  get visitor(): Visitor {
    return this.connection.who.visitor
  }

  /** Returns how often the server had abandoned a command when this screen last asked; the server accepts it again after that. */
  timesAbandoned(id: string): number {
    return this.#abandoned.get(id) ?? 0
  }

  setAbandoned(id: string, times: number): void {
    const [oldest] = this.#abandoned.keys()
    if (oldest !== undefined && this.#abandoned.size >= MAX_ABANDONED)
      this.#abandoned.delete(oldest)
    this.#abandoned.set(id, times)
  }

  begin(): void {
    const { connection, visitor } = this
    // Unsent events may concern this link, so they must be sent before its join.
    if (visitor.as === 'link') visitor.host.flush()
    const reason = disconnectReasonOf(visitor)
    if (reason !== null) {
      connection.close(reason)
      return
    }
    connection.receive({
      onMessage: (received) =>
        void this.#answer(received).catch((error: unknown) => this.#reportError(error)),
      onClose: () => this.#close(),
    })
    const { meters } = this.#parts
    if (meters) this.onClose(meters.connected(rolesOf(visitor)))
    if (visitor.as === 'link') this.#beginLink(visitor)
  }

  #beginLink(visitor: LinkVisitor): void {
    const { presence, side, clock } = this.#parts
    const { host, show, link, grant, device } = visitor
    let isConnected = false
    const setConnected = (isNow: boolean) => {
      if (isNow !== isConnected) presence[isNow ? 'opened' : 'closed'](show, link)
      isConnected = isNow
    }
    setConnected(true)
    if (device !== null) side.opened(show, device, { ...sourceOf(this), link })
    this.onClose(() => {
      setConnected(false)
      if (!this.hasJoined) return
      host.leave(grant)
      this.log('left')
    })
    if (has(grant, 'interprets'))
      this.onClose(watchConnection(clock, this.connection, setConnected))
    this.enter(linkRoom(show, link))
    this.#joinAtOnce(visitor)
  }

  /** Adds the screen to a room until it disconnects. */
  enter(room: string): void {
    this.onClose(this.#parts.rooms.enter(room, this.connection))
  }

  /** Calls `dispose` when the screen disconnects. */
  onClose(dispose: () => void): void {
    this.#disposers.push(dispose)
  }

  log(what: 'joined' | 'left'): void {
    const { visitor } = this
    if (visitor.as !== 'link') return
    const { show, link } = visitor
    this.#parts.logEvent?.({ what, show, link })
  }

  #reportError(error: unknown, message?: unknown): void {
    this.#parts.reportError(error, { ...contextInMessage(message), ...contextOf(this.visitor) })
  }

  /** Returns a reply that also records refusals for lack of permission, or of too many messages. */
  #recordedReply(reply: Reply<unknown>): Reply<unknown> {
    return (answer) => {
      reply(answer)
      const { visitor } = this
      const refusal = refusalIn(answer)
      if (refusal === null || visitor.as === 'owner') return
      this.#parts.audit.note(visitor.show, { act: 'refused', refusal, ...sourceOf(this) })
    }
  }

  #close(): void {
    this.isClosed = true
    for (const dispose of this.#disposers.splice(0)) dispose()
  }

  /** Answers the join message in the handshake, which saves the screen a round trip. */
  #joinAtOnce(visitor: LinkVisitor): void {
    const { join: message } = this.connection.who
    if (message === null) return
    const reply = (answer: Replies['join'] | Problem) =>
      this.connection.send(messageOf('joined', answer))
    if (isUnreadable(visitor)) {
      this.#sendToNewerServer(reply)
      return
    }
    const received = this.#parts.clock.now()
    void this.#replyOrReport({ message, reply }, () =>
      join(this.#parts, { message, received, session: this, reply }, visitor),
    )
  }

  /** Runs `act`; reports a failure to the sender and to the error log. */
  async #replyOrReport(
    { message, reply }: { readonly message: unknown; readonly reply: Reply<never> },
    act: () => void | Promise<void>,
  ): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.#reportError(error, message)
      reply({ problem: 'failed', detail: 'the server could not do this: try again' })
    }
  }

  /** Refuses a message, as this server cannot read the whole log of the show, and moves the screen to a newer server. */
  #sendToNewerServer(reply: Reply<never>): void {
    const detail = 'a newer server wrote to this show: try again on that server'
    reply({ problem: 'failed', detail })
    this.connection.send(messageOf('moving'))
  }

  async #answer(incoming: ReceivedMessage): Promise<void> {
    const { name, message } = incoming
    const received = this.#parts.clock.now()
    const reply = this.#recordedReply(
      isCommand(name) ? meteredReply(incoming, name, this.#parts.meters) : incoming.reply,
    )
    if (!(await this.#isWithinRates(name, received))) return this.#refuseExcess(reply)
    if (!(await this.#isStillOwner())) return this.connection.close({ reason: 'withdrawn' })
    // A withdrawn or changed link is refused here even before its screens are disconnected.
    const reason = disconnectReasonOf(this.visitor)
    if (reason !== null) return this.connection.close(reason)
    if (!isMessage(name)) {
      return reply({ problem: 'malformed', detail: 'there is no such message' })
    }
    if (name !== 'time' && isUnreadable(this.visitor)) return this.#sendToNewerServer(reply)
    await this.#replyOrReport({ message, reply }, () =>
      HANDLERS[name](this.#parts, { message, received, session: this, reply }),
    )
  }

  async #isWithinRates(name: unknown, received: number): Promise<boolean> {
    const { address } = this.connection
    return (
      this.#messages.allows(received) &&
      (name !== 'join' || this.#joins.allows(received)) &&
      (name !== 'log' || this.#logPages.allows(received)) &&
      (await this.#parts.limits.allowsAll(messageCounts(this.visitor, address, isCommand(name))))
    )
  }

  /** Returns whether the visitor's owner key is still valid; true for links, which are disconnected when withdrawn. */
  async #isStillOwner(): Promise<boolean> {
    const { visitor } = this
    return visitor.as !== 'owner' || (await isOwnerKeyHash(this.#parts.store, visitor.key))
  }

  #refuseExcess(reply: Reply<never>): void {
    reply({ problem: 'too-many', detail: 'too many messages at once: wait a few seconds' })
    this.#excess += 1
    if (this.#excess > MAX_EXCESS) this.connection.close({ reason: 'too-many' })
  }
}

function isUnreadable(visitor: Visitor): boolean {
  return visitor.as === 'link' && visitor.host.unreadable !== null
}

function isMessage(name: unknown): name is keyof Replies {
  return typeof name === 'string' && Object.hasOwn(HANDLERS, name)
}

/** The messages that request a write. */
const WRITES: ReadonlySet<keyof Replies> = new Set([
  ...(['give', 'rehearse', 'makeShow', 'copyShow', 'rehearseExample'] as const),
  ...(['giveAsOwner', 'setContact', 'setContactAsOwner'] as const),
  ...(['erasePerson', 'deleteShow'] as const),
])

function isCommand(name: unknown): name is keyof Replies {
  return isMessage(name) && WRITES.has(name)
}
