import { accessSync, constants, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { z } from 'zod'
import { parseJson } from '../parseJson.ts'
import { StartupError } from '../startupError.ts'
import { makeFile, makeFolder, putFile } from './files.ts'
import { unusableFolder } from './schema.ts'
import { sqliteCode } from './sqliteFault.ts'

/** Who holds a data folder: its process, since when (epoch ms), and where it serves, once it does. */
const Holder = z.object({ pid: z.int(), since: z.number(), address: z.string().nullable() })
type Holder = z.infer<typeof Holder>

/** A data folder that is this server's alone, until released or until the process ends, however it ends. */
export type FolderLock = {
  /** Says where its holder serves, to whoever else would have the folder. */
  servesAt(address: string): void
  release(): void
}

const lockFile = (folder: string) => join(folder, 'server.lock')
const holderFile = (folder: string) => join(folder, 'server.json')

/**
 * Takes a data folder for one server; throws a `StartupError` that says who has it. The lock is a transaction held on an
 * empty SQLite file, so it ends with its process. Nothing else may open that file: closing it would release the lock.
 */
export function lockFolder(folder: string): FolderLock {
  const holder = { pid: process.pid, since: Date.now(), address: null }
  const db = locked(folder, holder)
  return {
    servesAt: (address) => onAnyDisk(() => say(folder, { ...holder, address })),
    release() {
      onAnyDisk(() => rmSync(holderFile(folder), { force: true }))
      db.close()
    },
  }
}

/** Changes what is stored about the holder; a disk that became read-only keeps the old entry, which is true only while the lock is held. */
function onAnyDisk(change: () => void): void {
  try {
    change()
  } catch {
    // The lock itself needs no writing.
  }
}

function locked(folder: string, holder: Holder): DatabaseSyncInstance {
  let db: DatabaseSyncInstance | undefined
  try {
    makeFolder(folder)
    // SQLite writes its logs beside its file, however writable that is.
    accessSync(folder, constants.W_OK)
    makeFile(lockFile(folder))
    db = new DatabaseSync(lockFile(folder), { timeout: 0 })
    // Nothing is ever written in it, and so nothing is to be left behind.
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    say(folder, holder)
    return db
  } catch (error) {
    db?.close()
    throw asStartupError(error, folder)
  }
}

function asStartupError(error: unknown, folder: string): StartupError {
  switch (sqliteCode(error)) {
    case 'SQLITE_BUSY':
      return held(folder)
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return new StartupError(
        'data-folder',
        `${lockFile(folder)} is not the lock that Rostrum made: remove this file, then start again.`,
      )
    default:
      return unusableFolder(folder)
  }
}

function held(folder: string): StartupError {
  const holder = holderOf(folder)
  const who = holder === null ? '' : ` (${whoIs(holder)})`
  return new StartupError(
    'folder-held',
    `The data folder ${folder} belongs to another Rostrum that is running${who}: use that one, stop it first, or choose another folder with --data.`,
  )
}

function whoIs({ pid, since, address }: Holder): string {
  const time = new Date(since).toISOString().slice(0, 16).replace('T', ' ')
  return [`process ${pid}`, ...(address === null ? [] : [address]), `since ${time} UTC`].join(', ')
}

/** What the holder wrote of itself; null where it has not yet. True only while the lock is held. */
function holderOf(folder: string): Holder | null {
  try {
    return parseJson(Holder, readFileSync(holderFile(folder), 'utf8'))
  } catch {
    return null
  }
}

/** Stores who holds a folder; throws where the entry of a holder before cannot even be removed. */
function say(folder: string, holder: Holder): void {
  try {
    putFile(holderFile(folder), `${JSON.stringify(holder)}\n`)
  } catch {
    // The lock holds all the same; what is said of a holder before us would be wrong now.
    rmSync(holderFile(folder), { force: true })
  }
}
