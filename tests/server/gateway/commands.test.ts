import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Command } from '../../../shared/run/command.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { handshakeOf, joinAs, refusal } from '../../support/screen.ts'
import { startServer, type TestServer } from '../../support/server.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const START: Command = { type: 'startShow' }
const FIRST: Command = { type: 'next', from: { at: 'standby', after: null } }
const next = (item: string): Command => ({ type: 'next', from: { at: 'item', item } })

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await server.stop()
  expect(server.troubles).toEqual([])
})

describe('two moderators', () => {
  test('who press Next at the same instant advance the show once', async () => {
    const [one, two] = await Promise.all([
      joinAs(server, 'moderator'),
      joinAs(server, 'moderator-2'),
    ])
    await one.give(START)
    await one.give(FIRST)
    server.pass(SECOND)
    const answers = await Promise.all([one.give(next('source')), two.give(next('source'))])
    const [accepted, refused] =
      answers[0] && 'ok' in answers[0] && answers[0].ok ? answers : answers.toReversed()
    expect(accepted).toMatchObject({ ok: true })
    expect(refused).toEqual({
      ok: false,
      refusal: {
        reason: 'stale-place',
        stated: { at: 'item', item: 'source' },
        actual: { at: 'item', item: 'river' },
      },
    })
    const host = await server.hosts.get('hearing')
    expect(host?.state.run.position).toMatchObject({ status: 'live', item: 'river' })
    for (const screen of [one, two]) {
      await screen.reached(host?.seq ?? 0)
      expect(screen.state.run.position).toEqual(host?.state.run.position)
    }
  })
})

describe('a command given twice', () => {
  test('changes nothing the second time and gets its first answer', async () => {
    const moderator = await joinAs(server, 'moderator')
    const id = randomUUID()
    const first = await moderator.give(START, id)
    await moderator.give(FIRST)
    expect(await moderator.give(START, id)).toEqual(first)
    expect((await server.hosts.get('hearing'))?.state.run.position.status).toBe('live')
  })

  test('is decided once when both arrive together', async () => {
    const moderator = await joinAs(server, 'moderator')
    const id = randomUUID()
    const [a, b] = await Promise.all([moderator.give(START, id), moderator.give(START, id)])
    expect(a).toMatchObject({ ok: true })
    expect(b).toEqual(a)
    const log = await server.store.eventsAfter('hearing', 0)
    expect(log.filter(({ event }) => event.type === 'showStarted')).toHaveLength(1)
  })

  test('is another command when another link gives it under the same id', async () => {
    const [one, two] = await Promise.all([
      joinAs(server, 'moderator'),
      joinAs(server, 'moderator-2'),
    ])
    const id = randomUUID()
    await one.give(START, id)
    expect(await two.give(START, id)).toMatchObject({ refusal: { reason: 'already-started' } })
  })

  test('gets its first answer after a restart on the same data, too', async () => {
    const { folder, remove } = tempFolder()
    const before = await startServer({ dataDir: folder })
    const id = randomUUID()
    const first = await (await joinAs(before, 'moderator')).give(START, id)
    await before.stop()
    const after = await startServer({ dataDir: folder })
    const moderator = await joinAs(after, 'moderator')
    const seq = (await after.hosts.get('hearing'))?.seq
    expect(await moderator.give(START, id)).toEqual(first)
    expect(await moderator.ask('outcome', { ids: [id] })).toEqual({
      [id]: { outcome: 'done', seq: first && 'ok' in first && first.ok ? first.seq : null },
    })
    expect((await after.hosts.get('hearing'))?.seq).toBe(seq)
    await after.stop()
    remove()
  })
})

describe('the outcome of a command', () => {
  test('is done or unknown, and each link knows only its own', async () => {
    const [one, two] = await Promise.all([
      joinAs(server, 'moderator'),
      joinAs(server, 'moderator-2'),
    ])
    const [done, refused, never] = [randomUUID(), randomUUID(), randomUUID()]
    const answer = await one.give(START, done)
    await one.give(START, refused)
    const ids = [done, refused, never]
    expect(await one.ask('outcome', { ids })).toEqual({
      [done]: { outcome: 'done', seq: 'seq' in answer ? answer.seq : null },
      [refused]: { outcome: 'unknown' },
      [never]: { outcome: 'unknown' },
    })
    expect(await two.ask('outcome', { ids: [done] })).toEqual({ [done]: { outcome: 'unknown' } })
  })

  test('asked while the command is still under way waits for it', async () => {
    const moderator = await joinAs(server, 'moderator')
    const id = randomUUID()
    const [answer, outcomes] = await Promise.all([
      moderator.give(START, id),
      moderator.ask('outcome', { ids: [id] }),
    ])
    expect(answer).toMatchObject({ ok: true })
    expect(outcomes).toMatchObject({ [id]: { outcome: 'done' } })
  })
})

describe('a link', () => {
  test('works in two tabs at once, each told of what the other did', async () => {
    const [one, two] = await Promise.all([joinAs(server, 'moderator'), joinAs(server, 'moderator')])
    const answer = await one.give(START)
    await two.reached('seq' in answer ? answer.seq : 0)
    expect(two.state.run.position.status).toBe('standby')
    one.leave()
    expect(await two.give(FIRST)).toMatchObject({ ok: true })
  })

  test('is refused what its roles may not do', async () => {
    const speaker = await joinAs(server, 'bo')
    expect(await speaker.give(START)).toEqual({
      ok: false,
      refusal: { reason: 'forbidden', command: 'startShow', roles: ['speaker'] },
    })
    const log = await server.store.eventsAfter('hearing', 0)
    const theirs = log.filter(({ actor }) => actor === 'bo')
    expect(theirs.map(({ event }) => event.type)).toEqual(['attendanceMarked'])
  })

  test('with two roles may do what either may', async () => {
    const cem = await joinAs(server, 'cem')
    expect(await cem.give(START)).toMatchObject({ ok: true })
    expect(await cem.give({ type: 'raiseHand', wants: 'floor' })).toMatchObject({ ok: true })
    const log = await server.store.eventsAfter('hearing', 0)
    expect(log.at(-1)).toMatchObject({ actor: 'cem', role: 'moderator+speaker' })
  })

  test('that is revoked loses every open screen at once, and opens no more', async () => {
    const moderator = await joinAs(server, 'moderator')
    const tabs = await Promise.all([joinAs(server, 'bo'), joinAs(server, 'bo')])
    const other = await joinAs(server, 'ada')
    const before = await handshakeOf(server, 'bo')
    await moderator.give({ type: 'revokeLink', link: 'bo' })
    for (const { wire, sent } of tabs) {
      await until(() => !wire.connected, 'the end of the revoked link')
      expect(sent.partings).toEqual([{ reason: 'withdrawn' }])
      expect(sent.frames).toEqual([])
    }
    expect(other.wire.connected).toBe(true)
    expect(await refusal(server.url, before)).toEqual({ reason: 'withdrawn' })
    expect(await refusal(server.url, await handshakeOf(server, 'bo'))).toEqual({
      reason: 'withdrawn',
    })
  })

  test('that is replaced opens with its new token only', async () => {
    const moderator = await joinAs(server, 'moderator')
    const before = await handshakeOf(server, 'bo')
    const old = await joinAs(server, 'bo')
    await moderator.give({ type: 'replaceLink', link: 'bo' })
    await until(() => !old.wire.connected, 'the end of the old link')
    expect(await refusal(server.url, before)).toEqual({ reason: 'withdrawn' })
    expect((await joinAs(server, 'bo')).joined.link).toBe('bo')
  })

  test('gets the answer to the command that withdrew it', async () => {
    const moderator = await joinAs(server, 'moderator')
    expect(await moderator.give({ type: 'revokeLink', link: 'moderator' })).toMatchObject({
      ok: true,
    })
    await until(() => !moderator.wire.connected, 'its end')
  })
})
