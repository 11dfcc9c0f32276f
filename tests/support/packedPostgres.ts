import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { steadyPort } from './steadyPort.ts'

/** A PostgreSQL out of its package that runs on a folder of its own. */
export type PackedPostgres = {
  /** Its address, without a database. */
  readonly url: string
  /** The process that all others of it come from. */
  readonly pid: number
  /** Makes a database; gives its address. */
  create(name: string): Promise<string>
  /** Ends it, and takes its folder away. */
  stop(): Promise<void>
}

const PASSWORD = 'not-a-secret'

const PROGRAM = join(import.meta.dirname, 'postgresProgram.mjs')

/** Starts one with these settings beside its own, its folder prepared by whoever wants that; null where there is none for this machine. */
export async function startPackedPostgres(
  settings: readonly string[],
  prepare: (folder: string) => void = () => {},
): Promise<PackedPostgres | null> {
  const child = fork(PROGRAM, [], {
    execArgv: [],
    // In a group of its own: Ctrl-C is for the tests first.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  if ((await messageOf(child)) === 'missing') return null
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-postgres-'))
  const port = await steadyPort()
  child.send({ folder, port, password: PASSWORD, settings })
  await messageOf(child)
  prepare(folder)
  child.send('start')
  await messageOf(child)
  keepAlive(child, false)
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`
  return {
    url,
    pid: Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10),
    async create(name) {
      await createDatabase(url, name)
      return `${url}/${name}`
    },
    stop: () => stop(child),
  }
}

/** Waits for the next message of the program; rejects where it ends instead. */
const messageOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`The program of the database ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })

/** Whether this process waits for the program before it ends. */
function keepAlive(child: ChildProcess, isWaiting: boolean): void {
  const how = isWaiting ? 'ref' : 'unref'
  child[how]()
  child.channel?.[how]()
}

/** Ends the program and its database; throws where they ended before. */
async function stop(child: ChildProcess): Promise<void> {
  const { exitCode, signalCode } = child
  if (exitCode !== null || signalCode !== null)
    throw new Error(`The program of the database ended early, with ${exitCode ?? signalCode}.`)
  keepAlive(child, true)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.disconnect()
  await ended
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client(`${url}/postgres`)
  await client.connect()
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  await client.end()
}
