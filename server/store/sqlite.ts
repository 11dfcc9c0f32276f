import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { follows, runOf } from './appendCheck.ts'
import { lift } from './lift.ts'
import type { Appended, Snapshot, Store } from './port.ts'
import { openDatabase } from './schema.ts'

type EventRow = Omit<Envelope, 'commandId' | 'event'> & {
  readonly command_id: string
  readonly event: string
}

function envelopeOf({ command_id: commandId, event, ...row }: EventRow): Envelope {
  return { ...row, commandId, event: lift(JSON.parse(event)) }
}

const QUERIES = {
  head: 'SELECT coalesce(max(seq), 0) AS head FROM events WHERE show = ?',
  addShow: 'INSERT INTO shows (show, made) VALUES (?, ?)',
  addEvent: `INSERT INTO events (show, seq, at, wall, command_id, actor, role, event)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  after: `SELECT show, seq, at, wall, command_id, actor, role, event FROM events
    WHERE show = ? AND seq > ? ORDER BY seq`,
  // By its own index: for max(seq) SQLite would rather walk back through the show's whole past.
  outcome: `SELECT max(seq) AS seq FROM events INDEXED BY events_by_command
    WHERE show = ? AND actor = ? AND command_id = ?`,
  shows: 'SELECT show FROM shows ORDER BY made DESC, rowid DESC',
  snapshot: 'SELECT seq, version, state FROM snapshots WHERE show = ?',
  saveSnapshot: `INSERT INTO snapshots (show, seq, version, state) VALUES (?, ?, ?, ?)
    ON CONFLICT (show) DO UPDATE SET seq = excluded.seq, version = excluded.version, state = excluded.state`,
  fact: 'SELECT value FROM facts WHERE name = ?',
  setFact: `INSERT INTO facts (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
} as const

/** The log in one SQLite file of the data folder, which is durable when an append returns. */
export class SqliteStore implements Store {
  readonly #db: DatabaseSyncInstance
  readonly #prepared = new Map<string, StatementSyncInstance>()

  /** Opens the store of a data folder; throws a `StartupError` where it cannot be used. */
  constructor(folder: string) {
    this.#db = openDatabase(folder)
  }

  async append(envelopes: readonly Envelope[]): Promise<Appended> {
    const run = runOf(envelopes)
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const { head } = this.#query('head').get(run.show)
      const free = follows(head, run)
      if (free) this.#write(envelopes, head === 0)
      this.#db.exec(free ? 'COMMIT' : 'ROLLBACK')
      return free ? 'written' : 'conflict'
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  async eventsAfter(show: ShowId, after: number): Promise<readonly Envelope[]> {
    const rows: readonly EventRow[] = this.#query('after').all(show, after)
    return rows.map(envelopeOf)
  }

  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    return this.#query('outcome').get(show, link, commandId).seq
  }

  async shows(): Promise<readonly ShowId[]> {
    const rows: ReadonlyArray<{ show: ShowId }> = this.#query('shows').all()
    return rows.map(({ show }) => show)
  }

  async snapshot(show: ShowId): Promise<Snapshot | null> {
    const row: { seq: number; version: number; state: string } | undefined =
      this.#query('snapshot').get(show)
    return row === undefined
      ? null
      : { seq: row.seq, version: row.version, state: JSON.parse(row.state) }
  }

  async saveSnapshot(show: ShowId, { seq, version, state }: Snapshot): Promise<void> {
    this.#query('saveSnapshot').run(show, seq, version, JSON.stringify(state))
    // Nobody waits for a snapshot: the write-ahead log is emptied here, which would hold a command up for milliseconds.
    this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }

  async fact(name: string): Promise<string | null> {
    const row: { value: string } | undefined = this.#query('fact').get(name)
    return row?.value ?? null
  }

  async setFact(name: string, value: string): Promise<void> {
    this.#query('setFact').run(name, value)
  }

  async close(): Promise<void> {
    this.#prepared.clear()
    // Statements that are not collected yet keep the file open, so its write-ahead log is emptied here.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#db.close()
  }

  #write(envelopes: readonly Envelope[], isNew: boolean): void {
    const [first] = envelopes
    if (isNew && first) this.#query('addShow').run(first.show, first.wall)
    for (const { show, seq, at, wall, commandId, actor, role, event } of envelopes) {
      const json = JSON.stringify(event)
      this.#query('addEvent').run(show, seq, at, wall, commandId, actor, role, json)
    }
  }

  #query(name: keyof typeof QUERIES): StatementSyncInstance {
    const known = this.#prepared.get(name)
    if (known) return known
    const made = this.#db.prepare(QUERIES[name])
    this.#prepared.set(name, made)
    return made
  }
}
