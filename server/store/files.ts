import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Creates a folder and its parents, for their owner only. Not `recursive`, which never returns if the system refuses with "no such file". */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
  syncFolder(dirname(folder))
}

/** Creates an empty file that only its owner can read. Does not open an existing file, as closing it would release the locks of this process. */
export function makeFile(file: string): void {
  if (existsSync(file)) return
  closeSync(openSync(file, 'wx', 0o600))
  syncFolder(dirname(file))
}

/** Whether a file exists and is not empty. */
export function hasBytes(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0
}

/** Writes or replaces a file atomically, readable by its owner only; it is durable when this returns. */
export function putFile(file: string, text: string): void {
  const newFile = `${file}.new`
  rmSync(newFile, { force: true })
  const handle = openSync(newFile, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(newFile, file)
  syncFolder(dirname(file))
}

/** Replaces the end of a file by a longer one; it is durable when this returns. Returns false if the file does not end so. If it cannot be written, it stays as it was. */
export function extendFile(file: string, end: string, longer: string): boolean {
  if (!existsSync(file)) return false
  const handle = openSync(file, 'r+')
  const { size } = fstatSync(handle)
  const from = size - end.length
  try {
    const present = Buffer.alloc(end.length)
    if (from < 0 || readSync(handle, present, 0, end.length, from) < end.length) return false
    if (present.toString('latin1') !== end) return false
    const bytes = Buffer.from(longer)
    if (writeSync(handle, bytes, 0, bytes.length, from) < bytes.length)
      throw new Error('the disk is full')
    fdatasyncSync(handle)
    return true
  } catch (error) {
    writeSync(handle, end, from)
    ftruncateSync(handle, size)
    throw error
  } finally {
    closeSync(handle)
  }
}

/** Returns the start of a file of one-byte characters; empty if there is no file. */
export function startOf(file: string, length: number): string {
  if (!existsSync(file)) return ''
  const handle = openSync(file, 'r')
  const bytes = Buffer.alloc(length)
  try {
    return bytes.toString('latin1', 0, readSync(handle, bytes))
  } finally {
    closeSync(handle)
  }
}

/** Overwrites the start of a file; it is durable with the next write. */
export function putStart(file: string, start: string): void {
  const handle = openSync(file, 'r+')
  try {
    writeSync(handle, start, 0)
  } finally {
    closeSync(handle)
  }
}

/** Syncs the entries of a folder to the disk; otherwise a power cut may lose a new file. */
export function syncFolder(folder: string): void {
  // Windows cannot open folders, and syncs their entries automatically.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
