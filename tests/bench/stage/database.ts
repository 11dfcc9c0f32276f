import { DatabaseAddress } from '../../../server/store/postgres/address.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { startPackedPostgres } from '../../support/packedPostgres.ts'
import { familyTime } from './processTime.ts'

/** A PostgreSQL of the bench's own, on the same disk as everything else of it, each commit durable. */
export type Database = {
  /** Makes a database in it; gives its address. */
  create(name: string): Promise<string>
  /** The processor time that all its processes have used, in ms. */
  cpu(): number
  stop(): Promise<void>
}

const running = new Set<Database>()

/** Ends every one that is left. */
export async function endDatabases(): Promise<void> {
  await Promise.all([...running].map((database) => database.stop()))
}

/** What it is given beside its own settings, with which every commit waits for the disk. */
const SETTINGS = ['max_connections=200']

/** Starts one; throws where there is none for this machine. */
export async function startDatabase(): Promise<Database> {
  const postgres = await startPackedPostgres(SETTINGS)
  if (postgres === null) throw new Error('there is no PostgreSQL for this machine')
  const { pid, create } = postgres
  const database = {
    create,
    cpu: () => familyTime(pid),
    stop() {
      running.delete(database)
      return postgres.stop()
    },
  }
  running.add(database)
  return database
}

/** A store on a database. */
export function storeOn(url: string): Promise<PostgresStore> {
  const address = DatabaseAddress.read(url)
  if (address === null) throw new Error('that is no address of a database')
  return PostgresStore.open({ address, connections: 2 })
}
