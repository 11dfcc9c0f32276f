import type { Broadcaster } from '../../server/host/channels.ts'
import { makeShow, type NewShow } from '../../server/host/makeShow.ts'
import { type HostParts, ShowHost } from '../../server/host/showHost.ts'
import { NOTHING_ABANDONED, type SharedLog, type Store } from '../../server/store/port.ts'
import type { ShowId } from '../../shared/agenda/ids.ts'
import { HEARING_START, hearing } from './hearing.ts'
import { present } from './present.ts'
import { LINKS, SHOW } from './server.ts'

/** Sends nothing: no screen is open. */
export const NO_SCREENS: Broadcaster = {
  deliver: () => undefined,
  heartbeat: () => undefined,
  disconnect: () => undefined,
}

/** Throws every error that a server reports. */
export function rethrow(error: unknown): never {
  throw error
}

/** Makes a show in a store: the hearing with all its links, at its start, unless stated otherwise. */
export function makeHearing(store: Store, changes: Partial<NewShow> = {}) {
  const made = { show: SHOW, agenda: hearing(), links: LINKS, wall: HEARING_START, rehearsal: null }
  return makeShow(store, { ...made, ...changes })
}

/** Loads a show that no screen follows, and in which nothing may go wrong, unless the parts say otherwise. */
export const loadHost = async (
  parts: Pick<HostParts, 'store' | 'clock'> & Partial<HostParts>,
  show: ShowId = SHOW,
): Promise<ShowHost> =>
  present(await ShowHost.load({ broadcaster: NO_SCREENS, reportError: rethrow, ...parts }, show))

type Hosts = { get(show: ShowId): Promise<ShowHost | null> }

/** Returns a show of a server. */
export const hostOf = async ({ hosts }: { readonly hosts: Hosts }, show: ShowId = SHOW) =>
  present(await hosts.get(show))

/** The store as two servers share it: it announces nothing unless stated otherwise. */
export const sharedLog = (
  store: Pick<Store, 'eventsAfter'>,
  changes: Partial<SharedLog> = {},
): SharedLog => ({
  onGrowth: () => () => undefined,
  heads: async (shows) => {
    const ends = shows.map(async (show) => {
      const last = (await store.eventsAfter(show, 0)).at(-1)
      return [show, last?.seq ?? 0] as const
    })
    return new Map(await Promise.all(ends))
  },
  abandoned: async () => NOTHING_ABANDONED,
  abandon: async () => NOTHING_ABANDONED,
  serverCount: async () => 2,
  leave: async () => 1,
  ...changes,
})
