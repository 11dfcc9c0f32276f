import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../startupError.ts'
import { putFile } from '../store/files.ts'
import { DatabaseMessage, type DatabaseOptions } from './databaseMessages.ts'
import { freePort } from './freePort.ts'

/** A running PostgreSQL of a cluster's own: the file that holds its address, as `--database-file` takes it, and how it is ended. */
export type ClusterDatabase = {
  readonly addressFile: string
  readonly stop: () => Promise<void>
}

const PROGRAM = join(import.meta.dirname, 'databaseProgram.ts')

/** Where the program finds what reads its source. */
const PROJECT = join(import.meta.dirname, '../..')

/** Starts the PostgreSQL of a folder, which is made where there is none. */
export async function startDatabase(folder: string): Promise<ClusterDatabase> {
  const addressFile = join(folder, 'database')
  const password = passwordIn(addressFile) ?? randomBytes(16).toString('hex')
  const port = await freePort()
  const child = fork(PROGRAM, [], {
    cwd: PROJECT,
    execArgv: ['--import', 'tsx'],
    // In a group of its own: Ctrl-C is for the nodes first.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    if (child.connected) child.disconnect()
    return gone
  }
  const told = await answerOf(child, { folder: join(folder, 'postgres'), port, password })
  if (told.serves) {
    putFile(addressFile, `postgres://postgres:${password}@127.0.0.1:${port}/postgres\n`)
    return { addressFile, stop }
  }
  await stop()
  throw new StartupError('database', `The PostgreSQL of the cluster does not start: ${told.why}`)
}

/** The password of the database that a folder had before. */
function passwordIn(addressFile: string): string | null {
  try {
    return new URL(readFileSync(addressFile, 'utf8')).password
  } catch {
    return null
  }
}

function answerOf(child: ChildProcess, wanted: DatabaseOptions): Promise<DatabaseMessage> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(DatabaseMessage.parse(message)))
    child.once('error', (error) => resolve({ serves: false, why: error.message }))
    child.once('exit', (code) => resolve({ serves: false, why: `it ended with ${code}` }))
    child.send(wanted)
  })
}
