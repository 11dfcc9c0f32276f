import type { Visitor } from './visitor.ts'
import type { Connection } from './wire.ts'

const KIB = 1024

/** The largest message of anyone at all, in bytes: a whole agenda from a planner. */
export const LARGEST_MESSAGE = 1_024 * KIB

/** The largest message of one who plans nothing, and of one not let in yet. */
const USUAL_MESSAGE = 64 * KIB
const HANDSHAKE = 4 * KIB

type Packet = { readonly data?: string | Buffer }

/** Bounds what connections may send at once. */
export class Bounds {
  readonly #largest = new WeakMap<Connection, number>()

  /** Watches a new connection until it ends; `tooLarge` has to close it. */
  watch(connection: Connection, tooLarge: () => void): void {
    connection.on('packet', ({ data }: Packet) => {
      const bytes = data === undefined ? 0 : Buffer.byteLength(data)
      if (bytes > (this.#largest.get(connection) ?? HANDSHAKE)) tooLarge()
    })
  }

  /** Sets the bound of one who was let in. */
  admit(connection: Connection, visitor: Visitor): void {
    const plans =
      visitor.as === 'owner' ||
      visitor.grant.roles.some((role) => role === 'planner' || role === 'owner')
    this.#largest.set(connection, plans ? LARGEST_MESSAGE : USUAL_MESSAGE)
  }
}
