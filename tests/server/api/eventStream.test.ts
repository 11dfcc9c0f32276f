import type { Response } from 'express'
import { expect, test } from 'vitest'
import { EventStream } from '../../../server/api/eventStream.ts'
import { messageOf } from '../../../server/gateway/transport/message.ts'
import { SHOW } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { integration, serving } from './integration.ts'
import { followCut, openStream, stateAfter } from './openStream.ts'

test('a stream sends the state, then its changes, and ends when the token is withdrawn', async () => {
  const { server, token, post, link } = await serving()
  const stream = openStream(`${server.url}/api/v1/shows/${SHOW}/events`, token)
  await until(() => stream.events.length === 1)
  expect(stream.events[0]).toMatchObject({ event: 'state' })
  await post(`/shows/${SHOW}/start`)
  await until(() => stream.events.length === 2)
  expect(stateAfter(stream.events, null)?.run.position.status).toBe('standby')
  await server.give({ type: 'revokeLink', link })
  await until(() => stream.ended())
  expect(stream.events.at(-1)).toMatchObject({ event: 'closed', data: { reason: 'withdrawn' } })
  const again = openStream(`${server.url}/api/v1/shows/${SHOW}/events`, token)
  await until(() => again.ended())
  expect(again.status()).toBe(401)
})

test('a reader whose connection is cut again and again misses nothing and gets nothing twice', async () => {
  const { server, token, post, begin } = await serving()
  await begin()
  const url = `${server.url}/api/v1/shows/${SHOW}/events`
  const press = () => post(`/shows/${SHOW}/time?minutes=1`)
  await followCut(url, token, { cuts: 40, host: await server.hosts.get(SHOW), press })
})

test('an integration that reads sees neither drafts nor links', async () => {
  const { server } = await serving()
  const token = await integration(server, ['read-run'])
  const stream = openStream(`${server.url}/api/v1/shows/${SHOW}/events`, token.token)
  await until(() => stream.events.length === 1)
  const state = stateAfter(stream.events, null)
  expect(state).toMatchObject({ draft: null, links: [], steps: [] })
})

test('a stream ends where its screens move, so that its reader goes to another server', () => {
  let ends = 0
  const acts = { set() {}, flushHeaders() {}, write() {}, end: () => void ends++ }
  const response = { ...acts, status: () => acts, writableEnded: false } as unknown as Response
  const stream = new EventStream(response, { visitor: { as: 'owner', key: '' }, join: null }, '')
  stream.send(messageOf('beat', 1))
  expect(ends).toBe(0)
  stream.send(messageOf('moving'))
  expect(ends).toBe(1)
})
