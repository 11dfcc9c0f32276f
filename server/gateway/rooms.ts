import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { HostOutlet } from '../host/showHost.ts'
import { type Message, messageOf } from './message.ts'
import type { Outflow } from './outflow.ts'
import type { WireServer } from './wire.ts'

/** The room of everyone who sees the same of a show. */
export function audienceRoom(show: ShowId, audience: string): string {
  return `audience ${show} ${audience}`
}

/** The room of one link's screens. */
export function linkRoom(show: ShowId, link: LinkId): string {
  return `link ${show} ${link}`
}

/** The room of those who are told who is connected. */
export function presenceRoom(show: ShowId): string {
  return `presence ${show}`
}

function* outflowsIn(io: WireServer, room: string): Iterable<Outflow> {
  for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
    const socket = io.sockets.sockets.get(id)
    if (socket) yield socket.data.outflow
  }
}

/** Sends one message to every socket in a room. */
export function toRoom(io: WireServer, room: string, message: Message): void {
  for (const outflow of outflowsIn(io, room)) outflow.send(message)
}

/** Sends a host's messages to its rooms: each is encoded once for all sockets in one. */
export function outletOf(io: WireServer, show: ShowId): HostOutlet {
  return {
    deliver(audience, delivery) {
      const message =
        delivery.type === 'events'
          ? messageOf('events', delivery.frame)
          : messageOf('resync', delivery.resync)
      toRoom(io, audienceRoom(show, audience), message)
    },
    beat(audience, head) {
      const message = messageOf('beat', head)
      for (const outflow of outflowsIn(io, audienceRoom(show, audience))) {
        outflow.sendIfIdle(message)
      }
    },
    withdraw(link) {
      const screens = io.in(linkRoom(show, link))
      screens.emit('parting', { reason: 'withdrawn' })
      screens.disconnectSockets(true)
    },
  }
}
