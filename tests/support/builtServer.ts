import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { z } from 'zod'
import { linksKeyFile } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { systemClock } from '../../server/host/serverClock.ts'
import { ShowLog } from '../../server/host/showLog.ts'
import type { Store } from '../../server/store/port.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'
import { loadHost, makeHearing } from './hosts.ts'
import { present } from './present.ts'
import { everybodyCame, LINKS_KEY, type Reachable, SHOW } from './server.ts'
import { LAST_SAID, type ServerProcess, startServerProcess } from './serverProcess.ts'
import { tempFolder } from './tempFolder.ts'
import { until } from './until.ts'

/** A show on the built program, which other tests of the file do not use. */
export type BuiltShow = Reachable & {
  /** The data of the server, opened a second time in this process. */
  readonly store: Store
  /** The show, or another one of the server, as its log has it now. */
  head(show?: ShowId): Promise<{ readonly seq: number; readonly state: ShowState }>
}

/** The built program, serving on a data folder of its own; as a show it is the one called `SHOW`. */
export type BuiltServer = BuiltShow & {
  /** Makes another show with the same agenda and links. */
  newShow(): Promise<BuiltShow>
  /** The messages that it has logged so far, from this level on; warnings and errors where none is given. */
  logged(level?: number): readonly string[]
  /** Stops it and starts it again on the same data, at another address. */
  restart(): Promise<BuiltServer>
  /** Stops it, so that it prints all that it has logged, and resolves once that is here; once however often it is called. */
  stop(): Promise<void>
}

/** What a test may choose of the built program. */
export type BuiltOptions = {
  /** Options of `npm start`. */
  readonly options?: readonly string[]
  /** Writes to the data before the server starts. */
  readonly prepare?: (store: Store) => Promise<void>
  /** No page of a person was open yet. */
  readonly newcomers?: boolean
}

/** Levels of the log, as its lines have them. */
const LEVEL = { warn: 40, error: 50 } as const

const Logged = z.looseObject({ level: z.number(), msg: z.string(), port: z.number().optional() })

/** Makes the show in the data of a server. */
async function made(store: Store, show: ShowId, newcomers: boolean): Promise<void> {
  const clock = systemClock()
  await makeHearing(store, { show, wall: instant(clock.now()) })
  if (newcomers) return
  const host = await loadHost({ store, clock }, show)
  await everybodyCame(host)
  host.stop()
}

function showOn(url: string, store: Store, show: ShowId): BuiltShow {
  const head = async (of = show) => {
    return present(await ShowLog.load(store, of)).head
  }
  const token = async (link: LinkId) => {
    const found = present((await head()).state.links.find(({ id }) => id === link))
    return tokenOf(LINKS_KEY, show, link, found.generation)
  }
  return { url, show, store, head, token }
}

/** What the server has logged; its last line may not be whole yet. */
function logIn({ printed }: ServerProcess) {
  const lines = printed().split('\n').slice(0, -1)
  return lines.filter((line) => line.startsWith('{')).map((line) => Logged.parse(JSON.parse(line)))
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
  return serveBuilt({ folder, store, options, newcomers, remove })
}

type Served = Required<Pick<BuiltOptions, 'options'>> & {
  readonly folder: string
  readonly store: Store
  readonly newcomers: boolean
  readonly remove: () => void
}

async function serveBuilt(served: Served): Promise<BuiltServer> {
  const { folder, store, options, newcomers, remove } = served
  const words = ['--port', '0', '--log-level', 'info', ...options]
  const server = await startServerProcess(folder, words)
  // Until then it may make a key of the owner, in place of one that a test makes.
  await until(() => server.printed().includes(LAST_SAID), 'the end of the start')
  const port = () => logIn(server).find(({ msg }) => msg === 'serving')?.port
  await until(() => port() !== undefined, 'the port')
  // Wherever it listens and however it is known, this process reaches it here.
  const url = `http://127.0.0.1:${port()}`
  const end = async () => expect(await server.end('SIGTERM')).toBe(0)
  let shows = (await store.shows()).length
  let stopped: Promise<void> | undefined
  return {
    ...showOn(url, store, SHOW),
    newShow: async () => {
      shows += 1
      const show = `${SHOW}-${shows}`
      await made(store, show, newcomers)
      return showOn(url, store, show)
    },
    logged: (from = LEVEL.warn) =>
      logIn(server)
        .filter(({ level }) => level >= from)
        .map(({ msg }) => msg),
    restart: () => end().then(() => serveBuilt(served)),
    stop: () => {
      stopped ??= end().then(() => store.close().then(remove))
      return stopped
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
