import { expect, onTestFinished, test } from 'vitest'
import type { Recorded } from '../../../shared/run/events.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { seedOfRun } from '../../support/seed.ts'
import { SHOW } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { integration, serving } from './integration.ts'

type StreamEvent = { readonly event: string; readonly id: number | null; readonly data: unknown }

/** The event in a block of a stream; null for a comment. */
function eventIn(block: string): StreamEvent | null {
  const lines = block.split('\n')
  const field = (name: string) =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null
  const event = field('event')
  const id = field('id')
  if (event === null) return null
  return {
    event,
    id: id === null ? null : Number(id),
    data: JSON.parse(field('data') ?? 'null'),
  }
}

/** Reads a stream of events from its text; a test closes it. */
function openStream(url: string, token: string, after: number | null = null) {
  const control = new AbortController()
  const events: StreamEvent[] = []
  let ended = false
  let status = 0
  const last = after === null ? {} : { 'last-event-id': String(after) }
  const headers = { authorization: `Bearer ${token}`, ...last }
  const read = async () => {
    const response = await fetch(url, { headers, signal: control.signal })
    status = response.status
    let text = ''
    for await (const chunk of response.body ?? []) {
      const blocks = (text + Buffer.from(chunk).toString('utf8')).split('\n\n')
      text = blocks.pop() ?? ''
      events.push(...blocks.flatMap((block) => eventIn(block) ?? []))
    }
  }
  const done = read()
    .catch(() => undefined)
    .finally(() => {
      ended = true
    })
  const close = async () => {
    control.abort()
    await done
  }
  onTestFinished(close)
  return { events, close, ended: () => ended, status: () => status }
}

/** The state that a reader has after these events. */
function stateAfter(events: readonly StreamEvent[], before: ShowState | null): ShowState | null {
  let state = before
  for (const { event, data } of events) {
    if (event === 'state') state = (data as { state: ShowState }).state
    if (event === 'events' && state !== null)
      for (const recorded of (data as { events: Recorded[] }).events)
        state = evolve(state, recorded)
  }
  return state
}

test('a stream sends the state, then its changes, and ends when the token is withdrawn', async () => {
  const { server, token, post, link } = await serving()
  const stream = openStream(`${server.url}/api/v1/shows/${SHOW}/events`, token)
  await until(() => stream.events.length === 1)
  expect(stream.events[0]).toMatchObject({ event: 'state' })
  await post(`/shows/${SHOW}/start`)
  await until(() => stream.events.length === 2)
  expect(stateAfter(stream.events, null)?.run.position.status).toBe('standby')
  const host = await server.hosts.get(SHOW)
  const revoke = { type: 'revokeLink', link } as const
  await host?.give({ link: '@owner', id: crypto.randomUUID(), command: revoke })
  await until(() => stream.ended())
  expect(stream.events.at(-1)).toMatchObject({ event: 'closed', data: { reason: 'withdrawn' } })
  const again = openStream(`${server.url}/api/v1/shows/${SHOW}/events`, token)
  await until(() => again.ended())
  expect(again.status()).toBe(401)
})

test('a reader whose connection is cut again and again misses nothing and gets nothing twice', async () => {
  const { server, token, post } = await serving()
  await post(`/shows/${SHOW}/start`)
  server.pass(2_000)
  await post(`/shows/${SHOW}/next`)
  const url = `${server.url}/api/v1/shows/${SHOW}/events`
  let random = seedOfRun()
  const draw = () => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff
    return random / 0x7fffffff
  }
  let state: ShowState | null = null
  let last: number | null = null
  const seqs: number[] = []
  for (let round = 0; round < 40; round += 1) {
    const stream = openStream(url, token, last)
    const presses = Math.floor(draw() * 3)
    for (let n = 0; n < presses; n += 1) await post(`/shows/${SHOW}/time?minutes=1`)
    await new Promise((resolve) => setTimeout(resolve, Math.floor(draw() * 12)))
    await stream.close()
    for (const { event, id, data } of stream.events) {
      if (id !== null) last = id
      if (event === 'events')
        seqs.push(...(data as { events: Recorded[] }).events.map(({ seq }) => seq))
    }
    state = stateAfter(stream.events, state)
  }
  const host = await server.hosts.get(SHOW)
  const rest = openStream(url, token, last)
  await until(() => {
    const all = stateAfter(rest.events, state)
    return JSON.stringify(all?.run.adjustments) === JSON.stringify(host?.state.run.adjustments)
  })
  seqs.push(
    ...rest.events.flatMap(({ event, data }) =>
      event === 'events' ? (data as { events: Recorded[] }).events.map(({ seq }) => seq) : [],
    ),
  )
  expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b))
  expect(stateAfter(rest.events, state)?.run).toEqual(host?.state.run)
})

test('an integration that reads sees neither drafts nor links', async () => {
  const { server } = await serving()
  const token = await integration(server, ['read-run'])
  const stream = openStream(`${server.url}/api/v1/shows/${SHOW}/events`, token.token)
  await until(() => stream.events.length === 1)
  const state = stateAfter(stream.events, null)
  expect(state).toMatchObject({ draft: null, links: [], steps: [] })
})
