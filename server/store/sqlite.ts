import { randomBytes } from 'node:crypto'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/events.ts'
import { jsonIn } from '../parseJson.ts'
import { follows, type Run, runOf } from './appendCheck.ts'
import { type EventRow, envelopeOf } from './eventRow.ts'
import { LockBusy, LockQueue, whenFree } from './lockQueue.ts'
import { decodeOddText, encodeOddText } from './oddText.ts'
import type { Appended, SideRow, Snapshot, Store } from './port.ts'
import { LAST_PROOF, openDatabase } from './schema.ts'
import { appendFault, sqliteCode } from './sqliteFault.ts'
import { UnreadableEvent } from './unreadable.ts'

const QUERIES = {
  head: 'SELECT coalesce(max(seq), 0) AS head FROM events WHERE show = ?',
  addShow: 'INSERT INTO shows (show, made) VALUES (?, ?)',
  addEvent: `INSERT INTO events (show, seq, at, wall, command_id, actor, role, event)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  after: `SELECT show, seq, at, wall, command_id, actor, role, event FROM events
    WHERE show = ? AND seq > ? ORDER BY seq LIMIT ?`,
  // By its own index: for max(seq) SQLite would rather walk back through the show's whole past.
  outcome: `SELECT max(seq) AS seq FROM events INDEXED BY events_by_command
    WHERE show = ? AND actor = ? AND command_id = ?`,
  shows: 'SELECT show FROM shows ORDER BY made DESC, rowid DESC',
  snapshot: 'SELECT seq, version, state FROM snapshots WHERE show = ?',
  saveSnapshot: `INSERT INTO snapshots (show, seq, version, state) VALUES (?, ?, ?, ?)
    ON CONFLICT (show) DO UPDATE SET seq = excluded.seq, version = excluded.version, state = excluded.state`,
  sideRows: 'SELECT kind, id, value FROM side_rows WHERE show = ? ORDER BY kind, id',
  setSideRow: `INSERT INTO side_rows (show, kind, id, value) VALUES (?, ?, ?, ?)
    ON CONFLICT (show, kind, id) DO UPDATE SET value = excluded.value`,
  dropSideRow: 'DELETE FROM side_rows WHERE show = ? AND kind = ? AND id = ?',
  fact: 'SELECT value FROM facts WHERE name = ?',
  setFact: `INSERT INTO facts (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  // A value is set to itself, so that there is a row to give.
  claimFact: `INSERT INTO facts (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = value RETURNING value`,
} as const

/** How much is written to see whether the disk takes it, in bytes: more than commands are, so that it is not found well and full by turns. It is another text each time, as SQLite writes only what is new. */
const PROOF = 32 * 1024

/** What SQLite takes for no limit at all. */
const NO_LIMIT = -1

type StoredRow = Pick<SideRow, 'kind' | 'id'> & { readonly value: string }

/** The log in one SQLite file of the data folder, which is durable when an append returns. */
export class SqliteStore implements Store {
  readonly #db: DatabaseSyncInstance
  readonly #prepared = new Map<string, StatementSyncInstance>()
  readonly #queue = new LockQueue()

  /** Opens the store of a data folder, or takes its database that is open; throws a `StartupError` where it cannot be used. */
  constructor(folder: string, db = openDatabase(folder)) {
    this.#db = db
    // From here on SQLite waits for no other process, as it would block this one: the queue waits.
    db.exec('PRAGMA busy_timeout = 0')
  }

  async append(envelopes: readonly Envelope[]): Promise<Appended> {
    const run = runOf(envelopes)
    return this.#queue
      .write(() => this.#append(envelopes, run))
      .catch((error: unknown) => {
        throw appendFault(error, 'before')
      })
  }

  #append(envelopes: readonly Envelope[], run: Run): Appended {
    let step: 'before' | 'commit' = 'before'
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      const { head } = this.#query('head').get(run.show)
      const free = follows(head, run)
      if (free) this.#write(envelopes, head === 0)
      step = 'commit'
      this.#db.exec(free ? 'COMMIT' : 'ROLLBACK')
      return free ? 'written' : 'conflict'
    } catch (error) {
      this.#rollBack()
      throw step === 'commit' ? appendFault(error, step) : error
    }
  }

  async eventsAfter(show: ShowId, after: number, most?: number): Promise<readonly Envelope[]> {
    return this.#rows(show, after, most).map(envelopeOf)
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
    if (row === undefined) return null
    return { ...row, state: jsonIn(row.state) }
  }

  async saveSnapshot(show: ShowId, { seq, version, state }: Snapshot): Promise<void> {
    const json = JSON.stringify(state)
    await this.#queue.write(() => this.#query('saveSnapshot').run(show, seq, version, json))
    // Nobody waits for a snapshot: the write-ahead log is emptied here, which would hold a command up for milliseconds.
    this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }

  async sideRows(show: ShowId): Promise<readonly SideRow[]> {
    const rows: readonly StoredRow[] = this.#query('sideRows').all(show)
    return rows.map(({ kind, id, value }) => ({ kind, id, value: decodeOddText(value) }))
  }

  async setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    await this.#queue.write(() => this.#setSideRows(show, rows))
    if (rows.some(({ kind }) => kind === 'contact')) {
      // Where a reader elsewhere needs the log for longer, the next contact or stop empties it.
      await whenFree(() => this.#emptyLog()).catch(() => undefined)
    }
  }

  #setSideRows(show: ShowId, rows: readonly SideRow[]): void {
    // What is taken out is to be forgotten, and not only let go of: neither in the file nor in its write-ahead log.
    this.#db.exec('PRAGMA secure_delete = ON')
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      for (const { kind, id, value } of rows) {
        if (value === null) this.#query('dropSideRow').run(show, kind, id)
        else this.#query('setSideRow').run(show, kind, id, encodeOddText(value))
      }
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#rollBack()
      throw error
    } finally {
      this.#db.exec('PRAGMA secure_delete = OFF')
    }
  }

  async fact(name: string): Promise<string | null> {
    const row: { value: string } | undefined = this.#query('fact').get(name)
    return row === undefined ? null : decodeOddText(row.value)
  }

  async setFact(name: string, value: string): Promise<void> {
    await this.#queue.write(() => this.#query('setFact').run(name, encodeOddText(value)))
  }

  async claimFact(name: string, value: string): Promise<string> {
    const row = await this.#queue.write(() =>
      this.#query('claimFact').get(name, encodeOddText(value)),
    )
    return decodeOddText(row.value)
  }

  /**
   * A commit that failed is rolled back here, though its pages may lie in the file beyond the end that this connection knows.
   * The next that is durable lies in their place, or begins the file anew: then no opening finds them any more.
   */
  async prove(): Promise<void> {
    this.#rollBack()
    this.#makeRoom()
    this.#query('setFact').run(LAST_PROOF, randomBytes(PROOF / 2).toString('hex'))
  }

  async close(): Promise<void> {
    await this.#queue.settled()
    this.#prepared.clear()
    try {
      // Statements that are not collected yet keep the file open, so its write-ahead log is emptied here.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // A disk that takes nothing: the log stays where it is, and the next start reads it.
    }
    this.#db.close()
  }

  /** Moves the write-ahead log into the database, and leaves nothing in it. */
  #emptyLog(): void {
    const { busy } = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (busy !== 0) throw new LockBusy()
  }

  /** Moves the write-ahead log into the database where that is possible: it begins anew then, and a full disk may have room for that. */
  #makeRoom(): void {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      // Whether there is room shows with the next write.
    }
  }

  #rollBack(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
  }

  #rows(show: ShowId, after: number, most = NO_LIMIT): readonly EventRow[] {
    try {
      return this.#query('after').all(show, after, most)
    } catch (error) {
      throw sqliteCode(error) === 'SQLITE_CORRUPT'
        ? new UnreadableEvent('damaged', after + 1, error)
        : error
    }
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
