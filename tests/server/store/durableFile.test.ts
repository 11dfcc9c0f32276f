import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { linksKey, linksKeyFile } from '../../../server/access/linksKey.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

/** Records the calls to the disk from now on, in order, by file names. */
function diskCalls(): readonly string[] {
  const all: string[] = []
  const opened = new Map<number, string>()
  const { openSync, fsyncSync, renameSync } = fs
  vi.spyOn(fs, 'openSync').mockImplementation((path, ...how) => {
    const handle = openSync(path, ...how)
    opened.set(handle, basename(String(path)))
    return handle
  })
  vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
    all.push(`sync ${opened.get(handle)}`)
    fsyncSync(handle)
  })
  vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    all.push(`${basename(String(from))} becomes ${basename(String(to))}`)
    renameSync(from, to)
  })
  syncBuiltinESMExports()
  return all
}

// A power cut between would leave a database whose links no key opens.
test('the key of the links is on the disk before it has its name, and its name before the key is used', async () => {
  const order = diskCalls()
  await linksKey(folder(), new MemoryStore())
  const [key, names] = [basename(linksKeyFile(folder())), basename(folder())]
  expect(order).toEqual([`sync ${key}.new`, `${key}.new becomes ${key}`, `sync ${names}`])
})
