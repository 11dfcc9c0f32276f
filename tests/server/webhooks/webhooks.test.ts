import { describe, expect, test } from 'vitest'
import { TICK } from '../../../server/host/durableDelivery.ts'
import type { Store } from '../../../server/store/port.ts'
import { landingFacts } from '../../../server/webhooks/messages.ts'
import {
  aboveLimit,
  type Delivery,
  deliveryRow,
  webhookRowsOf,
} from '../../../server/webhooks/webhookRows.ts'
import type { OwnedWebhook } from '../../../shared/protocol/webhooks.ts'
import type { Command } from '../../../shared/run/command.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { given } from '../../support/given.ts'
import { SECRETS } from '../../support/hearing.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { serverForTest } from '../../support/server.ts'
import { showOf } from '../../support/shows.ts'
import { until } from '../../support/until.ts'
import { isSigned, receiver, webhookOwner } from './receiver.ts'

const LOOPBACK = { networks: ['127.0.0.0/8'] }

/** The pauses between requests that fail, in ms. */
const PAUSES = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE],
  ...[HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
]

/** How often a test looks for what happens before it lets another tick pass. */
const LOOKS_PER_TICK = 150

/** A server on virtual time that sends webhooks to this machine. */
async function serving({
  store = new MemoryStore(),
  clock = new FakeClock(),
}: {
  readonly store?: Store
  readonly clock?: FakeClock
} = {}) {
  const server = await serverForTest({ store, clock, webhooks: LOOPBACK })
  const give = async (command: Command) =>
    expect(await server.give(command)).toMatchObject({ ok: true })
  return { ...(await webhookOwner(server)), server, clock, store, stop: server.stop, give }
}

/** A message that waits. */
const message = (parts: Partial<Delivery>): Delivery => ({
  ...{ id: 'one', webhook: 'board', event: 'cueSent', seq: 0, at: 0, body: '{}' },
  ...{ tries: 0, due: 0, last: null, ...parts },
})

const next = { type: 'next', from: { at: 'standby', after: null } } as const

/** Lets server time pass, and waits for what then happens. */
async function passes(clock: FakeClock, ms: number, happens: () => boolean | Promise<boolean>) {
  clock.suspend(ms)
  let looks = 0
  await until(() => {
    // A webhook that is still being served at a tick waits for the next one.
    if (looks % LOOKS_PER_TICK === 0) clock.advance(TICK)
    looks += 1
    return happens()
  })
}

/** Returns a function that waits for the result of the next failed request for the oldest message. */
function failures(webhook: () => Promise<OwnedWebhook>) {
  let seen = 0
  return () =>
    until(async () => {
      const at = (await webhook()).deliveries.at(-1)?.last?.at ?? 0
      const isNew = at > seen
      seen = at
      return isNew
    }, 'the result of a request')
}

test('messages come signed and in order, name things as the stage does, and begin with the webhook', async () => {
  const { make, one, give, clock } = await serving()
  const to = await receiver()
  await give({ type: 'startShow' })
  const webhook = await make(to.url, ['showStarted', 'itemStarted', 'itemEnded', 'showEnded'])
  await give(next)
  clock.advance(2 * SECOND)
  await give({ type: 'endShow', from: { at: 'item', item: 'source' } })
  await passes(clock, TICK, () => to.received.length === 3)
  expect(to.types()).toEqual(['item.started', 'item.ended', 'show.ended'])
  const [started, ended] = to.received
  expect(started?.data).toMatchObject({
    title: 'Hearing on the water line',
    item: { id: 'source', title: 'About source', people: ['Ada Lovelace'] },
  })
  expect(ended?.data).toMatchObject({ spent: 2 * SECOND })
  const { secret } = await one(webhook)
  expect(to.received.every((message) => isSigned(message, secret))).toBe(true)
  const sent = to.received.map(({ body }) => body).join()
  expect(Object.values(SECRETS).filter((text) => sent.includes(text))).toEqual([])
})

test('messages of cues and requests name their people, and no free text; none is of what was before the webhook', async () => {
  const { make, give, clock } = await serving()
  const to = await receiver()
  const content = { type: 'free', text: 'your slides are upside down', lang: 'en' } as const
  const sendCue = (person: string) =>
    give({ type: 'sendCue', to: { type: 'person', person }, content, life: MINUTE })
  await sendCue('bo')
  await make(to.url, ['cueSent', 'requestMade'])
  await sendCue('ada')
  await passes(clock, TICK, () => to.received.length === 1)
  expect(to.received[0]?.data).toMatchObject({ cue: { person: 'Ada Lovelace', canned: null } })
  expect(to.received[0]?.body).not.toContain('upside down')
})

describe('a receiver that fails', () => {
  test('gets the same message again after growing pauses, in order, and delays no other receiver', async () => {
    const { make, give, clock, one } = await serving()
    const [failing, other] = [await receiver(500), await receiver()]
    const webhook = await make(failing.url, ['showStarted', 'itemStarted'])
    await make(other.url, ['showStarted', 'itemStarted'])
    await give({ type: 'startShow' })
    await give(next)
    await passes(clock, TICK, () => other.received.length === 2 && failing.received.length === 1)
    const failed = failures(() => one(webhook))
    await failed()
    for (const [tries, pause] of PAUSES.slice(0, 4).entries()) {
      clock.advance(TICK)
      expect(failing.received).toHaveLength(tries + 1)
      await passes(clock, pause, () => failing.received.length === tries + 2)
      await failed()
    }
    failing.answers(200)
    await passes(clock, HOUR, () => failing.types().includes('item.started'))
    expect(new Set(failing.types())).toEqual(new Set(['show.started', 'item.started']))
    expect(failing.types().at(-1)).toBe('item.started')
    expect(new Set(failing.received.map(({ id }) => id)).size).toBe(2)
  })

  test('for a day gets nothing more, until the owner turns it on: then what waited, and not what happened meanwhile', async () => {
    const { make, set, one, give, clock } = await serving()
    const to = await receiver(503)
    const events = ['showStarted', 'itemStarted', 'showEnded'] as const
    const webhook = await make(to.url, events)
    await give({ type: 'startShow' })
    await passes(clock, TICK, () => to.received.length === 1)
    const failed = failures(() => one(webhook))
    await failed()
    for (const [tries, pause] of PAUSES.entries()) {
      await passes(clock, pause, () => to.received.length === tries + 2)
      await failed()
    }
    await until(async () => (await one(webhook)).disabled?.why === 'failed')
    await give(next)
    await passes(clock, 24 * HOUR, () => true)
    expect(to.received).toHaveLength(PAUSES.length + 1)
    to.answers(204)
    await set(webhook, to.url, events)
    expect((await one(webhook)).disabled).toBeNull()
    await give({ type: 'endShow', from: { at: 'item', item: 'source' } })
    await passes(clock, TICK, () => to.types().includes('show.ended'))
    expect(to.types().slice(-2)).toEqual(['show.started', 'show.ended'])
  })

  test.each([
    ['that sends it elsewhere', 302, 302],
    ['that ends the connection', 'destroy', 'unreachable'],
    ['that answers too late', 'hang', 'late'],
  ] as const)('%s is tried again, and no other address', async (_, does, status) => {
    const { make, one, give, clock } = await serving()
    const to = await receiver(
      typeof does === 'number'
        ? does
        : (response) => {
            if (does === 'destroy') response.destroy()
          },
    )
    if (does === 302)
      to.answers((response) => response.writeHead(302, { location: '/elsewhere' }).end())
    const webhook = await make(to.url, ['showStarted'])
    await give({ type: 'startShow' })
    await passes(clock, TICK, () => to.received.length === 1)
    if (does === 'hang') clock.advance(10 * SECOND)
    await until(async () => (await one(webhook)).deliveries[0]?.last != null)
    expect((await one(webhook)).deliveries[0]).toMatchObject({ last: { status }, isDone: false })
    to.answers(200)
    await passes(clock, MINUTE, () => to.received.length === 2)
    await until(async () => (await one(webhook)).deliveries[0]?.isDone === true)
    expect(to.paths).toEqual(['/hook', '/hook'])
  })

  test('has 200 waiting messages at most: older ones are dropped, in the list of the owner and in the log', async () => {
    const { make, set, one, give, clock, server, store } = await serving()
    const to = await receiver(500)
    const webhook = await make(to.url, ['showStarted'])
    const old = Array.from({ length: 205 }, (_, at) => message({ id: `${at}`, webhook, at }))
    await store.setSideRows(server.show, old.toReversed().map(deliveryRow))
    await give({ type: 'startShow' })
    await passes(clock, TICK, () => to.received.length === 1)
    expect(await one(webhook)).toMatchObject({ waiting: 200, dropped: 6 })
    const { deliveries } = webhookRowsOf(await store.sideRows(server.show))
    expect(deliveries.slice(0, 2).map(({ id }) => id)).toEqual(['0', '7'])
    expect(deliveries.at(-1)).toMatchObject({ event: 'showStarted' })
    expect(server.warnings).toContainEqual(expect.stringMatching(/^6 messages to 127.0.0.1/))
    await set(webhook, to.url, ['showStarted'])
    expect((await one(webhook)).dropped).toBe(0)
  })

  test('has a quarter of a megabyte of waiting messages at most, the first and the newest in any case', () => {
    const kilobytes = (...sizes: readonly number[]) =>
      sizes.map((size, seq) => message({ seq, body: 'ä'.repeat(size * 512) }))
    const seqs = (waiting: readonly Delivery[]) => aboveLimit(waiting).map(({ seq }) => seq)
    expect(seqs(kilobytes(600, 100, 100, 56))).toEqual([])
    expect(seqs(kilobytes(1, 2, 100, 100, 56))).toEqual([1])
    expect(seqs(kilobytes(1, 2, 3, 300))).toEqual([2, 1])
  })

  test('because the server stops has not failed: the message waits without a pause', async () => {
    const { make, give, clock, server, store } = await serving()
    const to = await receiver(() => undefined)
    await make(to.url, ['showStarted'])
    await give({ type: 'startShow' })
    await passes(clock, TICK, () => to.received.length === 1)
    await server.stop()
    const { deliveries } = webhookRowsOf(await store.sideRows(server.show))
    expect(deliveries).toMatchObject([{ tries: 0, last: null, due: deliveries[0]?.at }])
  })

  test.each([200, 500])(
    'with %d during whose request a person was erased from the message: they stay erased',
    async (status) => {
      const { make, give, clock, server, store } = await serving()
      const stored = async () => webhookRowsOf(await store.sideRows(server.show)).deliveries
      const to = await receiver(async (response) => {
        const erased = (await stored()).map((one) => deliveryRow({ ...one, body: '{}' }))
        await store.setSideRows(server.show, erased)
        response.writeHead(status).end()
      })
      await make(to.url, ['showStarted'])
      await give({ type: 'startShow' })
      await passes(clock, TICK, async () => (await stored())[0]?.last?.status === status)
      expect((await stored()).map(({ body }) => body)).toEqual(['{}'])
    },
  )

  test('with 410 gets nothing more at once', async () => {
    const { make, one, give, clock } = await serving()
    const to = await receiver(410)
    const webhook = await make(to.url, ['showStarted'])
    await give({ type: 'startShow' })
    await passes(clock, TICK, async () => (await one(webhook)).disabled?.why === 'gone')
    expect(to.received).toHaveLength(1)
  })
})

test('the owner sends a delivery again, sees the last ten, and removes the webhook', async () => {
  const { make, one, all, resend, remove, give, clock, server, store } = await serving()
  const to = await receiver()
  const webhook = await make(to.url, ['cueSent'])
  const send: Command = {
    type: 'sendCue',
    to: { type: 'group', role: 'stage' },
    content: { type: 'canned', canned: 'thanks', params: null },
    life: MINUTE,
  }
  for (let n = 0; n < 12; n += 1) await give(send)
  await passes(clock, TICK, () => to.received.length === 12)
  await until(async () => (await one(webhook)).waiting === 0)
  const { deliveries } = await one(webhook)
  expect(deliveries).toHaveLength(10)
  expect(webhookRowsOf(await store.sideRows(server.show)).deliveries).toHaveLength(10)
  expect(await resend(webhook, deliveries[0]?.id ?? '')).toEqual({ ok: true })
  await passes(clock, TICK, () => to.received.length === 13)
  expect(to.received.at(-1)?.id).toBe(to.received.at(-2)?.id)
  await remove(webhook)
  expect(await all()).toEqual([])
})

test('the landing is announced when it changes, also by time alone, and once across a restart', async () => {
  const first = await serving()
  const to = await receiver()
  const webhook = await first.make(to.url, ['landingMissed', 'landingRegained'])
  await first.give({ type: 'startShow' })
  await first.give(next)
  expect(to.received).toEqual([])
  await passes(first.clock, 60 * MINUTE, () => to.received.length === 1)
  expect(to.types()).toEqual(['landing.missed'])
  // A server that stops before it has stored an answer sends the message again.
  await until(async () => (await first.one(webhook)).waiting === 0)
  await first.stop()
  const second = await serving(first)
  await passes(second.clock, 5 * MINUTE, () => true)
  second.clock.advance(MINUTE)
  await second.give({ type: 'drop', item: 'river' })
  await second.give({ type: 'drop', item: 'delta' })
  await second.give({ type: 'drop', item: 'sea' })
  await second.give({ type: 'drop', item: 'break' })
  await passes(second.clock, TICK, () => to.received.length >= 2)
  expect(to.types()).toEqual(['landing.missed', 'landing.regained'])
})

test('a show that will end exactly at its hard stop does not miss it, and a minute later it does', () => {
  const show = given(showOf('15:00 a 10', { stop: '15:10' })).begins('15:00')
  const told = () => landingFacts(show.state, show.now)
  expect(told()).toEqual({ event: 'landingRegained', facts: { toSpare: 0 } })
  show.at('15:11')
  expect(told()).toEqual({ event: 'landingMissed', facts: { toSpare: -1 } })
})
