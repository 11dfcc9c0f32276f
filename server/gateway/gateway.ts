import type { Server as HttpServer } from 'node:http'
import type { LinkId } from '../../shared/agenda/ids.ts'
import { has } from '../../shared/run/roles.ts'
import type { Hosts } from '../host/hosts.ts'
import type { Reports } from '../host/reports.ts'
import type { ClockError, ServerClock } from '../host/serverClock.ts'
import { SideTable } from '../host/sideTable.ts'
import type { LogContact, LogContext, LogEvent, ReportError } from '../logEvent.ts'
import type { Meters } from '../meters.ts'
import type { GuardedStore } from '../store/guardedStore.ts'
import type { Arrival } from './admission/admission.ts'
import { allowanceOf } from './admission/allowance.ts'
import { handshakeContext } from './admission/handshakeContext.ts'
import { type HostRefusal, MISDIRECTED } from './admission/host.ts'
import { letIn } from './admission/letIn.ts'
import type { OriginCheck } from './admission/origin.ts'
import { contextOf } from './admission/visitor.ts'
import type { AddressOf } from './limits/address.ts'
import type { Limits } from './limits/limits.ts'
import type { SharedPresence } from './nodes/sharedPresence.ts'
import type { SessionParts } from './session/conversation.ts'
import { Drain } from './session/drain.ts'
import { drainUnreadable } from './session/drainUnreadable.ts'
import { startHeartbeat } from './session/heartbeat.ts'
import { Joins } from './session/joins.ts'
import { PresenceBoard } from './session/presence.ts'
import { presenceRoom, type Rooms, sendBooths, WRITING_ROOM } from './session/rooms.ts'
import { Session } from './session/session.ts'
import { messageOf } from './transport/message.ts'
import { openTransport } from './transport/openTransport.ts'
import type { Concerned } from './transport/transport.ts'

/** What a gateway works with. */
export type GatewayParts = {
  readonly http: HttpServer
  readonly hosts: Hosts
  readonly reports: Pick<Reports, 'file'>
  /** Through which the hosts send. */
  readonly rooms: Rooms
  readonly limits: Limits
  readonly store: GuardedStore
  readonly clock: ServerClock & Partial<ClockError>
  readonly linksKey: Buffer
  /** Names this process: a screen that sees another one knows of the restart. */
  readonly boot: string
  /** Where there are other nodes: what joins who is connected there with those that the board counts here. */
  readonly amongNodes: ((board: PresenceBoard) => SharedPresence) | null
  /** Names what it stamps by: the same for all servers that go by one clock. */
  readonly clockName: string
  readonly isOwnOrigin: OriginCheck
  readonly addressOf: AddressOf
  readonly hostRefusal: HostRefusal
  readonly sourcesOf: SessionParts['sourcesOf']
  readonly reportError: ReportError
  readonly logEvent: LogEvent | undefined
  readonly logContact: LogContact | undefined
  readonly meters: Meters | undefined
}

/** The open gateway: how many connections wait to be let in (of one address, or in all), and how it is closed. */
export type Gateway = {
  readonly unadmitted: (address?: string) => number
  /** Has every screen move to another server, from when it is begun. */
  readonly drain: Pick<Drain, 'begin' | 'isBegun'>
  readonly close: () => Promise<void>
}

const ANOTHER_ORIGIN = { status: 403, says: 'Forbidden', line: 'another origin' } as const

function contextAt(at: Concerned<Arrival>): LogContext {
  return 'who' in at ? contextOf(at.who.visitor) : handshakeContext(at.handshake)
}

/** Opens the gateway on an HTTP server: whoever has a good link is let in and served. */
export function openGateway(parts: GatewayParts): Gateway {
  const { http, hosts, rooms, limits, clock, store, reportError, linksKey, addressOf } = parts
  const joins = new Joins(parts)
  let isClosing = false
  const board = new PresenceBoard(clock, (show, open, change) => {
    const note = () => joins.note(show, change)
    // Before it is told: who hears of it may ask for it at once.
    if (nodes === null || hosts.known(show)?.isFollowed || isClosing) note()
    // Other nodes may have written since it was read, and there is nobody here to be told.
    else if (change.came.length + change.left.length > 0) void hosts.get(show).then(note, note)
    rooms.send(presenceRoom(show), messageOf('presence', open))
    const host = hosts.known(show)
    const interprets = (link: LinkId) => {
      const grant = host?.link(link)?.grant
      return grant !== undefined && has(grant, 'interprets')
    }
    if (host && [...change.came, ...change.left].some(interprets))
      sendBooths(rooms, host.state, open)
  })
  const nodes = parts.amongNodes?.(board) ?? null
  const unwatch = store.onChange(() => {
    // What was in doubt may be in a log: it is read before anybody is told that all is well.
    if (store.failingSince === null) hosts.catchUp()
    rooms.send(WRITING_ROOM, messageOf('writing', { failingSince: store.failingSince }))
  })
  const side = new SideTable({ store, clock })
  const session = { ...parts, presence: nodes ?? board, joins, side }
  const transport = openTransport<Arrival>({
    http,
    clock,
    addressOf,
    nodes: nodes?.ends,
    reportError: (error, at) => reportError(error, contextAt(at)),
    refusal(request) {
      const line = parts.hostRefusal(request)
      if (line !== null) return { ...MISDIRECTED, line }
      return parts.isOwnOrigin(request.headers) ? null : ANOTHER_ORIGIN
    },
    async admit(auth, address) {
      const admission = await letIn({ auth, address }, { hosts, store, linksKey }, limits)
      if (!admission.ok) return admission
      const { visitor, join } = admission
      return { ok: true, who: { visitor, join }, allowance: allowanceOf(visitor) }
    },
    opened: (connection) => new Session(connection, session).begin(),
  })
  nodes?.begin(transport)
  const stopHeartbeat = startHeartbeat(clock, hosts, transport)
  const stopDrains = drainUnreadable(parts)
  const drain = new Drain({ clock, connections: transport.connections })
  hosts.begin()
  return {
    unadmitted: transport.waiting,
    drain,
    async close() {
      isClosing = true
      drain.stop()
      stopDrains()
      stopHeartbeat()
      unwatch()
      const said = nodes?.stop()
      await hosts.stop()
      await hosts.settled()
      await side.settled()
      await said
      await transport.close()
    },
  }
}
