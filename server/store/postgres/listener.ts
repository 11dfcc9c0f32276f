import pg from 'pg'
import { Unreachable } from '../storeFaults.ts'
import type { DatabaseAddress } from './address.ts'
import { faultOf, isStatementError } from './fault.ts'
import { clientConfig } from './pool.ts'

/** The delay before a listener reconnects, in ms. */
const RECONNECT_DELAY = 1_000

/** The interval of pings, in ms, as a dead connection causes no error. */
const PING_INTERVAL = 10_000

/** The database, the timeout of a statement in ms, and the channel of a listener. */
export type ListenerParts = {
  readonly address: DatabaseAddress
  readonly timeout: number | undefined
  readonly channel: string
  /** Prepares a new connection before it listens. */
  readonly prepare: (client: pg.Client) => Promise<unknown>
  /** Called each time the listener has connected: earlier notifications may be lost. */
  readonly onConnect: () => void
  readonly onNotification: (payload: string) => void
}

/** A connection that listens to a channel and reconnects automatically. */
export class Listener {
  readonly #parts: ListenerParts
  #client: pg.Client | null = null
  #isUp = false
  /** The last query, or the first queries of a connection. */
  #lastQuery: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(parts: ListenerParts) {
    this.#parts = parts
    void this.#connect()
  }

  /** Whether it listens, as far as is known. */
  get isUp(): boolean {
    return this.#isUp
  }

  /** Runs a query on its connection after the previous ones; does nothing without a connection. Rejects with `Unreachable` if the connection broke. */
  query(text: string, values: readonly unknown[] = []): Promise<void> {
    const client = this.#client
    const query = this.#lastQuery.then(() => this.#run(client, text, values))
    this.#lastQuery = query.catch(() => undefined)
    return query
  }

  stop(): void {
    this.#isStopped = true
    this.#disconnect()
  }

  async #run(client: pg.Client | null, text: string, values: readonly unknown[]): Promise<void> {
    if (this.#client !== client) throw new Unreachable()
    try {
      await client?.query(text, [...values])
    } catch (error) {
      const fault = faultOf(error, this.#parts.address)
      if (isStatementError(error)) throw fault
      this.#reconnect(client)
      throw new Unreachable(fault)
    }
  }

  async #connect(): Promise<void> {
    const { channel, prepare, onConnect, onNotification } = this.#parts
    const client = this.#createClient()
    if (client === null) return this.#scheduleConnect()
    this.#client = client
    client.on('error', () => this.#reconnect(client))
    client.on('end', () => this.#reconnect(client))
    client.on('notification', ({ payload = '' }) => onNotification(payload))
    const begin = async () => {
      await client.connect()
      await prepare(client)
      await client.query(`LISTEN "${channel}"`)
    }
    const beginning = begin()
    this.#lastQuery = beginning.catch(() => undefined)
    try {
      await beginning
      if (this.#client !== client) return
      this.#isUp = true
      onConnect()
      this.#schedulePing(client)
    } catch {
      this.#reconnect(client)
    }
  }

  #schedulePing(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      this.query('SELECT 1').then(
        () => this.#client === client && this.#schedulePing(client),
        () => this.#reconnect(client),
      )
    }, PING_INTERVAL)
  }

  #reconnect(client: pg.Client | null): void {
    if (this.#client !== client) return
    this.#disconnect()
    this.#scheduleConnect()
  }

  #scheduleConnect(): void {
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#connect(), RECONNECT_DELAY)
  }

  /** Returns null if a file in the address, such as a certificate, cannot be read. */
  #createClient(): pg.Client | null {
    try {
      return new pg.Client(clientConfig(this.#parts.address, this.#parts.timeout))
    } catch {
      return null
    }
  }

  #disconnect(): void {
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    this.#isUp = false
    client?.removeAllListeners('notification')
    // The connection may have ended already.
    client?.end().catch(() => undefined)
  }
}
