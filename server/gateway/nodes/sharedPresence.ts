import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/down.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { ReportError } from '../../logEvent.ts'
import type { NodeBus, NodeBuses } from '../../store/port.ts'
import { BATCH, type OpenScreens, type PresenceBoard } from '../session/presence.ts'
import { NodeMessage } from './nodeMessage.ts'
import { MOVE_GRACE, OtherNodes } from './otherNodes.ts'
import { OwnScreens, splitCounts } from './screenCounts.ts'

/** How often a node sends a heartbeat, and after what time the others remove a silent node, in ms. */
export const NODE_HEARTBEAT = 4_000
export const NODE_TIMEOUT = 3 * NODE_HEARTBEAT

/** How often a node checks whether either is due, in ms. */
const CHECK_PERIOD = 1_000

export type SharedPresenceParts = {
  readonly board: PresenceBoard
  readonly node: string
  readonly buses: NodeBuses
  readonly clock: ServerClock
  readonly reportError: ReportError
}

/** Presence across all nodes. Each node announces changes of its own screens in batches. A node that misses a message notices at the next heartbeat, and requests the complete counts. */
export class SharedPresence implements OpenScreens {
  readonly #parts: SharedPresenceParts
  readonly #own = new OwnScreens()
  readonly #others: OtherNodes
  readonly #bus: NodeBus
  #sentMessages = 0
  #isAllRequested = false
  #isScheduled = false
  /** Until when this node counts as new, in server time (ms). */
  #newUntil = Number.POSITIVE_INFINITY
  #checkedAt: number
  #hasReported = false
  readonly #stopChecks: () => void
  #isStopped = false

  constructor(parts: SharedPresenceParts) {
    this.#parts = parts
    this.#others = new OtherNodes(parts.board)
    this.#bus = parts.buses.openBus({
      onConnect: () => this.#onOpen(),
      onMessage: (message) => this.#receive(message),
      reportError: parts.reportError,
    })
    this.#checkedAt = parts.clock.now()
    let elapsed = 0
    this.#stopChecks = parts.clock.every(CHECK_PERIOD, () => {
      elapsed += CHECK_PERIOD
      this.#check(elapsed % NODE_HEARTBEAT === 0)
    })
  }

  opened(show: ShowId, link: LinkId): void {
    this.#own.count(show, link, 1)
    this.#parts.board.count(show, link, 1)
    this.#announceSoon()
  }

  closed(show: ShowId, link: LinkId): void {
    this.#own.count(show, link, -1)
    // The screen may be moving to another node.
    const grace = this.#others.exist ? MOVE_GRACE : 0
    this.#parts.board.count(show, link, -1, { grace })
    this.#announceSoon()
  }

  presence(show: ShowId): Presence {
    return this.#parts.board.presence(show)
  }

  /** Announces that this node stops, and closes the connection. */
  async stop(): Promise<void> {
    this.#stopChecks()
    this.#send({ say: 'gone', node: this.#parts.node })
    this.#isStopped = true
    await this.#bus.close()
  }

  /** Requests and announces all counts, as earlier messages may be lost. */
  #onOpen(): void {
    const now = this.#parts.clock.now()
    this.#newUntil = Math.min(this.#newUntil, now + NODE_HEARTBEAT)
    this.#others.resetTimeouts(now)
    this.#send({ say: 'ask', node: this.#parts.node, of: null })
    this.#isAllRequested = true
    this.#announce()
  }

  #check(isHeartbeat: boolean): void {
    const { clock, node } = this.#parts
    const now = clock.now()
    // A process that was blocked received nothing meanwhile.
    if (now - this.#checkedAt > 2 * CHECK_PERIOD) this.#others.resetTimeouts(now)
    this.#checkedAt = now
    // Without a connection, this node receives nothing from the other nodes.
    if (this.#bus.isUp) this.#others.forgetSilent(now - NODE_TIMEOUT)
    if (!isHeartbeat) return
    this.#hasReported = false
    this.#send({ say: 'beat', node, nth: this.#sentMessages })
  }

  #receive(content: unknown): void {
    const { node, reportError } = this.#parts
    const { success, data: message, error: cause } = NodeMessage.safeParse(content)
    if (success) {
      if (message.node !== node) this.#handle(message)
      return
    }
    if (!this.#hasReported) reportError(new Error('a node sent an invalid message', { cause }))
    this.#hasReported = true
  }

  #handle(message: NodeMessage): void {
    const now = this.#parts.clock.now()
    switch (message.say) {
      case 'open':
        if (!this.#others.receive(message, now, now < this.#newUntil))
          this.#requestAll(message.node)
        return
      case 'beat':
        if (!this.#others.heartbeat(message.node, message.nth, now)) this.#requestAll(message.node)
        return
      case 'ask':
        if (message.of !== null && message.of !== this.#parts.node) return
        this.#isAllRequested = true
        this.#announceSoon()
        return
      case 'gone':
        this.#others.forget(message.node)
    }
  }

  #requestAll(other: string): void {
    this.#send({ say: 'ask', node: this.#parts.node, of: other })
  }

  #announceSoon(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    this.#parts.clock.after(BATCH, () => {
      this.#isScheduled = false
      this.#announce()
    })
  }

  /** Announces the changed counts, or all if requested. Reloaded pages cause no message. */
  #announce(): void {
    const isAll = this.#isAllRequested
    this.#isAllRequested = false
    const parts = splitCounts(isAll ? this.#own.all() : this.#own.changes())
    // A request gets an answer even if nothing is open.
    const announced = isAll && parts.length === 0 ? [[]] : parts
    for (const [index, shows] of announced.entries()) {
      this.#sentMessages += 1
      const part = !isAll ? 'changed' : index === 0 ? 'first' : 'further'
      this.#send({ say: 'open', node: this.#parts.node, nth: this.#sentMessages, part, shows })
    }
  }

  #send(message: NodeMessage): void {
    if (!this.#isStopped) this.#bus.send(message)
  }
}
