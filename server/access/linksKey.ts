import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError, shellWord } from '../startupError.ts'
import { hasBytes, putFile } from '../store/files.ts'
import type { Store } from '../store/port.ts'

const KEY_BYTES = 32

/** The fact (a named value in the store) with the fingerprint of the key that made the links. */
const FACT = 'links-key-sha256'

/** The fact that is written before the first key. If there is a key and the database has no facts at all, the database was lost. */
const KEY_CREATION = 'links-key-making'

/** Returns the key file, which is outside the database and part of a backup. */
export function linksKeyFile(folder: string): string {
  return join(folder, 'links.key')
}

/** Returns whether a data folder has a key; a server creates it after the database. */
export function hasLinksKey(folder: string): boolean {
  return hasBytes(linksKeyFile(folder))
}

/** Returns the key in a data folder; null if its file is missing or empty. Throws a `StartupError` if the file has other content. */
export function storedLinksKey(folder: string): Buffer | null {
  const text = readKeyFile(folder)?.trim() ?? ''
  if (text === '') return null
  const key = Buffer.from(text, 'base64url')
  if (key.length !== KEY_BYTES) throw keyError(folder, 'does not contain the key of the links')
  return key
}

/**
 * Returns the key of a data folder, and creates it if there are no shows yet. Throws a `StartupError` if the key is missing or does
 * not match the database, as every link would change. A database of a version without fingerprints accepts any key.
 */
export async function linksKey(folder: string, store: Store): Promise<Buffer> {
  let key = storedLinksKey(folder)
  if (key === null) {
    const isUsed = (await store.fact(FACT)) !== null || (await store.shows()).length > 0
    if (isUsed) throw keyError(folder, MISSING)
    await store.setFact(KEY_CREATION, '')
    key = makeLinksKey(folder)
  }
  // Of several servers that start at once, the first one sets the key.
  const own = fingerprintOf(key)
  if ((await store.claimFact(FACT, own)) === own) return key
  throw keyError(folder, OTHER_KEY)
}

/** Throws a `StartupError` if the key of a data folder does not match a store; writes nothing. */
export async function refuseOtherKey(folder: string, store: Pick<Store, 'fact'>): Promise<void> {
  const [key, fingerprint] = [storedLinksKey(folder), await store.fact(FACT)]
  if (key === null) throw keyError(folder, MISSING)
  if (fingerprint !== null && fingerprint !== fingerprintOf(key)) throw keyError(folder, OTHER_KEY)
}

/** Creates a new key, which changes every link. Renames the old key file and returns its new name; null if there was none. */
export async function remakeLinksKey(folder: string, store: Store): Promise<string | null> {
  const file = linksKeyFile(folder)
  const old = (readKeyFile(folder) ?? '') === '' ? null : freeName(`${file}.old`)
  if (old !== null) renameSync(file, old)
  await store.setFact(FACT, fingerprintOf(makeLinksKey(folder)))
  return old
}

function freeName(name: string, copy = 1): string {
  const numbered = copy === 1 ? name : `${name}.${copy}`
  return existsSync(numbered) ? freeName(name, copy + 1) : numbered
}

function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('rostrum links key\n').update(key).digest('base64url')
}

function readKeyFile(folder: string): string | null {
  try {
    return readFileSync(linksKeyFile(folder), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw keyError(folder, 'is the key of the links, and cannot be read')
  }
}

/** Creates a new key in a data folder. */
export function makeLinksKey(folder: string): Buffer {
  const key = randomBytes(KEY_BYTES)
  const file = linksKeyFile(folder)
  try {
    putFile(file, `${key.toString('base64url')}\n`)
  } catch {
    throw new StartupError(
      `The key of all links cannot be written to ${file}: give the folder the right permissions, or choose another with --data.`,
    )
  }
  return key
}

const MISSING = 'is the key of the links, and is missing or empty'
const OTHER_KEY = 'is not the key that made the links'

function keyError(folder: string, fault: string): StartupError {
  const remake = `npx --no rostrum rekey --every-link --data ${shellWord(folder)}`
  return new StartupError(
    `${linksKeyFile(folder)} ${fault}: restore it from a backup. If it is lost, this creates new links: ${remake}`,
  )
}
