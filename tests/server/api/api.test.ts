import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { nowOf } from '../../../server/api/now.ts'
import { HOUR, instant, MINUTE } from '../../../shared/time/instant.ts'
import { rehearsal } from '../../support/given.ts'
import { edit } from '../../support/press.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { founding } from '../../support/shows.ts'
import { integration, serving } from './integration.ts'

describe('reading', () => {
  test('now names the live item, the next one, and instants of the countdown', async () => {
    const { ask, server, begin } = await serving()
    expect((await ask(`/shows/${SHOW}/now`)).body).toMatchObject({ status: 'planned', live: null })
    await begin()
    server.pass(30_000)
    const { status, body, headers } = await ask(`/shows/${SHOW}/now`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ status: 'live', phase: 'calm' })
    expect(body.spent).toBeGreaterThanOrEqual(30_000)
    const left = Date.parse(body.endsAt) - Date.parse(body.showTime)
    expect(left).toBe(body.remaining)
    const flat = await ask(`/shows/${SHOW}/now?flat`)
    expect(flat.body).toHaveLength(1)
    expect(flat.body[0]).toMatchObject({ status: 'live', live_title: body.live.title })
  })

  test('now has what a reader needs to count down itself', async () => {
    const { ask, post, server } = await serving()
    await post(`/shows/${SHOW}/start`)
    server.pass(2_000)
    expect((await ask(`/shows/${SHOW}/now`)).body).toMatchObject({ running: false, bounds: null })
    await post(`/shows/${SHOW}/next`)
    await post(`/shows/${SHOW}/stage?look=clock`)
    const { body } = await ask(`/shows/${SHOW}/now`)
    expect(body).toMatchObject({ running: true, stage: 'clock' })
    server.pass(body.remaining - body.bounds.amber + 1_000)
    expect((await ask(`/shows/${SHOW}/now`)).body.phase).toBe('amber')
    server.pass(body.bounds.amber - body.bounds.red)
    expect((await ask(`/shows/${SHOW}/now`)).body.phase).toBe('red')
    await post(`/shows/${SHOW}/pause`)
    const { body: paused } = await ask(`/shows/${SHOW}/now`)
    server.pass(5_000)
    const { body: later } = await ask(`/shows/${SHOW}/now`)
    expect(later).toMatchObject({ running: false, remaining: paused.remaining })
  })

  test('now states that the time of a rehearsal stands', () => {
    const { state, now } = rehearsal(founding())
    const rateOf = (paused: boolean) =>
      nowOf({ ...state, clock: { ...state.clock, rate: 10, paused } }, 1, now, null)?.rate
    expect([false, true].map(rateOf)).toEqual([10, 0])
  })

  test('an answer from the log is not sent again while the log is the same', async () => {
    const { ask, post } = await serving()
    const first = await ask(`/shows/${SHOW}/agenda`)
    expect(first.body).toMatchObject({ format: 'rostrum-agenda' })
    const known = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }
    expect((await ask(`/shows/${SHOW}/agenda`, known)).status).toBe(304)
    await post(`/shows/${SHOW}/start`)
    expect((await ask(`/shows/${SHOW}/agenda`, known)).status).toBe(200)
  })

  test('shows are listed as published, whatever the draft has', async () => {
    const { ask, server } = await serving()
    const value = 'A new title'
    const was = 'Hearing on the water line'
    const field = { type: 'setText', of: 'show', id: null, field: 'title', lang: 'en' } as const
    expect(await server.give(edit({ ...field, was, value }))).toMatchObject({ ok: true })
    expect((await ask('/shows')).body).toMatchObject({ shows: [{ title: { en: was } }] })
  })

  test('links are listed without tokens', async () => {
    const { ask, server } = await serving()
    const { body } = await ask(`/shows/${SHOW}/links`)
    expect(body.links.map(({ link }: { link: string }) => link)).toContain('moderator')
    expect(JSON.stringify(body)).not.toContain(await server.token('moderator'))
  })
})

describe('commands', () => {
  test('a repeated request with the same id acts once', async () => {
    const { post, server } = await serving()
    await post(`/shows/${SHOW}/start`)
    server.pass(2_000)
    const again = { headers: { 'idempotency-key': 'press-0001' } }
    const first = await post(`/shows/${SHOW}/next`, again)
    server.pass(2_000)
    const second = await post(`/shows/${SHOW}/next`, again)
    expect(first.body).toMatchObject({ ok: true, id: 'press-0001' })
    expect(second.body).toEqual(first.body)
  })

  test('a compressed body is refused, as a small one may become a huge one', async () => {
    const { post } = await serving()
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const body = new Uint8Array(gzipSync('{}'))
    expect(await post(`/shows/${SHOW}/start`, { body, headers })).toMatchObject({ status: 415 })
  })

  test('a short request may have an empty body, but no other', async () => {
    const { post } = await serving()
    const json = (body: string) => ({ body, headers: { 'content-type': 'application/json' } })
    expect(await post(`/shows/${SHOW}/start`, json('{"now":true}'))).toMatchObject({ status: 400 })
    expect(await post(`/shows/${SHOW}/start`, json(''))).toMatchObject({ status: 200 })
    expect(await post(`/shows/${SHOW}/stage?look=clock`, json('{}'))).toMatchObject({ status: 200 })
  })

  test('a short request without a place is refused within a second after a move', async () => {
    const { ask, post, server, begin } = await serving()
    await begin()
    server.pass(500)
    const { body: now } = await ask(`/shows/${SHOW}/now`)
    expect(await post(`/shows/${SHOW}/time?minutes=1`)).toMatchObject({
      status: 409,
      body: { code: 'just-moved', refusal: { reason: 'just-moved' } },
    })
    const stated = await post(`/shows/${SHOW}/time?minutes=1&from=${now.live.id}`)
    expect(stated.status).toBe(200)
    server.pass(1_000)
    expect((await post(`/shows/${SHOW}/time?minutes=0.5`)).status).toBe(200)
    const { body: given } = await ask(`/shows/${SHOW}/now`)
    expect(given.live.allotted - now.live.allotted).toBe(1.5 * MINUTE)
    expect((await post(`/shows/${SHOW}/next?from=elsewhere`)).body).toMatchObject({
      code: 'stale-place',
      refusal: { actual: { at: 'item', item: now.live.id } },
    })
  })
})

test('a token without the scope, of a person, or withdrawn is refused', async () => {
  const { ask, post, server } = await serving(['read-run'])
  expect((await post(`/shows/${SHOW}/next`)).body).toMatchObject({ code: 'missing-scope' })
  const person = `${SHOW}.moderator.${await server.token('moderator')}`
  expect((await ask('/shows', { as: person })).body).toMatchObject({ code: 'not-a-tool' })
  expect((await ask('/shows', { as: `${SHOW}.moderator.x` })).status).toBe(401)
})

test('an integration expires', async () => {
  const server = await startServer()
  const soon = instant(Date.now() + HOUR)
  const { token } = await integration(server, ['read-run'], { expires: soon })
  const ask = () =>
    fetch(`${server.url}/api/v1/shows`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).status).toBe(200)
  server.pass(2 * HOUR)
  expect((await ask()).status).toBe(401)
})

test('the document describes every address', async () => {
  const { ask } = await serving()
  const { body } = await ask('/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths)).toContain('/shows/{show}/events')
})
