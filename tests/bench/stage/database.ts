import { DatabaseAddress } from '../../../server/store/postgres/address.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { startPackedPostgres } from '../../support/packedPostgres.ts'
import { present } from '../../support/present.ts'
import { treeTime } from './processTime.ts'

/** A PostgreSQL for the bench, on the same disk, with durable commits. */
export type Database = {
  /** Creates a database; returns its address. */
  create(name: string): Promise<string>
  /** Returns the processor time of all its processes, in ms. */
  cpu(): number
  stop(): Promise<void>
}

const running = new Set<Database>()

/** Stops all remaining databases. */
export const endDatabases = async () =>
  await Promise.all([...running].map((database) => database.stop()))

/** Extra settings; by default every commit waits for the disk. */
const SETTINGS = ['max_connections=200']

/** Starts a PostgreSQL; throws if there is none for this machine. */
export async function startDatabase(): Promise<Database> {
  const postgres = present(await startPackedPostgres(SETTINGS))
  const { pid, create } = postgres
  const database = {
    create,
    cpu: () => treeTime(pid),
    stop() {
      running.delete(database)
      return postgres.stop()
    },
  }
  running.add(database)
  return database
}

export function openStoreAt(url: string): Promise<PostgresStore> {
  const address = present(DatabaseAddress.parse(url))
  return PostgresStore.open({ address, connections: 2 })
}
