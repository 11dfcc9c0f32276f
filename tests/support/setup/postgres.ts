import { chmodSync, chownSync, copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPackedPostgres } from '../packedPostgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's PostgreSQL, without a database; null where this machine has none. */
    postgres: string | null
  }
}

/** What a database for tests does without: what is on the disk when the power goes is nobody's. */
export const FAST = [
  'fsync=off',
  'full_page_writes=off',
  'shared_buffers=16MB',
  'max_connections=200',
]

/** Its certificate and the key of that, by the names that it has them under: whoever asks for TLS gets it. */
const TLS = { 'certificate.pem': 'server.crt', 'key.pem': 'server.key' } as const

/** Starts the one PostgreSQL of a run, from its package; gives how it is ended after the last test. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const postgres = await startPackedPostgres([...FAST, 'ssl=on'], putCertificate)
  project.provide('postgres', postgres?.url ?? null)
  if (postgres !== null) return postgres.stop
  process.stderr.write('No PostgreSQL for this machine: its tests are skipped.\n')
  return undefined
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
