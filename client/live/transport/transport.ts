import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { Replies } from '../../../shared/protocol/up/up.ts'

/** Who ended a connection. After the network did, and only then, another is made by itself. */
export type CutBy = 'network' | 'server' | 'screen'

/** What a transport tells. */
export type TransportEvents = {
  /** A connection was made, and the server lets this screen in. */
  readonly opened: () => void
  /** It is gone. */
  readonly cut: (by: CutBy) => void
  /** None was made: the server said why, or could not be reached at all (null). `triesAgain`: by itself. */
  readonly refused: (why: DisconnectReason | null, triesAgain: boolean) => void
  readonly messages: DownMessages
}

/** Who connects, asked at each attempt; where to (by default the page's own server); and how soon after a cut, and how late at most (ms). */
export type TransportOptions = {
  readonly handshake: () => Handshake
  readonly url?: string
  readonly retryAfter: number
  readonly retryMost: number
}

/** What carries the messages of one screen to the server and back. */
export type Transport = {
  /** Sends now, and has the answer told; false where no connection takes it, and then it is kept for none. */
  send(name: keyof Replies, message: object, answered: (answer: object) => void): boolean
  /** Connects again where it does not by itself. */
  open(): void
  /** Gives the present connection up as dead, and makes a new one. */
  drop(): void
  close(): void
}

/** Opens a transport, which connects at once and tells `receiver`. */
export type OpenTransport = (options: TransportOptions, receiver: TransportEvents) => Transport
