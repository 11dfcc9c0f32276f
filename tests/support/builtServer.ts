import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { linksKeyFile } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { systemClock } from '../../server/host/serverClock.ts'
import type { Store } from '../../server/store/port.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { instant } from '../../shared/time/instant.ts'
import { loadHost, makeHearing } from './hosts.ts'
import { LINKS_KEY } from './linksKey.ts'
import { present } from './present.ts'
import { everybodyCame, type Reachable, SHOW } from './server.ts'
import { LAST_SAID, startServerProcess } from './serverProcess.ts'
import { tempFolder } from './tempFolder.ts'
import { until } from './until.ts'

/** The built program, serving on a data folder of its own; its show is the one called `SHOW`, whose links are never replaced. */
export type BuiltServer = Reachable & {
  /** The data of the server, opened a second time in this process. */
  readonly store: Store
  /** Stops it: it must have logged neither a warning nor an error. */
  stop(): Promise<void>
}

/** Starts the built program as `npm start` does, on any free port. */
export async function startBuilt(): Promise<BuiltServer> {
  const { folder, remove } = tempFolder()
  writeFileSync(linksKeyFile(folder), `${LINKS_KEY.toString('base64url')}\n`)
  const store = new SqliteStore(folder)
  // The server adds no show of its own.
  await store.setFact('bundled-show', SHOW)
  const clock = systemClock()
  await makeHearing(store, { wall: instant(clock.now()) })
  const host = await loadHost({ store, clock })
  await everybodyCame(host)
  host.stop()
  const { url, end, printed } = await startServerProcess(folder)
  // Until then it may make a key of the owner, in place of one that a test makes.
  await until(() => printed().includes(LAST_SAID), 'the end of the start')
  return {
    ...{ url, show: SHOW, store },
    token: async (link) => tokenOf(LINKS_KEY, SHOW, link, 0),
    stop: async () => {
      expect(await end('SIGTERM')).toBe(0)
      await store.close()
      remove()
      expect(printed()).not.toMatch(/^\{/m)
    },
  }
}

/** A built server for all tests of a file; returns what gives it while they run. */
export function builtForAll(): () => BuiltServer {
  let server: BuiltServer | undefined
  beforeAll(async () => {
    server = await startBuilt()
  })
  afterAll(() => server?.stop())
  return () => present(server)
}
