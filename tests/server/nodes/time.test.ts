/** @vitest-environment jsdom */
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect, type Live } from '../../../client/live/live.ts'
import { type ServerClock, systemClock } from '../../../server/host/serverClock.ts'
import { openSharedClock } from '../../../server/host/sharedClock.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { instant, SECOND } from '../../../shared/time/instant.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW, startServer, type TestServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

/** How far apart, in ms, what is measured may be of what is 300 ms apart and more by the machines’ clocks. */
const NEAR = 100

/** How far apart screens may change, in ms: two frames of theirs. */
const TOGETHER = 34

const START = { type: 'next', from: { at: 'standby', after: null } } as const

/** The clock of a process whose machine is ahead by so many ms. */
function machine(ahead: number): ServerClock {
  const own = systemClock()
  return { ...own, now: () => own.now() + ahead }
}

describe.skipIf(!hasPostgres)('servers on one database whose machines’ clocks are apart', () => {
  const { address, query } = databaseForEach()

  /** The database's own time, in ms. */
  async function time(): Promise<number> {
    const [row] = await query('SELECT extract(epoch FROM clock_timestamp()) * 1000 AS time')
    return Number(row?.['time'])
  }

  /** A server whose machine is ahead by so many ms. */
  async function node(ahead: number) {
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    const warn = () => undefined
    const clock = await openSharedClock({ own: machine(ahead), common: store, warn })
    const server = await startServer({ clock, store, shared: store })
    onTestFinished(async () => {
      clock.stop()
      await server.stop()
      expect(server.errors).toEqual([])
    })
    return { ...server, clock, store }
  }

  /** The screen of a link that knows its server's time. */
  async function screenOn(server: TestServer, link: string): Promise<Live> {
    const token = await server.token(link)
    const handshake = { as: 'link', protocol: PROTOCOL, show: SHOW, link, token } as const
    const live = connect({ url: server.url, handshake })
    onTestFinished(live.close)
    await until(() => live.store.getState().connection.status === 'in-sync', `${link} in sync`)
    return live
  }

  test('stamp by its clock, and not by their own', async () => {
    const [first, second] = [await node(-150), await node(150)]
    const [desk, other] = [await joinAs(first, 'moderator'), await joinAs(second, 'moderator-2')]
    const from = await time()
    await desk.does({ type: 'startShow' })
    const between = await time()
    await other.reached(desk.seq)
    await other.does(START)
    const to = await time()
    const log = await first.store.eventsAfter(SHOW, 0)
    const stamped = (type: string) => log.find(({ event }) => event.type === type)?.wall ?? 0
    const most = Math.max(first.clock.error() ?? NEAR, second.clock.error() ?? NEAR) + 1
    expect(most).toBeLessThan(NEAR)
    expect(stamped('showStarted')).toBeGreaterThan(from - most)
    expect(stamped('showStarted')).toBeLessThan(between + most)
    expect(stamped('itemStarted')).toBeGreaterThan(between - most)
    expect(stamped('itemStarted')).toBeLessThan(to + most)
  })

  test('report in their health how far they may be from it', async () => {
    const { url } = await node(300)
    const health = await (await fetch(`${url}/healthz`)).json()
    expect(health.clock).toEqual({ ok: true, error: expect.any(Number) })
  })

  test('have their screens change a digit together', async () => {
    const [first, second] = [await node(-150), await node(150)]
    const screens = [await screenOn(first, 'moderator'), await screenOn(second, 'stage')]
    const shown = () => screens.map((live) => live.now() ?? Number.NaN)
    const apart = () => Math.max(...shown()) - Math.min(...shown())
    // On a busy machine the first exchanges take long; the next ones correct what they estimated.
    await until(() => apart() < NEAR, 'both screens near the time of the database')
    const due = instant(Math.min(...shown()) + 200)
    const flips: number[][] = []
    for (const live of screens) live.ticks.callAt(due, () => flips.push(shown()))
    await until(() => flips.length === 2, 'both digits')
    // What each shows as one of them changes: a machine at work may have both wait, or one of them.
    for (const flip of flips) {
      expect(Math.max(...flip)).toBeGreaterThan(due - TOGETHER)
      expect(Math.max(...flip) - Math.min(...flip)).toBeLessThan(TOGETHER)
    }
  })

  test('R10: set no show’s clock, however far behind their machine’s is', async () => {
    const first = await node(0)
    const moderator = await joinAs(first, 'moderator')
    await moderator.give({ type: 'startShow' })
    const second = await node(-5 * SECOND)
    const other = await joinAs(second, 'moderator-2')
    await other.does(START)
    const log = await first.store.eventsAfter(SHOW, 0)
    expect(log.map(({ event }) => event.type)).toContain('itemStarted')
    expect(log.map(({ event }) => event.type)).not.toContain('clockSet')
  })
})
