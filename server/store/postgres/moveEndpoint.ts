import type pg from 'pg'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { MoveEndpoint } from '../move/endpoint.ts'
import {
  type Batch,
  COLUMNS,
  type EventSize,
  lastInBatch,
  type StoredRows,
  type StoredShow,
} from '../move/storedRows.ts'
import type { EventRow } from '../storedEvent.ts'
import type { DatabaseAddress } from './address.ts'
import { databaseStartupError, faultOf } from './fault.ts'
import { lockForMove } from './moveLock.ts'
import { type PostgresOptions, PostgresStore } from './postgres.ts'

const QUERIES = {
  shows: `SELECT show, made,
      (SELECT coalesce(max(seq), 0) FROM rostrum.events WHERE events.show = shows.show) AS head
    FROM rostrum.shows ORDER BY n`,
  sizes: `SELECT seq, octet_length(event)::bigint AS size FROM rostrum.events
    WHERE show = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
  events: `SELECT show, seq, at, wall, command_id, actor, role, event FROM rostrum.events
    WHERE show = $1 AND seq > $2 AND seq <= $3 ORDER BY seq`,
  addShow: 'INSERT INTO rostrum.shows (show, made) VALUES ($1, $2)',
  addEvents: `INSERT INTO rostrum.events (show, seq, at, wall, command_id, actor, role, event)
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[],
      $5::text[], $6::text[], $7::text[], $8::text[])`,
  factNames: 'SELECT name FROM rostrum.facts ORDER BY name',
  dropFact: 'DELETE FROM rostrum.facts WHERE name = $1',
} as const

/** The stored rows of a database, through one connection. */
class PostgresRows implements StoredRows {
  readonly #client: pg.ClientBase
  readonly #address: DatabaseAddress

  constructor(client: pg.ClientBase, address: DatabaseAddress) {
    this.#client = client
    this.#address = address
  }

  shows(): Promise<readonly StoredShow[]> {
    return this.#query('shows', [])
  }

  async eventsAfter(show: ShowId, after: number, batch: Batch): Promise<readonly EventRow[]> {
    const next = await this.#query<EventSize>('sizes', [show, after, batch.events])
    const last = lastInBatch(next, batch)
    return last === null ? [] : this.#query('events', [show, after, last])
  }

  async addShow({ show, made }: Omit<StoredShow, 'head'>): Promise<void> {
    await this.#query('addShow', [show, made])
  }

  async addEvents(rows: readonly EventRow[]): Promise<void> {
    const columns = COLUMNS.map((column) => rows.map((row) => row[column]))
    await this.#query('addEvents', columns)
  }

  async factNames(): Promise<readonly string[]> {
    const rows = await this.#query<{ name: string }>('factNames', [])
    return rows.map(({ name }) => name)
  }

  async dropFact(name: string): Promise<void> {
    await this.#query('dropFact', [name])
  }

  async #query<Row extends pg.QueryResultRow>(
    name: keyof typeof QUERIES,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const query = { name: `move ${name}`, text: QUERIES[name], values: [...values] }
    try {
      return (await this.#client.query<Row>(query)).rows
    } catch (error) {
      throw faultOf(error, this.#address)
    }
  }
}

/**
 * Opens a database as an endpoint of a move and creates its tables if needed. Until it is closed, no server and no other move can
 * start. Rejects with a `StartupError` if it cannot be used, or if servers run on it.
 */
export async function openDatabaseEndpoint({
  address,
  timeout,
}: Pick<PostgresOptions, 'address' | 'timeout'>): Promise<MoveEndpoint> {
  const asStartupError = databaseStartupError(address)
  const lock = await lockForMove(address, timeout).catch((error: unknown) => {
    throw asStartupError(error)
  })
  try {
    // One connection is enough, as the events are copied through the connection with the lock.
    const store = await PostgresStore.open({ address, connections: 1, timeout })
    const close = async () => {
      await store.close()
      await lock.end()
    }
    return {
      name: 'the database',
      store,
      rows: new PostgresRows(lock, address),
      asStartupError,
      close,
    }
  } catch (error) {
    await lock.end()
    throw error
  }
}
