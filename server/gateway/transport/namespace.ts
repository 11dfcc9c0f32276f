/** A packet of Engine.IO, as it tells of what came. */
export type Packet = { readonly type: string; readonly data?: unknown }

/** The kinds of packets of Socket.IO that a screen sends, by their first character. */
const CONNECT = '0'
const DISCONNECT = '1'
const EVENT = '2'
const ACK = '3'

/** What begins the name of a namespace; a packet to the one we have names none. */
const NAMED = '/'

/** Holds one connection to the one namespace there is: it asks for it once, and leaves it once. Nothing comes with bytes attached. */
export class OneNamespace {
  #asked = false

  /** Whether a packet is in its place. */
  takes({ type, data }: Packet): boolean {
    // The others are of Engine.IO itself: nothing comes of them here.
    if (type !== 'message') return true
    if (typeof data !== 'string' || data[1] === NAMED) return false
    switch (data[0]) {
      case CONNECT: {
        const first = !this.#asked
        this.#asked = true
        return first
      }
      case DISCONNECT:
      case EVENT:
      case ACK:
        return this.#asked
      default:
        return false
    }
  }
}
