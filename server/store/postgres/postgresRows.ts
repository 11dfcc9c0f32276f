import type pg from 'pg'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { EventRow } from '../eventRow.ts'
import {
  type Batch,
  COLUMNS,
  type EventSize,
  lastAtOnce,
  type StoredRows,
  type StoredShow,
} from '../move/storedRows.ts'
import type { DatabaseAddress } from './address.ts'
import { faultOf } from './fault.ts'

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

/** What a database keeps, as it lies there, read and written by one connection. */
export class PostgresRows implements StoredRows {
  readonly #client: pg.ClientBase
  readonly #address: DatabaseAddress

  constructor(client: pg.ClientBase, address: DatabaseAddress) {
    this.#client = client
    this.#address = address
  }

  shows(): Promise<readonly StoredShow[]> {
    return this.#ask('shows', [])
  }

  async eventsAfter(show: ShowId, after: number, batch: Batch): Promise<readonly EventRow[]> {
    const next = await this.#ask<EventSize>('sizes', [show, after, batch.events])
    const last = lastAtOnce(next, batch)
    return last === null ? [] : this.#ask('events', [show, after, last])
  }

  async addShow({ show, made }: Omit<StoredShow, 'head'>): Promise<void> {
    await this.#ask('addShow', [show, made])
  }

  async addEvents(rows: readonly EventRow[]): Promise<void> {
    const columns = COLUMNS.map((column) => rows.map((row) => row[column]))
    await this.#ask('addEvents', columns)
  }

  async factNames(): Promise<readonly string[]> {
    const rows = await this.#ask<{ name: string }>('factNames', [])
    return rows.map(({ name }) => name)
  }

  async dropFact(name: string): Promise<void> {
    await this.#ask('dropFact', [name])
  }

  async #ask<Row extends pg.QueryResultRow>(
    name: keyof typeof QUERIES,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    const asked = { name: `move ${name}`, text: QUERIES[name], values: [...values] }
    try {
      return (await this.#client.query<Row>(asked)).rows
    } catch (error) {
      throw faultOf(error, this.#address)
    }
  }
}
