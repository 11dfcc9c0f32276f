import type { Socket as NetworkSocket } from 'node:net'
import type { ServerClock } from '../../host/serverClock.ts'

/** How long a connection may take to say who it is, in ms. */
export const HANDSHAKE_TIME = 10_000

/** How often those are looked for that took longer, in ms. */
const LOOK = 1_000

/** How many may wait to be let in, from one address and in all: a hall comes back at once after a restart. */
export const WAITING = { ofAddress: 2_500, inAll: 10_000 }

type Waiting = {
  readonly network: NetworkSocket
  /** Its end on the network: what is under TLS is another object than what comes out of it. */
  readonly end: string
  readonly since: number
  address: string
}

/** The first of a set: what has been in it longest. */
function oldest<T>(of: Iterable<T>): T | undefined {
  for (const one of of) return one
  return undefined
}

/**
 * The connections that have not been let in yet, from the first byte on. Where there are too many the one that has waited
 * longest goes, never the one that comes: who brings a token shows it at once, so that others cannot keep it out.
 */
export class Unadmitted {
  readonly #clock: ServerClock
  /** By their ends, the oldest first. */
  readonly #waiting = new Map<string, Waiting>()
  readonly #byAddress = new Map<string, Set<Waiting>>()

  constructor(clock: ServerClock) {
    this.#clock = clock
  }

  /** How many wait now, of one address or in all. */
  count(address?: string): number {
    return address === undefined ? this.#waiting.size : (this.#byAddress.get(address)?.size ?? 0)
  }

  /** Counts a connection in under the address it comes from. */
  enter(network: NetworkSocket, address: string): void {
    const end = endOf(network)
    if (network.destroyed || this.#waiting.has(end)) return
    const waiting = { network, end, address, since: this.#clock.now() }
    this.#waiting.set(end, waiting)
    network.once('close', () => this.#forget(waiting))
    this.#place(waiting)
    if (this.#waiting.size > WAITING.inAll) this.#drop(oldest(this.#waiting.values()))
  }

  /** Counts it under the address that it says it speaks for. */
  speaksFor(network: NetworkSocket, address: string): void {
    this.enter(network, address)
    const waiting = this.#waiting.get(endOf(network))
    if (waiting === undefined || waiting.address === address) return
    this.#displace(waiting)
    waiting.address = address
    this.#place(waiting)
  }

  /** Lets it out of the count: it was let in, or asked for a page. */
  leave(network: NetworkSocket): void {
    const waiting = this.#waiting.get(endOf(network))
    if (waiting !== undefined) this.#forget(waiting)
  }

  /** Ends those that waited too long, from now on until disposed. */
  watch(): () => void {
    return this.#clock.every(LOOK, () => {
      const now = this.#clock.now()
      for (const waiting of this.#waiting.values()) {
        if (now - waiting.since < HANDSHAKE_TIME) return
        this.#drop(waiting)
      }
    })
  }

  #place(waiting: Waiting): void {
    const same = this.#byAddress.get(waiting.address) ?? new Set()
    this.#byAddress.set(waiting.address, same)
    same.add(waiting)
    if (same.size > WAITING.ofAddress) this.#drop(oldest(same))
  }

  #displace(waiting: Waiting): void {
    const same = this.#byAddress.get(waiting.address)
    same?.delete(waiting)
    if (same?.size === 0) this.#byAddress.delete(waiting.address)
  }

  #drop(waiting: Waiting | undefined): void {
    if (waiting === undefined) return
    this.#forget(waiting)
    waiting.network.destroy()
  }

  #forget(waiting: Waiting): void {
    if (this.#waiting.get(waiting.end) !== waiting) return
    this.#waiting.delete(waiting.end)
    this.#displace(waiting)
  }
}

function endOf({ remoteAddress, remotePort }: NetworkSocket): string {
  return `${remoteAddress} ${remotePort}`
}
