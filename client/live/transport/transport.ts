import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { DownMessages } from '../../../shared/protocol/down/down.ts'
import type { Handshake } from '../../../shared/protocol/up/handshake.ts'
import type { Replies } from '../../../shared/protocol/up/up.ts'

/** The side that ended a connection. The transport reconnects automatically only after `network`. */
export type CutBy = 'network' | 'server' | 'screen'

/** Events of a transport. */
export type TransportEvents = {
  /** A connection was made, and the server accepted this screen. */
  readonly opened: () => void
  /** The connection ended. */
  readonly cut: (by: CutBy) => void
  /** The server refused the connection, or is unreachable (null). `retries`: the transport tries again automatically. */
  readonly refused: (reason: DisconnectReason | null, retries: boolean) => void
  readonly messages: DownMessages
}

/** The server of a transport, and its delays between attempts, in ms. */
export type TransportOptions = {
  /** Called at each attempt. */
  readonly handshake: () => Handshake
  /** The page's own server by default. */
  readonly url?: string
  /** The delay of the first retry; later ones are longer. */
  readonly retryAfter: number
  readonly maxRetryDelay: number
}

/** Carries messages between one screen and the server. */
export type Transport = {
  /** Sends a message and passes the answer to `answered`; false without a connection: nothing is queued. */
  send(name: keyof Replies, message: object, answered: (answer: object) => void): boolean
  /** Connects again when the transport does not do so automatically. */
  open(): void
  /** Abandons the current connection and opens a new connection. */
  drop(): void
  close(): void
}

/** Opens a transport, which connects at once and reports to `receiver`. */
export type OpenTransport = (options: TransportOptions, receiver: TransportEvents) => Transport
