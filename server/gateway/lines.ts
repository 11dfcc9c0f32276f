import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { ServerClock } from '../host/serverClock.ts'
import type { AddressOf } from './address.ts'
import { framesOf, largestMessage } from './bounds.ts'
import { type Fault, Inflow } from './inflow.ts'
import { OneNamespace, type Packet } from './namespace.ts'
import { part } from './session.ts'
import { Unadmitted } from './unadmitted.ts'
import type { Connection, WireServer, WireSocket } from './wire.ts'

/** One connection on its way in, from when it asks to be a WebSocket. */
type Line = {
  readonly address: string
  readonly inflow: Inflow
  connection: Connection | null
  /** Once it was let in. */
  socket: WireSocket | null
}

/** What watching needs of the server; its shape is that of the gateway's parts. */
type LineParts = {
  readonly http: HttpServer
  readonly clock: ServerClock
  readonly addressOf: AddressOf
}

/** Watches every connection from its first byte: who has not been let in, and what flows in by those that stay. */
export class Lines {
  readonly unadmitted: Unadmitted
  readonly #clock: ServerClock
  readonly #addressOf: AddressOf
  readonly #lines = new WeakMap<NetworkSocket, Line>()
  readonly stop: () => void

  constructor(io: WireServer, { http, clock, addressOf }: LineParts) {
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
    io.engine.on('connection', (connection: Connection) => this.#open(connection))
  }

  /** The address that a connection counts under. */
  addressOf(connection: Connection): string {
    return this.#of(connection).address
  }

  /** Widens the bounds of one who was let in. */
  admit(socket: WireSocket): void {
    const line = this.#of(socket.conn)
    line.socket = socket
    const { visitor } = socket.data
    line.inflow.admit(largestMessage(visitor), framesOf(visitor))
    this.unadmitted.leave(socket.conn.request.socket)
  }

  #of({ request }: Connection): Line {
    const line = this.#lines.get(request.socket)
    if (line === undefined) throw new Error('a connection that never asked to be a WebSocket')
    return line
  }

  #begin({ socket: network, headers }: IncomingMessage): void {
    const address = this.#addressOf({ remote: network.remoteAddress ?? '', headers })
    this.unadmitted.speaksFor(network, address)
    const inflow = new Inflow(network, this.#clock, (fault) => this.#end(network, fault))
    this.#lines.set(network, { address, inflow, connection: null, socket: null })
  }

  #open(connection: Connection): void {
    const line = this.#of(connection)
    line.connection = connection
    const namespace = new OneNamespace()
    connection.on('packet', (packet: Packet) => {
      if (!namespace.takes(packet)) line.inflow.end('malformed')
    })
  }

  /** Ends a connection: one that was let in is told why. */
  #end(network: NetworkSocket, reason: Fault): void {
    const line = this.#lines.get(network)
    if (line?.socket) {
      part(line.socket, { reason }, this.#clock)
      return
    }
    line?.connection?.close(true)
    network.destroy()
  }
}
