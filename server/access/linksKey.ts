import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shellWord } from '../shellWord.ts'
import { StartupError } from '../startupError.ts'
import { hasBytes, putFile } from '../store/files.ts'
import type { Store } from '../store/port.ts'

/** The length of the key that link tokens are made with. */
const KEY_BYTES = 32

/** The fact that keeps the key's fingerprint, by which the database knows the key its links were made with. */
const FACT = 'links-key-sha256'

/** The fact that is there before a first key is: a database without any beside a key has lost what was in it. */
const MAKING = 'links-key-making'

/** The file that holds the key, outside the database and part of a backup. */
export function linksKeyFile(folder: string): string {
  return join(folder, 'links.key')
}

/** Whether a data folder has a key, which no server makes before its database. */
export function hasLinksKey(folder: string): boolean {
  return hasBytes(linksKeyFile(folder))
}

/** The key in a data folder; null where its file is missing or empty. Throws a `StartupError` where it holds something else. */
export function storedLinksKey(folder: string): Buffer | null {
  const file = linksKeyFile(folder)
  const text = read(file)?.trim() ?? ''
  if (text === '') return null
  const key = Buffer.from(text, 'base64url')
  if (key.length !== KEY_BYTES) throw refused(file, 'does not hold the key of the links')
  return key
}

/**
 * The key of a data folder that its database was used with; made where there are no shows yet. One that is missing or another
 * is refused: with it every link would change. A database from before fingerprints were kept takes the key it finds.
 */
export async function linksKey(folder: string, store: Store): Promise<Buffer> {
  const [key, known] = [storedLinksKey(folder), await store.fact(FACT)]
  if (key === null) {
    const isUsed = known !== null || (await store.shows()).length > 0
    if (isUsed) throw missing(folder)
    await store.setFact(MAKING, '')
    return claimed(folder, made(folder), store)
  }
  return claimed(folder, key, store)
}

/** Throws a `StartupError` where a data folder has not the key that a store was used with; nothing is written. */
export async function refuseOtherKey(folder: string, store: Pick<Store, 'fact'>): Promise<void> {
  const [key, known] = [storedLinksKey(folder), await store.fact(FACT)]
  if (key === null) throw missing(folder)
  if (known !== null && known !== fingerprintOf(key)) throw another(folder)
}

/** Makes another key, with which every link is another; a file that was there stays beside it, under the name that is given back. */
export async function remakeLinksKey(folder: string, store: Store): Promise<string | null> {
  const file = linksKeyFile(folder)
  const old = (read(file) ?? '') === '' ? null : freeName(`${file}.old`)
  if (old !== null) renameSync(file, old)
  await keep(made(folder), store)
  return old
}

function freeName(name: string, n = 1): string {
  const numbered = n === 1 ? name : `${name}.${n}`
  return existsSync(numbered) ? freeName(name, n + 1) : numbered
}

function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('rostrum links key\n').update(key).digest('base64url')
}

async function keep(key: Buffer, store: Store): Promise<Buffer> {
  await store.setFact(FACT, fingerprintOf(key))
  return key
}

/** The key, where the database was used with no other: of several servers that begin at once one is first. */
async function claimed(folder: string, key: Buffer, store: Store): Promise<Buffer> {
  const own = fingerprintOf(key)
  if ((await store.claimFact(FACT, own)) === own) return key
  throw another(folder)
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw refused(file, 'is the key of the links, and cannot be read')
  }
}

function made(folder: string): Buffer {
  const key = randomBytes(KEY_BYTES)
  const file = linksKeyFile(folder)
  try {
    putFile(file, `${key.toString('base64url')}\n`)
  } catch {
    throw new StartupError(
      'links-key',
      `The key of all links cannot be written to ${file}: give the folder the right permissions, or choose another with --data.`,
    )
  }
  return key
}

function refused(file: string, what: string): StartupError {
  const remake = `npx --no rostrum rekey --every-link --data ${shellWord(dirname(file))}`
  return new StartupError(
    'links-key',
    `${file} ${what}: put it back from a backup. If it is lost, this makes every link anew: ${remake}`,
  )
}

function missing(folder: string): StartupError {
  return refused(linksKeyFile(folder), 'is the key of the links, and is missing or empty')
}

function another(folder: string): StartupError {
  return refused(linksKeyFile(folder), 'is another key than the one the links were made with')
}
