import { join } from 'node:path'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { linkPath } from '../../../server/access/token.ts'
import { type ServerClock, systemClock } from '../../../server/host/serverClock.ts'
import { startServer } from '../../../server/server.ts'
import type { LinkId, PersonId } from '../../../shared/agenda/ids.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { type Instant, instant } from '../../../shared/time/instant.ts'
import type { Case } from '../../support/given.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { present } from '../../support/present.ts'
import type { Scene } from '../scenes/scene.ts'

const KEY = Buffer.alloc(32, 7)
const ASSETS = join(import.meta.dirname, '../../../dist/client')

/** A server that holds one show, at the moment of a scene. */
export type SceneServer = {
  /** Where it is reached, without a link. */
  readonly url: string
  /** The address of a link's screen. */
  address(link: LinkId): string
  /** The address of the owner's page. */
  readonly owner: string
  /** It goes away, once. */
  stop(): Promise<void>
}

/** A clock that runs as any does, and says `start` now. */
function clockFrom(start: Instant): ServerClock {
  const real = systemClock()
  const ahead = start - real.now()
  return { ...real, now: () => real.now() + ahead }
}

function grants(people: readonly PersonId[]): ReadonlyArray<readonly [LinkId, Grant]> {
  const shared = (role: Role, booth: string | null = null): readonly [LinkId, Grant] => [
    role,
    { roles: [role], person: null, booth },
  ]
  return [
    shared('moderator'),
    shared('planner'),
    shared('timekeeper'),
    shared('interpreter', 'en–zh'),
    shared('audience'),
    shared('stage'),
    ...people.map((person): readonly [LinkId, Grant] => [
      person,
      { roles: ['speaker'], person, booth: null },
    ]),
  ]
}

/** Starts a server whose log holds this show, with a link for each role and for these people, and whose clock goes on from it. */
export async function serveScene(
  show: Case,
  people: readonly PersonId[],
  publicUrl: string | null = null,
): Promise<SceneServer> {
  const store = new MemoryStore()
  const links = grants(people).filter(
    ([link]) => !show.state.links.some(({ id: known }) => known === link),
  )
  for (const [link, grant] of links) show.record([{ type: 'linkMade', v: 1, link, grant }])
  const id = show.state.show
  const envelopes = show.log.map((envelope) => ({ ...envelope, show: id, wall: envelope.at }))
  await store.append(envelopes)
  const key = await newOwnerKey(store)
  const { port, hosts, stop } = await startServer({
    store,
    linksKey: KEY,
    clock: clockFrom(instant(show.now)),
    assets: ASSETS,
    host: '127.0.0.1',
    port: 0,
    publicUrl,
    trustProxy: [],
    tls: null,
    reportError: (error) => {
      throw error
    },
    warn: (line) => {
      throw new Error(line)
    },
  })
  const host = await hosts.get(id)
  let stopped: Promise<void> | null = null
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    owner: `${url}/#owner.${key}`,
    address(link) {
      const found = present(host?.link(link))
      return `${url}${linkPath(KEY, id, found)}`
    },
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/** Serves a scene, with its speakers' links, while it is used. */
export async function withScene<T>(
  { show, speakers, publicUrl }: Scene,
  use: (server: SceneServer) => Promise<T>,
): Promise<T> {
  const server = await serveScene(show, [speakers.on, speakers.waiting], publicUrl)
  try {
    return await use(server)
  } finally {
    await server.stop()
  }
}
