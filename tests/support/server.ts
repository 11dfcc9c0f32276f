import { expect, onTestFinished } from 'vitest'
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
import { instant } from '../../shared/time/instant.ts'
import { hearing } from './hearing.ts'
import { MemoryStore } from './memoryStore.ts'
import { movableClock } from './movableClock.ts'
import { present } from './present.ts'

/** The show that every server in the process holds. */
export const SHOW = 'hearing'

/** The key of all links of servers in the process. */
export const LINKS_KEY = Buffer.alloc(32, 11)

/** A server that screens can reach, wherever it runs. */
export type Reachable = {
  readonly url: string
  readonly show: ShowId
  /** The token of a link as it is now. */
  token(link: LinkId): Promise<string>
}

/** A server in this process, with its show. */
export type TestServer = Reachable & {
  readonly store: Store
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
  /** Where other servers work on the same log. */
  readonly shared?: SharedLog
  /** By which these tell one another who is connected, where they do. */
  readonly nodes?: NodeBuses
  /** What it stamps by, where others do too. */
  readonly clockName?: string
  readonly agenda?: Agenda
  /** Nobody's page has joined yet; else everybody's has before, so that their coming tells nothing. */
  readonly newcomers?: true
  readonly logContact?: ServerParts['logContact']
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
  const { dataDir, agenda = hearing(), start = startAlone } = options
  const own = movableClock()
  const clock = options.clock ?? own
  const store =
    options.store ?? (dataDir === undefined ? new MemoryStore() : new SqliteStore(dataDir))
  await makeShow(store, {
    show: SHOW,
    agenda,
    links: LINKS,
    wall: instant(clock.now()),
    rehearsal: null,
  })
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
    assets: '/nowhere',
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
    logContact: options.logContact,
    subscribers: options.subscribers ?? [],
    durable: options.durable ?? [],
    claims: options.claims ?? null,
    ...(options.webhooks && { webhooks: options.webhooks }),
  })
  if (options.newcomers !== true) await everybodyCame(await hosts.get(SHOW))
  const token = async (link: LinkId) => {
    const found = present((await hosts.get(SHOW))?.link(link))
    return linkPath(LINKS_KEY, SHOW, found).split('.').at(-1) ?? ''
  }
  const give: TestServer['give'] = async (command, { show = SHOW, link = OWNER_KEY } = {}) =>
    present(await hosts.get(show)).give({ link, id: crypto.randomUUID(), command })
  let stopped: Promise<void> | undefined
  return {
    ...{ url: `http://127.0.0.1:${port}`, show: SHOW, store, hosts, unadmitted },
    ...{ errors, contexts, warnings, pass: own.pass, token, give, drain },
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
