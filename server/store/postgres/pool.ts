import pg from 'pg'
import { StartupError } from '../../startupError.ts'
import type { ConnectionUse } from '../port.ts'
import { Unreachable } from '../storeFaults.ts'
import type { DatabaseAddress } from './address.ts'
import { faultOf, isReadOnly, isStatementError } from './fault.ts'

/** How long connecting may take, in ms. */
const CONNECT_TIMEOUT = 5_000

/** The default timeout of a statement in the database, and how much longer the client waits, in ms: the connection may be dead. */
const STATEMENT_TIMEOUT = 5_000
const ANSWER_MARGIN = 3_000

/** After how long idle connections are closed, in ms, and how many always stay open. */
const IDLE_TIMEOUT = 60_000
const MIN_CONNECTIONS = 2

/** The query that turns off settings with which the database answers a commit before it is durable. */
export const DURABLE = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')`

/** A process of the database that serves a connection; `since` distinguishes it from a later one with the same id. */
export type Backend = { readonly pid: number; readonly since: string }

const BACKEND = `SELECT pid, extract(epoch FROM backend_start)::text AS since
  FROM pg_stat_activity WHERE pid = pg_backend_pid()`

/** PostgreSQL's type id of 64-bit integers. */
const INT8 = 20

/** The parsers of column values: 64-bit integers become numbers. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

/** Returns the options of a connection, which the address may override; `timeout` is for statements, in ms. */
export function clientConfig(
  address: DatabaseAddress,
  timeout = STATEMENT_TIMEOUT,
): pg.ClientConfig {
  return {
    connectionString: address.reveal(),
    fallback_application_name: 'rostrum',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: timeout,
    query_timeout: timeout + ANSWER_MARGIN,
    keepAlive: true,
    types: NUMBERS,
  }
}

/** A pool of up to `limit` connections to one database; each commits durably. */
export class Connections {
  readonly #address: DatabaseAddress
  readonly #pool: pg.Pool
  #ended: Promise<void> | null = null
  readonly #backends = new WeakMap<pg.ClientBase, Backend>()
  /** Connections of an older generation are not used again. */
  #generation = 0
  readonly #generationOf = new WeakMap<pg.ClientBase, number>()

  constructor(address: DatabaseAddress, limit: number, timeout?: number) {
    this.#address = address
    this.#pool = new pg.Pool({
      ...clientConfig(address, timeout),
      max: limit,
      min: Math.min(MIN_CONNECTIONS, limit),
      idleTimeoutMillis: IDLE_TIMEOUT,
      onConnect: (client) => this.#prepare(client),
    })
    // The pool replaces an idle connection that ends.
    this.#pool.on('error', () => undefined)
  }

  /** Also rejects if a file in the address cannot be read. */
  async #take(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect()
    if (this.#generationOf.get(client) === this.#generation) return client
    client.release(true)
    return this.#take()
  }

  /** Uses a connection; rejects with `Unreachable` if the database does not answer. */
  async with<Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    let client: pg.PoolClient | undefined
    try {
      client = await this.#take()
      const result = await use(client)
      client.release()
      return result
    } catch (error) {
      // A connection to a read-only database may stay read-only, so none that is open now is used again.
      if (client && isReadOnly(error)) this.#generation += 1
      client?.release(!isStatementError(error))
      if (error instanceof StartupError) throw error
      const fault = faultOf(error, this.#address)
      throw isStatementError(error) ? fault : new Unreachable(fault)
    }
  }

  get use(): ConnectionUse {
    const { totalCount, idleCount, waitingCount } = this.#pool
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
  }

  /** Returns the process that serves a connection. */
  backendOf(client: pg.ClientBase): Backend | null {
    return this.#backends.get(client) ?? null
  }

  /** Ends all connections, once. */
  end(): Promise<void> {
    this.#ended ??= this.#pool.end()
    return this.#ended
  }

  async #prepare(client: pg.ClientBase): Promise<void> {
    // If the connection breaks, the query on it fails.
    client.on('error', () => undefined)
    this.#generationOf.set(client, this.#generation)
    await client.query(DURABLE)
    const [backend] = (await client.query<Backend>(BACKEND)).rows
    if (backend !== undefined) this.#backends.set(client, backend)
  }
}
