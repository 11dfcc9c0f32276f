import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { HostOutlet } from '../host/showHost.ts'
import { messageOf } from './message.ts'
import type { Outflow } from './outflow.ts'
import type { WireServer } from './wire.ts'

/** The name of the room of everyone who sees the same of a show. */
export function audienceRoom(show: ShowId, audience: string): string {
  return `audience ${show} ${audience}`
}

/** The name of the room of one link's screens, which Socket.IO keeps. */
export function linkRoom(show: ShowId, link: LinkId): string {
  return `link ${show} ${link}`
}

/** The name of the room of those who are told who is connected. */
export function presenceRoom(show: ShowId): string {
  return `presence ${show}`
}

/** The name of the room of those who are told whether the server can write. */
export const WRITING_ROOM = 'writing'

/** Who is sent the same. Socket.IO's own rooms are sets of ids, and looking up each costs as much as sending. */
export class Rooms {
  readonly #rooms = new Map<string, Set<Outflow>>()

  /** Adds a connection to a room until disposed. */
  enter(room: string, outflow: Outflow): () => void {
    const members = this.#rooms.get(room) ?? new Set()
    this.#rooms.set(room, members)
    members.add(outflow)
    return () => {
      members.delete(outflow)
      if (members.size === 0 && this.#rooms.get(room) === members) this.#rooms.delete(room)
    }
  }

  /** The connections in a room. */
  in(room: string): Iterable<Outflow> {
    return this.#rooms.get(room) ?? []
  }
}

/** Sends a host's messages to its rooms: each is encoded once for all sockets in one. */
export function outletOf(io: WireServer, rooms: Rooms, show: ShowId): HostOutlet {
  return {
    deliver(audience, delivery) {
      const message =
        delivery.type === 'events'
          ? messageOf('events', delivery.frame)
          : messageOf('resync', delivery.resync)
      for (const outflow of rooms.in(audienceRoom(show, audience))) outflow.send(message)
    },
    beat(audience, head) {
      const message = messageOf('beat', head)
      for (const outflow of rooms.in(audienceRoom(show, audience))) outflow.sendIfIdle(message)
    },
    withdraw(link) {
      const screens = io.in(linkRoom(show, link))
      screens.emit('parting', { reason: 'withdrawn' })
      screens.disconnectSockets(true)
    },
  }
}
