import type { IncomingMessage } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { ServerClock } from '../../host/serverClock.ts'
import type { Allowance } from '../limits/connectionLimits.ts'
import { type Fault, Inflow } from './inflow.ts'
import type { EngineSocket, SocketServer } from './socketServer.ts'
import type { ScreenConnection, TransportParts } from './transport.ts'
import { Unadmitted } from './unadmitted.ts'

type Packet = { readonly type: string; readonly data?: unknown }

/** The kinds of Socket.IO packets that a screen sends, by their first character. */
const CONNECT = '0'
const DISCONNECT = '1'
const EVENT = '2'
const ACK = '3'

/** The first character of a namespace; packets to the default namespace contain none. */
const NAMED = '/'

/** Restricts a connection to the default namespace: it joins once and leaves once. Binary attachments are refused. */
class OneNamespace {
  #isConnected = false

  accepts({ type, data }: Packet): boolean {
    // Other packets belong to Engine.IO, and reach no handler.
    if (type !== 'message') return true
    if (typeof data !== 'string' || data[1] === NAMED) return false
    switch (data[0]) {
      case CONNECT: {
        const isFirst = !this.#isConnected
        this.#isConnected = true
        return isFirst
      }
      case DISCONNECT:
      case EVENT:
      case ACK:
        return this.#isConnected
      default:
        return false
    }
  }
}

type Closable = Pick<ScreenConnection<unknown>, 'close'>

/** A connection since its upgrade request. */
type Upgrade = {
  readonly address: string
  readonly inflow: Inflow
  engine: EngineSocket | null
  /** Set on admission. */
  connection: Closable | null
}

type WatchParts = Pick<TransportParts<never>, 'http' | 'clock' | 'addressOf'>

/** Observes every connection from its first byte: admission, and incoming data. */
export class Upgrades {
  readonly unadmitted: Unadmitted
  readonly #clock: ServerClock
  readonly #addressOf: WatchParts['addressOf']
  readonly #upgrades = new WeakMap<NetworkSocket, Upgrade>()
  readonly stop: () => void

  constructor(engine: SocketServer<never>['engine'], { http, clock, addressOf }: WatchParts) {
    this.#addressOf = addressOf
    this.#clock = clock
    this.unadmitted = new Unadmitted(clock)
    this.stop = this.unadmitted.watch()
    http.on('connection', (network: NetworkSocket) => {
      const remote = network.remoteAddress ?? ''
      this.unadmitted.enter(network, addressOf({ remote, headers: {} }))
    })
    http.on('request', ({ socket }: IncomingMessage) => this.unadmitted.leave(socket))
    // Before Socket.IO, so that data right after the request counts too.
    http.prependListener('upgrade', (request: IncomingMessage) => this.#begin(request))
    // The response to the upgrade and the first packet leave together.
    engine.on('initial_headers', (_: unknown, { socket }: IncomingMessage) => socket.cork())
    engine.on('connection', (socket: EngineSocket) => this.#open(socket))
  }

  addressOf(engine: EngineSocket): string {
    return this.#upgradeOf(engine).address
  }

  admit(engine: EngineSocket, connection: Closable, allowance: Allowance): void {
    const upgrade = this.#upgradeOf(engine)
    upgrade.connection = connection
    upgrade.inflow.admit(allowance)
    this.unadmitted.leave(engine.request.socket)
  }

  #upgradeOf({ request }: EngineSocket): Upgrade {
    const upgrade = this.#upgrades.get(request.socket)
    if (upgrade === undefined) throw new Error('a connection without an upgrade request')
    return upgrade
  }

  #begin({ socket: network, headers }: IncomingMessage): void {
    const address = this.#addressOf({ remote: network.remoteAddress ?? '', headers })
    this.unadmitted.setAddress(network, address)
    const inflow = new Inflow(network, this.#clock, (fault) => this.#end(network, fault))
    this.#upgrades.set(network, { address, inflow, engine: null, connection: null })
  }

  #open(engine: EngineSocket): void {
    const upgrade = this.#upgradeOf(engine)
    upgrade.engine = engine
    const namespace = new OneNamespace()
    engine.request.socket.uncork()
    engine.on('packet', (packet: Packet) => {
      if (!namespace.accepts(packet)) upgrade.inflow.end('malformed')
    })
  }

  /** Ends a connection; an admitted screen gets the reason. */
  #end(network: NetworkSocket, reason: Fault): void {
    const upgrade = this.#upgrades.get(network)
    if (upgrade?.connection) {
      upgrade.connection.close({ reason })
      return
    }
    upgrade?.engine?.close(true)
    network.destroy()
  }
}
