import { expect, test } from 'vitest'
import { SideTable } from '../../../server/host/sideTable.ts'
import type { SideRow, Store } from '../../../server/store/port.ts'
import { sourceOf, trailOf } from '../../support/auditTrail.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { makeHearing } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW } from '../../support/server.ts'

/** A table over a store whose writes wait for `disk`. */
async function tableOf(disk: (rows: readonly SideRow[]) => Promise<void>) {
  const memory = new MemoryStore()
  await makeHearing(memory)
  const setSideRows: Store['setSideRows'] = async (show, rows) => {
    await disk(rows)
    await memory.setSideRows(show, rows)
  }
  const clock = new FakeClock()
  const sideRows: Store['sideRows'] = (...asked) => memory.sideRows(...asked)
  const store = { sideRows, setSideRows }
  const audit = trailOf(
    { ...store, shows: () => memory.shows(), eventsAfter: async () => [] },
    clock,
  )
  return { table: new SideTable({ clock, store, audit }), clock, memory, audit }
}

test('openings that a write loses are written by the next', async () => {
  let disk = Promise.reject<void>(new Error('disk full'))
  const { table, clock, memory } = await tableOf(() => disk)
  const first = clock.now()
  table.opened(SHOW, 'phone', sourceOf('speaker'))
  await table.flush()
  expect(await memory.sideRows(SHOW)).toEqual([])
  disk = Promise.resolve()
  await table.flush()
  const { opened } = await table.rowsOf(SHOW)
  expect(opened).toEqual({ speaker: { first, last: first, on: 'phone' } })
  expect(await memory.sideRows(SHOW)).toHaveLength(1)
})

test('an opening during a write is in the next', async () => {
  let during = () => {}
  const { table, memory } = await tableOf(async ([row]) => {
    if (row?.kind === 'opened') during()
  })
  table.opened(SHOW, 'phone', sourceOf('speaker'))
  during = () => table.opened(SHOW, 'computer', sourceOf('stage'))
  await table.flush()
  during = () => {}
  await table.flush()
  const ids = (await memory.sideRows(SHOW)).map(({ id }) => id)
  expect(ids.toSorted()).toEqual(['speaker', 'stage'])
})

test('the access record has the first opening of a link, with where that came from', async () => {
  const { table, audit } = await tableOf(async () => undefined)
  table.opened(SHOW, 'phone', sourceOf('speaker'))
  table.opened(SHOW, 'computer', { ...sourceOf('speaker'), from: '198.51.100.x' })
  await table.flush()
  const { entries } = await audit.entriesOf(SHOW)
  expect(entries).toMatchObject([{ act: 'linkOpened', from: '203.0.113.x' }])
})

test('the openings of a deleted show are not written', async () => {
  const { table, memory } = await tableOf(async () => undefined)
  table.opened(SHOW, 'phone', sourceOf('speaker'))
  table.forget(SHOW)
  await table.flush()
  expect(await memory.sideRows(SHOW)).toEqual([])
})
