import type { Problem, Replies } from '../../../shared/protocol/up/up.ts'
import { has } from '../../../shared/run/roles.ts'
import { isOwnerKeyHash } from '../../access/ownerKey.ts'
import type { Arrival } from '../admission/admission.ts'
import { messageCounts } from '../admission/counts.ts'
import { contextOf, partingOf, rolesOf, type Visitor } from '../admission/visitor.ts'
import { JOINS, LOG_PAGES, MESSAGES } from '../limits/bounds.ts'
import { OwnRate } from '../limits/ownRate.ts'
import { messageOf } from '../transport/message.ts'
import type { Received, Reply, ScreenConnection } from '../transport/transport.ts'
import { HANDLERS, join, type SessionParts } from './conversation.ts'
import { watchClosely } from './heartbeat.ts'
import { messageContext } from './messageContext.ts'
import { metered } from './metered.ts'
import { problem } from './problem.ts'
import { linkRoom } from './rooms.ts'

/** How many messages beyond the rate a screen may send before it is parted with. */
const EXCESS = 200

/** Of how many commands a screen may be told that the log does not know them, and send them again here without asking once more. */
const FORGONE_KEPT = 200

/** One screen's time with us, from when it was let in until it goes. */
export class Session {
  readonly connection: ScreenConnection<Arrival>
  /** Whether it has joined, and so counts in its show's channel. */
  joined = false
  /** Whether it has gone, or was parted with. */
  gone = false
  /** Whether a part of it failed. */
  failed = false
  /** How often each command was given up of which it was told here that the log does not know it; the newest of them. */
  readonly #forgone = new Map<string, number>()
  readonly #parts: SessionParts
  /** How many messages it sends, how many that ask for the whole of its show, and for pages of the log. */
  readonly #rate = new OwnRate(MESSAGES)
  readonly #joins = new OwnRate(JOINS)
  readonly #logPages = new OwnRate(LOG_PAGES)
  /** How many of its messages were refused as too many. */
  #excess = 0
  /** What is undone when it goes. */
  readonly #stays: (() => void)[] = []

  constructor(connection: ScreenConnection<Arrival>, parts: SessionParts) {
    this.connection = connection
    this.#parts = parts
  }

  get visitor(): Visitor {
    return this.connection.who.visitor
  }

  /** How often a command was given up before this screen gives it again. */
  timesForgone(id: string): number {
    return this.#forgone.get(id) ?? 0
  }

  /** Keeps how often a command was given up by now. */
  keepForgone(id: string, times: number): void {
    const [oldest] = this.#forgone.keys()
    if (oldest !== undefined && this.#forgone.size >= FORGONE_KEPT) this.#forgone.delete(oldest)
    this.#forgone.set(id, times)
  }

  /** Serves it until it goes. */
  begin(): void {
    const { connection, visitor } = this
    // What was written and not sent yet may be about this very link: it is not for a screen that comes behind it.
    if (visitor.as === 'link') visitor.host.flush()
    const parting = partingOf(visitor)
    if (parting !== null) {
      connection.close(parting)
      return
    }
    connection.receive({
      took: (received) =>
        void this.#take(received).catch((error: unknown) => this.#reportError(error)),
      gone: () => this.#end(),
    })
    const { presence, side, meters, clock } = this.#parts
    if (meters) this.stay(meters.connected(rolesOf(visitor)))
    if (visitor.as === 'owner') return
    const { host, show, link, grant, on } = visitor
    let isConnected = false
    const count = (is: boolean) => {
      if (is !== isConnected) presence[is ? 'opened' : 'closed'](show, link)
      isConnected = is
    }
    count(true)
    if (on !== null) side.opened(show, link, on)
    this.stay(() => {
      count(false)
      if (!this.joined) return
      host.leave(grant)
      this.told('left')
    })
    if (has(grant, 'interprets')) this.stay(watchClosely(clock, connection, count))
    this.enter(linkRoom(show, link))
    this.#joinAtOnce()
  }

  /** Has it sent what a room is, until it goes. */
  enter(room: string): void {
    this.stay(this.#parts.rooms.enter(room, this.connection))
  }

  /** Has `leave` called when it goes. */
  stay(leave: () => void): void {
    this.#stays.push(leave)
  }

  /** Tells the log that it joined, or left. */
  told(what: 'joined' | 'left'): void {
    const { visitor } = this
    if (visitor.as !== 'link') return
    const { show, link } = visitor
    this.#parts.logEvent?.({ what, show, link })
  }

  #reportError(error: unknown, message?: unknown): void {
    this.#parts.reportError(error, { ...messageContext(message), ...contextOf(this.visitor) })
  }

  #end(): void {
    this.gone = true
    for (const leave of this.#stays.splice(0)) leave()
  }

  /** Joins one that said with its handshake what it has: it need not wait for the way there and back once more. */
  #joinAtOnce(): void {
    const { join: message } = this.connection.who
    if (message === null) return
    const reply = (joined: Replies['join'] | Problem) =>
      this.connection.send(messageOf('joined', joined))
    if (isStale(this.visitor)) {
      this.#sendElsewhere(reply)
      return
    }
    const received = this.#parts.clock.now()
    void this.#answering({ message, reply }, () =>
      join(this.#parts, { message, received, session: this, reply }),
    )
  }

  /** Does what was asked for; where that fails whoever asked is told, and the server of its trouble. */
  async #answering(
    { message, reply }: { readonly message: unknown; readonly reply: Reply<never> },
    act: () => void | Promise<void>,
  ): Promise<void> {
    try {
      await act()
    } catch (error) {
      this.#reportError(error, message)
      reply(problem('failed', 'the server could not do this: try again'))
    }
  }

  /** What is known of its show here is not what others know: nothing is answered by that. */
  #sendElsewhere(reply: Reply<never>): void {
    reply(problem('failed', 'a newer server wrote in this show: try again, at that one'))
    this.connection.send(messageOf('moving'))
  }

  async #take(came: Received): Promise<void> {
    const { name, message } = came
    const received = this.#parts.clock.now()
    const reply = isCommand(name) ? metered(came, name, this.#parts.meters) : came.reply
    if (!(await this.#isWithin(name, received))) return this.#refuseExcess(reply)
    if (!(await this.#isStillOwner())) return this.connection.close({ reason: 'withdrawn' })
    // From when a link was withdrawn or its roles were changed, and not only from when its screens are told.
    const parting = partingOf(this.visitor)
    if (parting !== null) return this.connection.close(parting)
    if (!isMessage(name)) return reply(problem('malformed', 'there is no such message'))
    if (name !== 'time' && isStale(this.visitor)) return this.#sendElsewhere(reply)
    await this.#answering({ message, reply }, () =>
      HANDLERS[name](this.#parts, { message, received, session: this, reply }),
    )
  }

  async #isWithin(name: unknown, received: number): Promise<boolean> {
    const { address } = this.connection
    return (
      this.#rate.allows(received) &&
      (name !== 'join' || this.#joins.allows(received)) &&
      (name !== 'log' || this.#logPages.allows(received)) &&
      (await this.#parts.limits.allowsAll(messageCounts(this.visitor, address, isCommand(name))))
    )
  }

  /** Whether the owner's key that it came with is the owner's still; one with a link is parted with when that is withdrawn. */
  async #isStillOwner(): Promise<boolean> {
    const { visitor } = this
    return visitor.as !== 'owner' || (await isOwnerKeyHash(this.#parts.store, visitor.key))
  }

  #refuseExcess(reply: Reply<never>): void {
    reply(problem('too-many', 'too many messages at once: wait a few seconds'))
    this.#excess += 1
    if (this.#excess > EXCESS) this.connection.close({ reason: 'too-many' })
  }
}

/** Whether others wrote in a visitor's show what cannot be read here. */
function isStale(visitor: Visitor): boolean {
  return visitor.as === 'link' && visitor.host.unreadable !== null
}

function isMessage(name: unknown): name is keyof Replies {
  return typeof name === 'string' && Object.hasOwn(HANDLERS, name)
}

/** Whether each message asks for something to be written. */
const WRITES: Readonly<Record<keyof Replies, boolean>> = {
  join: false,
  give: true,
  outcome: false,
  time: false,
  links: false,
  log: false,
  rehearse: true,
  shows: false,
  makeShow: true,
  copyShow: true,
  rehearseExample: true,
  giveAsOwner: true,
  setContact: true,
  setContactAsOwner: true,
  crash: false,
}

function isCommand(name: unknown): name is keyof Replies {
  return isMessage(name) && WRITES[name]
}
