import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { ServerClock } from '../../host/serverClock.ts'
import type { AddressOf } from '../limits/address.ts'
import type { Allowance } from '../limits/bounds.ts'
import { type Fault, Inflow } from './inflow.ts'
import { OneNamespace, type Packet } from './namespace.ts'
import type { EngineSocket, SocketServer } from './socketServer.ts'
import type { ScreenConnection } from './transport.ts'
import { Unadmitted } from './unadmitted.ts'

/** One connection on its way in, from when it asks to be a WebSocket. */
type Upgrade = {
  readonly address: string
  readonly inflow: Inflow
  engine: EngineSocket | null
  /** Once it was let in. */
  connection: Pick<ScreenConnection<unknown>, 'close'> | null
}

/** What watching needs of the server; its shape is that of a transport's parts. */
type WatchParts = {
  readonly http: HttpServer
  readonly clock: ServerClock
  readonly addressOf: AddressOf
}

/** Watches every connection from its first byte: who has not been let in, and what flows in by those that stay. */
export class Upgrades {
  readonly unadmitted: Unadmitted
  readonly #clock: ServerClock
  readonly #addressOf: AddressOf
  readonly #upgrades = new WeakMap<NetworkSocket, Upgrade>()
  readonly stop: () => void

  constructor(engine: SocketServer<never>['engine'], { http, clock, addressOf }: WatchParts) {
    this.#addressOf = addressOf
    this.#clock = clock
    this.unadmitted = new Unadmitted(clock)
    this.stop = this.unadmitted.watch()
    http.on('connection', (network: NetworkSocket) => {
      this.unadmitted.enter(
        network,
        addressOf({ remote: network.remoteAddress ?? '', headers: {} }),
      )
    })
    http.on('request', ({ socket }: IncomingMessage) => this.unadmitted.leave(socket))
    // Before Socket.IO, so that what comes right behind the request is counted too.
    http.prependListener('upgrade', (request: IncomingMessage) => this.#begin(request))
    engine.on('connection', (socket: EngineSocket) => this.#open(socket))
  }

  /** The address that a connection counts under. */
  addressOf(engine: EngineSocket): string {
    return this.#of(engine).address
  }

  /** Widens the bounds of one that was let in. */
  admit(
    engine: EngineSocket,
    connection: Pick<ScreenConnection<unknown>, 'close'>,
    allowance: Allowance,
  ): void {
    const upgrade = this.#of(engine)
    upgrade.connection = connection
    upgrade.inflow.admit(allowance)
    this.unadmitted.leave(engine.request.socket)
  }

  #of({ request }: EngineSocket): Upgrade {
    const upgrade = this.#upgrades.get(request.socket)
    if (upgrade === undefined) throw new Error('a connection that never asked to be a WebSocket')
    return upgrade
  }

  #begin({ socket: network, headers }: IncomingMessage): void {
    const address = this.#addressOf({ remote: network.remoteAddress ?? '', headers })
    this.unadmitted.speaksFor(network, address)
    const inflow = new Inflow(network, this.#clock, (fault) => this.#end(network, fault))
    this.#upgrades.set(network, { address, inflow, engine: null, connection: null })
  }

  #open(engine: EngineSocket): void {
    const upgrade = this.#of(engine)
    upgrade.engine = engine
    const namespace = new OneNamespace()
    engine.on('packet', (packet: Packet) => {
      if (!namespace.takes(packet)) upgrade.inflow.end('malformed')
    })
  }

  /** Ends a connection: one that was let in is told why. */
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
