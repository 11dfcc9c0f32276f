import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Presence } from '../../../shared/protocol/down/down.ts'
import { ANYONE } from '../../../shared/run/actors.ts'
import { has } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Broadcaster } from '../../host/channels.ts'
import type { ReportError } from '../../logEvent.ts'
import { type EncodedMessage, messageOf } from '../transport/message.ts'
import type { ScreenConnection } from '../transport/transport.ts'

/** The name of the room of everyone who sees the same of a show. */
export function audienceRoom(show: ShowId, audience: string): string {
  return `audience ${show} ${audience}`
}

/** The name of the room of one link's screens. */
export function linkRoom(show: ShowId, link: LinkId): string {
  return `link ${show} ${link}`
}

/** The name of the room of those who are told who is connected: of everybody, or of booths alone. */
export function presenceRoom(show: ShowId, of: 'all' | 'booths' = 'all'): string {
  return `presence ${show} ${of}`
}

/** The name of the room of those who are told whether the server can write. */
export const WRITING_ROOM = 'writing'

/** A connection as far as rooms use it. */
type Listener = Pick<ScreenConnection<unknown>, 'send' | 'sendIfIdle' | 'close'>

/** Who is sent the same. Socket.IO has rooms too, which are sets of ids: looking up each costs as much as sending. */
export class Rooms {
  readonly #rooms = new Map<string, Set<Listener>>()
  readonly #reportError: ReportError

  constructor(reportError: ReportError) {
    this.#reportError = reportError
  }

  /** Adds a connection to a room until disposed. */
  enter(room: string, connection: Listener): () => void {
    const members = this.#rooms.get(room) ?? new Set()
    this.#rooms.set(room, members)
    members.add(connection)
    return () => {
      members.delete(connection)
      if (members.size === 0 && this.#rooms.get(room) === members) this.#rooms.delete(room)
    }
  }

  /** Sends a message to all in a room: it was encoded once. */
  send(room: string, message: EncodedMessage): void {
    this.each(room, (connection) => connection.send(message))
  }

  /** Does the same with each connection in a room; where that fails for one, it is reported, and the others go on. */
  each(room: string, act: (connection: Listener) => void): void {
    for (const connection of this.in(room)) {
      try {
        act(connection)
      } catch (error) {
        this.#reportError(error)
      }
    }
  }

  /** The connections in a room. */
  in(room: string): Iterable<Listener> {
    return this.#rooms.get(room) ?? []
  }
}

/** Tells the interpreters of a show which of them are connected (R16). */
export function sendBooths(rooms: Rooms, state: ShowState, { open }: Presence): void {
  const connected = state.links.flatMap(({ id, grant }) => {
    const screens = has(grant, 'interprets') ? (open[id] ?? 0) : 0
    return screens === 0 ? [] : [[id, screens] as const]
  })
  const message = messageOf('presence', { open: Object.fromEntries(connected) })
  rooms.send(presenceRoom(state.show, 'booths'), message)
}

/** The screens of a show, by the links that they came with, or by none. */
export function* screensOf(
  rooms: Rooms,
  { show, links }: Pick<ShowState, 'show' | 'links'>,
): Iterable<Pick<Listener, 'send'>> {
  for (const { id } of links) yield* rooms.in(linkRoom(show, id))
  yield* rooms.in(linkRoom(show, ANYONE))
}

/** Sends a show's messages to its rooms: each is encoded once for all sockets in one. */
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
    disconnect(link, parting) {
      // Each leaves the room as it is closed.
      rooms.each(linkRoom(show, link), (connection) => connection.close(parting))
    },
  }
}
