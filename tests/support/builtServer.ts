import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { z } from 'zod'
import { linksKeyFile } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { makeShow } from '../../server/host/makeShow.ts'
import { systemClock } from '../../server/host/serverClock.ts'
import { ShowHost } from '../../server/host/showHost.ts'
import { ShowLog } from '../../server/host/showLog.ts'
import type { Store } from '../../server/store/port.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'
import { hearing } from './hearing.ts'
import { everybodyCame, LINKS, LINKS_KEY, type Reachable, SHOW } from './server.ts'
import { type ServerProcess, startServerProcess } from './serverProcess.ts'
import { tempFolder } from './tempFolder.ts'

/** A show on the built program, which other tests of the file do not use. */
export type BuiltShow = Reachable & {
  /** The data of the server, opened a second time in this process. */
  readonly store: Store
  /** The show as its log has it now. */
  head(): Promise<{ readonly seq: number; readonly state: ShowState }>
}

/** The built program, serving on a data folder of its own; as a show it is the one called `SHOW`. */
export type BuiltServer = BuiltShow & {
  /** Makes another show with the same agenda and links. */
  newShow(): Promise<BuiltShow>
  /** The messages that it has logged so far, from this level on; warnings and errors where none is given. */
  logged(level?: number): readonly string[]
  /** Stops it, and resolves once everything that it printed is here. */
  stop(): Promise<void>
}

/** What a test may choose of the built program. */
export type BuiltOptions = {
  /** Options of `npm start`. */
  readonly options?: readonly string[]
  /** Writes to the data before the server starts. */
  readonly prepare?: (store: Store) => Promise<void>
  /** No page of a person was open yet. */
  readonly newcomers?: true
}

/** Levels of the log, as its lines have them. */
export const LEVEL = { warn: 40, error: 50 } as const

const Logged = z.looseObject({ level: z.number(), msg: z.string() })

/** Who a host would send to, where no screen is open. */
const NO_SCREENS = { deliver: () => undefined, beat: () => undefined, part: () => undefined }

function trouble(error: unknown): never {
  throw error
}

/** Makes the show in the data of a server. */
async function made(store: Store, show: ShowId, newcomers: boolean): Promise<void> {
  const clock = systemClock()
  const wall = instant(clock.now())
  await makeShow(store, { show, agenda: hearing(), links: LINKS, wall, rehearsal: null })
  if (newcomers) return
  const host = await ShowHost.load({ store, clock, outlet: NO_SCREENS, trouble }, show)
  await everybodyCame(host)
  host?.stop()
}

function showOn({ url }: ServerProcess, store: Store, show: ShowId): BuiltShow {
  const head = async () => {
    const log = await ShowLog.load(store, show)
    if (log === null) throw new Error(`there is no show ${show}`)
    return log.head
  }
  const token = async (link: LinkId) => {
    const found = (await head()).state.links.find(({ id }) => id === link)
    if (!found) throw new Error(`there is no link ${link}`)
    return tokenOf(LINKS_KEY, show, link, found.generation)
  }
  return { url, show, store, head, token }
}

/** The messages of a log from this level on. */
function messagesFrom(printed: string, level: number): readonly string[] {
  const lines = printed.split('\n').filter((line) => line.startsWith('{'))
  const logged = lines.map((line) => Logged.parse(JSON.parse(line)))
  return logged.filter((line) => line.level >= level).map(({ msg }) => msg)
}

/** Starts the built program as `npm start` does, on any free port. */
export async function startBuilt(chosen: BuiltOptions = {}): Promise<BuiltServer> {
  const { options = [], prepare, newcomers = false } = chosen
  const { folder, remove } = tempFolder()
  writeFileSync(linksKeyFile(folder), `${LINKS_KEY.toString('base64url')}\n`)
  const store = new SqliteStore(folder)
  // The server adds no show of its own.
  await store.setFact('bundled-show', SHOW)
  await made(store, SHOW, newcomers)
  await prepare?.(store)
  const server = await startServerProcess(folder, ['--port', '0', ...options])
  let shows = 1
  return {
    ...showOn(server, store, SHOW),
    newShow: async () => {
      shows += 1
      const show = `${SHOW}-${shows}`
      await made(store, show, newcomers)
      return showOn(server, store, show)
    },
    logged: (level = LEVEL.warn) => messagesFrom(server.printed(), level),
    stop: async () => {
      const code = await server.end('SIGTERM')
      await store.close()
      remove()
      expect(code).toBe(0)
    },
  }
}

/** A built server for all tests of a file or group, which must log no errors; returns what gives it while they run. */
export function builtForAll(chosen: BuiltOptions = {}): () => BuiltServer {
  let server: BuiltServer | undefined
  beforeAll(async () => {
    server = await startBuilt(chosen)
  })
  afterAll(async () => {
    await server?.stop()
    expect(server?.logged(LEVEL.error)).toEqual([])
  })
  return () => {
    if (server === undefined) throw new Error('no test is running')
    return server
  }
}
