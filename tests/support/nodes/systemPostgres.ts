import { execFile } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { steadyPort } from '../steadyPort.ts'
import { tempFolder } from '../tempFolder.ts'

const run = promisify(execFile)

/** Where Debian puts the programs of each version of PostgreSQL. */
const DEBIAN = '/usr/lib/postgresql'

/** The programs of a PostgreSQL of the system that can have a replica; null where there is none. */
export function systemPostgres(): string | null {
  if (!existsSync(DEBIAN)) return null
  const folders = readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
  return folders.filter((bin) => existsSync(join(bin, 'pg_basebackup'))).at(-1) ?? null
}

const isRoot = userInfo().uid === 0

/** A PostgreSQL of the system's in a folder of its own, which a test starts again as its operator would. */
export type LonePostgres = {
  readonly url: string
  readonly port: number
  /** The file in which it says what happens to it. */
  readonly log: string
  /** Starts it where it does not run. */
  start(): Promise<void>
  /** A replica takes writes from now on. */
  promote(): Promise<void>
  close(): Promise<void>
}

/** What one is made of: its programs, where its data and its log go, and what beside: settings, words for its making, an environment, or the port of the one whose replica it is. */
type LoneParts = {
  readonly bin: string
  readonly data: string
  readonly log: string
  readonly settings?: readonly string[]
  readonly making?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly replicaOf?: number
}

/** Makes a folder that the programs' user may look into; it is taken away once all that is begun in it by the same test has ended. */
export function openFolder(): string {
  const { folder, remove } = tempFolder()
  onTestFinished(remove)
  chmodSync(folder, 0o755)
  return folder
}

/** Gives a folder to the user whom the programs run as: they refuse to run as root. */
export async function giveToPostgres(folder: string): Promise<void> {
  if (isRoot) await run('chown', ['postgres:', folder])
}

const SETTINGS = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''"]

const NEW = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
const COPY = ['-R', '-h', '127.0.0.1', '-U', 'postgres', '-c', 'fast', '-p']

export async function startLonePostgres(parts: LoneParts): Promise<LonePostgres> {
  const { bin, data, log, settings = [], making = [], environment = {}, replicaOf } = parts
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  const program = async (name: string, ...words: readonly string[]) => {
    const whole = ['env', ...variables, join(bin, name), '-D', data, ...words]
    const [first = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...whole] : whole
    await run(first, rest)
  }
  const port = await steadyPort()
  if (replicaOf === undefined) {
    await program('initdb', ...NEW, ...making)
    appendFileSync(join(data, 'postgresql.conf'), `\n${[...SETTINGS, ...settings].join('\n')}\n`)
  } else await program('pg_basebackup', ...COPY, String(replicaOf))
  const start = () =>
    program('pg_ctl', 'status').catch(() =>
      program('pg_ctl', '-l', log, '-o', `-p ${port}`, '-w', 'start'),
    )
  await start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    log,
    start,
    promote: () => program('pg_ctl', '-w', 'promote'),
    close: () => program('pg_ctl', '-m', 'immediate', 'stop').catch(() => {}),
  }
}

async function asked({ url }: LonePostgres, text: string): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows.length
}

/** A database with a replica that has every commit before it is answered. */
type PostgresPair = {
  readonly url: string
  /** The port of the one that takes writes. */
  port(): number
  /** It dies in the middle of what it does, and the replica takes its place. */
  failOver(): Promise<void>
  close(): Promise<void>
}

/** Starts a database and its replica in this folder, by these programs. */
export async function startPair(bin: string, parent: string): Promise<PostgresPair> {
  const folder = join(parent, 'pair')
  mkdirSync(folder)
  await giveToPostgres(folder)
  const partsOf = (name: string) => ({ bin, data: join(folder, name), log: join(folder, 'said') })
  const first = await startLonePostgres({ ...partsOf('first'), settings: ['fsync = off'] })
  const second = await startLonePostgres({ ...partsOf('second'), replicaOf: first.port })
  await asked(first, `ALTER SYSTEM SET synchronous_standby_names = '*'`)
  await asked(first, 'SELECT pg_reload_conf()')
  const isSynchronous = `SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'`
  while ((await asked(first, isSynchronous)) === 0);

  let now = first.port
  return {
    url: first.url,
    port: () => now,
    async failOver() {
      await first.close()
      await second.promote()
      now = second.port
    },
    close: async () => void (await Promise.all([first.close(), second.close()])),
  }
}
