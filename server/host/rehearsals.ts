import { isClosedRehearsal, originOf } from '../../shared/access/closedRehearsal.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Hosts } from './hosts.ts'
import type { ShowHost } from './showHost.ts'

/** The loaded rehearsals, by the show that they rehearse. */
export class Rehearsals {
  readonly #hosts: Pick<Hosts, 'getLoaded'>
  readonly #byOrigin = new Map<ShowId, Set<ShowHost>>()

  constructor(hosts: Pick<Hosts, 'getLoaded'>) {
    this.#hosts = hosts
  }

  /** Adds a loaded show if it is a rehearsal. */
  add(host: ShowHost): void {
    const origin = originOf(host.state)
    if (origin === undefined) return
    this.#byOrigin.set(origin, new Set(this.#byOrigin.get(origin)).add(host))
  }

  /** Removes a show that is no longer loaded. */
  remove(host: ShowHost): void {
    for (const hosts of this.#byOrigin.values()) hosts.delete(host)
  }

  isClosed({ state }: ShowHost): boolean {
    return isClosedRehearsal(state, (show) => this.#hosts.getLoaded(show)?.state ?? null)
  }

  /** Whether a screen here shows a rehearsal of a show. Whether the rehearsal stays open depends on the show's log. */
  hasScreens(show: ShowId): boolean {
    return [...(this.#byOrigin.get(show) ?? [])].some((host) => host.isFollowed)
  }

  /** Disconnects all screens of a show if it is a closed rehearsal; the same for its own rehearsals. */
  disconnect(host: ShowHost): void {
    if (this.isClosed(host)) host.disconnectAll({ reason: 'withdrawn' })
    for (const one of this.#byOrigin.get(host.state.show) ?? []) this.disconnect(one)
  }
}

/** Loads a show and the shows that it rehearses, which decide whether it is open; null for an unknown show. */
export async function loadWithOrigins(
  hosts: Pick<Hosts, 'get'>,
  show: ShowId,
): Promise<ShowHost | null> {
  const host = await hosts.get(show)
  const origin = host === null ? undefined : originOf(host.state)
  if (origin !== undefined) await loadWithOrigins(hosts, origin)
  return host
}
