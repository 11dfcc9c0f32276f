import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { linksKey, linksKeyFile } from '../../../server/access/linksKey.ts'
import { writeBackup } from '../../../server/store/backup.ts'
import { restoreBackup } from '../../../server/store/restore.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
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

test('a backup has its name on the disk when it is done, and a restored database has its name last', async () => {
  const inFolder = (name: string) => join(folder(), name)
  const [data, place, restored] = [inFolder('data'), inFolder('backups'), inFolder('restored')]
  fs.mkdirSync(place)
  const store = new SqliteStore(data)
  await linksKey(data, store)
  await store.close()
  const order = diskCalls()
  writeBackup(data, join(place, 'one.db'))
  expect(order.slice(-2)).toEqual(['one.db.part becomes one.db', 'sync backups'])
  await restoreBackup(join(place, 'one.db'), restored, false)
  const names = ['erasures.json', 'links.key', 'rostrum.db']
  expect(order.slice(-6)).toEqual(
    names.flatMap((name) => [`${name} becomes ${name}`, 'sync restored']),
  )
})
