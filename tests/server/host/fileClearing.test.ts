import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  CLEARING_CHECK,
  FileClearing,
  LONGEST_UNCLEARED,
  SMALL,
} from '../../../server/host/fileClearing.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const folder = folderForEach()

const has = (text: string) =>
  readdirSync(folder()).some((name) => readFileSync(join(folder(), name), 'latin1').includes(text))

/** A database that has more than `SMALL` bytes and in whose unused parts there is the name of an erased person. */
async function largeStore(): Promise<SqliteStore> {
  const store = new SqliteStore(folder())
  await store.append([envelope(1, { commandId: 'autumn-7f3k' })])
  await store.append([envelope(1, { show: 'other' })])
  await store.saveSnapshot('other', { seq: 1, version: 1, state: { note: 'x'.repeat(SMALL) } })
  await store.rewriteShow('dialogue', async ({ events }) => ({
    events: events.map((row) => ({ ...row, command_id: 'gone' })),
    sideValue: ({ value }) => value,
  }))
  return store
}

function clearing(store: Pick<SqliteStore, 'clearFiles'>) {
  const clock = new FakeClock()
  const shows = { areRunning: true }
  const errors: unknown[] = []
  const isAnyRunning = () => shows.areRunning
  const reportError = (error: unknown) => void errors.push(error)
  return { it: new FileClearing({ store, clock, isAnyRunning, reportError }), clock, shows, errors }
}

test('a large database is cleared of old rows once no show runs', async () => {
  const store = await largeStore()
  const { it, clock, shows } = clearing(store)
  await it.request()
  clock.advance(CLEARING_CHECK)
  await until(() => clock.waiting === 1)
  expect(has('autumn-7f3k')).toBe(true)
  shows.areRunning = false
  clock.advance(CLEARING_CHECK)
  await until(() => !has('autumn-7f3k'))
  expect(await store.outcome('dialogue', 'moderator', 'gone')).toBe(1)
  await store.close()
})

test('a large database is cleared after a day in which a show ran all the time', async () => {
  const { it, clock } = clearing(await largeStore())
  await it.request()
  clock.advance(LONGEST_UNCLEARED - 1)
  await until(() => clock.waiting === 1)
  expect(has('autumn-7f3k')).toBe(true)
  clock.advance(CLEARING_CHECK)
  await until(() => !has('autumn-7f3k'))
})

test('a database is cleared at the stop of the server, if no start does it', async () => {
  const store = await largeStore()
  expect(has('autumn-7f3k')).toBe(true)
  await store.close()
  expect(has('autumn-7f3k')).toBe(false)
})

test('files that cannot be cleared are reported, and cleared later', async () => {
  const results = [() => Promise.reject(new Error('full')), async () => true]
  const { it, clock, errors } = clearing({
    clearFiles: () => results.shift()?.() ?? Promise.reject(),
  })
  await it.request()
  expect(errors).toHaveLength(1)
  clock.advance(CLEARING_CHECK)
  await until(() => clock.waiting === 0)
  expect([errors.length, results.length]).toEqual([1, 0])
})
