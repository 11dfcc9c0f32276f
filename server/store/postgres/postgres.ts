import { randomBytes, randomInt } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Envelope } from '../../../shared/run/events.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { jsonIn, parseJson } from '../../parseJson.ts'
import { type Abandoned, abandonedName, NOTHING_ABANDONED } from '../abandoned.ts'
import { follows, runOf } from '../appendCheck.ts'
import { type EventRow, envelopeOf } from '../eventRow.ts'
import type {
  Appended,
  Claims,
  CommonClock,
  Grown,
  NodeLine,
  NodeLineListener,
  NodeLines,
  SharedLog,
  SideKind,
  SideRow,
  Snapshot,
  Store,
} from '../port.ts'
import { UnreadableEvent } from '../unreadable.ts'
import { CannotWrite, Unconfirmed } from '../writeFault.ts'
import type { DatabaseAddress } from './address.ts'
import { appendFault, faultOf, unusableDatabase } from './fault.ts'
import { LogListener } from './logListener.ts'
import { keepFromMoves } from './moveLock.ts'
import { PostgresNodeLine } from './nodeLine.ts'
import { type Backend, Connections } from './pool.ts'
import { LEAVING, LISTENING, QUERIES } from './queries.ts'
import { prepareSchema } from './schema.ts'

/** Where a store lies, with how many connections it works, and how long a statement may take there, in ms. */
export type PostgresOptions = {
  readonly address: DatabaseAddress
  readonly connections: number
  readonly timeout?: number | undefined
}

/** Codes of damage in the database's own files. */
const DAMAGED: readonly (string | null)[] = ['XX001', 'XX002']

/** How much is written to see whether the database takes it, in bytes. */
const PROOF = 8 * 1024

/** The largest number from which a proof counts the events that it takes back: two at once seldom meet, and then wait for one another. */
const MOST_INT = 2 ** 40

/** The log in a PostgreSQL database, which any number of processes write: the key (show, seq) makes one of them the winner. */
export class PostgresStore implements Store, SharedLog, CommonClock, NodeLines, Claims {
  readonly #address: DatabaseAddress
  readonly #timeout: number | undefined
  readonly #connections: Connections
  /** Who may still be writing what this process no longer waits for. */
  readonly #doubtful = new Set<Backend>()
  readonly #listeners = new Set<LogListener>()
  /** Holds the lock that keeps moves away. */
  #staying: pg.Client | null = null

  private constructor({ address, connections, timeout }: PostgresOptions) {
    this.#address = address
    this.#timeout = timeout
    this.#connections = new Connections(address, connections, timeout)
  }

  /** Opens the store of a database, which is made ready where it is new; rejects with a `StartupError` where it cannot be used. */
  static async open(options: PostgresOptions): Promise<PostgresStore> {
    const store = new PostgresStore(options)
    try {
      await store.#connections.with(prepareSchema)
      return store
    } catch (error) {
      await store.close()
      throw unusableDatabase(error, options.address)
    }
  }

  /** How its connections are used now. */
  get use() {
    return this.#connections.use
  }

  async append(envelopes: readonly Envelope[], forgone?: Abandoned): Promise<Appended> {
    const run = runOf(envelopes)
    const client = await this.#connections.take().catch((error: unknown) => {
      throw new CannotWrite(faultOf(error, this.#address))
    })
    const values = [
      run.show,
      run.first,
      envelopes[0]?.wall,
      ...columnsOf(envelopes),
      forgone?.times,
    ]
    const asked = { name: 'append', text: QUERIES.append, values }
    const came = await client.query<{ head: number; told: number }>(asked).then(
      ({ rows }) => rows[0] ?? { head: 0, told: 0 },
      (error: unknown) => this.#appendFailed(client, error),
    )
    if (came === 'conflict') return came
    client.release()
    return follows(came.head, run) && came.told > 0 ? 'written' : 'conflict'
  }

  async eventsAfter(show: ShowId, after: number, most?: number): Promise<readonly Envelope[]> {
    const rows = await this.#ask<EventRow>('after', [show, after, most ?? null]).catch((error) => {
      const { code } = faultOf(error, this.#address)
      throw DAMAGED.includes(code) ? new UnreadableEvent('damaged', after + 1, error) : error
    })
    return rows.map(envelopeOf)
  }

  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    const rows = await this.#ask<{ seq: number | null }>('outcome', [show, link, commandId])
    return rows[0]?.seq ?? null
  }

  async shows(): Promise<readonly ShowId[]> {
    const rows = await this.#ask<{ show: ShowId }>('shows', [])
    return rows.map(({ show }) => show)
  }

  async snapshot(show: ShowId): Promise<Snapshot | null> {
    const rows = await this.#ask<{ seq: number; version: number; state: string }>('snapshot', [
      show,
    ])
    const [row] = rows
    return row === undefined ? null : { ...row, state: jsonIn(row.state) }
  }

  async saveSnapshot(show: ShowId, { seq, version, state }: Snapshot): Promise<void> {
    await this.#ask('saveSnapshot', [show, seq, version, JSON.stringify(state)])
  }

  async sideRows(show: ShowId): Promise<readonly SideRow[]> {
    const rows = await this.#ask<{ kind: SideKind; id: string; value: string }>('sideRows', [show])
    return rows.map(({ kind, id, value }) => ({ kind, id, value: parseJson(z.string(), value) }))
  }

  async setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    // Of two for the same thing the later counts, and one statement sets a row once.
    const last = new Map(rows.map((row) => [JSON.stringify([row.kind, row.id]), row]))
    const set = [...last.values()]
    await this.#ask('setSideRows', [
      show,
      set.map(({ kind }) => kind),
      set.map(({ id }) => id),
      set.map(({ value }) => (value === null ? null : JSON.stringify(value))),
    ])
  }

  async fact(name: string): Promise<string | null> {
    const [row] = await this.#ask<{ value: string }>('fact', [name])
    return row === undefined ? null : parseJson(z.string(), row.value)
  }

  async setFact(name: string, value: string): Promise<void> {
    await this.#ask('setFact', [name, JSON.stringify(value)])
  }

  async claimFact(name: string, value: string): Promise<string> {
    const [row] = await this.#ask<{ value: string }>('claimFact', [name, JSON.stringify(value)])
    return row === undefined ? value : parseJson(z.string(), row.value)
  }

  /**
   * A connection that was given up may still be at its append, or get it only now: it is ended first. Then either it is in the
   * log, or it never will be. On a full disk one table may have room
   * left where another has none: it counts that the events have.
   */
  async prove(): Promise<void> {
    for (const backend of [...this.#doubtful]) {
      const asked = await this.#ask<{ gone: boolean }>('endBackend', [backend.pid, backend.since])
      if (asked.some(({ gone }) => !gone)) throw new Error('an append may still be under way')
      this.#doubtful.delete(backend)
    }
    await this.#connections.with(proveRoom)
    await this.setFact('last-proof', randomBytes(PROOF / 2).toString('hex'))
  }

  onGrown(told: (grown: Grown) => void): () => void {
    const listener = new LogListener(this.#address, told, this.#timeout)
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      listener.stop()
    }
  }

  async heads(shows: readonly ShowId[]): Promise<ReadonlyMap<ShowId, number>> {
    const rows = await this.#ask<{ show: ShowId; seq: number }>('heads', [shows])
    return new Map(rows.map(({ show, seq }) => [show, seq]))
  }

  openLine(told: NodeLineListener): NodeLine {
    return new PostgresNodeLine(this.#address, told, this.#timeout)
  }

  async forgone(show: ShowId): Promise<Abandoned> {
    const [found] = await this.#ask<Abandoned>('forgone', [show])
    return found ?? NOTHING_ABANDONED
  }

  async forgo(show: ShowId, link: LinkId, ids: readonly string[]): Promise<Abandoned> {
    const names = ids.map((id) => abandonedName(link, id))
    const [found] = await this.#ask<Abandoned>('forgo', [show, names])
    return found ?? NOTHING_ABANDONED
  }

  async servers(): Promise<number> {
    const [row] = await this.#ask<{ servers: number }>('servers', [...LISTENING])
    return row?.servers ?? 0
  }

  async claim(name: string, holder: string, ms: number): Promise<boolean> {
    return (await this.#ask('claim', [name, holder, ms])).length > 0
  }

  exchange(local: () => number): Promise<Exchange> {
    return this.#connections.with(async (client) => {
      // Asked once there is a connection: how long that took is none of the clock's business.
      const asked = local()
      const { rows } = await client.query<{ time: string }>({ name: 'time', text: QUERIES.time })
      const arrived = local()
      const time = Number(rows[0]?.time)
      return { asked, received: time, sent: time, arrived }
    })
  }

  /** Keeps the database where it is until this is closed; rejects with a `StartupError` while it is being moved. */
  async stay(): Promise<void> {
    this.#staying = await keepFromMoves(this.#address, this.#timeout)
  }

  async leave(): Promise<number> {
    await Promise.all([...this.#listeners].map((listener) => listener.leave()))
    const [row] = await this.#ask<{ servers: number }>('staying', [...LISTENING, LEAVING[1]])
    return row?.servers ?? 0
  }

  async close(): Promise<void> {
    for (const listener of this.#listeners) listener.stop()
    // It may be gone already, which is as good.
    this.#staying?.end().catch(() => undefined)
    await this.#connections.end()
  }

  #appendFailed(client: pg.PoolClient, error: unknown): 'conflict' {
    this.#connections.giveBack(client, error)
    const fault = appendFault(error, this.#address)
    if (fault === 'conflict') return fault
    const backend = this.#connections.backendOf(client)
    if (fault instanceof Unconfirmed && backend !== null) this.#doubtful.add(backend)
    throw fault
  }

  async #ask<Row extends pg.QueryResultRow>(
    name: keyof typeof QUERIES,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const asked = { name, text: QUERIES[name], values: [...values] }
    return this.#connections.with(async (client) => (await client.query<Row>(asked)).rows)
  }
}

/** Writes as much as a proof among the events, and takes it back; rejects where there is no room. */
async function proveRoom(client: pg.PoolClient): Promise<void> {
  const text = randomBytes(PROOF / 16).toString('hex')
  await client.query('BEGIN')
  try {
    await client.query(QUERIES.proveRoom, [randomInt(MOST_INT), text])
  } finally {
    await client.query('ROLLBACK')
  }
}

/** Events by column, from the seq on, each text as it is to come back. */
function columnsOf(envelopes: readonly Envelope[]): readonly unknown[] {
  return [
    envelopes.map(({ seq }) => seq),
    envelopes.map(({ at }) => at),
    envelopes.map(({ wall }) => wall),
    envelopes.map(({ commandId }) => commandId),
    envelopes.map(({ actor }) => actor),
    envelopes.map(({ role }) => role),
    envelopes.map(({ event }) => JSON.stringify(event)),
  ]
}
