/** @vitest-environment jsdom */
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect, type Live } from '../../../client/live/live.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant } from '../../../shared/time/instant.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

/** A server with its show, closed with the test. */
async function serve(clock = systemClock()): Promise<TestServer> {
  const server = await startServer({ clock })
  onTestFinished(async () => {
    await server.stop()
    expect(server.errors).toEqual([])
  })
  return server
}

/** The screen of a link, in sync. */
async function screenOf(server: TestServer, link: string): Promise<Live> {
  const token = await server.token(link)
  const handshake = { as: 'link', protocol: PROTOCOL, show: SHOW, link, token } as const
  const live = connect({ url: server.url, handshake })
  onTestFinished(live.close)
  await until(() => live.store.getState().connection.status === 'in-sync', `${link} in sync`)
  return live
}

/** Gives a command and waits until it was answered. */
async function done(live: Live, command: Command): Promise<void> {
  const id = live.give(command)
  await until(() => live.store.getState().pending.every((one) => one.id !== id), command.type)
}

const runOf = (live: Live) => live.store.getState().show?.run
const beforeFirst = { at: 'standby', after: null } as const

describe('screens on the real server', () => {
  test('agree on the run, each by its own link', async () => {
    const server = await serve()
    const [moderator, ada] = [await screenOf(server, 'moderator'), await screenOf(server, 'ada')]
    await done(moderator, { type: 'startShow' })
    await done(moderator, { type: 'next', from: beforeFirst })
    for (const live of [ada, moderator]) {
      await until(() => runOf(live)?.position.status === 'live')
    }
    expect(runOf(ada)).toEqual(runOf(moderator))
    expect(ada.store.getState().you?.grant).toEqual({
      roles: ['speaker'],
      person: 'ada',
      booth: null,
    })
    expect(ada.store.getState().show?.steps).toEqual([])
    expect(moderator.store.getState().show?.steps).toHaveLength(2)
  })

  test('of two moderators that press Next at once: one is done, the other told that the run moved on', async () => {
    const server = await serve()
    const one = await screenOf(server, 'moderator')
    const other = await screenOf(server, 'moderator-2')
    await done(one, { type: 'startShow' })
    await until(() => runOf(other)?.position.status === 'standby')
    await Promise.all([one, other].map((live) => done(live, { type: 'next', from: beforeFirst })))
    const refused = [one, other].map((live) => live.store.getState().refused?.refusal.reason)
    expect(refused.toSorted()).toEqual(['stale-place', undefined])
    await until(() => runOf(one)?.position.status === 'live')
    expect(runOf(one)?.position).toMatchObject({ item: 'source' })
  })

  test('of a withdrawn link are parted with, and told so', async () => {
    const server = await serve()
    const owner = await screenOf(server, 'owner')
    const bo = await screenOf(server, 'bo')
    await until(() => Object.keys(owner.store.getState().open).includes('bo'))
    await done(owner, { type: 'revokeLink', link: 'bo' })
    await until(() => bo.store.getState().connection.status === 'disconnected')
    expect(bo.store.getState().connection).toEqual({
      status: 'disconnected',
      disconnect: { reason: 'withdrawn' },
    })
  })

  test('know the time of the server within their own error, and flip the same boundary together', async () => {
    const clock = systemClock()
    const server = await serve(clock)
    const screens = [await screenOf(server, 'moderator'), await screenOf(server, 'stage')]
    const errors = screens.map((live) => {
      const { connection } = live.store.getState()
      return connection.status === 'in-sync' ? connection.error : Number.NaN
    })
    for (const [n, live] of screens.entries()) {
      expect(Math.abs((live.now() ?? Number.NaN) - clock.now())).toBeLessThanOrEqual(
        (errors[n] ?? 0) + 1,
      )
    }
    const due = instant(clock.now() + 200)
    const flips: number[] = []
    for (const live of screens) live.ticks.callAt(due, () => flips.push(clock.now()))
    await until(() => flips.length === 2)
    expect(Math.max(...flips) - Math.min(...flips)).toBeLessThan(34)
    expect(Math.min(...flips)).toBeGreaterThan(due - 34)
  })
})
