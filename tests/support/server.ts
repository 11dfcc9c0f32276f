import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { linkPath } from '../../server/access/token.ts'
import { makeShow, type NewShow } from '../../server/host/makeShow.ts'
import type { ServerClock } from '../../server/host/serverClock.ts'
import type { ShowHost } from '../../server/host/showHost.ts'
import type { LogContext } from '../../server/logEvent.ts'
import { type Running, type ServerParts, startServer as startAlone } from '../../server/server.ts'
import type { NodeBuses, SharedLog, Store } from '../../server/store/port.ts'
import { SqliteStore } from '../../server/store/sqlite.ts'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { Answer } from '../../shared/protocol/down/answer.ts'
import { OWNER_KEY } from '../../shared/run/actors.ts'
import type { Command } from '../../shared/run/command.ts'
import type { Grant, Role } from '../../shared/run/grant.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { instant } from '../../shared/time/instant.ts'
import { hearing } from './hearing.ts'
import { LINKS_KEY } from './linksKey.ts'
import { MemoryStore } from './memoryStore.ts'
import { movableClock } from './movableClock.ts'
import { present } from './present.ts'

/** The show that every server in the process holds. */
export const SHOW = 'hearing'

/** A server that screens can reach, wherever it runs. */
export type Reachable = {
  readonly url: string
  readonly show: ShowId
  /** The token of a link as it is now. */
  token(link: LinkId): Promise<string>
}

/** A show of a server in this process, which only one test uses. */
export type OwnShow = Reachable & {
  readonly store: Store
  /** This show, or another one of the server, as it is now. */
  head(show?: ShowId): Promise<{ readonly seq: number; readonly state: ShowState }>
}

/** A server in this process, with its show. */
export type TestServer = OwnShow & {
  /** Makes another show with the same agenda and links. */
  newShow(): Promise<OwnShow>
  readonly hosts: Running['hosts']
  readonly unadmitted: Running['unadmitted']
  /** Everything that went wrong inside, which is nothing in most tests. */
  readonly errors: readonly unknown[]
  /** What each of them belonged to. */
  readonly contexts: readonly LogContext[]
  /** What the operator was told to set otherwise. */
  readonly warnings: readonly string[]
  /** Gives a command as the owner, to whom no press is too early, or as another link. */
  give(command: Command, on?: { readonly show?: ShowId; readonly link?: LinkId }): Promise<Answer>
  /** Lets server time pass, where the test has brought no clock of its own. */
  pass(ms: number): void
  /** Has its screens move to the others on its log. */
  drain(begun?: () => void): Promise<void>
  stop(): Promise<void>
}

/** What a test may choose; without a folder the log is in memory. */
export type TestServerOptions = {
  readonly clock?: ServerClock
  readonly dataDir?: string
  readonly store?: Store
  /** The folder of the pages that it serves; none. */
  readonly assets?: string
  /** Where other servers work on the same log. */
  readonly shared?: SharedLog
  /** By which these tell one another who is connected, where they do. */
  readonly nodes?: NodeBuses
  /** What it stamps by, where others do too. */
  readonly clockName?: string
  readonly agenda?: Agenda
  /** Nobody's page has joined yet; else everybody's has before, so that their coming tells nothing. */
  readonly newcomers?: true
  /** Writes to the data before the server starts. */
  readonly prepare?: (store: Store) => Promise<void>
  /** How long entries of audit trails are stored, in ms. */
  readonly auditKeep?: number
  readonly trustProxy?: readonly string[]
  readonly subscribers?: ServerParts['subscribers']
  readonly durable?: ServerParts['durable']
  readonly claims?: ServerParts['claims']
  /** Sends webhooks, also to these networks. */
  readonly webhooks?: ServerParts['webhooks']
  /** What starts it, where that is more than the server alone. */
  readonly start?: (parts: ServerParts) => Promise<Running>
  /** Where it listens and how it is known; on loopback, by nothing else. */
  readonly reached?: Partial<Pick<ServerParts, 'host' | 'publicUrl' | 'machine' | 'sharingCommand'>>
}

const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  roles: [role],
  person: null,
  booth: null,
  ...more,
})

/** One link of each role, speakers by person, a second moderator, and one who moderates and speaks. */
export const LINKS: NewShow['links'] = [
  { link: 'owner', grant: grant('owner') },
  { link: 'planner', grant: grant('planner') },
  { link: 'moderator', grant: grant('moderator') },
  { link: 'moderator-2', grant: grant('moderator') },
  { link: 'timekeeper', grant: grant('timekeeper') },
  { link: 'interpreter', grant: grant('interpreter', { booth: 'en–fr' }) },
  { link: 'ada', grant: grant('speaker', { person: 'ada' }) },
  { link: 'bo', grant: grant('speaker', { person: 'bo' }) },
  { link: 'cem', grant: { roles: ['moderator', 'speaker'], person: 'cem', booth: null } },
  { link: 'audience', grant: grant('audience') },
  { link: 'stage', grant: grant('stage') },
  { link: 'guest', grant: grant('guest') },
]

/** Everybody's own page has joined once, as the server itself tells it (R7). */
export async function everybodyCame(host: ShowHost | null): Promise<void> {
  const coming = LINKS.flatMap(({ link, grant: { person } }) =>
    person === null ? [] : [{ link, person }],
  )
  // Given together they are written as one.
  await Promise.all(
    coming.map(({ link, person }) => {
      const command = { type: 'markAttendance', person, mark: 'here' } as const
      return host?.give({ link, id: `here/${person}`, command })
    }),
  )
}

/** Starts a server on a free port; the show is made where the log does not hold it yet. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { dataDir, agenda = hearing(), assets = '/nowhere', start = startAlone } = options
  const own = movableClock()
  const clock = options.clock ?? own
  const store =
    options.store ?? (dataDir === undefined ? new MemoryStore() : new SqliteStore(dataDir))
  const make = (show: ShowId) =>
    makeShow(store, { show, agenda, links: LINKS, wall: instant(clock.now()), rehearsal: null })
  await make(SHOW)
  await options.prepare?.(store)
  const errors: unknown[] = []
  const contexts: LogContext[] = []
  const warnings: string[] = []
  const { port, hosts, unadmitted, drain, stop } = await start({
    store,
    ...(options.clockName !== undefined && { clockName: options.clockName }),
    shared: options.shared ?? null,
    nodes: options.nodes ?? null,
    linksKey: LINKS_KEY,
    clock,
    assets,
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    ...options.reached,
    trustProxy: options.trustProxy ?? [],
    tls: null,
    reportError: (error, context = {}) => {
      errors.push(error)
      contexts.push(context)
    },
    warn: (line) => warnings.push(line),
    auditKeep: options.auditKeep,
    subscribers: options.subscribers ?? [],
    durable: options.durable ?? [],
    claims: options.claims ?? null,
    ...(options.webhooks && { webhooks: options.webhooks }),
  })
  const url = `http://127.0.0.1:${port}`
  const head = async (show: ShowId) => present(await hosts.get(show))
  const showOn = async (show: ShowId): Promise<OwnShow> => {
    if (options.newcomers !== true) await everybodyCame(await hosts.get(show))
    const token = async (link: LinkId) => {
      const found = present((await head(show)).link(link))
      return linkPath(LINKS_KEY, show, found).split('.').at(-1) ?? ''
    }
    return { url, show, store, token, head: (of = show) => head(of) }
  }
  const first = await showOn(SHOW)
  let shows = 1
  const newShow = async () => {
    shows += 1
    const show = `${SHOW}-${shows}`
    await make(show)
    return showOn(show)
  }
  const give: TestServer['give'] = async (command, { show = SHOW, link = OWNER_KEY } = {}) =>
    present(await hosts.get(show)).give({ link, id: crypto.randomUUID(), command })
  let stopped: Promise<void> | undefined
  return {
    ...{ ...first, newShow, hosts, unadmitted },
    ...{ errors, contexts, warnings, pass: own.pass, give, drain },
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

/** Starts a server for the current test, in which nothing may go wrong. */
export async function serverForTest(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startServer(options)
  onTestFinished(async () => {
    await server.stop()
    expect(server.errors).toEqual([])
  })
  return server
}

/** A server for all tests of a file or group, in which nothing may go wrong; returns what gives it while they run. */
export function serverForAll(options: TestServerOptions = {}): () => TestServer {
  let server: TestServer | undefined
  beforeAll(async () => {
    server = await startServer(options)
  })
  afterAll(async () => {
    await server?.stop()
    expect(server?.errors).toEqual([])
  })
  return () => present(server)
}
