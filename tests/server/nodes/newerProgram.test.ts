import { describe, expect, onTestFinished, test } from 'vitest'
import { connectOn } from '../../../client/live/live.ts'
import { MAX_RETRY_DELAY } from '../../../client/live/serverConnection.ts'
import { UnreadableEvent } from '../../../server/store/storeFaults.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { EventType } from '../../../shared/run/state.ts'
import { MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { type VirtualTime, virtualTime } from '../../client/live/virtualTime.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { makeHearing } from '../../support/hosts.ts'
import { layRoad } from '../../support/nodes/road.ts'
import { type DatabaseServer, serverOn } from '../../support/nodes/serverOn.ts'
import { connectRaw, handshakeOf, joinAs, type Screen } from '../../support/screen.ts'
import { SHOW } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const START = { type: 'next', from: { at: 'standby', after: null } } as const
const PAUSE = { type: 'pause', item: 'source' } as const

/** An event as only a newer program writes it, as the last of the show. */
const NEWER = `INSERT INTO rostrum.events SELECT show, max(seq) + 1, max(at), max(wall), 'newer', 'newer', 'moderator',
  '{"type":"weatherSet","v":1}' FROM rostrum.events WHERE show = '${SHOW}' GROUP BY show`

/** Has a server's program know no events of one type, until it is updated. */
function withoutType({ store }: DatabaseServer, type: EventType): { readonly update: () => void } {
  const read = store.eventsAfter.bind(store)
  let isOld = true
  store.eventsAfter = async (...asked) => {
    const events = await read(...asked)
    const unknown = events.find(({ event }) => isOld && event.type === type)
    if (unknown) throw new UnreadableEvent('newer', unknown.seq)
    return events
  }
  return {
    update() {
      isOld = false
    },
  }
}

/** How much time passes at once, in ms. */
const STEP = SECOND / 2

/** Lets a moment pass for servers and a screen alike; what these servers ask of their log in it is answered before the next, however long the database takes. */
async function pass(
  clock: FakeClock,
  time: VirtualTime,
  servers: readonly DatabaseServer[] = [],
): Promise<void> {
  clock.advance(STEP)
  time.pass(STEP)
  await Promise.all(servers.map(({ hosts }) => hosts.whenIdle()))
}

/** A stage screen that comes to the servers by turns, the first of them first; its own time passes by itself never. */
async function stageOn(servers: readonly DatabaseServer[]) {
  let arrivals = 0
  const ports = servers.map(({ url }) => Number(new URL(url).port))
  const road = await layRoad(() => {
    arrivals += 1
    return ports.slice((arrivals - 1) % ports.length).slice(0, 1)
  })
  onTestFinished(road.close)
  const time = virtualTime()
  const token = (await servers[0]?.token('stage')) ?? ''
  const handshake = { as: 'link', protocol: PROTOCOL, show: SHOW, link: 'stage', token } as const
  const live = connectOn({ url: road.url, handshake }, time)
  onTestFinished(live.close)
  const { store } = live
  const isInSync = () => store.getState().connection.status === 'in-sync'
  await until(isInSync, 'the screen')
  live.loadRules()
  const statuses: string[] = []
  store.subscribe(
    ({ connection: { status } }) => statuses.at(-1) === status || statuses.push(status),
  )
  /** Whether it knows what is on as another screen does. */
  const knows = ({ state }: Screen) =>
    JSON.stringify(store.getState().show?.run.position) === JSON.stringify(state.run.position)
  return { time, isInSync, knows, statuses, arrivals: () => arrivals }
}

describe.skipIf(!hasPostgres)('a server beside one with a newer program', () => {
  const { address, query } = databaseForEach()

  const node = (clock: FakeClock) => serverOn(address(), { clock, clockName: 'shared' }, 1)

  test('sends the screens of a show to that one where it cannot read on, and those of no other', async () => {
    const clock = new FakeClock()
    const old = await node(clock)
    const { update } = withoutType(old, 'itemPaused')
    await makeHearing(old.store, { show: 'other' })
    const newer = await serverOn(address(), { clock, clockName: 'shared' })
    const moderator = await joinAs(newer, 'moderator')
    await moderator.give({ type: 'startShow' })
    await moderator.give(START)
    const desk = await joinAs(old, 'moderator-2')
    const key = await handshakeOf(old, 'stage')
    const other = await old.hosts.get('other')
    const stage = await stageOn([old, newer])

    await moderator.does(PAUSE)
    await until(async () => {
      if (stage.arrivals() < 2) await pass(clock, stage.time, [old, newer])
      return stage.knows(moderator)
    }, 'the screen at the other server')
    expect(stage.statuses.filter((status) => status !== 'in-sync')).toEqual([])
    await moderator.does({ type: 'resume', item: 'source' })
    await until(() => stage.knows(moderator), 'what came after')

    // A screen that stays is answered by nothing that is over, and told to go once more.
    let moved = 0
    desk.wire.on('moving', () => {
      moved += 1
    })
    const id = crypto.randomUUID()
    expect(await desk.give(PAUSE, id)).toMatchObject({ problem: 'failed' })
    expect(await desk.ask('join', { seq: desk.seq })).toMatchObject({ problem: 'failed' })
    await until(() => moved === 2, 'the word to go')
    expect(await old.store.outcome(SHOW, 'moderator-2', id)).toBeNull()
    const { wire } = connectRaw(old.url, key)
    const refused = await new Promise<Error>((resolve) => wire.once('connect_error', resolve))
    wire.disconnect()
    expect(refused).toMatchObject({ message: 'failed', data: undefined })
    const command = { type: 'startShow' } as const
    const given = { link: 'moderator', id: crypto.randomUUID(), command }
    expect(await other?.give(given)).toMatchObject({ ok: true })

    update()
    await until(() => {
      clock.advance(SECOND)
      return desk.seq === moderator.seq
    }, 'all of the log')
    expect((await joinAs(old, 'stage')).state.run).toEqual(moderator.state.run)
    expect(old.errors).toMatchObject([{ name: 'UnreadableEvent', why: 'newer' }])
    expect(old.contexts).toEqual([{ show: SHOW }])
  })

  test('lets screens show no connection while no server can read the log', async () => {
    const clock = new FakeClock()
    const [first, second] = [await node(clock), await node(clock)]
    const servers = [first, second]
    const stage = await stageOn(servers)
    await query(NEWER)
    await until(async () => {
      if (stage.arrivals() < 2) await pass(clock, stage.time, servers)
      return stage.arrivals() === 2
    }, 'the way to the other server')
    let passed = 0
    await until(async () => {
      await pass(clock, stage.time)
      passed += STEP
      return passed >= MINUTE && stage.arrivals() >= 4
    }, 'a minute')
    expect(stage.statuses).toEqual(['on-its-own'])
    // Chance gives each pause of this screen the same length.
    expect(stage.arrivals()).toBeLessThanOrEqual(2 + passed / (0.7 * MAX_RETRY_DELAY))

    await query(`DELETE FROM rostrum.events WHERE command_id = 'newer'`)
    await until(async () => {
      await pass(clock, stage.time, servers)
      return stage.isInSync()
    }, 'the screen')
    // Where the screen is the log was read on; the other server reads it again in its own time.
    const moderator = await joinAs(stage.arrivals() % 2 === 1 ? first : second, 'moderator')
    await moderator.does({ type: 'startShow' })
    await until(() => stage.knows(moderator), 'what came after')
    expect(servers.map(({ errors }) => errors.length)).toEqual([1, 1])
  })
})
