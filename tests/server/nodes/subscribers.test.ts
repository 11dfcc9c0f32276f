import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  CLAIM_DURATION,
  type DurableSubscriber,
  TICK,
} from '../../../server/host/durableDelivery.ts'
import type { EventSubscriber } from '../../../server/host/subscribers.ts'
import type { Claims, SharedLog, Store } from '../../../server/store/port.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { SECOND } from '../../../shared/time/instant.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { hearing } from '../../support/hearing.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { joinAs } from '../../support/screen.ts'
import { LINKS, SHOW, startServer, type TestServer } from '../../support/server.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const OTHER_SHOW = 'another-hearing'

/** A durable subscriber that notes what it takes, and how often it was given something; a test may have it do something else first. */
class Taker implements DurableSubscriber {
  readonly name = 'taker'
  readonly seqs = new Map<ShowId, number[]>()
  state: ShowState | null = null
  given = 0
  first: (show: ShowId) => Promise<void> = async () => undefined

  readonly onEvents: DurableSubscriber['onEvents'] = async ({ events, before, after }) => {
    this.given += 1
    expect(events[0]?.before).toBe(before)
    await this.first(after.show)
    const seqs = events.map(({ recorded }) => recorded.seq)
    this.seqs.set(after.show, [...this.of(after.show), ...seqs])
    this.state = after
  }

  of(show: ShowId = SHOW): readonly number[] {
    return this.seqs.get(show) ?? []
  }
}

type NodeStore = { readonly store: Store; readonly shared?: SharedLog; readonly claims?: Claims }

/** Starts a server with these subscribers, which is stopped with the test. */
async function serverWith(
  stores: NodeStore,
  clock: FakeClock,
  durable: readonly DurableSubscriber[],
  subscribers: readonly EventSubscriber[] = [],
): Promise<TestServer> {
  const server = await startServer({ ...stores, clock, durable, subscribers })
  onTestFinished(server.stop)
  return server
}

const upTo = (seq: number, from = 1) => Array.from({ length: seq - from + 1 }, (_, n) => from + n)

/** Gives time to an item so often; gives the log's last seq. */
async function giveTime({ hosts }: TestServer, times: number, show = SHOW): Promise<number> {
  const host = await hosts.get(show)
  const command = { type: 'giveTime', item: 'sea', by: SECOND } as const
  // Given together they are written as one.
  await Promise.all(
    Array.from({ length: times }, () =>
      host?.give({ link: 'moderator', id: randomUUID(), command }),
    ),
  )
  return host?.seq ?? 0
}

describe('a durable subscriber on SQLite', () => {
  const folder = folderForEach()
  takes(async () => ({ store: new SqliteStore(folder()) }))
})

describe.skipIf(!hasPostgres)('a durable subscriber on PostgreSQL', () => {
  const { address, query } = databaseForEach()
  const open = async () => {
    const store = await PostgresStore.open({ address: address(), connections: 4 })
    return { store, shared: store, claims: store }
  }
  /** The database's time goes on by as long as a claim is good for. */
  const claimsEnd = () =>
    query(`UPDATE rostrum.claims SET until = until - interval '${CLAIM_DURATION} ms'`)
  takes(open, claimsEnd)

  test('is served by one node at a time, which follows what others write', async () => {
    const clock = new FakeClock()
    const [one, two] = [new Taker(), new Taker()]
    const first = await serverWith(await open(), clock, [one])
    const second = await serverWith(await open(), clock, [two])
    const seq = await giveTime(second, 3)
    await until(() => one.of().includes(seq), 'the events of the other node')
    clock.advance(TICK)
    expect(two.given).toBe(0)
    await first.stop()
    await claimsEnd()
    clock.advance(TICK)
    const last = await giveTime(second, 1)
    await until(() => two.of().includes(last), 'the events after a stop')
    expect(two.of()).toEqual(upTo(last, seq + 1))
  })

  test('goes to another node when one dies in the middle of a delivery: nothing is lost', async () => {
    const clock = new FakeClock()
    const [one, two] = [new Taker(), new Taker()]
    const stores = await open()
    let isDead = false
    const dying: Claims = {
      claim: (...asked) => (isDead ? new Promise(() => undefined) : stores.store.claim(...asked)),
    }
    const first = await serverWith({ ...stores, claims: dying }, clock, [one])
    const before = await giveTime(first, 1)
    await until(() => one.of().includes(before), 'the first delivery')
    one.first = () => new Promise(() => undefined)
    const seq = await giveTime(first, 1)
    await until(() => one.given > 1 && one.of().at(-1) === before, 'the delivery in which it dies')
    isDead = true
    const second = await serverWith(await open(), clock, [two])
    clock.advance(TICK)
    const lost = await giveTime(second, 1)
    expect([two.given, lost > seq]).toEqual([0, true])
    await claimsEnd()
    clock.advance(CLAIM_DURATION)
    await until(() => two.of().includes(lost), 'what the other did not take')
    expect(two.of()).toEqual(upTo(lost, before + 1))
    // It is no longer the one, whatever it finds.
    const { given } = one
    first.hosts.subscribers.publishLogGrown(null)
    const last = await giveTime(second, 1)
    await until(() => two.of().includes(last), 'the last event')
    expect(one.given).toBe(given)
  })

  test('that nobody registers costs no claim', async () => {
    const clock = new FakeClock()
    await serverWith(await open(), clock, [])
    clock.advance(TICK)
    expect(await query('SELECT * FROM rostrum.claims')).toEqual([])
  })
})

function takes(open: () => Promise<NodeStore>, claimsEnd = async (): Promise<unknown> => null) {
  test('takes all events in order with the show before and after, and goes on from its cursor after a restart', async () => {
    const clock = new FakeClock()
    const taker = new Taker()
    const server = await serverWith(await open(), clock, [taker])
    const seq = await giveTime(server, 150)
    await until(() => taker.of().includes(seq), 'all events')
    expect(taker.of()).toEqual(upTo(seq))
    expect(taker.state).toEqual((await server.hosts.get(SHOW))?.state)
    await server.stop()

    const without = await serverWith(await open(), clock, [])
    await giveTime(without, 120)
    await without.stop()
    await claimsEnd()

    const again = new Taker()
    const later = await serverWith(await open(), clock, [again])
    const last = await giveTime(later, 1)
    await until(() => again.of().includes(last), 'the events since')
    expect(again.of()).toEqual(upTo(last, seq + 1))
    expect(again.state).toEqual((await later.hosts.get(SHOW))?.state)
  })

  test('is given again what it did not take, later each time, while the show, others and other shows go on', async () => {
    const clock = new FakeClock()
    const [failing, well] = [new Taker(), new Taker()]
    const other: DurableSubscriber = { name: 'other', onEvents: well.onEvents }
    failing.first = async (show) => {
      if (show === SHOW) throw new Error('nobody answers')
    }
    const server = await serverWith(await open(), clock, [failing, other])
    const made = { agenda: hearing(), links: LINKS, rehearsal: null, wall: clock.now() }
    const maker = { actor: 'owner', commandId: randomUUID() }
    await server.hosts.make({ ...made, show: OTHER_SHOW, maker })
    const [seq, ofOther] = [await giveTime(server, 3), await giveTime(server, 2, OTHER_SHOW)]
    await until(() => well.of().includes(seq), 'the other subscriber')
    await until(() => failing.of(OTHER_SHOW).includes(ofOther), 'the other show')
    expect(failing.of(OTHER_SHOW)).toEqual(upTo(ofOther))
    const tried = () => server.errors.length
    expect(tried()).toBe(1)
    for (const [pause, times] of [TICK, 2 * TICK, 4 * TICK].entries()) {
      clock.advance(times - 1)
      const more = await giveTime(server, 1)
      await until(() => well.of().includes(more), 'what the other takes meanwhile')
      expect(tried()).toBe(pause + 1)
      clock.advance(1)
      await until(() => tried() === pause + 2, 'the next try')
    }
    expect(server.contexts).toEqual(server.errors.map(() => ({ show: SHOW })))
    expect(server.hosts.subscribers.failures).toEqual(new Map([['taker', 4]]))
    failing.first = async () => undefined
    clock.advance(8 * TICK)
    const last = await giveTime(server, 1)
    await until(() => failing.of().includes(last), 'what it did not take')
    expect(failing.of()).toEqual(upTo(last))
    // It took something, so the pauses begin again.
    failing.first = () => Promise.reject(new Error('nobody answers'))
    await giveTime(server, 1)
    await until(() => tried() === 5, 'a failure after that')
    clock.advance(TICK)
    await until(() => tried() === 6, 'the next try')
  })
}

test('a claim counts from when it was asked for, however late its answer comes', async () => {
  const [clock, taker] = [new FakeClock(), new Taker()]
  const answers: (() => void)[] = []
  const claims: Claims = {
    claim: () => new Promise((resolve) => answers.push(() => resolve(true))),
  }
  const server = await serverWith({ store: new MemoryStore(), claims }, clock, [taker])
  clock.advance(CLAIM_DURATION)
  answers[0]?.()
  const seq = await giveTime(server, 1)
  await server.hosts.whenIdle()
  expect(taker.given).toBe(0)
  answers.at(-1)?.()
  await until(() => taker.of().includes(seq), 'the delivery by a claim that counts')
})

/** A store that notes the cursors, and does not store them while it is full. */
class CursorStore extends MemoryStore {
  readonly cursors: number[] = []
  isFull = false

  override async setSideRows(...[show, rows]: Parameters<Store['setSideRows']>): Promise<void> {
    if (this.isFull) throw new Error('the disk is full')
    for (const { kind, value } of rows) if (kind === 'cursor') this.cursors.push(Number(value))
    await super.setSideRows(show, rows)
  }
}

test('a cursor that cannot be stored is reported and stored later, and never goes back', async () => {
  const [clock, store, again] = [new FakeClock(), new CursorStore(), new Taker()]
  const { cursors } = store
  const first = await serverWith({ store }, clock, [new Taker()])
  await until(() => cursors.length > 0, 'the first cursor')
  store.isFull = true
  await giveTime(first, 1)
  await until(() => first.errors.length === 1, 'the failure')
  store.isFull = false
  const seq = await giveTime(first, 120)
  clock.advance(TICK)
  await until(() => cursors.includes(seq), 'the last cursor')
  await first.stop()
  const last = await giveTime(await serverWith({ store }, clock, [again]), 1)
  await until(() => again.of().includes(last), 'the event after a restart')
  expect(cursors).toEqual(cursors.toSorted((a, b) => a - b))
})

test('a subscriber that fails stops neither screens nor the others', async () => {
  const received: string[] = []
  const subscribers: readonly EventSubscriber[] = [
    {
      name: 'rejects',
      async onEvents() {
        received.push('rejects')
        throw new Error('no')
      },
    },
    {
      name: 'fails',
      onEvents() {
        throw new Error('no')
      },
    },
    { name: 'well', onEvents: ({ events }) => void received.push(events[0]?.envelope.actor ?? '') },
  ]
  const server = await serverWith({ store: new MemoryStore() }, new FakeClock(), [], subscribers)
  const desk = await joinAs(server, 'moderator')
  await until(() => received.length > 0, 'its coming')
  received.length = 0
  const before = server.errors.length
  await desk.reached(await giveTime(server, 1))
  await until(() => server.errors.length === before + 2, 'both failures')
  expect(received).toEqual(['rejects', 'moderator'])
  expect(server.contexts.at(-1)).toEqual({ show: SHOW })
  expect([...server.hosts.subscribers.failures.keys()]).toEqual(['fails', 'rejects'])
})
