import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { ServerOptions } from 'socket.io'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { Problem } from '../../../shared/protocol/up/up.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import type { AddressOf } from '../limits/address.ts'
import type { Allowance } from '../limits/bounds.ts'
import type { EncodedMessage } from './message.ts'

/** Sends an answer; harmless where the sender wants none, has gone, or was answered already. */
export type Reply<Answer> = (answer: Answer | Problem) => void

/** What came over a connection: anything at all, as nothing of it is read here. */
export type Received = {
  readonly name: unknown
  readonly message: unknown
  readonly reply: Reply<unknown>
}

/** Is handed what comes over a connection, and told once when it is gone. */
export type Receiver = {
  readonly took: (received: Received) => void
  readonly gone: () => void
}

/** One screen at the other end of a wire, whatever carries it. */
export type ScreenConnection<Who> = {
  /** Who it is, as it was let in. */
  readonly who: Who
  /** The address it counts under. */
  readonly address: string
  send(message: EncodedMessage): void
  /** Sends what matters only while nothing else is on its way, as a beat does. */
  sendIfIdle(message: EncodedMessage): void
  /** Asks for a sign of life; returns whether nothing has come since, nor gone of what waits to be sent. */
  ping(): () => boolean
  receive(receiver: Receiver): void
  /** Says why, and closes: nothing more is read of it, and its screen knows then whether coming back is any use. Where nothing is said (null) it comes back. */
  close(parting: DisconnectReason | null): void
}

/** What came of a handshake: let in, with how much it may send; or turned away, and why. */
export type Admitted<Who> =
  | { readonly ok: true; readonly who: Who; readonly allowance: Allowance }
  | { readonly ok: false; readonly parting: DisconnectReason }

/** With whom something went wrong: who was let in, or what one said who is not yet. */
export type Concerned<Who> = { readonly who: Who } | { readonly handshake: unknown }

/** How a request that may not connect is answered: an HTTP status with its name, and one line. */
export type RefusedUpgrade = {
  readonly status: number
  readonly says: string
  readonly line: string
}

/** The ends of the line among nodes. */
export type NodeEnds = {
  readonly adapter: ServerOptions['adapter']
  readonly heard: (word: unknown) => void
}

/** What a transport works with. */
export type TransportParts<Who> = {
  readonly http: HttpServer
  readonly clock: ServerClock
  readonly addressOf: AddressOf
  /** Why a request may not connect, whoever sends it; null where it may. */
  readonly refusal: (request: IncomingMessage) => RefusedUpgrade | null
  readonly admit: (handshake: unknown, address: string) => Promise<Admitted<Who>>
  /** Is given each connection that was let in. */
  readonly opened: (connection: ScreenConnection<Who>) => void
  /** Where there are other nodes: what Socket.IO reaches theirs by, and who is handed each word of theirs, which may be anything. */
  readonly nodes?: NodeEnds | undefined
  /** Told of what went wrong, and with whom. */
  readonly reportError: (error: unknown, at: Concerned<Who>) => void
}

/** What carries all connections of a server. */
export type Transport = {
  /** Pings every connection; what is sent to one `meanwhile` leaves in one piece with its ping. Returns what ends those that are silent since. */
  ping(meanwhile: () => void): () => void
  /** All that were let in and are here, those first that came first. */
  connections(): Iterable<Pick<ScreenConnection<unknown>, 'send'>>
  /** How many wait to be let in, of one address or in all. */
  waiting(address?: string): number
  /** Says a word to all other nodes; it is lost where the line to them is down. */
  say(word: unknown): void
  close(): Promise<void>
}
