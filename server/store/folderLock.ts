import { accessSync, constants, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { z } from 'zod'
import { parseJson } from '../parseText.ts'
import { StartupError } from '../startupError.ts'
import { makeFile, makeFolder, putFile } from './files.ts'
import { sqliteCode, unusableFolder } from './sqliteSchema.ts'

/** The process that holds the lock of a data folder, since when (epoch ms), and its address once it serves. */
const Holder = z.object({ pid: z.int(), since: z.number(), address: z.string().nullable() })
type Holder = z.infer<typeof Holder>

/** The lock of a data folder, until it is released or the process ends. */
export type FolderLock = {
  /** Stores the address of this server, for the message to others that want the folder. */
  setAddress(address: string): void
  release(): void
}

const lockFile = (folder: string) => join(folder, 'server.lock')
const holderFile = (folder: string) => join(folder, 'server.json')

/**
 * Locks a data folder for one server; throws a `StartupError` that names the holder. The lock is an open transaction on an
 * empty SQLite file, so it ends with its process. Nothing else may open that file: closing it would release the lock.
 */
export function lockFolder(folder: string): FolderLock {
  const holder = { pid: process.pid, since: Date.now(), address: null }
  const db = openLock(folder, holder)
  return {
    setAddress: (address) => ignoreDiskErrors(() => writeHolder(folder, { ...holder, address })),
    release() {
      ignoreDiskErrors(() => rmSync(holderFile(folder), { force: true }))
      db.close()
    },
  }
}

/** Runs a change of the stored holder; on a disk that became read-only the old entry stays. */
function ignoreDiskErrors(change: () => void): void {
  try {
    change()
  } catch {
    // The lock itself works without writing.
  }
}

function openLock(folder: string, holder: Holder): DatabaseSyncInstance {
  let db: DatabaseSyncInstance | undefined
  try {
    makeFolder(folder)
    // SQLite also writes its journals into the folder.
    accessSync(folder, constants.W_OK)
    makeFile(lockFile(folder))
    db = new DatabaseSync(lockFile(folder), { timeout: 0 })
    // Nothing is written in the file, so no journal file is needed.
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    writeHolder(folder, holder)
    return db
  } catch (error) {
    db?.close()
    throw asStartupError(error, folder)
  }
}

function asStartupError(error: unknown, folder: string): StartupError {
  switch (sqliteCode(error)) {
    case 'SQLITE_BUSY':
      return folderInUse(folder)
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return new StartupError(
        `${lockFile(folder)} is not the lock that Rostrum made: remove this file, then start again.`,
      )
    default:
      return unusableFolder(folder)
  }
}

function folderInUse(folder: string): StartupError {
  const holder = holderOf(folder)
  const description = holder === null ? '' : ` (${describe(holder)})`
  return new StartupError(
    `The data folder ${folder} belongs to another Rostrum that is running${description}: use that one, stop it first, or choose another folder with --data.`,
  )
}

function describe({ pid, since, address }: Holder): string {
  const time = new Date(since).toISOString().slice(0, 16).replace('T', ' ')
  return [`process ${pid}`, ...(address === null ? [] : [address]), `since ${time} UTC`].join(', ')
}

/** Returns the stored holder; null if it has not written yet. Valid only while the lock is taken. */
function holderOf(folder: string): Holder | null {
  try {
    return parseJson(Holder, readFileSync(holderFile(folder), 'utf8'))
  } catch {
    return null
  }
}

/** Stores the holder of a folder; throws if the entry of an earlier holder cannot even be removed. */
function writeHolder(folder: string, holder: Holder): void {
  try {
    putFile(holderFile(folder), `${JSON.stringify(holder)}\n`)
  } catch {
    // The lock is valid without the entry. The entry of an earlier holder would be wrong.
    rmSync(holderFile(folder), { force: true })
  }
}
