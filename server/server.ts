import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Health } from '../shared/protocol/http/health.ts'
import { publicShows } from './access/publicShows.ts'
import { bearerOf, visitorOf } from './gateway/admission/bearer.ts'
import { openGateway } from './gateway/gateway.ts'
import { addressesBehind } from './gateway/limits/address.ts'
import { Limits } from './gateway/limits/limits.ts'
import { outletOf, Rooms } from './gateway/session/rooms.ts'
import { Hosts } from './host/hosts.ts'
import type { ServerClock } from './host/serverClock.ts'
import { readiness } from './http/health.ts'
import { httpServer, listen, type TlsFiles } from './http/listen.ts'
import { pages } from './http/pages.ts'
import { openReadingThread } from './intake/workerThread.ts'
import { proveLibraries } from './proveLibraries.ts'
import { GuardedStore } from './store/guarded.ts'
import type { Store } from './store/port.ts'
import { CannotWrite, InDoubt } from './store/writeFault.ts'
import type { Tell, Trouble } from './told.ts'

/** What a server is made of. */
export type ServerParts = {
  readonly store: Store
  readonly linksKey: Buffer
  readonly clock: ServerClock
  /** The folder of the built pages. */
  readonly assets: string
  /** Whether the pages’ source maps are served to whoever asks. */
  readonly sourceMaps?: boolean
  readonly host: string
  readonly port: number
  readonly publicUrl: string | null
  /** Whose word about whom they speak for is believed: addresses and ranges. */
  readonly trustProxy: readonly string[]
  readonly tls: TlsFiles | null
  readonly trouble: Trouble
  /** Tells the operator of something to set otherwise. */
  readonly warn: (line: string) => void
  readonly tell?: Tell | undefined
}

/** A running server: where it listens, its shows, who waits at its door, and how it is stopped, its store included. */
export type Running = {
  readonly port: number
  readonly hosts: Hosts
  readonly store: GuardedStore
  /** How many connections wait to be let in, of one address or in all. */
  readonly unadmitted: (address?: string) => number
  readonly stop: () => Promise<void>
}

/** How long screens have to say goodbye when the server stops, in ms. */
const GOODBYE = 300

/** Joins the parts and listens; rejects with a `StartupError` where it cannot. */
export async function startServer(parts: ServerParts): Promise<Running> {
  await proveLibraries()
  const { clock, tls } = parts
  const store = new GuardedStore(parts.store, { clock, trouble: parts.trouble })
  const trouble: Trouble = (error, context) => {
    // The store tells of its trouble once, when it begins; each who waits for it asks again and again.
    if (!(error instanceof CannotWrite || error instanceof InDoubt)) {
      parts.trouble(error, context)
    }
  }
  const started = clock.now()
  const health = async (): Promise<Health> => ({
    ...readiness(store.failingSince),
    shows: await store.shows().then(
      ({ length }) => length,
      () => null,
    ),
    uptime: Math.floor((clock.now() - started) / 1_000),
  })
  const rooms = new Rooms()
  const hosts = new Hosts({
    ...{ store, clock, trouble, tell: parts.tell },
    outletOf: (show) => outletOf(rooms, show),
  })
  const openShows = async () => {
    const states = (await hosts.all()).hosts.map(({ state }) => state)
    return { shows: [...publicShows(states, clock.now())] }
  }
  const admission = { hosts, store, linksKey: parts.linksKey }
  // One for everything: what strangers guess counts the same by socket and by HTTP.
  const limits = new Limits()
  const addressOf = addressesBehind(parts.trustProxy, parts.warn)
  const thread = openReadingThread({ trouble })
  const app = pages({
    assets: parts.assets,
    secure: tls !== null,
    sourceMaps: parts.sourceMaps ?? false,
    health,
    publicList: { clock, limits, addressOf, list: openShows },
    intake: {
      publicUrl: parts.publicUrl,
      limits,
      addressOf,
      enter: (key) => bearerOf(key, admission),
      read: thread.read,
    },
    exports: {
      limits,
      addressOf,
      enter: (key) => visitorOf(key, admission),
      stateOf: async (show) => (await hosts.get(show))?.state ?? null,
    },
    trouble,
  })
  const { server, hangUp } = httpServer(app, tls)
  const port = await listen(server, parts)
  const gateway = openGateway({
    ...{ http: server, hosts, rooms, limits, addressOf, store, clock, trouble },
    tell: parts.tell,
    ...{ linksKey: parts.linksKey, publicUrl: parts.publicUrl, boot: randomUUID() },
  })
  const stop = async () => {
    const closed = gateway.close()
    await Promise.race([closed, wait(GOODBYE)])
    hangUp()
    await Promise.all([closed, thread.stop()])
    await store.close()
  }
  return { port, hosts, unadmitted: gateway.unadmitted, store, stop }
}
