import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Makes a folder and those above it, for their owner alone; by hand, as `recursive` never returns where the system refuses with "no such file". */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
  syncFolder(dirname(folder))
}

/**
 * Makes an empty file that its owner alone can read; where there is one already it is not even opened, as closing it again
 * would take the locks from it that this process holds.
 */
export function makeFile(file: string): void {
  if (existsSync(file)) return
  closeSync(openSync(file, 'wx', 0o600))
  syncFolder(dirname(file))
}

/** Whether a file is there and has something in it. */
export function hasBytes(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0
}

/** Puts a file in place whole, in place of one that was there, readable by its owner alone; it is durable when this returns. */
export function putFile(file: string, text: string): void {
  const coming = `${file}.new`
  rmSync(coming, { force: true })
  const handle = openSync(coming, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(coming, file)
  syncFolder(dirname(file))
}

/** Has the names in a folder written to the disk: a new file is not there after a power cut before that. */
function syncFolder(folder: string): void {
  // Windows opens no folders, and keeps their names by itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
