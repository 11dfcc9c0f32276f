import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { HostOutlet } from '../host/showHost.ts'
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

/** Sends a host's messages to its rooms: each is encoded once for all sockets in one. */
export function outletOf(io: WireServer, show: ShowId): HostOutlet {
  return {
    deliver(audience, delivery) {
      const room = io.to(audienceRoom(show, audience))
      if (delivery.type === 'events') room.emit('events', delivery.frame)
      else room.emit('resync', delivery.resync)
    },
    beat(audience, head) {
      io.to(audienceRoom(show, audience)).volatile.emit('beat', head)
    },
    withdraw(link) {
      const screens = io.in(linkRoom(show, link))
      screens.emit('parting', { reason: 'withdrawn' })
      screens.disconnectSockets(true)
    },
  }
}
