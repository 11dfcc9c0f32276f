import { execFile } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { steadyPort } from '../steadyPort.ts'

const run = promisify(execFile)

/** Where Debian puts the programs of each version of PostgreSQL. */
const DEBIAN = '/usr/lib/postgresql'

/** The programs of a PostgreSQL of the system that can have a replica; null where there is none. */
export function systemPostgres(): string | null {
  if (!existsSync(DEBIAN)) return null
  const folders = readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin'))
  return folders.filter((bin) => existsSync(join(bin, 'pg_basebackup'))).at(-1) ?? null
}

/** A database with a replica that has every commit before it is answered. */
export type PostgresPair = {
  readonly url: string
  /** The port of the one that takes writes. */
  port(): number
  /** It dies in the middle of what it does, and the replica takes its place. */
  failOver(): Promise<void>
  close(): Promise<void>
}

/** What runs one of its programs as a user who may: it refuses to run as root. */
function runner(bin: string): (program: string, ...words: readonly string[]) => Promise<unknown> {
  const isRoot = userInfo().uid === 0
  return (program, ...words) => {
    const file = join(bin, program)
    return isRoot ? run('runuser', ['-u', 'postgres', '--', file, ...words]) : run(file, [...words])
  }
}

/** A folder that the user of the programs may write in. */
async function folderIn(parent: string, name: string): Promise<string> {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (userInfo().uid !== 0) return folder
  const ids = await Promise.all(['-u', '-g'].map((id) => run('id', [id, 'postgres'])))
  const [user = 0, group = 0] = ids.map(({ stdout }) => Number(stdout))
  chownSync(folder, user, group)
  return folder
}

const SETTINGS = ['fsync = off', "listen_addresses = '127.0.0.1'", "unix_socket_directories = ''"]

async function asked(port: number, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

/** Starts a database and its replica in this folder, by these programs. */
export async function startPair(bin: string, parent: string): Promise<PostgresPair> {
  const [first, second] = [await folderIn(parent, 'first'), await folderIn(parent, 'second')]
  const [port, replicaPort] = [await steadyPort(), await steadyPort()]
  const program = runner(bin)
  const start = (folder: string, on: number) =>
    program('pg_ctl', '-D', folder, '-l', join(folder, 'log'), '-o', `-p ${on}`, '-w', 'start')

  await program('initdb', '-D', first, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C')
  appendFileSync(join(first, 'postgresql.conf'), `\n${SETTINGS.join('\n')}\n`)
  await start(first, port)
  const from = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-c', 'fast']
  await program('pg_basebackup', '-D', second, '-R', ...from)
  await start(second, replicaPort)
  await asked(port, `ALTER SYSTEM SET synchronous_standby_names = '*'`)
  await asked(port, 'SELECT pg_reload_conf()')
  const isSynchronous = `SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'`
  while ((await asked(port, isSynchronous)).length === 0);

  let now = port
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port: () => now,
    async failOver() {
      await program('pg_ctl', '-D', first, '-m', 'immediate', 'stop')
      await program('pg_ctl', '-D', second, '-w', 'promote')
      now = replicaPort
    },
    async close() {
      for (const folder of [first, second])
        await program('pg_ctl', '-D', folder, '-m', 'immediate', 'stop').catch(() => undefined)
    },
  }
}
