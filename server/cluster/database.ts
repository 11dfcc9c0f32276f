import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { listen } from '../http/listen.ts'
import { StartupError } from '../startupError.ts'
import { putFile } from '../store/files.ts'

/** Returns a free port of loopback. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, { host: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The options of the database program. */
export const DatabaseOptions = z.strictObject({
  folder: z.string(),
  port: z.int(),
  password: z.string(),
})
export type DatabaseOptions = z.infer<typeof DatabaseOptions>

/** The answer of the database program: why PostgreSQL does not run; null if it runs. */
const DatabaseAnswer = z.string().nullable()

/** A PostgreSQL that belongs to a cluster; `addressFile` is for `--database-file`. */
export type ClusterDatabase = {
  readonly addressFile: string
  readonly stop: () => Promise<void>
}

const PROGRAM = join(import.meta.dirname, 'databaseProgram.ts')

const PROJECT = join(import.meta.dirname, '../..')

/** Starts the PostgreSQL of a folder, or creates one; rejects with a `StartupError` if it fails. */
export async function startDatabase(folder: string): Promise<ClusterDatabase> {
  const addressFile = join(folder, 'database')
  const password = passwordIn(addressFile) ?? randomBytes(16).toString('hex')
  const port = await freePort()
  const child = fork(PROGRAM, [], {
    cwd: PROJECT,
    execArgv: ['--import', 'tsx'],
    // Its own process group, so that Ctrl-C does not stop it before the nodes.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    if (child.connected) child.disconnect()
    return exited
  }
  const why = await requestStart(child, { folder: join(folder, 'postgres'), port, password })
  if (why !== null) {
    await stop()
    throw new StartupError(`The PostgreSQL of the cluster cannot start: ${why}`)
  }
  putFile(addressFile, `postgres://postgres:${password}@127.0.0.1:${port}/postgres\n`)
  return { addressFile, stop }
}

/** Returns the password of the existing database of a folder, or null. */
function passwordIn(addressFile: string): string | null {
  try {
    return new URL(readFileSync(addressFile, 'utf8')).password
  } catch {
    return null
  }
}

function requestStart(child: ChildProcess, options: DatabaseOptions): Promise<string | null> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(DatabaseAnswer.parse(message)))
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code) => resolve(`it ended with code ${code}`))
    child.send(options)
  })
}
