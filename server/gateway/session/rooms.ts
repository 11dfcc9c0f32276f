import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/down.ts'
import { ANYONE } from '../../../shared/run/actors.ts'
import { has } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Broadcaster } from '../../host/channels.ts'
import type { ReportError } from '../../logEvent.ts'
import { type EncodedMessage, messageOf } from '../transport/message.ts'
import type { ScreenConnection } from '../transport/transport.ts'

/** Returns the name of the room for all screens that see the same parts of a show. */
export function audienceRoom(show: ShowId, audience: string): string {
  return `audience ${show} ${audience}`
}

/** Returns the name of the room for all screens of a link. */
export function linkRoom(show: ShowId, link: LinkId): string {
  return `link ${show} ${link}`
}

/** Returns the name of the room for screens that show who is connected: everyone, or booths only. */
export function presenceRoom(show: ShowId, group: 'all' | 'booths' = 'all'): string {
  return `presence ${show} ${group}`
}

/** The room of screens that show whether the server can write. */
export const WRITING_ROOM = 'writing'

type Listener = Pick<ScreenConnection<unknown>, 'send' | 'sendIfIdle' | 'close'>

/** Groups of connections that get the same messages. Looking up ids in the rooms of Socket.IO would cost as much as sending. */
export class Rooms {
  readonly #rooms = new Map<string, Set<Listener>>()
  readonly #reportError: ReportError

  constructor(reportError: ReportError) {
    this.#reportError = reportError
  }

  /** Adds a connection to a room; returns a function that removes it. */
  enter(room: string, connection: Listener): () => void {
    const members = this.#rooms.get(room) ?? new Set()
    this.#rooms.set(room, members)
    members.add(connection)
    return () => {
      members.delete(connection)
      if (members.size === 0 && this.#rooms.get(room) === members) this.#rooms.delete(room)
    }
  }

  send(room: string, message: EncodedMessage): void {
    this.each(room, (connection) => connection.send(message))
  }

  /** Calls `act` for each connection in a room. It reports a failure and continues with the others. */
  each(room: string, act: (connection: Listener) => void): void {
    for (const connection of this.membersOf(room)) {
      try {
        act(connection)
      } catch (error) {
        this.#reportError(error)
      }
    }
  }

  membersOf(room: string): Iterable<Listener> {
    return this.#rooms.get(room) ?? []
  }
}

/** Sends the interpreters of a show which of them are connected (R16). */
export function sendBooths(rooms: Rooms, state: ShowState, { open }: Presence): void {
  const connected = state.links.flatMap(({ id, grant }) => {
    const screens = has(grant, 'interprets') ? (open[id] ?? 0) : 0
    return screens === 0 ? [] : [[id, screens] as const]
  })
  const message = messageOf('presence', { open: Object.fromEntries(connected) })
  rooms.send(presenceRoom(state.show, 'booths'), message)
}

/** Lists the screens of a show, with and without a link. */
export function* screensOf(
  rooms: Rooms,
  { show, links }: Pick<ShowState, 'show' | 'links'>,
): Iterable<Pick<Listener, 'send'>> {
  for (const { id } of links) yield* rooms.membersOf(linkRoom(show, id))
  yield* rooms.membersOf(linkRoom(show, ANYONE))
}

/** Returns the broadcaster of a show. It encodes each message once for all sockets in a room. */
export function broadcasterOf(rooms: Rooms, show: ShowId): Broadcaster {
  return {
    deliver(audience, delivery) {
      const message =
        delivery.type === 'events'
          ? messageOf('events', delivery.frame)
          : messageOf('resync', delivery.resync)
      rooms.send(audienceRoom(show, audience), message)
    },
    heartbeat(audience, head) {
      const message = messageOf('beat', head)
      rooms.each(audienceRoom(show, audience), (connection) => connection.sendIfIdle(message))
    },
    disconnect(link, reason) {
      // Each connection leaves the room when it closes.
      rooms.each(linkRoom(show, link), (connection) => connection.close(reason))
    },
  }
}
