import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { tempFolder } from '../../../support/tempFolder.ts'

/** A disk of little room. */
export type SmallDisk = {
  /** Takes all the room that is left on it, and what becomes free, until it is let go. */
  fill(): void
  letGo(): void
  remove(): void
}

/** How much is written at once, in bytes, the last time less. */
const PIECES = [1_048_576, 4_096] as const

/** How often what became free is taken too, in ms. */
const AGAIN = 20

const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'

const mount = (folder: string, megabytes: number) =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])

const unmount = (folder: string) => execFileSync('umount', ['-l', folder])

/** Whether this user may put a disk anywhere on this machine. */
export function canMountDisks(): boolean {
  if (userInfo().uid !== 0) return false
  const { folder, remove } = tempFolder()
  try {
    mount(folder, 1)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    remove()
  }
}

/** Puts a disk of so many MB at a folder. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mount(folder, megabytes)
  const filler = join(folder, 'filler')
  let taking: NodeJS.Timeout | undefined

  const take = () => {
    const file = openSync(filler, 'a')
    try {
      for (const piece of PIECES) writeUntilFull(file, Buffer.alloc(piece))
    } finally {
      closeSync(file)
    }
  }
  const letGo = () => {
    clearInterval(taking)
    rmSync(filler, { force: true })
  }
  return {
    fill() {
      take()
      taking = setInterval(take, AGAIN)
    },
    letGo,
    remove() {
      letGo()
      unmount(folder)
    },
  }
}

function writeUntilFull(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes)
  } catch (error) {
    if (!isFull(error)) throw error
  }
}
