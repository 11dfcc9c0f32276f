import { isClosedRehearsal, originOf } from '../../shared/access/closedRehearsal.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Hosts } from './hosts.ts'
import type { ShowHost } from './showHost.ts'

/** The rehearsals that are loaded, by the show they were made from. */
export class Rehearsals {
  readonly #hosts: Pick<Hosts, 'known'>
  readonly #byOrigin = new Map<ShowId, Set<ShowHost>>()

  constructor(hosts: Pick<Hosts, 'known'>) {
    this.#hosts = hosts
  }

  /** Adds a show that was loaded; one that is no rehearsal of a plan is left out. */
  add(host: ShowHost): void {
    const origin = originOf(host.state)
    if (origin === undefined) return
    this.#byOrigin.set(origin, new Set(this.#byOrigin.get(origin)).add(host))
  }

  /** Whether a show is a closed rehearsal. */
  isClosed({ state }: ShowHost): boolean {
    return isClosedRehearsal(state, (show) => this.#hosts.known(show)?.state ?? null)
  }

  /** Whether a screen here follows a rehearsal of a show: whether that stays open depends on the show's log. */
  areFollowed(show: ShowId): boolean {
    return [...(this.#byOrigin.get(show) ?? [])].some((host) => host.isFollowed)
  }

  /** Disconnects all screens of a show and of its rehearsals, where these are closed. */
  disconnect(host: ShowHost): void {
    if (this.isClosed(host)) host.disconnectAll({ reason: 'withdrawn' })
    for (const one of this.#byOrigin.get(host.state.show) ?? []) this.disconnect(one)
  }
}

/** Loads a show to be opened by a link, and the shows it was made from, on which that depends; null where there is no such show. */
export async function openedHost(
  hosts: Pick<Hosts, 'get'>,
  show: ShowId,
): Promise<ShowHost | null> {
  const host = await hosts.get(show)
  const origin = host === null ? undefined : originOf(host.state)
  if (origin !== undefined) await openedHost(hosts, origin)
  return host
}
