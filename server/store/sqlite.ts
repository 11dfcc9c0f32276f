import { randomBytes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import type { Envelope } from '../../shared/run/state.ts'
import { jsonIn } from '../parseText.ts'
import { type AppendTarget, appendTarget, follows } from './appendCheck.ts'
import { readInParts } from './logParts.ts'
import {
  type AppendResult,
  changedSide,
  type Rewrite,
  type Rewriting,
  SIDE_PARTS,
  type SideKind,
  type SidePart,
  type SideRow,
  type Snapshot,
  type Store,
} from './port.ts'
import {
  appendFault,
  BUSY_TIMEOUT,
  LAST_WRITE_TEST,
  openDatabase,
  sqliteCode,
} from './sqliteSchema.ts'
import { type EventRow, envelopeOf } from './storedEvent.ts'
import { NoSuchShow, UnreadableEvent } from './storeFaults.ts'

/** The pause between two attempts to write, in ms. */
const RETRY_INTERVAL = 20

/** Marks a file whose unused parts contain rows that were rewritten or deleted. */
const UNCLEARED = 1_919_906_676

/** How long clearing the files waits for a backup, in ms. */
const BACKUP_TIMEOUT = 600_000

/** The error if another process has the lock. */
class LockBusy extends Error {}

/** Tries until no other process has the lock, without blocking this process; rejects with the last error after `until`. */
async function retryWhileLocked<Result>(
  attempt: () => Result,
  until = performance.now() + BUSY_TIMEOUT,
): Promise<Result> {
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      const isLocked = error instanceof LockBusy || sqliteCode(error) === 'SQLITE_BUSY'
      if (!isLocked || performance.now() >= until) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL))
  }
}

/** Runs the writes of one connection in order, each when no other process has the lock. */
class LockQueue {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs a write, which must change nothing if the lock is taken. */
  write<Result>(write: () => Result): Promise<Result> {
    const until = performance.now() + BUSY_TIMEOUT
    const result = this.#last.then(() => retryWhileLocked(write, until))
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when no write waits. */
  async idle(): Promise<void> {
    await this.#last
  }
}

/** The first character of a text that is stored as JSON; it is no valid character, so other texts do not begin with it. */
const JSON_MARK = '\uffff'

/** Encodes a text that the SQLite binding would cut (at U+0000) or change (at an unpaired surrogate) as marked JSON. */
function encodeText(text: string): string {
  const isUnsafe = text.includes('\0') || text.startsWith(JSON_MARK) || /\p{Surrogate}/u.test(text)
  return isUnsafe ? JSON_MARK + JSON.stringify(text) : text
}

function decodeText(stored: string): string {
  if (!stored.startsWith(JSON_MARK)) return stored
  const text = jsonIn(stored.slice(JSON_MARK.length))
  // Another program may have written such a text.
  return typeof text === 'string' ? text : stored
}

const QUERIES = {
  head: 'SELECT coalesce(max(seq), 0) AS head FROM events WHERE show = ?',
  addShow: 'INSERT INTO shows (show, made) VALUES (?, ?)',
  addEvent: `INSERT INTO events (show, seq, at, wall, command_id, actor, role, event)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  setEvent: 'UPDATE events SET command_id = ?, actor = ?, event = ? WHERE show = ? AND seq = ?',
  after: `SELECT show, seq, at, wall, command_id, actor, role, event FROM events
    WHERE show = ? AND seq > ? ORDER BY seq LIMIT ?`,
  // For max(seq) SQLite would choose the primary key and scan the whole log of the show.
  outcome: `SELECT max(seq) AS seq FROM events INDEXED BY events_by_command
    WHERE show = ? AND actor = ? AND command_id = ?`,
  shows: 'SELECT show FROM shows ORDER BY made DESC, rowid DESC',
  snapshot: 'SELECT seq, version, state FROM snapshots WHERE show = ?',
  saveSnapshot: `INSERT INTO snapshots (show, seq, version, state) VALUES (?, ?, ?, ?)
    ON CONFLICT (show) DO UPDATE SET seq = excluded.seq, version = excluded.version, state = excluded.state`,
  hasShow: 'SELECT 1 FROM shows WHERE show = ?',
  sideRows: `SELECT kind, id, value FROM side_rows
    WHERE show = ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY kind, id`,
  showsWith: `SELECT show FROM shows
    WHERE EXISTS (SELECT 1 FROM side_rows WHERE side_rows.show = shows.show AND kind = ?)`,
  setSideRow: `INSERT INTO side_rows (show, kind, id, value) VALUES (?, ?, ?, ?)
    ON CONFLICT (show, kind, id) DO UPDATE SET value = excluded.value`,
  dropSideRow: 'DELETE FROM side_rows WHERE show = ? AND kind = ? AND id = ?',
  dropSide: `DELETE FROM side_rows WHERE (show, kind, id) IN
    (SELECT show, kind, id FROM side_rows WHERE show = ? LIMIT 100)`,
  dropSnapshot: 'DELETE FROM snapshots WHERE show = ?',
  // The newest first, so that an unfinished deletion leaves a log that can be read.
  dropEvents: `DELETE FROM events WHERE rowid IN
    (SELECT rowid FROM events WHERE show = ? ORDER BY seq DESC LIMIT 100)`,
  dropShow: 'DELETE FROM shows WHERE show = ?',
  fact: 'SELECT value FROM facts WHERE name = ?',
  setFact: `INSERT INTO facts (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  // Setting the value to itself returns a row.
  claimFact: `INSERT INTO facts (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = value RETURNING value`,
} as const

/** The size of a write test in bytes: more than commands need, so that a full disk does not pass. The text differs each time, as SQLite writes only changes. */
const TEST_BYTES = 32 * 1024

const NO_LIMIT = -1

/** Rows whose old values must be in no file: contacts, and webhooks with their secrets. */
const SECRET_KINDS: ReadonlySet<SideKind> = new Set(['contact', 'webhook'])

type StoredRow = Pick<SideRow, 'kind' | 'id'> & { readonly value: string }

/** A store in one SQLite file of a data folder. */
export class SqliteStore implements Store {
  readonly #db: DatabaseSyncInstance
  readonly #prepared = new Map<string, StatementSyncInstance>()
  readonly #queue = new LockQueue()
  /** How many rewritings have begun and ended, together. */
  #rewritings = 0

  /** Uses an open database of a data folder, or opens it; throws a `StartupError` if it cannot be used. */
  constructor(folder: string, db = openDatabase(folder)) {
    this.#db = db
    // SQLite would block this process while it waits for another, so the queue waits instead.
    db.exec('PRAGMA busy_timeout = 0')
  }

  async append(envelopes: readonly Envelope[]): Promise<AppendResult> {
    const target = appendTarget(envelopes)
    return this.#queue
      .write(() => this.#append(envelopes, target))
      .catch((error: unknown) => {
        throw appendFault(error, 'before')
      })
  }

  #append(envelopes: readonly Envelope[], target: AppendTarget): AppendResult {
    let step: 'before' | 'commit' = 'before'
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      const { head } = this.#query('head').get(target.show)
      const isFree = follows(head, target)
      if (isFree) this.#insertEvents(envelopes, head === 0)
      step = 'commit'
      this.#db.exec(isFree ? 'COMMIT' : 'ROLLBACK')
      return isFree ? 'written' : 'conflict'
    } catch (error) {
      this.#rollBack()
      throw step === 'commit' ? appendFault(error, step) : error
    }
  }

  async eventsAfter(show: ShowId, after: number, limit?: number): Promise<readonly Envelope[]> {
    return this.#readRows(show, after, limit).map(envelopeOf)
  }

  async outcome(show: ShowId, link: LinkId, commandId: string): Promise<number | null> {
    return this.#query('outcome').get(show, link, commandId).seq
  }

  async shows(): Promise<readonly ShowId[]> {
    const rows: ReadonlyArray<{ show: ShowId }> = this.#query('shows').all()
    return rows.map(({ show }) => show)
  }

  async snapshot(show: ShowId): Promise<Snapshot | null> {
    const row: (Snapshot & { state: string }) | undefined = this.#query('snapshot').get(show)
    return row === undefined ? null : { ...row, state: jsonIn(row.state) }
  }

  async saveSnapshot(show: ShowId, { seq, version, state }: Snapshot): Promise<void> {
    const json = JSON.stringify(state)
    await this.#queue.write(() => this.#query('saveSnapshot').run(show, seq, version, json))
    // Checkpoints here and not in a command, which a checkpoint would delay by milliseconds.
    this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }

  async sideRows(show: ShowId, part: SidePart = 'others'): Promise<readonly SideRow[]> {
    return this.#sideRows(show, part)
  }

  #sideRows(show: ShowId, part: SidePart): readonly SideRow[] {
    const rows: readonly StoredRow[] = this.#query('sideRows').all(
      show,
      JSON.stringify(SIDE_PARTS[part]),
    )
    return rows.map(({ kind, id, value }) => ({ kind, id, value: decodeText(value) }))
  }

  async showsWith(kind: SideKind): Promise<readonly ShowId[]> {
    const rows: ReadonlyArray<{ readonly show: ShowId }> = this.#query('showsWith').all(kind)
    return rows.map(({ show }) => show)
  }

  async setSideRows(show: ShowId, rows: readonly SideRow[]): Promise<void> {
    await this.#queue.write(() => this.#setSideRows(show, rows))
    if (rows.some(({ kind }) => SECRET_KINDS.has(kind))) {
      // If a reader in another process needs the write-ahead log longer, the next such row or the stop truncates it.
      await retryWhileLocked(() => this.#truncateWal()).catch(() => undefined)
    }
  }

  async rewriteShow(show: ShowId, rewrite: Rewrite): Promise<void> {
    const events: EventRow[] = []
    for await (const part of readInParts((after, limit) => this.#readRows(show, after, limit)))
      events.push(...part)
    const rewriting = await rewrite({ events, side: this.#sideRows(show, 'all') })
    this.#rewritings += 1
    try {
      await this.#queue.write(() => this.#db.exec(`PRAGMA application_id = ${UNCLEARED}`))
      if (rewriting === null) return await this.#deleteShow(show)
      await this.#queue.write(() =>
        this.#overwrite(() => {
          this.#query('dropSnapshot').run(show)
          this.#putRewriting(show, events, rewriting)
        }),
      )
    } finally {
      this.#rewritings += 1
    }
  }

  async clearFiles(most = Number.POSITIVE_INFINITY): Promise<boolean> {
    if (this.#settingOf('application_id') !== UNCLEARED) return true
    if (this.#usedBytes() > most) return false
    const rewritings = this.#rewritings
    await this.#queue.write(() => this.#db.exec('VACUUM'))
    await nextTurn()
    // A backup that is being made reads the write-ahead log; other writes need not wait for it.
    await retryWhileLocked(() => this.#truncateWal(), performance.now() + BACKUP_TIMEOUT)
    await this.#queue.write(() => {
      if (this.#rewritings === rewritings) this.#db.exec('PRAGMA application_id = 0')
    })
    return true
  }

  #settingOf(name: string): number {
    return this.#db.prepare(`PRAGMA ${name}`).get()[name]
  }

  #usedBytes(): number {
    const pages = this.#settingOf('page_count') - this.#settingOf('freelist_count')
    return pages * this.#settingOf('page_size')
  }

  /** Deletes a show in parts, between which others write. Its row is the last, so that an unfinished deletion can be repeated. */
  async #deleteShow(show: ShowId): Promise<void> {
    for (const name of ['dropSnapshot', 'dropEvents', 'dropSide', 'dropShow'] as const)
      while ((await this.#queue.write(() => this.#query(name).run(show))).changes > 0)
        await nextTurn()
  }

  #putRewriting(show: ShowId, before: readonly EventRow[], rewriting: Rewriting): void {
    for (const [n, row] of rewriting.events.entries()) {
      const { seq, at, wall, command_id, actor, role, event } = row
      if (n >= before.length)
        this.#query('addEvent').run(show, seq, at, wall, command_id, actor, role, event)
      else if (row !== before[n]) this.#query('setEvent').run(command_id, actor, event, show, seq)
    }
    this.#putSideRows(show, changedSide(this.#sideRows(show, 'all'), rewriting))
  }

  #setSideRows(show: ShowId, rows: readonly SideRow[]): void {
    this.#overwrite(() => {
      if (this.#query('hasShow').get(show) === undefined) throw new NoSuchShow()
      this.#putSideRows(show, rows)
    })
  }

  #putSideRows(show: ShowId, rows: readonly SideRow[]): void {
    for (const { kind, id, value } of rows) {
      if (value === null) this.#query('dropSideRow').run(show, kind, id)
      else this.#query('setSideRow').run(show, kind, id, encodeText(value))
    }
  }

  /** Runs writes in a transaction; deleted data does not remain in the file. */
  #overwrite(write: () => void): void {
    this.#db.exec('PRAGMA secure_delete = ON')
    try {
      this.#db.exec('BEGIN IMMEDIATE')
      write()
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
    return row === undefined ? null : decodeText(row.value)
  }

  async setFact(name: string, value: string): Promise<void> {
    await this.#queue.write(() => this.#query('setFact').run(name, encodeText(value)))
  }

  async claimFact(name: string, value: string): Promise<string> {
    const row = await this.#queue.write(() => this.#query('claimFact').get(name, encodeText(value)))
    return decodeText(row.value)
  }

  /** Rolls a failed commit back. Its pages may remain in the write-ahead log after the end that this connection knows, until the next durable write replaces them. */
  async testWrite(): Promise<void> {
    this.#rollBack()
    try {
      // Restarts the write-ahead log, for which a full disk may have space.
      this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      // The next write shows whether there is space.
    }
    this.#query('setFact').run(LAST_WRITE_TEST, randomBytes(TEST_BYTES / 2).toString('hex'))
  }

  async close(): Promise<void> {
    await this.#queue.idle()
    this.#prepared.clear()
    try {
      if (this.#settingOf('application_id') === UNCLEARED) {
        this.#db.exec('VACUUM')
        this.#truncateWal()
        this.#db.exec('PRAGMA application_id = 0')
      }
      // Statements that are not garbage-collected keep the file open, so SQLite would not truncate the write-ahead log.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // If the disk cannot be written, the next start clears the files and reads the write-ahead log.
    }
    this.#db.close()
  }

  #truncateWal(): void {
    const { busy } = this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    if (busy !== 0) throw new LockBusy()
  }

  #rollBack(): void {
    if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
  }

  #readRows(show: ShowId, after: number, limit = NO_LIMIT): readonly EventRow[] {
    try {
      return this.#query('after').all(show, after, limit)
    } catch (error) {
      throw sqliteCode(error) === 'SQLITE_CORRUPT'
        ? new UnreadableEvent('damaged', after + 1, error)
        : error
    }
  }

  #insertEvents(envelopes: readonly Envelope[], isNew: boolean): void {
    const [first] = envelopes
    if (isNew && first) this.#query('addShow').run(first.show, first.wall)
    for (const { show, seq, at, wall, commandId, actor, role, event } of envelopes) {
      const json = JSON.stringify(event)
      this.#query('addEvent').run(show, seq, at, wall, commandId, actor, role, json)
    }
  }

  #query(name: keyof typeof QUERIES): StatementSyncInstance {
    const existing = this.#prepared.get(name)
    if (existing) return existing
    const statement = this.#db.prepare(QUERIES[name])
    this.#prepared.set(name, statement)
    return statement
  }
}
