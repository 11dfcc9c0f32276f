import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** A new folder of its own for one test, and what takes it away again. */
export function tempFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A new folder for each test of a file or group, gone behind it; gives where that of the test at hand is. */
export function folderForEach(): () => string {
  let made: ReturnType<typeof tempFolder> | undefined
  beforeEach(() => {
    made = tempFolder()
  })
  afterEach(() => made?.remove())
  return () => {
    if (made === undefined) throw new Error('no test is running')
    return made.folder
  }
}
