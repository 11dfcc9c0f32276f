import type {
  OpenTransport,
  Transport,
  TransportEvents,
  TransportOptions,
} from '../../../client/live/transport/transport.ts'
import type { Machine } from './machine.ts'
import { copied, type Endpoint, type Latency, Wire } from './wire.ts'

/** How long a page waits for a connection, in ms. */
const CONNECT_TIMEOUT = 5_000

/** How a page reaches servers. */
export type Road = {
  readonly machine: Machine
  readonly latency: () => Latency
  /** Chooses a server for a new connection; null if none can be reached. */
  readonly choose: () => Endpoint | null
  readonly onOpen: (wire: Wire) => void
}

/** The transport of a simulated page, which connects as Socket.IO does. */
class PageTransport implements Transport {
  readonly #road: Road
  readonly #options: TransportOptions
  readonly #events: TransportEvents
  #open: Wire | null = null
  /** The connection that is being made. */
  #coming: Wire | null = null
  #failures = 0
  #cancel = () => {}

  constructor(road: Road, options: TransportOptions, events: TransportEvents) {
    this.#road = road
    this.#options = options
    this.#events = events
    this.#connectIn(0)
  }

  send(...[name, message, answered]: Parameters<Transport['send']>): boolean {
    if (this.#open === null) return false
    this.#open.ask(name, message, answered)
    return true
  }

  open(): void {
    if (this.#open === null && this.#coming === null) this.#connectIn(0)
  }

  drop(): void {
    if (this.#open === null) return
    this.#abandon()
    this.#events.cut('network')
    this.#retry()
  }

  close(): void {
    const wasOpen = this.#open !== null
    this.#abandon()
    if (wasOpen) this.#events.cut('screen')
  }

  #abandon(): void {
    this.#cancel()
    this.#open?.leave()
    this.#coming?.leave()
    this.#open = null
    this.#coming = null
  }

  #connectIn(ms: number): void {
    this.#cancel()
    this.#cancel = this.#road.machine.after(ms, () => this.#connect())
  }

  #retry(): void {
    const { retryAfter, maxRetryDelay } = this.#options
    const backoff = retryAfter * 2 ** this.#failures * (0.5 + this.#road.machine.scheduler.draw())
    this.#failures += 1
    this.#connectIn(Math.min(maxRetryDelay, backoff))
  }

  #unreachable(): void {
    this.#coming = null
    this.#retry()
    this.#events.refused(null, true)
  }

  #connect(): void {
    const { machine, latency, choose, onOpen } = this.#road
    const server = choose()
    if (server?.accept == null) {
      this.#unreachable()
      return
    }
    const page = { owner: machine.owner, events: this.#events }
    const wire = new Wire(machine.scheduler, latency(), server, page, (by) => this.#onCut(wire, by))
    this.#coming = wire
    onOpen(wire)
    const handshake = copied(this.#options.handshake())
    wire.up.carry(server.machine.owner, () => void this.#admit(wire, handshake))
    machine.after(CONNECT_TIMEOUT, () => {
      if (this.#coming !== wire) return
      wire.leave()
      this.#unreachable()
    })
  }

  /** Handles the handshake on the server. */
  async #admit(wire: Wire, handshake: unknown): Promise<void> {
    const { accept } = wire.server
    if (accept === null) return
    try {
      const admission = await accept.admit(handshake, wire.address)
      // The page has left, or the server is closing.
      if (!wire.isOpenAtServer || wire.server.accept !== accept) return
      if (!admission.ok) {
        const reason = copied(admission.disconnectReason)
        return this.#answer(wire, () => {
          this.#coming = null
          this.#events.refused(reason, false)
        })
      }
      wire.who = admission.who
      wire.server.connections.add(wire)
      this.#answer(wire, () => this.#onOpened(wire))
      accept.onConnection(wire)
    } catch (error) {
      accept.reportError(error, { handshake })
      this.#answer(wire, () => this.#unreachable())
    }
  }

  /** Runs on the page once the answer to the handshake has arrived, if it still waits for that. */
  #answer(wire: Wire, run: () => void): void {
    wire.down.carry(this.#road.machine.owner, () => {
      if (this.#coming === wire) run()
    })
  }

  #onOpened(wire: Wire): void {
    this.#open = wire
    this.#coming = null
    this.#failures = 0
    this.#events.opened()
  }

  #onCut(wire: Wire, by: 'network' | 'server'): void {
    if (this.#coming === wire) this.#unreachable()
    if (this.#open !== wire) return
    this.#open = null
    this.#events.cut(by)
    if (by === 'network') this.#retry()
  }
}

/** Opens transports that reach servers by a road. */
export const pageTransport =
  (road: Road): OpenTransport =>
  (options, events) =>
    new PageTransport(road, options, events)
