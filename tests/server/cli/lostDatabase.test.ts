import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linksKey } from '../../../server/access/linksKey.ts'
import { links } from '../../../server/cli/links.ts'
import { serve } from '../../../server/cli/serve.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { configOf } from '../../support/configOf.ts'
import { folderForEach, tempFolder } from '../../support/tempFolder.ts'

const folder = folderForEach()
const used = tempFolder()
const quiet = { print: () => undefined, attended: false }

/** A store whose process ends right after the key of the links was made. */
class EndsAfterKey extends SqliteStore {
  override async claimFact(): Promise<string> {
    throw new Error('power cut')
  }
}

const fileOf = (inFolder: string, name: string) => join(inFolder, name)
const WAL = 'rostrum.db-wal'

/** A folder as a crash leaves it right after a first start: its database is almost empty, and everything is in the write-ahead log. */
beforeAll(async () => {
  const running = tempFolder()
  const server = await serve(configOf(running.folder), '/nowhere', quiet)
  for (const name of ['rostrum.db', WAL, 'links.key']) {
    copyFileSync(fileOf(running.folder, name), fileOf(used.folder, name))
  }
  await server.stop()
  running.remove()
})
afterAll(() => used.remove())

/** Puts files of the used folder into that of the test; `empty` with nothing in them. */
function put(names: readonly string[], empty: readonly string[] = []): void {
  for (const name of names) copyFileSync(fileOf(used.folder, name), fileOf(folder(), name))
  for (const name of empty) writeFileSync(fileOf(folder(), name), '')
}

/** Starts on the folder; gives how many shows it has. */
async function started(): Promise<number> {
  const server = await serve(configOf(folder()), '/nowhere', quiet)
  const shows = await server.store.shows()
  await server.stop()
  return shows.length
}

test('a folder whose database is lost is refused in one sentence, and its write-ahead log stays', async () => {
  put([WAL, 'links.key'])
  const sentence = /The database rostrum\.db in \S+ is missing or empty.*backup.*--data\./
  await expect(started()).rejects.toThrow(sentence)
  await expect(links(configOf(folder()), expect.fail)).rejects.toThrow(sentence)
  expect(existsSync(databaseFile(folder()))).toBe(false)
  expect(readFileSync(fileOf(folder(), WAL))).toEqual(readFileSync(fileOf(used.folder, WAL)))
  // A backup in its place is all that it needs.
  put(['rostrum.db'])
  expect(await started()).toBe(1)
})

test.each([
  [[WAL, 'links.key'], ['rostrum.db']],
  [[WAL], []],
  [[WAL], ['rostrum.db']],
  [['links.key'], []],
  [['links.key'], ['rostrum.db']],
  // As it was copied without its write-ahead log.
  [['links.key', 'rostrum.db'], []],
])('a folder whose database is lost is refused with %j, and %j empty', async (names, empty) => {
  put(names, empty)
  await expect(started()).rejects.toThrow(/is missing or empty/)
  if (names.includes(WAL)) expect(readFileSync(fileOf(folder(), WAL)).length).toBeGreaterThan(0)
})

test.each([
  [[], ['rostrum.db']],
  [[], ['rostrum.db', 'links.key', WAL]],
  [['rostrum.db'], []],
])('a first start that was interrupted goes on, with %j, and %j empty', async (names, empty) => {
  put(names, empty)
  expect(await started()).toBe(1)
})

test('so does one that was interrupted right after it made the key', async () => {
  const store = new EndsAfterKey(folder())
  await expect(linksKey(folder(), store)).rejects.toThrow('power cut')
  await store.close()
  expect(readFileSync(fileOf(folder(), 'links.key')).length).toBeGreaterThan(0)
  expect(await started()).toBe(1)
})
