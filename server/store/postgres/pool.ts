import pg from 'pg'
import { StartupError } from '../../startupError.ts'
import type { ConnectionUse } from '../port.ts'
import { Unreachable } from '../writeFault.ts'
import type { DatabaseAddress } from './address.ts'
import { faultOf, isAnswer, isReadOnly } from './fault.ts'

/** How long a connection may take to come, in ms. */
const CONNECTS_WITHIN = 5_000

/** How long the database works on one statement where nothing else is said, in ms; and how much later its answer may come, on a line that may be dead. */
const WORKS_WITHIN = 5_000
const ANSWERS_BEHIND = 3_000

/** How long a connection that nobody uses is kept, in ms, and how many are for good. */
const IDLE = 60_000
const ALWAYS = 2

/** Statement of the database's settings with which a commit is not yet durable when it is answered. */
export const DURABLE = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')`

/** Who serves us in the database: a process there, told from a later one of the same number by when it began. */
export type Backend = { readonly pid: number; readonly since: string }

const BACKEND = `SELECT pid, extract(epoch FROM backend_start)::text AS since
  FROM pg_stat_activity WHERE pid = pg_backend_pid()`

/** The type of 64-bit integers among PostgreSQL's. */
const INT8 = 20

/** Instants and seqs are 64-bit integers, and numbers here. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** What every connection is opened with, on which a statement may take so many ms; the address may say otherwise. */
export function connectionTo(address: DatabaseAddress, timeout = WORKS_WITHIN): pg.ClientConfig {
  return {
    connectionString: address.reveal(),
    fallback_application_name: 'rostrum',
    connectionTimeoutMillis: CONNECTS_WITHIN,
    statement_timeout: timeout,
    query_timeout: timeout + ANSWERS_BEHIND,
    keepAlive: true,
    types: NUMBERS,
  }
}

/** Connections to one database, up to so many, each of which commits durably. */
export class Connections {
  readonly #address: DatabaseAddress
  readonly #pool: pg.Pool
  #ended: Promise<void> | null = null
  readonly #backends = new WeakMap<pg.ClientBase, Backend>()
  /** How often all were given up, and how often they had been when each was opened. */
  #renewed = 0
  readonly #openedAt = new WeakMap<pg.ClientBase, number>()

  constructor(address: DatabaseAddress, most: number, timeout?: number) {
    this.#address = address
    this.#pool = new pg.Pool({
      ...connectionTo(address, timeout),
      max: most,
      min: Math.min(ALWAYS, most),
      idleTimeoutMillis: IDLE,
      onConnect: (client) => this.#prepare(client),
    })
    // One that ends while nobody uses it is replaced when it is needed.
    this.#pool.on('error', () => undefined)
  }

  /** One of them; to be released again. Rejects too where a file that the address names cannot be read now. */
  async take(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect()
    if (this.#openedAt.get(client) === this.#renewed) return client
    client.release(true)
    return this.take()
  }

  /** Does something with one of them; rejects with `Unreachable` where the database said nothing to it. */
  async with<Came>(use: (client: pg.PoolClient) => Promise<Came>): Promise<Came> {
    let client: pg.PoolClient | undefined
    try {
      client = await this.take()
      const came = await use(client)
      client.release()
      return came
    } catch (error) {
      if (client) this.giveBack(client, error)
      if (error instanceof StartupError) throw error
      const fault = faultOf(error, this.#address)
      throw isAnswer(error) ? fault : new Unreachable(fault)
    }
  }

  /** Takes one back on which this went wrong; one that is not good any more is given up. */
  giveBack(client: pg.PoolClient, error: unknown): void {
    // None that is open now is used again: what the database says of it on one holds for as long as that lasts.
    if (isReadOnly(error)) this.#renewed += 1
    client.release(!isAnswer(error))
  }

  /** How many are used now. */
  get use(): ConnectionUse {
    const { totalCount, idleCount, waitingCount } = this.#pool
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
  }

  /** Who serves a connection in the database. */
  backendOf(client: pg.ClientBase): Backend | null {
    return this.#backends.get(client) ?? null
  }

  /** Ends all of them, once. */
  end(): Promise<void> {
    this.#ended ??= this.#pool.end()
    return this.#ended
  }

  async #prepare(client: pg.ClientBase): Promise<void> {
    // One that breaks while it is used is told of by what it was used for.
    client.on('error', () => undefined)
    this.#openedAt.set(client, this.#renewed)
    await client.query(DURABLE)
    const [backend] = (await client.query<Backend>(BACKEND)).rows
    if (backend !== undefined) this.#backends.set(client, backend)
  }
}
