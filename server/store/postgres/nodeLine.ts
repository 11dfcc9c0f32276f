import { createAdapter } from '@socket.io/postgres-adapter'
import pg from 'pg'
import type { NodeLine, NodeLineListener } from '../port.ts'
import { Unreachable } from '../writeFault.ts'
import type { DatabaseAddress } from './address.ts'
import { DatabaseFault, faultOf, isAnswer } from './fault.ts'
import { connectionTo } from './pool.ts'

/** How the names of the channels begin that the adapter uses: one a namespace, of which there is one. */
const CHANNEL = 'rostrum-nodes'

/** The adapter has a beat of its own, by which it counts servers: once in so many ms, which is never. */
const NEVER_BEATS = { heartbeatInterval: 86_400_000 }

/** What a server says to the others, among the kinds of messages of Socket.IO's adapters. */
const SERVER_SIDE_EMIT = 9

/** How long what was said last may take to leave, in ms. */
const LEAVES_WITHIN = 1_000

/** What is said is worth nothing later: nobody waits for the disk, nor for the lock that notifications are committed under. */
const AT_ONCE = 'SET synchronous_commit = off'

type Adapter = NodeLine['adapter']

/**
 * The line by which this process and others on the database tell one another what is in no log. It is one connection, which
 * listens and says: words keep their order, and whether it answers shows whether it hears.
 */
export class PostgresNodeLine implements NodeLine {
  readonly adapter: Adapter
  readonly #address: DatabaseAddress
  readonly #told: NodeLineListener
  readonly #timeout: number | undefined
  #client: pg.Client | null = null
  /** How much was asked and is not answered, and when all of it is. */
  #asked = 0
  #answered: Promise<unknown> = Promise.resolve()
  /** Whether the database's refusals were told of since the line is up. */
  #isTold = false
  #closed = false

  constructor(address: DatabaseAddress, told: NodeLineListener, timeout?: number) {
    this.#address = address
    this.#told = told
    this.#timeout = timeout
    // All that the adapter has of a pool. It keeps what it connects, and never gives back one that broke: in a pool its place would be lost.
    const pool = {
      connect: () => this.#connect(),
      // Words that are too long to be notified of would go by way of a table, which it clears now and then: none is.
      query: (text: string, values?: unknown[]) =>
        values === undefined ? Promise.resolve() : this.#ask(text, values),
    }
    this.adapter = hearingWords(
      createAdapter(pool as unknown as pg.Pool, {
        ...NEVER_BEATS,
        channelPrefix: CHANNEL,
        errorHandler: (error) => this.#failed(error),
      }),
    )
  }

  get isUp(): boolean {
    return this.#client !== null && this.#asked === 0
  }

  async close(): Promise<void> {
    this.#closed = true
    let late: NodeJS.Timeout | undefined
    const waited = new Promise((resolve) => {
      late = setTimeout(resolve, LEAVES_WITHIN)
    })
    await Promise.race([this.#answered, waited])
    clearTimeout(late)
    if (this.#client !== null) this.#end(this.#client)
  }

  /** The one connection, anew; the adapter listens on it before it does anything else, and asks for another when it has ended. */
  async #connect(): Promise<pg.Client & { release(): void }> {
    const client = new pg.Client(connectionTo(this.#address, this.#timeout))
    // What breaks it ends it.
    client.on('error', () => undefined)
    try {
      if (!this.#closed) await client.connect()
      if (!this.#closed) await client.query(AT_ONCE)
    } catch (error) {
      this.#drop(client)
      if (!this.#closed) throw error
    }
    if (this.#closed) return this.#none(client)
    this.#replaceBy(client)
    // By then the adapter has asked to listen: what others answer to what is said now is heard.
    setImmediate(() => this.#client === client && this.#told.begun())
    // It is ended with the line, which is after the last word.
    return Object.assign(client, { release: () => undefined })
  }

  /** None any more, and no word of it either: told of a failure, the adapter would try again for ever. */
  #none(client: pg.Client): Promise<never> {
    this.#drop(client)
    return new Promise(() => undefined)
  }

  #replaceBy(client: pg.Client): void {
    const before = this.#client
    this.#client = client
    this.#isTold = false
    client.on('end', () => {
      if (this.#client === client) this.#client = null
    })
    // The adapter asks twice where the first attempt breaks late: two would hear everything twice.
    if (before !== null) this.#end(before)
  }

  /** Asks once all that was asked before is answered. */
  #ask(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const client = this.#client
    if (client === null) return Promise.reject(new Unreachable())
    this.#asked += 1
    const asked = this.#answered
      .then(() => this.#query(client, text, values))
      .finally(() => {
        this.#asked -= 1
      })
    this.#answered = asked.catch(() => undefined)
    return asked
  }

  async #query(client: pg.Client, text: string, values: unknown[]): Promise<pg.QueryResult> {
    if (this.#client !== client) throw new Unreachable()
    try {
      return await client.query(text, values)
    } catch (error) {
      throw this.#faultOn(client, error)
    }
  }

  /** What went wrong; a line that does not answer hears nothing either, and is had anew. */
  #faultOn(client: pg.Client, error: unknown): Error {
    const fault = faultOf(error, this.#address)
    if (!isAnswer(error)) {
      this.#drop(client)
      return new Unreachable(fault)
    }
    if (!this.#isTold) this.#told.reportError(fault)
    this.#isTold = true
    return fault
  }

  /** Of the database's own failures the store tells, or was told above. */
  #failed(error: unknown): void {
    if (error instanceof Unreachable || error instanceof DatabaseFault) return
    this.#told.reportError(error)
  }

  /** Ends a connection for good: the adapter is not told, and asks for no other. */
  #end(client: pg.Client): void {
    client.removeAllListeners('end')
    this.#drop(client)
  }

  #drop(client: pg.Client): void {
    if (this.#client === client) this.#client = null
    client.end().catch(() => undefined)
  }
}

/**
 * The same adapter, deaf to all but words. Whoever may ask the database anything may write on any of its channels, and by this
 * one Socket.IO would also send to screens and close them.
 */
function hearingWords(make: Adapter): Adapter {
  // Socket.IO calls it with `new`.
  function adapterOf(namespace: unknown): ReturnType<Adapter> {
    const adapter = make(namespace)
    const hear = adapter.onMessage.bind(adapter)
    adapter.onMessage = (message, offset) => {
      if (message.type === SERVER_SIDE_EMIT) hear(message, offset)
    }
    return adapter
  }
  return adapterOf
}
