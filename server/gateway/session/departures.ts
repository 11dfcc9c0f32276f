import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Hosts } from '../../host/hosts.ts'
import type { ServerClock } from '../../host/serverClock.ts'
import { Drain } from './drain.ts'
import { type Rooms, screensOf } from './rooms.ts'

/** What departures work with. */
export type DeparturesParts = {
  readonly clock: Pick<ServerClock, 'now' | 'after'>
  readonly hosts: Pick<Hosts, 'subscribers'>
  readonly rooms: Rooms
}

/** Has the screens of each show whose log cannot be read on here move, as another server's newer program may read it; gives how that ends. */
export function watchDepartures({ clock, hosts, rooms }: DeparturesParts): () => void {
  const departures = new Map<ShowId, Drain>()
  const end = (show: ShowId) => {
    departures.get(show)?.stop()
    departures.delete(show)
  }
  const begin = (state: Pick<ShowState, 'show' | 'links'>) => {
    // Nobody who sends screens here has to notice first: the other shows stay, and so does the server.
    const drain = new Drain({ clock, connections: () => screensOf(rooms, state), notice: 0 })
    departures.set(state.show, drain)
    void drain.begin(async () => true)
  }
  const unwatch = hosts.subscribers.add({
    name: 'departures',
    onReadable(state, isReadable) {
      end(state.show)
      if (!isReadable) begin(state)
    },
  })
  return () => {
    unwatch()
    for (const show of [...departures.keys()]) end(show)
  }
}
