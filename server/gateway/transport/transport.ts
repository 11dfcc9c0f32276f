import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { AddressOf } from '../limits/address.ts'
import type { Allowance } from '../limits/connectionLimits.ts'
import type { EncodedMessage } from './message.ts'

/** Sends an answer. It does nothing if the sender expects none, has disconnected, or already has one. */
export type Reply<Answer> = (answer: Answer | Problem) => void

/** An incoming message, unchecked. */
export type ReceivedMessage = {
  readonly name: unknown
  readonly message: unknown
  readonly reply: Reply<unknown>
}

export type Receiver = {
  readonly onMessage: (received: ReceivedMessage) => void
  readonly onClose: () => void
}

/** The connection of one screen. */
export type ScreenConnection<Who> = {
  readonly who: Who
  /** The address that rate limits count. */
  readonly address: string
  send(message: EncodedMessage): void
  /** Sends a message unless another is still being sent, as for heartbeats. */
  sendIfIdle(message: EncodedMessage): void
  /** Pings the client; returns a function that returns whether the client has been silent since. */
  ping(): () => boolean
  receive(receiver: Receiver): void
  /** Closes the connection and sends the reason, by which the screen decides whether to reconnect. Without a reason (null) it reconnects. */
  close(reason: DisconnectReason | null): void
}

export type Admitted<Who> =
  | { readonly ok: true; readonly who: Who; readonly allowance: Allowance }
  | { readonly ok: false; readonly disconnectReason: DisconnectReason }

/** The source of an error: an admitted visitor, or an unchecked handshake. */
export type ErrorSource<Who> = { readonly who: Who } | { readonly handshake: unknown }

export type RefusedUpgrade = {
  readonly status: number
  readonly statusText: string
  readonly line: string
}

export type TransportParts<Who> = {
  readonly http: HttpServer
  readonly clock: ServerClock
  readonly addressOf: AddressOf
  /** Returns the response to a request that may not connect; null if it may. */
  readonly refusal: (request: IncomingMessage) => RefusedUpgrade | null
  readonly admit: (handshake: unknown, address: string) => Promise<Admitted<Who>>
  readonly onConnection: (connection: ScreenConnection<Who>) => void
  readonly reportError: (error: unknown, source: ErrorSource<Who>) => void
}

/** All connections of a server. */
export type Transport = {
  /** Pings every connection, in one packet with the messages that `send` sends. Returns a function that closes connections that have been silent since. */
  ping(send: () => void): () => void
  /** Lists the admitted connections, the oldest first. */
  connections(): Iterable<Pick<ScreenConnection<unknown>, 'send'>>
  /** Returns the number of connections that wait for admission, of one address or in total. */
  unadmittedCount(address?: string): number
  close(): Promise<void>
}
