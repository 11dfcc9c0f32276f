import type { Server as HttpServer } from 'node:http'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Presence } from '../../shared/protocol/down/down.ts'
import { has } from '../../shared/run/roles.ts'
import { SideTable } from '../host/sideTable.ts'
import type { LogContext } from '../logEvent.ts'
import { type AdmittedVisitor, admitWithinLimits } from './admission/admission.ts'
import { type HostRefusal, MISDIRECTED, type OriginCheck } from './admission/hostAndOrigin.ts'
import { contextInMessage, contextOf, type LinkVisitor } from './admission/visitor.ts'
import { allowanceOf } from './admission/visitorLimits.ts'
import type { AddressOf } from './limits/address.ts'
import type { SharedPresence } from './nodes/sharedPresence.ts'
import { visitorSource } from './session/actSource.ts'
import { Drain, drainUnreadable } from './session/drain.ts'
import type { SessionParts } from './session/handlers.ts'
import { startHeartbeat } from './session/heartbeat.ts'
import { type Change, Joins } from './session/joins.ts'
import { type OpenScreens, PresenceBoard } from './session/presence.ts'
import { presenceRoom, sendBooths, WRITING_ROOM } from './session/rooms.ts'
import { Session } from './session/session.ts'
import { messageOf } from './transport/message.ts'
import { openTransport } from './transport/openTransport.ts'
import type { Admitted, ErrorSource, ScreenConnection } from './transport/transport.ts'

export type GatewayParts = Omit<SessionParts, 'presence' | 'joins' | 'side'> & {
  readonly http: HttpServer
  /** Shares the presence of this node with the other nodes; null if there are none. */
  readonly sharePresence: ((board: PresenceBoard) => SharedPresence) | null
  readonly isOwnOrigin: OriginCheck
  readonly addressOf: AddressOf
  readonly hostRefusal: HostRefusal
  /** Carries the messages of screens; Socket.IO by default. */
  readonly openTransport?: typeof openTransport
}

/** An open gateway. */
export type Gateway = {
  /** Returns the number of connections that wait for admission, of one address or in total. */
  readonly unadmitted: (address?: string) => number
  /** Moves all screens to other servers, once begun. */
  readonly drain: Pick<Drain, 'begin' | 'isBegun'>
  /** Serves a connection of another transport like a screen. Returns a function that forgets it once it has closed. */
  readonly serve: (connection: ScreenConnection<AdmittedVisitor>) => () => void
  /** Notes that a program has just used its link, for the owner's list. */
  readonly setUsed: (visitor: LinkVisitor) => void
  readonly presence: Pick<OpenScreens, 'presence'>
  readonly close: () => Promise<void>
}

const FOREIGN_ORIGIN = { status: 403, statusText: 'Forbidden', line: 'another origin' } as const

function logContextOf(source: ErrorSource<AdmittedVisitor>): LogContext {
  return 'who' in source ? contextOf(source.who.visitor) : contextInMessage(source.handshake)
}

function sendPresence(
  { rooms, hosts }: Pick<GatewayParts, 'rooms' | 'hosts'>,
  show: ShowId,
  presence: Presence,
  { joined, left }: Change,
): void {
  rooms.send(presenceRoom(show), messageOf('presence', presence))
  const host = hosts.getLoaded(show)
  const interprets = (link: LinkId) => {
    const grant = host?.link(link)?.grant
    return grant !== undefined && has(grant, 'interprets')
  }
  if (host && [...joined, ...left].some(interprets)) sendBooths(rooms, host.state, presence)
}

/** Returns the function that serves connections of another transport, and lists the open ones in `streams`. */
function serveTo(
  streams: Set<ScreenConnection<AdmittedVisitor>>,
  session: SessionParts,
): Gateway['serve'] {
  return (connection) => {
    streams.add(connection)
    new Session(connection, session).begin()
    return () => streams.delete(connection)
  }
}

/** Admits a handshake within the limits; the audit trail gets refusals. */
async function admitted(
  { hosts, store, linksKey, limits, audit }: GatewayParts,
  auth: unknown,
  address: string,
): Promise<Admitted<AdmittedVisitor>> {
  const result = await admitWithinLimits({ auth, address }, { hosts, store, linksKey }, limits)
  if (!result.ok) {
    audit.noteRefusal(contextInMessage(auth), result.disconnectReason.reason, address)
    return result
  }
  const { visitor, join } = result
  return { ok: true, who: { visitor, join }, allowance: allowanceOf(visitor) }
}

/** Opens the gateway on an HTTP server: it admits connections and serves them. */
export function openGateway(parts: GatewayParts): Gateway {
  const { http, hosts, rooms, clock, store, audit, reportError, addressOf } = parts
  const joins = new Joins(parts)
  let isClosing = false
  const board = new PresenceBoard(clock, (show, presence, change) => {
    const add = () => joins.add(show, change)
    // Before sending: a screen that gets the presence may ask for the joins at once.
    if (nodes === null || hosts.getLoaded(show)?.isFollowed || isClosing) add()
    // No screen here follows the show, and other nodes may have written since the last read: read first.
    else if (change.joined.length + change.left.length > 0) void hosts.get(show).then(add, add)
    sendPresence(parts, show, presence, change)
  })
  const nodes = parts.sharePresence?.(board) ?? null
  const unwatch = store.onChange(() => {
    // Unconfirmed commands may be in a log: read it before screens learn that writing works again.
    if (store.failingSince === null) hosts.catchUp()
    rooms.send(WRITING_ROOM, messageOf('writing', { failingSince: store.failingSince }))
  })
  const side = new SideTable({ store, clock, audit })
  hosts.subscribers.add({ name: 'openings', onRewritten: (show) => side.forget(show) })
  const session = { ...parts, presence: nodes ?? board, joins, side }
  const transport = (parts.openTransport ?? openTransport)<AdmittedVisitor>({
    http,
    clock,
    addressOf,
    reportError: (error, source) => reportError(error, logContextOf(source)),
    refusal(request) {
      const line = parts.hostRefusal(request)
      if (line !== null) return { ...MISDIRECTED, line }
      return parts.isOwnOrigin(request.headers) ? null : FOREIGN_ORIGIN
    },
    admit: (auth, address) => admitted(parts, auth, address),
    onConnection: (connection) => new Session(connection, session).begin(),
  })
  const stopHeartbeat = startHeartbeat(clock, hosts, transport)
  const stopDrains = drainUnreadable(rooms, hosts, clock)
  const streams = new Set<ScreenConnection<AdmittedVisitor>>()
  const connections = () => [...transport.connections(), ...streams]
  const drain = new Drain({ clock, connections })
  hosts.begin()
  return {
    unadmitted: transport.unadmittedCount,
    drain,
    presence: session.presence,
    serve: serveTo(streams, session),
    setUsed: (visitor) =>
      side.opened(visitor.show, 'computer', {
        ...visitorSource(visitor, null),
        link: visitor.link,
      }),
    async close() {
      isClosing = true
      for (const stream of streams) stream.close(null)
      drain.stop()
      stopDrains()
      stopHeartbeat()
      unwatch()
      const stopped = nodes?.stop()
      await hosts.stop()
      await hosts.whenIdle()
      await side.flush()
      await audit.flush()
      await stopped
      await transport.close()
    },
  }
}
