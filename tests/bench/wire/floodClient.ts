import { connect, type Socket } from 'node:net'
import { textFrame, upgrade } from '../../support/rawLine.ts'

/** How a flood client connects. */
export type FloodClientOptions = {
  /** `http://host:port`. */
  readonly url: string
  /** Whether it upgrades to a WebSocket. */
  readonly upgrades: boolean
  /** Its handshake; null for none. */
  readonly handshake: object | null
}

/** A connection that may send anything and tolerates any end. */
export class FloodClient {
  readonly #socket: Socket
  #begins = ''
  /** Whether it has connected as far as its options ask. */
  ready = false
  refused = false
  closed = false

  constructor({ url, upgrades, handshake }: FloodClientOptions) {
    const { hostname, port } = new URL(url)
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true })
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.once('close', () => {
      this.closed = true
    })
    this.#socket.once('connect', () => {
      if (upgrades) this.#socket.write(upgrade())
      else this.ready = true
    })
    this.#socket.on('data', (bytes) => {
      if (!upgrades || this.ready || this.refused) return
      this.#begins += bytes.toString('latin1')
      this.#come(handshake)
    })
  }

  /** Sends these bytes, unless the network is congested. */
  send(bytes: Buffer | string): boolean {
    if (this.#socket.writableLength > 0 || this.closed) return false
    this.#socket.write(bytes)
    return true
  }

  close(): void {
    this.#socket.destroy()
  }

  #come(handshake: object | null): void {
    if (handshake === null) this.ready = this.#begins.includes('"sid"')
    else if (this.#begins.includes('44{')) this.refused = true
    else if (this.#begins.includes('40{"sid"')) this.ready = true
    else if (this.#begins.includes('"sid"')) {
      this.#begins = ''
      this.#socket.write(textFrame(`40${JSON.stringify(handshake)}`))
    }
  }
}
