import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { z } from 'zod'
import { linksKeyFile, storedLinksKey } from '../access/linksKey.ts'
import { parseJson } from '../parseText.ts'
import { StartupError } from '../startupError.ts'
import { Entry, listedErasures } from './erasures.ts'
import { makeFile, syncFolder } from './files.ts'
import { SqliteStore } from './sqlite.ts'
import { BUSY_TIMEOUT, databaseFile, VERSION } from './sqliteSchema.ts'

/** The fact of a backup: the files of the data folder beside the database, and the time of the backup (epoch ms). */
const FACT = 'backup'
const Extras = z.object({ key: z.string(), list: z.array(Entry), made: z.int() })

function using(file: string, use: (db: DatabaseSyncInstance) => void, readOnly = false): void {
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, readOnly })
  try {
    use(db)
  } finally {
    db.close()
  }
}

/** Returns the start of the names of a server's automatic backups: servers with other keys may use the same folder. */
export function backupPrefix(linksKey: Buffer): string {
  const id = createHash('sha256').update('rostrum backups\n').update(linksKey).digest('hex')
  return `rostrum-${id.slice(0, 8)}-`
}

/** How many bytes are written at once, and the pause after that, in ms. */
const STEP = 1_048_576
const PAUSE = 20

/** Copies a file in small durable steps: after a large one, the commands of the server would wait for the disk. */
function copyInSteps(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'wx', 0o600)]
  try {
    const bytes = Buffer.alloc(STEP)
    for (let n = readSync(source, bytes); n > 0; n = readSync(source, bytes)) {
      writeSync(target, bytes, 0, n)
      fdatasyncSync(target)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}

/**
 * Backs up a data folder to one file, also while a server writes to it: everything that was durable before is in it. The file
 * appears complete or not at all; until then it is `part`. Blocks until it is done; throws a `StartupError` if that fails.
 */
export function writeBackup(data: string, file: string, part = `${file}.part`): void {
  const key = storedLinksKey(data)?.toString('base64url')
  if (key === undefined)
    throw new StartupError(
      `${linksKeyFile(data)} is missing or empty, and belongs in a backup: start the server first, or restore the file.`,
    )
  const copy = `${part}.copy`
  const removeParts = () => {
    for (const one of [part, copy, `${copy}-journal`]) rmSync(one, { force: true })
  }
  try {
    removeParts()
    makeFile(copy)
    const vacuum = (db: DatabaseSyncInstance) => {
      db.exec('PRAGMA synchronous = OFF')
      // A copy has no unused pages, so nothing that was deleted.
      db.prepare('VACUUM INTO ?').run(copy)
    }
    // At its end, a connection that may write would write the log of the server's commands to the database without syncs.
    using(databaseFile(data), vacuum, true)
    // The list is read after the copy, so it has everything that was erased or revoked meanwhile.
    const extras = JSON.stringify({ key, list: listedErasures(data), made: Date.now() })
    using(copy, (db) => {
      db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
      db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(FACT, extras)
    })
    copyInSteps(copy, part)
    rmSync(copy)
    renameSync(part, file)
    syncFolder(dirname(file))
  } catch (error) {
    // Parts would fill the disk of the server.
    if ([part, copy].some(existsSync)) removeParts()
    throw error instanceof StartupError ? error : backupError(data, file, error)
  }
}

function backupError(data: string, file: string, error: unknown): StartupError {
  const reason = error instanceof Error ? error.message : String(error)
  return new StartupError(
    `The backup ${file} was not made (${reason}): check that its folder exists, that its disk has space, that this user may write there and in ${data}, and with "rostrum verify" that the shows are sound.`,
  )
}

/** Opens a backup for reading; throws a `StartupError` for a foreign, newer or damaged file. `name` is its name in the message. */
export function openBackup(file: string, name = file) {
  if (!existsSync(file)) throw new StartupError(`There is no file ${name}.`)
  let db: DatabaseSyncInstance | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    const { value } = db.prepare('SELECT value FROM facts WHERE name = ?').get(FACT)
    const extras = parseJson(Extras, value)
    const { user_version: version } = db.prepare('PRAGMA user_version').get()
    if (version > VERSION)
      throw new StartupError(
        `${name} was written by a newer version of Rostrum (database version ${version}): update Rostrum, then run this again.`,
      )
    if (db.prepare('PRAGMA integrity_check(1)').get().integrity_check !== 'ok') throw new Error()
    return { ...extras, store: new SqliteStore('', db) }
  } catch (error) {
    db?.close()
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `${name} is damaged, or is no backup of Rostrum: use an earlier file that "rostrum backup" made. To use a copy of a data folder, name its folder with --data.`,
    )
  }
}

/** Makes a database of a copy of a backup; the key of the links does not remain in it. */
export function removeExtras(file: string): void {
  using(file, (db) => {
    db.exec('PRAGMA secure_delete = ON')
    db.prepare('DELETE FROM facts WHERE name = ?').run(FACT)
  })
}
