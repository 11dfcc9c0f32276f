import { createAdapter } from '@socket.io/postgres-adapter'
import pg from 'pg'
import type { NodeBus, NodeBusListener } from '../port.ts'
import { Unreachable } from '../storeFaults.ts'
import type { DatabaseAddress } from './address.ts'
import { DatabaseFault, faultOf, isStatementError } from './fault.ts'
import { clientConfig } from './pool.ts'

/** The prefix of the adapter's channels. */
const CHANNEL = 'rostrum-nodes'

/** One heartbeat of the adapter a day, so effectively none. */
const NO_HEARTBEAT = { heartbeatInterval: 86_400_000 }

/** The message type of Socket.IO adapters for messages between servers. */
const SERVER_SIDE_EMIT = 9

/** How long closing waits for the last messages, in ms. */
const CLOSE_TIMEOUT = 1_000

/** Messages need no durability, so commits do not wait for the disk or for the lock of notifications. */
const ASYNC_COMMIT = 'SET synchronous_commit = off'

type Adapter = NodeBus['adapter']

/** The message bus on a PostgreSQL database. One connection listens and sends: messages keep their order, and answered queries show that the bus still receives. */
export class PostgresNodeBus implements NodeBus {
  readonly adapter: Adapter
  readonly #address: DatabaseAddress
  readonly #listener: NodeBusListener
  readonly #timeout: number | undefined
  #client: pg.Client | null = null
  /** The number of unanswered queries, and the last of them. */
  #pendingCount = 0
  #lastQuery: Promise<unknown> = Promise.resolve()
  /** Whether an error was reported since the bus connected. */
  #isReported = false
  #isClosed = false

  constructor(address: DatabaseAddress, listener: NodeBusListener, timeout?: number) {
    this.#address = address
    this.#listener = listener
    this.#timeout = timeout
    // Replaces a pool, with the methods that the adapter calls. In a real pool, a broken connection would occupy a place for ever, as the adapter never releases it.
    const pool = {
      connect: () => this.#connect(),
      // The query without values cleans up a table for long messages, which we do not send.
      query: (text: string, values?: unknown[]) =>
        values === undefined ? Promise.resolve() : this.#enqueue(text, values),
    }
    this.adapter = onlyServerMessages(
      createAdapter(pool as unknown as pg.Pool, {
        ...NO_HEARTBEAT,
        channelPrefix: CHANNEL,
        errorHandler: (error) => this.#reportAdapterError(error),
      }),
    )
  }

  get isUp(): boolean {
    return this.#client !== null && this.#pendingCount === 0
  }

  async close(): Promise<void> {
    this.#isClosed = true
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, CLOSE_TIMEOUT)
    })
    await Promise.race([this.#lastQuery, timeout])
    clearTimeout(timer)
    if (this.#client !== null) this.#retire(this.#client)
  }

  /** Opens a new connection. The adapter calls this at first and after each end of a connection, and then listens on it. */
  async #connect(): Promise<pg.Client & { release(): void }> {
    const client = new pg.Client(clientConfig(this.#address, this.#timeout))
    // An error also ends the connection, and the handlers of `end` react to that.
    client.on('error', () => undefined)
    try {
      if (!this.#isClosed) await client.connect()
      if (!this.#isClosed) await client.query(ASYNC_COMMIT)
    } catch (error) {
      this.#disconnect(client)
      if (!this.#isClosed) throw error
    }
    if (this.#isClosed) {
      this.#disconnect(client)
      // Never settles: on a rejection the adapter would retry for ever.
      return new Promise(() => undefined)
    }
    this.#setClient(client)
    // The adapter sends LISTEN first, so it receives the answers to messages sent from here on.
    setImmediate(() => this.#client === client && this.#listener.onConnect())
    // The bus ends the connection after the last message.
    return Object.assign(client, { release: () => undefined })
  }

  #setClient(client: pg.Client): void {
    const previous = this.#client
    this.#client = client
    this.#isReported = false
    client.on('end', () => {
      if (this.#client === client) this.#client = null
    })
    // The adapter may connect twice if the first attempt breaks late; two connections would receive everything twice.
    if (previous !== null) this.#retire(previous)
  }

  #enqueue(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const client = this.#client
    if (client === null) return Promise.reject(new Unreachable())
    this.#pendingCount += 1
    const query = this.#lastQuery
      .then(() => this.#runQuery(client, text, values))
      .finally(() => {
        this.#pendingCount -= 1
      })
    this.#lastQuery = query.catch(() => undefined)
    return query
  }

  async #runQuery(client: pg.Client, text: string, values: unknown[]): Promise<pg.QueryResult> {
    if (this.#client !== client) throw new Unreachable()
    try {
      return await client.query(text, values)
    } catch (error) {
      const fault = faultOf(error, this.#address)
      if (!isStatementError(error)) {
        this.#disconnect(client)
        throw new Unreachable(fault)
      }
      if (!this.#isReported) this.#listener.reportError(fault)
      this.#isReported = true
      throw fault
    }
  }

  /** Reports errors of the adapter itself; the store or `#runQuery` report database errors. */
  #reportAdapterError(error: unknown): void {
    if (error instanceof Unreachable || error instanceof DatabaseFault) return
    this.#listener.reportError(error)
  }

  /** Ends a connection so that the adapter does not reconnect. */
  #retire(client: pg.Client): void {
    client.removeAllListeners('end')
    this.#disconnect(client)
  }

  #disconnect(client: pg.Client): void {
    if (this.#client === client) this.#client = null
    client.end().catch(() => undefined)
  }
}

/** Restricts an adapter to messages between servers; otherwise anyone with access to the database could send to screens and close them. */
function onlyServerMessages(make: Adapter): Adapter {
  // A function declaration, because Socket.IO calls it with `new`.
  function adapterOf(namespace: unknown): ReturnType<Adapter> {
    const adapter = make(namespace)
    const receive = adapter.onMessage.bind(adapter)
    adapter.onMessage = (message, offset) => {
      if (message.type === SERVER_SIDE_EMIT) receive(message, offset)
    }
    return adapter
  }
  return adapterOf
}
