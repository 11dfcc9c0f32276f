import pg from 'pg'
import type { LogGrowth } from '../port.ts'
import type { DatabaseAddress } from './address.ts'
import { clientConfig } from './pool.ts'
import { CHANNEL, LEAVING, LISTENING } from './queries.ts'

/** The delay before a listener reconnects, in ms. */
const RECONNECT_DELAY = 1_000

/** The interval of pings, in ms, as a dead connection causes no error. */
const PING_INTERVAL = 10_000

/** Parses a notification: a show, whose id has no spaces, and its last seq. */
function parseGrowth(payload: string | undefined): LogGrowth {
  const [show = '', seq = ''] = (payload ?? '').split(' ')
  return show === '' || !/^\d+$/.test(seq) ? null : { show, seq: Number(seq) }
}

/** The query that takes a shared advisory lock until the connection ends. */
const SHARE_LOCK = 'SELECT pg_advisory_lock_shared($1, $2)'

/** A connection that listens for appended events and reconnects automatically. */
export class LogListener {
  readonly #address: DatabaseAddress
  readonly #timeout: number | undefined
  readonly #onGrowth: (growth: LogGrowth) => void
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | undefined
  #isStopped = false
  #isLeaving = false

  constructor(address: DatabaseAddress, onGrowth: (growth: LogGrowth) => void, timeout?: number) {
    this.#address = address
    this.#timeout = timeout
    this.#onGrowth = onGrowth
    void this.#connect()
  }

  /** Announces that this process is about to stop. */
  async leave(): Promise<void> {
    this.#isLeaving = true
    await this.#client?.query(SHARE_LOCK, [...LEAVING])
  }

  stop(): void {
    this.#isStopped = true
    this.#disconnect()
  }

  async #connect(): Promise<void> {
    const client = this.#createClient()
    if (client === null) return this.#scheduleConnect()
    this.#client = client
    client.on('error', () => this.#reconnect(client))
    client.on('end', () => this.#reconnect(client))
    client.on('notification', ({ payload }) => this.#onGrowth(parseGrowth(payload)))
    try {
      await client.connect()
      await client.query(SHARE_LOCK, [...LISTENING])
      if (this.#isLeaving) await client.query(SHARE_LOCK, [...LEAVING])
      await client.query(`LISTEN ${CHANNEL}`)
      if (this.#client !== client) return
      // Logs may have grown while there was no listener.
      this.#onGrowth(null)
      this.#schedulePing(client)
    } catch {
      this.#reconnect(client)
    }
  }

  #schedulePing(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.#client === client && this.#schedulePing(client),
        () => this.#reconnect(client),
      )
    }, PING_INTERVAL)
  }

  #reconnect(client: pg.Client): void {
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
      return new pg.Client(clientConfig(this.#address, this.#timeout))
    } catch {
      return null
    }
  }

  #disconnect(): void {
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    // The connection may have ended already.
    client?.end().catch(() => undefined)
  }
}
