import { randomBytes, randomInt } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Envelope } from '../../../shared/run/state.ts'
import type { Exchange } from '../../../shared/time/offsetBounds.ts'
import { jsonIn, parseJson } from '../../parseText.ts'
import { appendTarget, follows } from '../appendCheck.ts'
import { COLUMNS } from '../move/storedRows.ts'
import {
  type AbandonedList,
  type AppendResult,
  abandonedName,
  type Claims,
  type CommonClock,
  changedSide,
  type LogGrowth,
  NOTHING_ABANDONED,
  type NodeBus,
  type NodeBuses,
  type NodeBusListener,
  type Rewrite,
  type SharedLog,
  SIDE_PARTS,
  type SideKind,
  type SidePart,
  type SideRow,
  type Snapshot,
  type Store,
} from '../port.ts'
import { type EventRow, envelopeOf } from '../storedEvent.ts'
import {
  CannotWrite,
  NoSuchShow,
  OtherServers,
  Unconfirmed,
  Unreachable,
  UnreadableEvent,
} from '../storeFaults.ts'
import type { DatabaseAddress } from './address.ts'
import { DatabaseFault, faultOf, unusableDatabase } from './fault.ts'
import { Listener } from './listener.ts'
import { lockAgainstMoves, type ServerCounts } from './moveLock.ts'
import { PostgresNodeBus } from './nodeBus.ts'
import { type Backend, Connections } from './pool.ts'
import { CHANNEL, LEAVING, LISTENING, MOVE_LOCK, QUERIES, REWRITE_LOCK } from './queries.ts'
import { prepareSchema } from './schema.ts'

/** The database of a store, its number of connections, and the timeout of a statement in ms. */
export type PostgresOptions = {
  readonly address: DatabaseAddress
  readonly connections: number
  readonly timeout?: number | undefined
}

/** The code of a write of a row whose show does not exist. */
const FOREIGN_KEY_VIOLATION = '23503'

/** The error codes if another writer took the seq, or the transaction must be retried. */
const CONFLICT_CODES: readonly (string | null)[] = ['23505', '40001', '40P01']

/** Error codes of damaged database files. */
const DAMAGED: readonly (string | null)[] = ['XX001', 'XX002']

/** How long after the end of its connection the lock against moves is taken again, in ms. */
const RELOCK_DELAY = 1_000

/** The size of a write test in bytes. */
const TEST_BYTES = 8 * 1024

/** Write tests use random seqs below this. Two tests with the same seq would wait for each other. */
const MAX_TEST_SEQ = 2 ** 40

/** A store in a PostgreSQL database. Several processes write to it; the unique key (show, seq) refuses all but the first event with a seq. */
export class PostgresStore implements Store, SharedLog, CommonClock, NodeBuses, Claims {
  readonly #address: DatabaseAddress
  readonly #timeout: number | undefined
  readonly #connections: Connections
  /** Database processes that may still be writing an unconfirmed append. */
  readonly #unconfirmed = new Set<Backend>()
  readonly #listeners = new Set<Listener>()
  #isLeaving = false
  #isClosed = false
  /** The connection with the lock that prevents moves. */
  #moveLock: pg.Client | null = null

  private constructor({ address, connections, timeout }: PostgresOptions) {
    this.#address = address
    this.#timeout = timeout
    this.#connections = new Connections(address, connections, timeout)
  }

  /** Opens the store of a database and creates its tables if needed; rejects with a `StartupError` if it cannot be used. */
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

  get use() {
    return this.#connections.use
  }

  async append(envelopes: readonly Envelope[], abandoned?: AbandonedList): Promise<AppendResult> {
    const target = appendTarget(envelopes)
    const { show, first } = target
    const columns = eventColumns(envelopes)
    const values = [show, first, envelopes[0]?.wall, ...columns, abandoned?.times]
    const query = { name: 'append', text: QUERIES.append, values }
    /** The process of the database that got the statement (null: not known); undefined before. */
    let backend: Backend | null | undefined
    const result = await this.#connections
      .with((client) => {
        backend = this.#connections.backendOf(client)
        return client.query<{ head: number; notified: number }>(query)
      })
      .catch((error: unknown) => this.#appendFailed(error, backend))
    if (result === 'conflict') return result
    const [{ head, notified } = { head: 0, notified: 0 }] = result.rows
    return follows(head, target) && notified > 0 ? 'written' : 'conflict'
  }

  async eventsAfter(show: ShowId, after: number, limit?: number): Promise<readonly Envelope[]> {
    const rows = await this.#query<EventRow>('after', [show, after, limit ?? null]).catch(
      (error) => {
        const { code } = faultOf(error, this.#address)
        throw DAMAGED.includes(code) ? new UnreadableEvent('damaged', after + 1, error) : error
      },
    )
    return rows.map(envelopeOf)
  }

  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    const rows = await this.#query<{ seq: number | null }>('outcome', [show, link, commandId])
    return rows[0]?.seq ?? null
  }

  async shows(): Promise<readonly ShowId[]> {
    const rows = await this.#query<{ show: ShowId }>('shows', [])
    return rows.map(({ show }) => show)
  }

  async snapshot(show: ShowId): Promise<Snapshot | null> {
    const [row] = await this.#query<Snapshot & { state: string }>('snapshot', [show])
    return row === undefined ? null : { ...row, state: jsonIn(row.state) }
  }

  async saveSnapshot(show: ShowId, { seq, version, state }: Snapshot): Promise<void> {
    await this.#query('saveSnapshot', [show, seq, version, JSON.stringify(state)])
  }

  async sideRows(show: ShowId, part: SidePart = 'others'): Promise<readonly SideRow[]> {
    return this.#connections.with((client) => sideRowsOf(client, show, part))
  }

  async showsWith(kind: SideKind): Promise<readonly ShowId[]> {
    const rows = await this.#query<{ show: ShowId }>('showsWith', [kind])
    return rows.map(({ show }) => show)
  }

  async setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    // One statement can set a row only once, so the last one for each id counts.
    const lastByKey = new Map(rows.map((row) => [JSON.stringify([row.kind, row.id]), row]))
    try {
      await this.#query('setSideRows', sideColumns(show, [...lastByKey.values()]))
    } catch (error) {
      const isMissing = error instanceof DatabaseFault && error.code === FOREIGN_KEY_VIOLATION
      throw isMissing ? new NoSuchShow() : error
    }
  }

  async rewriteShow(show: ShowId, rewrite: Rewrite): Promise<void> {
    await this.#connections.with(async (client) => {
      await client.query('BEGIN')
      try {
        await this.#refuseOthers(client)
        await client.query(QUERIES.lockShow, [show])
        const { rows: events } = await client.query<EventRow>(QUERIES.after, [show, 0, null])
        const rewriting = await rewrite({ events, side: await sideRowsOf(client, show, 'all') })
        await client.query(QUERIES.dropSnapshot, [show])
        if (rewriting === null) {
          await client.query(QUERIES.dropSide, [show])
          await client.query(QUERIES.dropEvents, [show, null])
          await client.query(QUERIES.dropShow, [show])
        } else {
          const changed = rewriting.events.filter((row, n) => row !== events[n])
          await client.query(QUERIES.dropEvents, [show, changed.map(({ seq }) => seq)])
          const columns = COLUMNS.map((column) => changed.map((row) => row[column]))
          await client.query(QUERIES.addEvents, columns)
          const side = changedSide(await sideRowsOf(client, show, 'all'), rewriting)
          await client.query(QUERIES.setSideRows, sideColumns(show, side))
        }
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw error
      }
    })
  }

  /** The operator does it with `VACUUM FULL` (`docs/operating.md`). */
  async clearFiles(): Promise<boolean> {
    return true
  }

  async fact(name: string): Promise<string | null> {
    const [row] = await this.#query<{ value: string }>('fact', [name])
    return row === undefined ? null : parseJson(z.string(), row.value)
  }

  async setFact(name: string, value: string): Promise<void> {
    await this.#query('setFact', [name, JSON.stringify(value)])
  }

  async claimFact(name: string, value: string): Promise<string> {
    const [row] = await this.#query<{ value: string }>('claimFact', [name, JSON.stringify(value)])
    return row === undefined ? value : parseJson(z.string(), row.value)
  }

  /**
   * First ends the database processes of unconfirmed appends, so that each of them is in the log now or never. Then tests
   * whether the table of events has space: on a full disk, another table may have space while this one has none.
   */
  async testWrite(): Promise<void> {
    for (const backend of [...this.#unconfirmed]) {
      const rows = await this.#query<{ gone: boolean }>('endBackend', [backend.pid, backend.since])
      if (rows.some(({ gone }) => !gone)) throw new Error('an append may still be under way')
      this.#unconfirmed.delete(backend)
    }
    await this.#connections.with(testEventSpace)
    await this.setFact('last-proof', randomBytes(TEST_BYTES / 2).toString('hex'))
  }

  onGrowth(onGrowth: (growth: LogGrowth) => void): () => void {
    const listener = new Listener({
      address: this.#address,
      timeout: this.#timeout,
      channel: CHANNEL,
      prepare: async (client) => {
        await client.query(SHARE_LOCK, [...LISTENING])
        if (this.#isLeaving) await client.query(SHARE_LOCK, [...LEAVING])
      },
      // Logs may have grown while there was no listener.
      onConnect: () => onGrowth(null),
      onNotification: (payload) => onGrowth(parseGrowth(payload)),
    })
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
      listener.stop()
    }
  }

  async heads(shows: readonly ShowId[]): Promise<ReadonlyMap<ShowId, number>> {
    const rows = await this.#query<{ show: ShowId; seq: number }>('heads', [shows])
    return new Map(rows.map(({ show, seq }) => [show, seq]))
  }

  openBus(listener: NodeBusListener): NodeBus {
    return new PostgresNodeBus(this.#address, listener, this.#timeout)
  }

  async abandoned(show: ShowId): Promise<AbandonedList> {
    const [row] = await this.#query<AbandonedList>('abandoned', [show])
    return row ?? NOTHING_ABANDONED
  }

  async abandon(show: ShowId, link: LinkId, ids: readonly string[]): Promise<AbandonedList> {
    const names = ids.map((id) => abandonedName(link, id))
    const [row] = await this.#query<AbandonedList>('abandon', [show, names])
    return row ?? NOTHING_ABANDONED
  }

  async serverCount(): Promise<number> {
    const [row] = await this.#query<ServerCounts>('servers', [...LISTENING, MOVE_LOCK[1]])
    const { own, others } = this.#countsOf(row)
    return others + Math.max(own.serving, own.begun)
  }

  #countsOf({ serving, begun }: ServerCounts = { serving: 0, begun: 0 }) {
    // This server may have lost one of its locks, and so may others.
    const own = {
      serving: Math.min(this.#listeners.size, 1),
      begun: this.#moveLock === null ? 0 : 1,
    }
    return { own, others: Math.max(0, serving - own.serving, begun - own.begun) }
  }

  /** Refuses to rewrite a show while other servers have it in memory. Until the transaction ends none starts. */
  async #refuseOthers(client: pg.PoolClient): Promise<void> {
    await client.query('SELECT pg_advisory_xact_lock_shared($1, $2)', [...REWRITE_LOCK])
    const values = [...LISTENING, MOVE_LOCK[1]]
    const { rows } = await client.query<ServerCounts>(QUERIES.servers, values)
    if (this.#countsOf(rows[0]).others > 0) throw new OtherServers()
  }

  async claim(name: string, holder: string, ms: number): Promise<boolean> {
    return (await this.#query('claim', [name, holder, ms])).length > 0
  }

  exchange(local: () => number): Promise<Exchange> {
    return this.#connections.with(async (client) => {
      // The exchange begins after the wait for a connection, so that the wait does not count.
      const asked = local()
      const { rows } = await client.query<{ time: string }>({ name: 'time', text: QUERIES.time })
      const arrived = local()
      const time = Number(rows[0]?.time)
      return { asked, received: time, sent: time, arrived }
    })
  }

  /** Prevents moves until the store is closed; rejects with a `StartupError` during a move. */
  async preventMoves(): Promise<void> {
    const client = await lockAgainstMoves(this.#address, this.#timeout)
    this.#moveLock = client
    client.once('end', () => this.#preventMovesAgain())
  }

  /** Takes the lock again after its connection ended. */
  #preventMovesAgain(): void {
    if (this.#isClosed) return
    const again = () => this.preventMoves().catch(() => this.#preventMovesAgain())
    setTimeout(again, RELOCK_DELAY).unref()
  }

  async leave(): Promise<number> {
    this.#isLeaving = true
    await Promise.all([...this.#listeners].map((one) => one.query(SHARE_LOCK, LEAVING)))
    const [row] = await this.#query<{ servers: number }>('staying', [...LISTENING, LEAVING[1]])
    return row?.servers ?? 0
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const listener of this.#listeners) listener.stop()
    // The connection may have ended already.
    this.#moveLock?.end().catch(() => undefined)
    await this.#connections.end()
  }

  /** Handles a failed append, which is one statement. If the database answered with an error, nothing was written. If the connection ended, the events may be written now or later. */
  #appendFailed(error: unknown, backend: Backend | null | undefined): 'conflict' {
    if (error instanceof DatabaseFault && CONFLICT_CODES.includes(error.code)) return 'conflict'
    const { cause } = error instanceof Unreachable ? error : { cause: error }
    if (error instanceof DatabaseFault || backend === undefined) throw new CannotWrite(cause)
    if (backend !== null) this.#unconfirmed.add(backend)
    throw new Unconfirmed(cause)
  }

  async #query<Row extends pg.QueryResultRow>(
    name: keyof typeof QUERIES,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const query = { name, text: QUERIES[name], values: [...values] }
    return this.#connections.with(async (client) => (await client.query<Row>(query)).rows)
  }
}

async function sideRowsOf(
  client: pg.PoolClient,
  show: ShowId,
  part: SidePart,
): Promise<readonly SideRow[]> {
  const values = [show, SIDE_PARTS[part]]
  const query = { name: 'sideRows', text: QUERIES.sideRows, values }
  const { rows } = await client.query<{ kind: SideKind; id: string; value: string }>(query)
  return rows.map(({ kind, id, value }) => ({ kind, id, value: parseJson(z.string(), value) }))
}

/** Returns the values of `setSideRows`. */
function sideColumns(show: ShowId, rows: readonly SideRow[]): unknown[] {
  const values = rows.map(({ value }) => (value === null ? null : JSON.stringify(value)))
  return [show, rows.map(({ kind }) => kind), rows.map(({ id }) => id), values]
}

/** The query that takes a shared advisory lock until the connection ends. */
const SHARE_LOCK = 'SELECT pg_advisory_lock_shared($1, $2)'

/** Parses a notification: a show, whose id has no spaces, and its last seq. */
function parseGrowth(payload: string): LogGrowth {
  const [show = '', seq = ''] = payload.split(' ')
  return show === '' || !/^\d+$/.test(seq) ? null : { show, seq: Number(seq) }
}

/** Writes test events and rolls them back; rejects if there is no space. */
async function testEventSpace(client: pg.PoolClient): Promise<void> {
  const text = randomBytes(TEST_BYTES / 16).toString('hex')
  await client.query('BEGIN')
  try {
    await client.query(QUERIES.testEventSpace, [randomInt(MAX_TEST_SEQ), text])
  } finally {
    await client.query('ROLLBACK')
  }
}

/** Returns the values of the event columns, from the column `seq` on: one array per column. */
function eventColumns(envelopes: readonly Envelope[]): readonly unknown[] {
  const names = ['seq', 'at', 'wall', 'commandId', 'actor', 'role'] as const
  const columns = names.map((name) => envelopes.map((envelope) => envelope[name]))
  return [...columns, envelopes.map(({ event }) => JSON.stringify(event))]
}
