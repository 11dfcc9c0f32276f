import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import type { Command } from '../../../shared/run/command.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START, hearing } from '../../support/hearing.ts'
import { openOwner } from '../../support/ownerPage.ts'
import { connectRaw, handshakeOf, joinAs, Screen } from '../../support/screen.ts'
import { startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const START: Command = { type: 'startShow' }

let store: FaultyStore
let clock: FakeClock
let server: TestServer

beforeEach(async () => {
  store = new FaultyStore()
  clock = new FakeClock()
  server = await startServer({ store, clock })
})
afterEach(() => server.stop())

/** A screen, and what it is sent about whether the server can write. */
async function listening(link: string) {
  const { wire, sent } = connectRaw(server.url, await handshakeOf(server, link))
  const received: unknown[] = []
  wire.on('writing', ({ failingSince }) => received.push(failingSince))
  await until(() => wire.connected, link)
  const screen = new Screen(wire, sent)
  await screen.join()
  return { screen, received }
}

const status = async (path: string) => (await fetch(server.url + path)).status

test('a server that cannot write refuses commands with the reason, informs only moderators, and recovers automatically', async () => {
  const [desk, hall] = [await listening('moderator'), await listening('audience')]
  await until(() => desk.received.length === 1, 'how it stands')
  store.disk = 'full'
  const refused = { ok: false, refusal: { reason: 'cannot-write' } }
  expect(await desk.screen.give(START)).toEqual(refused)
  await until(() => desk.received.length === 2, 'the trouble')
  expect(await desk.screen.give(START)).toEqual(refused)
  expect([await status('/livez'), await status('/readyz')]).toEqual([200, 503])
  const late = await listening('cem')
  await until(() => late.received.length === 1, 'the trouble')
  expect(late.received).toEqual([HEARING_START])
  store.disk = 'well'
  clock.advance(RETRY_INTERVAL)
  await until(() => desk.received.length === 3, 'the end of it')
  expect(desk.received).toEqual([null, HEARING_START, null])
  expect(await status('/readyz')).toBe(200)
  expect(await desk.screen.give(START)).toMatchObject({ ok: true })
  expect(hall.received).toEqual([])
  expect(hall.screen.sent.raw.join()).not.toContain('writing')
  expect(server.errors).toHaveLength(1)
})

test('a server that cannot write leaves an unconfirmed command open until it writes again; then all screens follow the log', async () => {
  const [desk, hall] = [await listening('moderator'), await listening('audience')]
  const id = randomUUID()
  store.disk = 'written and failed'
  expect(await desk.screen.give(START, id)).toMatchObject({ problem: 'failed' })
  expect(await desk.screen.ask('outcome', { ids: [id] })).toMatchObject({ problem: 'failed' })
  // Given again it is no other command: still in doubt, while a new one is refused for certain.
  expect(await desk.screen.give(START, id)).toMatchObject({ problem: 'failed' })
  expect(await desk.screen.give(START)).toMatchObject({ refusal: { reason: 'cannot-write' } })
  expect(hall.screen.state.run.position.status).toBe('planned')
  store.disk = 'well'
  clock.advance(RETRY_INTERVAL)
  await until(() => hall.screen.state.run.position.status === 'standby', 'the start')
  const outcomes = await desk.screen.ask('outcome', { ids: [id] })
  expect(outcomes).toMatchObject({ [id]: { outcome: 'done' } })
  expect(desk.screen.state.run.position.status).toBe('standby')
})

test('a server that cannot write refuses to make a show, and reports it in the owner’s list', async () => {
  const page = await openOwner(server)
  store.disk = 'full'
  const made = { id: randomUUID(), show: 'made', agenda: hearing(), rehearsal: false }
  expect(await page.ask('makeShow', made)).toEqual({
    ok: false,
    refusal: { reason: 'cannot-write' },
  })
  expect(await page.ask('shows', {})).toMatchObject({
    writing: { failingSince: HEARING_START },
    unreadable: [],
  })
  page.leave()
})

test('a server that cannot write still admits its owner', async () => {
  const key = await newOwnerKey(store)
  store.disk = 'full'
  const page = await openOwner(server, key)
  page.leave()
  const desk = await joinAs(server, 'moderator')
  expect(desk.state.run.position.status).toBe('planned')
})
