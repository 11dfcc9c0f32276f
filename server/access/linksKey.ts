import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../startupError.ts'

/** The length of the key that link tokens are made with. */
const KEY_BYTES = 32

/** The file that holds the key, outside the database and part of a backup. */
export function linksKeyFile(folder: string): string {
  return join(folder, 'links.key')
}

/** The key of a data folder, made at first start in a file that the server alone can read. */
export function linksKey(folder: string): Buffer {
  const file = linksKeyFile(folder)
  return existing(file) ?? made(file)
}

function existing(file: string): Buffer | null {
  const text = read(file)
  if (text === null) return null
  const key = Buffer.from(text.trim(), 'base64url')
  if (key.length !== KEY_BYTES) throw unreadable(file)
  return key
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw unreadable(file)
  }
}

function made(file: string): Buffer {
  const key = randomBytes(KEY_BYTES)
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, `${key.toString('base64url')}\n`)
    fsyncSync(handle)
    closeSync(handle)
  } catch {
    throw new StartupError(
      'links-key',
      `The key of all links cannot be written to ${file}: give the folder the right permissions, or choose another with --data.`,
    )
  }
  return key
}

function unreadable(file: string): StartupError {
  return new StartupError(
    'links-key',
    `${file} does not hold the key of the links: put it back from a backup, or remove it to make every link anew.`,
  )
}
