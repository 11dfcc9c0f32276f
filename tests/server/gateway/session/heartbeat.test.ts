import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import {
  PING_PERIOD,
  PONG_TIMEOUT,
  startHeartbeat,
} from '../../../../server/gateway/session/heartbeat.ts'
import { BATCH } from '../../../../server/gateway/session/presence.ts'
import { Hosts } from '../../../../server/host/hosts.ts'
import { HEARTBEAT } from '../../../../shared/protocol/down/down.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import { hearing } from '../../../support/hearing.ts'
import { NO_SCREENS } from '../../../support/hosts.ts'
import { MemoryStore } from '../../../support/memoryStore.ts'
import { layCable } from '../../../support/nodes/databaseCable.ts'
import { openOwner } from '../../../support/ownerPage.ts'
import { joinAs, type Screen } from '../../../support/screen.ts'
import { startServer } from '../../../support/server.ts'
import { until } from '../../../support/until.ts'

test('a connection that fell silent is gone within a minute, and one that only listens stays', async () => {
  const clock = new FakeClock()
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
    const clock = new FakeClock()
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

/** What R16 promises. */
const PROMISED = 5_000

const openFor = (screen: Screen) => screen.sent.presences.at(-1)?.open

/** A published hearing with two interpreters of one booth, of whom Li is on, through a cable that can be cut silently. */
async function booth() {
  const clock = new FakeClock()
  const server = await startServer({ clock, agenda: { ...hearing(), languages: ['en', 'fr'] } })
  const cable = await layCable(server.url)
  const moderator = await joinAs(server, 'moderator')
  const grant = { roles: ['interpreter' as const], person: null, booth: 'en–fr', name: 'Li' }
  await moderator.does({ type: 'makeLink', grant })
  const link = moderator.state.links.at(-1)?.id ?? ''
  const colleague = await joinAs(server, 'interpreter')
  const li = await joinAs({ ...server, url: cable.url }, link)
  await li.does({ type: 'takeMic', was: null })
  /** Lets time pass beat by beat, with what is on its way meanwhile. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += HEARTBEAT / 8) {
      clock.advance(HEARTBEAT / 8)
      for (let turns = 0; turns < 3; turns += 1) await moderator.ask('time', {})
    }
  }
  return { clock, server, cable, colleague, li, link, pass }
}

test('R16: a booth sees which interpreters are connected and nobody else, and at once that one has left', async () => {
  const { clock, server, colleague, li, link } = await booth()
  await joinAs(server, 'audience')
  await until(() => openFor(colleague)?.[link] === 1, 'li')
  expect(openFor(colleague)).toEqual({ interpreter: 1, [link]: 1 })
  li.leave()
  await until(() => {
    clock.advance(250)
    return openFor(colleague)?.[link] === undefined
  }, 'that li has left')
  expect(colleague.sent.presences.every(({ open }) => !('moderator' in open))).toBe(true)
  await server.stop()
})

test('R16: an interpreter who falls silent is gone within 5 s and here again with an answer, over the same connection', async () => {
  const { server, cable, colleague, li, link, pass } = await booth()
  await pass(20_000)
  expect(openFor(colleague)).toEqual({ interpreter: 1, [link]: 1 })
  cable.block()
  await pass(PROMISED)
  await until(() => openFor(colleague)?.[link] === undefined, 'that li is gone')
  expect(openFor(colleague)).toEqual({ interpreter: 1 })
  await pass(20_000)
  cable.unblock()
  await li.ask('time', {})
  await pass(HEARTBEAT)
  await until(() => openFor(colleague)?.[link] === 1, 'that li is here again')
  expect(li.wire.connected).toBe(true)
  li.leave()
  await pass(HEARTBEAT)
  await until(() => openFor(colleague)?.[link] === undefined, 'that li has left')
  await server.stop()
  expect(server.errors).toEqual([])
})
