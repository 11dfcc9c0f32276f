import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import { Drain } from './drain.ts'
import { type Rooms, screensOf } from './rooms.ts'

/** What draining unreadable shows works with. */
export type DrainsParts = {
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly hosts: Pick<Hosts, 'subscribers'>
  readonly rooms: Rooms
}

/** Moves the screens of each show whose log cannot be read on here, as another server's newer program may read it; returns what stops that. */
export function drainUnreadable({ clock, hosts, rooms }: DrainsParts): () => void {
  const drains = new Map<ShowId, Drain>()
  const end = (show: ShowId) => {
    drains.get(show)?.stop()
    drains.delete(show)
  }
  const begin = (state: Pick<ShowState, 'show' | 'links'>) => {
    // Nobody who sends screens here has to notice first: the other shows stay, and so does the server.
    const drain = new Drain({ clock, connections: () => screensOf(rooms, state), notice: 0 })
    drains.set(state.show, drain)
    void drain.begin(async () => true)
  }
  const unwatch = hosts.subscribers.add({
    name: 'drains',
    onReadable(state, isReadable) {
      end(state.show)
      if (!isReadable) begin(state)
    },
  })
  return () => {
    unwatch()
    for (const show of [...drains.keys()]) end(show)
  }
}
