import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import type { Parting } from '../../shared/protocol/down/parting.ts'
import { Hosts } from '../host/hosts.ts'
import type { ServerClock } from '../host/serverClock.ts'
import type { Store } from '../store/port.ts'
import { type AddressOf, isOwnOrigin } from './address.ts'
import { type Admission, admit, type Doors } from './admission.ts'
import { Bounds, LARGEST_MESSAGE } from './bounds.ts'
import { Limits, OwnRate } from './limits.ts'
import { messageOf } from './message.ts'
import { Outflow } from './outflow.ts'
import { PresenceBoard } from './presence.ts'
import { startPulse } from './pulse.ts'
import { outletOf, presenceRoom, Rooms } from './rooms.ts'
import { part, type SessionParts, serve } from './session.ts'
import type { WireServer, WireSocket } from './wire.ts'

/** What a gateway works with. */
export type GatewayParts = {
  readonly http: HttpServer
  readonly store: Store
  readonly clock: ServerClock
  readonly linksKey: Buffer
  /** Names this process: a screen that sees another one knows of the restart. */
  readonly boot: string
  /** The address that links use, where it is not the one we listen on. */
  readonly publicUrl: string | null
  readonly addressOf: AddressOf
  readonly trouble: (error: unknown) => void
}

/** The open gateway: its shows, and how it is closed. */
export type Gateway = { readonly hosts: Hosts; readonly close: () => Promise<void> }

/** Engine.IO pings once a day, in ms, which is never: a pulse and beats do what its pings are for. */
const PING = { pingInterval: 86_400_000 }

/** How long a connection may take to say who it is, in ms. */
const HANDSHAKE_TIME = 10_000

/** Opens the gateway on an HTTP server: whoever has a good link is let in and served. */
export function openGateway(parts: GatewayParts): Gateway {
  const { clock, store, trouble, linksKey, boot } = parts
  const addressOf = ({ handshake }: WireSocket) =>
    parts.addressOf({ remote: handshake.address, headers: handshake.headers })
  const io = socketServer(parts)
  const rooms = new Rooms()
  const hosts = new Hosts({ store, clock, trouble, outletOf: (show) => outletOf(io, rooms, show) })
  const presence = new PresenceBoard(clock, (show, open) => {
    const message = messageOf('presence', open)
    for (const outflow of rooms.in(presenceRoom(show))) outflow.send(message)
  })
  const limits = new Limits()
  const bounds = watched(io)
  io.use((socket, next) => {
    letIn(socket, addressOf(socket), { hosts, store, linksKey }, limits)
      .then((admission) => {
        if (!admission.ok) return next(refusal(admission.parting))
        socket.data = {
          visitor: admission.visitor,
          outflow: new Outflow(socket.conn),
          rate: new OwnRate(),
          join: admission.join,
          joined: false,
          excess: 0,
        }
        bounds.admit(socket.conn, admission.visitor)
        next()
      })
      .catch((error: unknown) => {
        trouble(error)
        next(new Error('failed'))
      })
  })
  const session: SessionParts = { hosts, clock, limits, presence, rooms, linksKey, boot, trouble }
  io.on('connection', (socket) => serve(socket, addressOf(socket), session))
  const stop = startPulse(clock, hosts, () => outflows(io))
  return { hosts, close: () => close(io, hosts, stop) }
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

/** Bounds every connection; one that says too much at once is parted with. */
function watched(io: WireServer): Bounds {
  const bounds = new Bounds()
  io.engine.on('connection', (connection: WireSocket['conn']) => {
    bounds.watch(connection, () => {
      const socket = [...io.sockets.sockets.values()].find(({ conn }) => conn === connection)
      if (socket) part(socket, { reason: 'malformed' })
      else connection.close(true)
    })
  })
  return bounds
}

async function letIn(
  socket: WireSocket,
  address: string,
  doors: Doors,
  limits: Limits,
): Promise<Admission> {
  const crowded = !(await limits.allows('connections', address))
  if (crowded || (await limits.isSpent('strangers', address))) {
    return { ok: false, parting: { reason: 'too-many' } }
  }
  const admission = await admit(socket.handshake.auth, doors)
  if (!admission.ok && isStranger(admission.parting)) await limits.allows('strangers', address)
  return admission
}

/** Whether a refusal looks like guessing; an old page, a withdrawn link or a closed show does not. */
function isStranger({ reason }: Parting): boolean {
  return reason !== 'protocol' && reason !== 'withdrawn' && reason !== 'not-public'
}

function refusal(parting: Parting): Error {
  return Object.assign(new Error(parting.reason), { data: parting })
}

async function close(io: WireServer, hosts: Hosts, stop: () => void): Promise<void> {
  stop()
  await hosts.settled()
  io.disconnectSockets(true)
  await io.close()
}
