import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { Hosts } from '../host/hosts.ts'
import type { ServerClock } from '../host/serverClock.ts'
import type { Tell } from '../host/told.ts'
import type { GuardedStore } from '../store/guarded.ts'
import { type AddressOf, isOwnOrigin } from './address.ts'
import { LARGEST_MESSAGE } from './bounds.ts'
import { letIn, refusal } from './letIn.ts'
import { JOINS, Limits, MESSAGES, OwnRate } from './limits.ts'
import { Lines } from './lines.ts'
import { messageOf } from './message.ts'
import { Outflow } from './outflow.ts'
import { PresenceBoard } from './presence.ts'
import { startPulse } from './pulse.ts'
import { outletOf, presenceRoom, Rooms, WRITING_ROOM } from './rooms.ts'
import { type SessionParts, serve } from './session.ts'
import { HANDSHAKE_TIME } from './unadmitted.ts'
import type { WireServer } from './wire.ts'

/** What a gateway works with. */
export type GatewayParts = {
  readonly http: HttpServer
  readonly store: GuardedStore
  readonly clock: ServerClock
  readonly linksKey: Buffer
  /** Names this process: a screen that sees another one knows of the restart. */
  readonly boot: string
  /** The address that links use, where it is not the one we listen on. */
  readonly publicUrl: string | null
  readonly addressOf: AddressOf
  readonly trouble: (error: unknown) => void
  readonly tell?: Tell | undefined
}

/** The open gateway: its shows, how many connections wait to be let in (of one address, or in all), and how it is closed. */
export type Gateway = {
  readonly hosts: Hosts
  readonly unadmitted: (address?: string) => number
  readonly close: () => Promise<void>
}

/** Engine.IO pings once a day, in ms, which is never: a pulse and beats do what its pings are for. */
const PING = { pingInterval: 86_400_000 }

/** Opens the gateway on an HTTP server: whoever has a good link is let in and served. */
export function openGateway(parts: GatewayParts): Gateway {
  const { clock, store, trouble, tell, linksKey, boot } = parts
  const io = socketServer(parts)
  const rooms = new Rooms()
  const outlets = { outletOf: (show: ShowId) => outletOf(io, rooms, show) }
  const hosts = new Hosts({ store, clock, trouble, tell, ...outlets })
  const presence = new PresenceBoard(clock, (show, open) => {
    const message = messageOf('presence', open)
    for (const outflow of rooms.in(presenceRoom(show))) outflow.send(message)
  })
  const unwatch = store.onChange(() => {
    // What was in doubt may be in a log: it is read before anybody is told that all is well.
    if (store.failingSince === null) hosts.catchUp()
    const message = messageOf('writing', { failingSince: store.failingSince })
    for (const outflow of rooms.in(WRITING_ROOM)) outflow.send(message)
  })
  const limits = new Limits()
  const lines = new Lines(io, parts)
  io.use((socket, next) => {
    const address = lines.addressOf(socket.conn)
    letIn({ auth: socket.handshake.auth, address }, { hosts, store, linksKey }, limits)
      .then((admission) => {
        if (!admission.ok) return next(refusal(admission.parting))
        socket.data = {
          visitor: admission.visitor,
          outflow: new Outflow(socket.conn),
          address,
          rate: new OwnRate(MESSAGES),
          joins: new OwnRate(JOINS),
          join: admission.join,
          joined: false,
          excess: 0,
        }
        lines.admit(socket)
        next()
      })
      .catch((error: unknown) => {
        trouble(error)
        next(new Error('failed'))
      })
  })
  const talk = { hosts, clock, limits, presence, rooms, store, linksKey, boot }
  const session: SessionParts = { ...talk, trouble }
  io.on('connection', (socket) => serve(socket, session))
  const stopPulse = startPulse(clock, hosts, () => outflows(io))
  const stop = () => {
    stopPulse()
    unwatch()
    lines.stop()
  }
  return {
    hosts,
    unadmitted: (address) => lines.unadmitted.count(address),
    close: () => close(io, hosts, stop),
  }
}

function* outflows(io: WireServer): Iterable<Outflow> {
  for (const socket of io.sockets.sockets.values()) yield socket.data.outflow
}

function socketServer({ http, publicUrl }: GatewayParts): WireServer {
  return new Server(http, {
    ...PING,
    transports: ['websocket'],
    serveClient: false,
    // Deflating would cost each socket its own encoding of a frame that all of an audience share.
    perMessageDeflate: false,
    maxHttpBufferSize: LARGEST_MESSAGE,
    connectTimeout: HANDSHAKE_TIME,
    allowRequest: (request: IncomingMessage, decide) => {
      const own = isOwnOrigin(request.headers, publicUrl)
      decide(own ? null : 'another origin', own)
    },
  })
}

async function close(io: WireServer, hosts: Hosts, stop: () => void): Promise<void> {
  stop()
  await hosts.settled()
  io.disconnectSockets(true)
  await io.close()
}
