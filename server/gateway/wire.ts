import type { Server, Socket } from 'socket.io'
import type { DownMessages } from '../../shared/protocol/down/down.ts'
import type { Join } from '../../shared/protocol/up/join.ts'
import type { UpMessages } from '../../shared/protocol/up/up.ts'
import type { OwnRate } from './limits.ts'
import type { Outflow } from './outflow.ts'
import type { Visitor } from './visitor.ts'

/** What the gateway keeps with a socket. */
export type SocketData = {
  visitor: Visitor
  readonly outflow: Outflow
  /** The address it counts under. */
  readonly address: string
  /** How many messages it sends, and how many that ask for the whole of its show. */
  readonly rate: OwnRate
  readonly joins: OwnRate
  /** What it has of the show, where it joins by connecting. */
  readonly join: Join | null
  /** Whether it has joined, and so counts in its show's channel. */
  joined: boolean
  /** How many of its messages were refused as too many. */
  excess: number
}

type NoMessages = Record<string, never>

export type WireServer = Server<UpMessages, DownMessages, NoMessages, SocketData>
export type WireSocket = Socket<UpMessages, DownMessages, NoMessages, SocketData>
export type Connection = WireSocket['conn']
