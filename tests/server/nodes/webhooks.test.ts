import { describe, expect, onTestFinished, test } from 'vitest'
import { CLAIM_DURATION, TICK } from '../../../server/host/durableDelivery.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { receiver, webhookOwner } from '../webhooks/receiver.ts'

describe.skipIf(!hasPostgres)('webhooks of several servers', () => {
  const { address, query } = databaseForEach()
  const node = async (clock: FakeClock) => {
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    const stores = { store, shared: store, claims: store }
    const server = await startServer({ ...stores, clock, webhooks: { networks: ['127.0.0.0/8'] } })
    onTestFinished(server.stop)
    return server
  }

  test('are sent by one of them, whichever wrote the event; another goes on when it stops', async () => {
    const clock = new FakeClock()
    const to = await receiver()
    const first = await node(clock)
    const second = await node(clock)
    const { make, one } = await webhookOwner(second)
    const webhook = await make(to.url, ['showStarted', 'showEnded'])
    await second.give({ type: 'startShow' })
    clock.advance(TICK)
    await until(
      async () => (await one(webhook)).deliveries[0]?.isDone === true,
      'the first message',
    )
    await first.stop()
    await query(`UPDATE rostrum.claims SET until = until - interval '${CLAIM_DURATION} ms'`)
    await second.give({ type: 'endShow', from: { at: 'standby', after: null } })
    clock.advance(TICK)
    await until(() => to.received.length >= 2, 'the message after the stop')
    expect(to.types()).toEqual(['show.started', 'show.ended'])
  })
})
