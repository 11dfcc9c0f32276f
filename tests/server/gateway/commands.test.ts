import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Command } from '../../../shared/run/command.ts'
import { handshakeOf, joinAs, refusal } from '../../support/screen.ts'
import { type OwnShow, serverForAll, startServer } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const START: Command = { type: 'startShow' }
const FIRST: Command = { type: 'next', from: { at: 'standby', after: null } }

const folder = folderForEach()
const running = serverForAll()
let server: OwnShow
beforeEach(async () => {
  server = await running().newShow()
})

test('a command given twice changes nothing the second time and gets its first answer', async () => {
  const moderator = await joinAs(server, 'moderator')
  const id = randomUUID()
  const first = await moderator.give(START, id)
  await moderator.give(FIRST)
  expect(await moderator.give(START, id)).toEqual(first)
  expect((await server.head()).state.run.position.status).toBe('live')
})

test('a command given twice is decided once when both arrive together', async () => {
  const moderator = await joinAs(server, 'moderator')
  const id = randomUUID()
  const [a, b] = await Promise.all([moderator.give(START, id), moderator.give(START, id)])
  expect(a).toMatchObject({ ok: true })
  expect(b).toEqual(a)
  const log = await server.store.eventsAfter(server.show, 0)
  expect(log.filter(({ event }) => event.type === 'showStarted')).toHaveLength(1)
})

test('a command given twice is another command when another link gives it under the same id', async () => {
  const [one, two] = await Promise.all([joinAs(server, 'moderator'), joinAs(server, 'moderator-2')])
  const id = randomUUID()
  await one.give(START, id)
  expect(await two.give(START, id)).toMatchObject({ refusal: { reason: 'already-started' } })
})

test('a command given twice gets its first answer after a restart on the same data, too', async () => {
  const options = { dataDir: folder() }
  const before = await startServer(options)
  const id = randomUUID()
  const first = await (await joinAs(before, 'moderator')).give(START, id)
  await before.stop()
  const after = await startServer(options)
  onTestFinished(after.stop)
  const moderator = await joinAs(after, 'moderator')
  const { seq } = await after.head()
  expect(await moderator.give(START, id)).toEqual(first)
  expect(await moderator.ask('outcome', { ids: [id] })).toEqual({
    [id]: { outcome: 'done', seq: first && 'ok' in first && first.ok ? first.seq : null },
  })
  expect((await after.head()).seq).toBe(seq)
})

test('the outcome of a command is done or unknown, and each link knows only its own', async () => {
  const [one, two] = await Promise.all([joinAs(server, 'moderator'), joinAs(server, 'moderator-2')])
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

test('the outcome of a command: asked while the command is still under way waits for it', async () => {
  const moderator = await joinAs(server, 'moderator')
  const id = randomUUID()
  const [answer, outcomes] = await Promise.all([
    moderator.give(START, id),
    moderator.ask('outcome', { ids: [id] }),
  ])
  expect(answer).toMatchObject({ ok: true })
  expect(outcomes).toMatchObject({ [id]: { outcome: 'done' } })
})

describe('a link', () => {
  test('that is revoked loses every open screen at once, and opens no more', async () => {
    const moderator = await joinAs(server, 'moderator')
    const tabs = await Promise.all([joinAs(server, 'bo'), joinAs(server, 'bo')])
    const other = await joinAs(server, 'ada')
    const before = await handshakeOf(server, 'bo')
    await moderator.give({ type: 'revokeLink', link: 'bo' })
    for (const { wire, sent } of tabs) {
      await until(() => !wire.connected, 'the end of the revoked link')
      expect(sent.disconnects).toEqual([{ reason: 'withdrawn' }])
      expect(sent.frames).toEqual([])
    }
    expect(other.wire.connected).toBe(true)
    expect(await refusal(server.url, before)).toEqual({ reason: 'withdrawn' })
    expect(await refusal(server.url, await handshakeOf(server, 'bo'))).toEqual({
      reason: 'withdrawn',
    })
  })

  test('gets the answer to the command that withdrew it', async () => {
    const moderator = await joinAs(server, 'moderator')
    const answer = await moderator.give({ type: 'revokeLink', link: 'moderator' })
    expect(answer).toMatchObject({ ok: true })
    await until(() => !moderator.wire.connected, 'its end')
  })
})
