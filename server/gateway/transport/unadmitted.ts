import type { Socket as NetworkSocket } from 'node:net'
import type { ServerClock } from '../../host/serverClock.ts'

/** How long a connection may take to send its handshake, in ms. */
export const HANDSHAKE_TIME = 10_000

/** How often slow connections are closed, in ms. */
const CHECK_PERIOD = 1_000

/** How many connections may wait for admission, per address and in total. A whole hall reconnects at once after a restart. */
export const MAX_WAITING = { perAddress: 2_500, total: 10_000 }

type Waiting = {
  readonly network: NetworkSocket
  /** The remote address and port: with TLS, two socket objects share one connection. */
  readonly remoteEnd: string
  readonly since: number
  address: string
}

/** Connections before admission, from the first byte on. If there are too many, the server closes the oldest. Clients with a token send it at once, so waiting connections cannot block them. */
export class Unadmitted {
  readonly #clock: ServerClock
  /** The waiting connections by remote end, the oldest first. */
  readonly #waiting = new Map<string, Waiting>()
  readonly #byAddress = new Map<string, Set<Waiting>>()

  constructor(clock: ServerClock) {
    this.#clock = clock
  }

  count(address?: string): number {
    return address === undefined ? this.#waiting.size : (this.#byAddress.get(address)?.size ?? 0)
  }

  enter(network: NetworkSocket, address: string): void {
    const remoteEnd = remoteEndOf(network)
    if (network.destroyed || this.#waiting.has(remoteEnd)) return
    const waiting = { network, remoteEnd, address, since: this.#clock.now() }
    this.#waiting.set(remoteEnd, waiting)
    network.once('close', () => this.#remove(waiting))
    this.#addToAddress(waiting)
    const [oldest] = this.#waiting.values()
    if (this.#waiting.size > MAX_WAITING.total) this.#drop(oldest)
  }

  /** Moves a connection to the address that a proxy forwards. */
  setAddress(network: NetworkSocket, address: string): void {
    this.enter(network, address)
    const waiting = this.#waiting.get(remoteEndOf(network))
    if (waiting === undefined || waiting.address === address) return
    this.#removeFromAddress(waiting)
    waiting.address = address
    this.#addToAddress(waiting)
  }

  /** Removes a connection that was admitted, or requested a page. */
  leave(network: NetworkSocket): void {
    const waiting = this.#waiting.get(remoteEndOf(network))
    if (waiting !== undefined) this.#remove(waiting)
  }

  /** Closes connections that wait too long; returns a function that stops this. */
  watch(): () => void {
    return this.#clock.every(CHECK_PERIOD, () => {
      const now = this.#clock.now()
      for (const waiting of this.#waiting.values()) {
        if (now - waiting.since < HANDSHAKE_TIME) return
        this.#drop(waiting)
      }
    })
  }

  #addToAddress(waiting: Waiting): void {
    const group = this.#byAddress.get(waiting.address) ?? new Set()
    this.#byAddress.set(waiting.address, group)
    group.add(waiting)
    const [oldest] = group
    if (group.size > MAX_WAITING.perAddress) this.#drop(oldest)
  }

  #removeFromAddress(waiting: Waiting): void {
    const group = this.#byAddress.get(waiting.address)
    group?.delete(waiting)
    if (group?.size === 0) this.#byAddress.delete(waiting.address)
  }

  #drop(waiting: Waiting | undefined): void {
    if (waiting === undefined) return
    this.#remove(waiting)
    waiting.network.destroy()
  }

  #remove(waiting: Waiting): void {
    if (this.#waiting.get(waiting.remoteEnd) !== waiting) return
    this.#waiting.delete(waiting.remoteEnd)
    this.#removeFromAddress(waiting)
  }
}

function remoteEndOf({ remoteAddress, remotePort }: NetworkSocket): string {
  return `${remoteAddress} ${remotePort}`
}
