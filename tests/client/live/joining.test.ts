// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { languageSet } from '../../support/envelopes.ts'
import { MemoryTransport } from './memoryTransport.ts'
import { openInSync, openScreen, openVirtualScreen, settled, until } from './screen.ts'

test('joining: events wait in order until the rules of events are loaded', async () => {
  vi.resetModules()
  const { connectOn } = await import('../../../client/live/live.ts')
  const { live, server, pass, state } = openVirtualScreen(undefined, undefined, connectOn)
  await pass(500)
  server.publish(languageSet('de'))
  server.publish(languageSet('fr'))
  await pass(500)
  expect([state().seq, state().connection.status]).toEqual([1, 'in-sync'])
  live.loadRules()
  await until(() => state().seq === 3)
  expect(state().show?.run.language).toBe('fr')
  expect(server.joins).toEqual([null])
})

test('joining: a line that comes back before the rules of events are loaded brings the whole show', async () => {
  vi.resetModules()
  const { connectOn } = await import('../../../client/live/live.ts')
  const { server, pass, state } = openVirtualScreen(undefined, undefined, connectOn)
  await pass(500)
  server.cut()
  server.record(languageSet('de'))
  await pass(3_000)
  expect([state().seq, state().show?.run.language]).toEqual([2, 'de'])
  expect(server.joins).toEqual([null, 1, null])
})

test('a join that goes wrong: on the side of the server is tried again a little later', async () => {
  const { server, time, status } = await openScreen((server) => {
    server.joinReply = { problem: 'failed', detail: 'try again' }
  })
  await until(() => server.joins.length === 1)
  await settled()
  server.joinReply = null
  expect(server.joins).toHaveLength(1)
  time.pass(1_500)
  await until(() => status() === 'in-sync')
})

test('a join that goes wrong: because the server does not understand it parts for good', async () => {
  const { live, server, status } = await openScreen((server) => {
    server.joinReply = { problem: 'malformed', detail: 'seq' }
  })
  await until(() => status() === 'disconnected')
  expect(live.store.getState().connection).toEqual({
    status: 'disconnected',
    disconnect: { reason: 'malformed' },
  })
  await until(() => server.connected() === 0)
})

test('a join that goes wrong without an answer gives the connection up and makes a new one', async () => {
  const { server, time, status } = await openScreen((server) => {
    server.joinReply = 'nothing'
  })
  await until(() => server.joins.length === 1)
  await settled()
  server.joinReply = null
  time.pass(8_000)
  await until(() => status() === 'in-sync')
  expect(server.joins).toEqual([null, null])
})

test('a join that goes wrong is waited for, however long the server was silent before', async () => {
  const { server, pass } = openVirtualScreen()
  await pass(500)
  server.joinReply = 'nothing'
  server.cut()
  await pass(6_000)
  expect(server.joins).toEqual([null, 1])
  await pass(4_000)
  expect(server.joins).toEqual([null, 1, 1])
})

test('gaps: a frame whose prev was never seen makes the screen join again', async () => {
  const { live, server, time } = await openInSync()
  time.pass(1_000)
  server.record(languageSet('de'))
  server.publish(languageSet('fr'))
  await until(() => live.store.getState().seq === 3)
  expect(server.joins).toEqual([null, 1])
  expect(live.store.getState().show).toEqual(server.state())
  expect(live.store.getState().recent.map(({ seq }) => seq)).toEqual([2, 3])
})

test('what is known already: events that overlap what is known are applied once', async () => {
  const { live, server, allReceived } = await openInSync()
  server.publish(languageSet('de'))
  await until(() => live.store.getState().seq === 2)
  const before = live.store.getState()
  server.send('events', { prev: 1, seq: 2, sent: server.now(), events: before.recent })
  await allReceived()
  expect(live.store.getState().recent).toHaveLength(1)
  expect(server.joins).toEqual([null])
})

test('what is known already: a resync replaces the state; an older one does not', async () => {
  const { live, server, allReceived } = await openInSync()
  const old = { seq: 1, sent: server.now(), state: server.state() }
  server.record(languageSet('de'))
  server.send('resync', { seq: 2, sent: server.now(), state: server.state() })
  await until(() => live.store.getState().seq === 2)
  expect(live.store.getState().show?.run.language).toBe('de')
  server.send('resync', old)
  await allReceived()
  expect(live.store.getState().show?.run.language).toBe('de')
})

test('presence is what the server sent last', async () => {
  const { live, server } = await openInSync()
  server.send('presence', { open: { me: 2, other: 1 } })
  await until(() => Object.keys(live.store.getState().open).length === 2)
  server.send('presence', { open: { me: 1 } })
  await until(() => Object.keys(live.store.getState().open).length === 1)
  expect(live.store.getState().open).toEqual({ me: 1 })
})

test('a page that loads its show again while it is cut off ends no connection that is being made', async () => {
  let dropped = 0
  class CountedTransport extends MemoryTransport {
    override drop(): void {
      dropped += 1
    }
  }
  const { live, server, pass, status } = openVirtualScreen(undefined, CountedTransport)
  await pass(500)
  server.cut()
  live.reload()
  await pass(2_000)
  expect([dropped, server.joins, status()]).toEqual([0, [null, null], 'in-sync'])
})

test('a refused handshake disconnects for good, with the reason', async () => {
  const { live, server, time, status } = await openScreen((server) => {
    server.refuses = { reason: 'protocol', server: 9 }
  })
  await until(() => status() === 'disconnected')
  expect(live.store.getState().connection).toEqual({
    status: 'disconnected',
    disconnect: { reason: 'protocol', server: 9 },
  })
  server.refuses = null
  time.pass(600_000)
  await settled()
  expect(server.connected()).toBe(0)
  expect(status()).toBe('disconnected')
})
