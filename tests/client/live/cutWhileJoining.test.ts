// @vitest-environment node
import { expect, onTestFinished, test } from 'vitest'
import { connectOn } from '../../../client/live/live.ts'
import { languageSet } from '../../support/envelopes.ts'
import { until } from './screen.ts'
import { openSocketFront } from './socketFront.ts'
import { TalkingServer } from './talkingServer.ts'
import { virtualTime } from './virtualTime.ts'

test('a join that a cut left without an answer does not end the next connection, over Socket.IO', async () => {
  const time = virtualTime()
  const server = new TalkingServer(time)
  const { url, close } = await openSocketFront(server)
  const token = 'x'.repeat(22)
  const handshake = { as: 'link', protocol: 1, show: 'dialogue', link: 'me', token } as const
  const live = connectOn({ url, handshake, retryAfter: 5 }, time)
  onTestFinished(async () => {
    live.close()
    await close()
  })
  const { getState } = live.store
  await until(() => getState().connection.status === 'in-sync')
  // The screen misses an event and joins again; that join is not answered.
  time.pass(1_000)
  server.joinReply = 'nothing'
  server.record(languageSet('de'))
  server.say('beat', server.head())
  await until(() => server.joins.length === 2)
  server.joinReply = null
  // The link opens other roles now: the screen connects anew at once.
  server.say('parting', { reason: 'changed' })
  await until(() => getState().seq === server.head())
  expect(server.joins).toEqual([null, 1, 1])
  expect(getState().connection.status).toBe('in-sync')
})
