import pg from 'pg'
import type { Grown } from '../port.ts'
import type { DatabaseAddress } from './address.ts'
import { connectionTo } from './pool.ts'
import { CHANNEL, LEAVING, LISTENING } from './queries.ts'

/** After how long a listener that lost its connection has another, in ms. */
const AGAIN = 1_000

/** How often it sees whether its line still answers, in ms: on one that is dead nothing is heard, and nothing says so. */
const LOOKS = 10_000

/** What a word of the database says: a show, which has no blanks in its name, and its last seq. */
function grownOf(payload: string | undefined): Grown {
  const [show = '', seq = ''] = (payload ?? '').split(' ')
  return show === '' || !/^\d+$/.test(seq) ? null : { show, seq: Number(seq) }
}

/** Shares an advisory lock for as long as the connection lasts. */
const SHARE = 'SELECT pg_advisory_lock_shared($1, $2)'

/** A connection that hears which logs grew, and comes back by itself. */
export class LogListener {
  readonly #address: DatabaseAddress
  readonly #timeout: number | undefined
  readonly #told: (grown: Grown) => void
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | undefined
  #stopped = false
  #leaves = false

  constructor(address: DatabaseAddress, told: (grown: Grown) => void, timeout?: number) {
    this.#address = address
    this.#timeout = timeout
    this.#told = told
    void this.#listen()
  }

  /** Says beside that it listens that it is about to stop. */
  async leave(): Promise<void> {
    this.#leaves = true
    await this.#client?.query(SHARE, [...LEAVING])
  }

  stop(): void {
    this.#stopped = true
    this.#drop()
  }

  async #listen(): Promise<void> {
    const client = this.#made()
    if (client === null) return this.#again()
    this.#client = client
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ payload }) => this.#told(grownOf(payload)))
    try {
      await client.connect()
      await client.query(SHARE, [...LISTENING])
      if (this.#leaves) await client.query(SHARE, [...LEAVING])
      await client.query(`LISTEN ${CHANNEL}`)
      if (this.#client !== client) return
      // What grew while nobody listened was told to nobody.
      this.#told(null)
      this.#look(client)
    } catch {
      this.#lost(client)
    }
  }

  #look(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.#client === client && this.#look(client),
        () => this.#lost(client),
      )
    }, LOOKS)
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return
    this.#drop()
    this.#again()
  }

  #again(): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#listen(), AGAIN)
  }

  /** Null where a file that the address names, as of a certificate, cannot be read now. */
  #made(): pg.Client | null {
    try {
      return new pg.Client(connectionTo(this.#address, this.#timeout))
    } catch {
      return null
    }
  }

  #drop(): void {
    clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    // It may be gone already, which is as good.
    client?.end().catch(() => undefined)
  }
}
