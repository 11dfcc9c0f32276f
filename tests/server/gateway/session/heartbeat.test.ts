import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  PING_PERIOD,
  PONG_TIMEOUT,
  startHeartbeat,
} from '../../../../server/gateway/session/heartbeat.ts'
import { BATCH } from '../../../../server/gateway/session/presence.ts'
import { Hosts } from '../../../../server/host/hosts.ts'
import { layCable } from '../../../support/cable.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import { HEARING_START } from '../../../support/hearing.ts'
import { NO_SCREENS } from '../../../support/hosts.ts'
import { MemoryStore } from '../../../support/memoryStore.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { joinAs } from '../../../support/screen.ts'
import { startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

test('a connection that fell silent is gone within a minute, and one that only listens stays', async () => {
  const clock = new FakeClock(HEARING_START)
  const server = await startServer({ clock })
  const cable = await layCable(server.url)
  const moderator = await joinAs(server, 'moderator')
  const listener = await joinAs(server, 'audience')
  const silent = await joinAs({ ...server, url: cable.url }, 'ada')
  const owner = await openOwner(server)
  const open = () => moderator.sent.presences.at(-1)?.open ?? {}
  // The listener and the owner never ask for anything: only their answers to pings can keep them, which come to the one
  // behind its beats, and by themselves to the other, who gets none.
  const pass = async (ms: number) => {
    clock.advance(ms)
    for (let turns = 0; turns < 5; turns += 1) await moderator.ask('time', {})
  }
  clock.advance(1_000)
  await until(() => open()['ada'] === 1, 'ada')
  await pass(PING_PERIOD)
  await silent.ask('time', {})
  await pass(PONG_TIMEOUT)
  // The last sign of life was the answer to the first ping.
  cable.block()
  await pass(PING_PERIOD - PONG_TIMEOUT)
  expect(open()['ada']).toBe(1)
  await pass(PONG_TIMEOUT)
  // The server learns of it a moment after it has ended the connection.
  await until(() => {
    clock.advance(BATCH)
    return open()['ada'] === undefined
  }, 'ada to be gone')
  for (let more = 0; more < 3; more += 1) {
    await pass(PING_PERIOD - PONG_TIMEOUT)
    await pass(PONG_TIMEOUT)
  }
  expect(listener.wire.connected).toBe(true)
  expect(owner.wire.connected).toBe(true)
  expect(open()).toMatchObject({ audience: 1, moderator: 1 })
  expect(PING_PERIOD + PONG_TIMEOUT).toBeLessThanOrEqual(60_000)
  silent.leave()
  owner.wire.close()
  await server.stop()
  expect(server.errors).toEqual([])
})

test('a server that stops between a ping and its answers ends no connection after that', async () => {
  for (const turns of [0, 1]) {
    const clock = new FakeClock(HEARING_START)
    const parts = { store: new MemoryStore(), clock, reportError: () => undefined }
    const hosts = new Hosts({ ...parts, broadcasterOf: () => NO_SCREENS })
    let ended = 0
    const stop = startHeartbeat(clock, hosts, { ping: () => () => void ended++ })
    clock.advance(PING_PERIOD)
    for (let turn = 0; turn < turns; turn += 1) await nextTurn()
    stop()
    for (let turn = 0; turn < 2; turn += 1) await nextTurn()
    expect(clock.waiting).toBe(0)
    clock.advance(PONG_TIMEOUT)
    await nextTurn()
    expect(ended).toBe(0)
  }
})
