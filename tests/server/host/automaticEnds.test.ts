import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { Hosts } from '../../../server/host/hosts.ts'
import type { ShowHost } from '../../../server/host/showHost.ts'
import type { Store } from '../../../server/store/port.ts'
import { verify } from '../../../server/store/verify.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { SERVER } from '../../../shared/run/actors.ts'
import type { Command } from '../../../shared/run/command.ts'
import { placeOf } from '../../../shared/run/lookup.ts'
import { newestOfRun } from '../../../shared/run/step.ts'
import { HOUR, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock, showTime } from '../../../shared/time/showClock.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { given } from '../../support/given.ts'
import { loadHost, makeHearing, NO_SCREENS } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { present } from '../../support/present.ts'
import { undo } from '../../support/press.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { showOf } from '../../support/shows.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const agenda: Agenda = showOf('15:00 one 10 goOn, two 10 standby, three 10')
const START = given(agenda).instantOf('15:00')
const DAY = 24 * HOUR

let clock: FakeClock
let store: MemoryStore
let heartbeats: number

const folder = folderForEach()

beforeEach(async () => {
  clock = new FakeClock(START)
  store = new MemoryStore()
  heartbeats = 0
  await made(store, null)
})

const made = (on: Store, rehearsal: ShowClock | null, plan = agenda) =>
  makeHearing(on, { agenda: plan, wall: clock.now(), rehearsal })

/** A process that has the show open. */
async function process(on: Store = store): Promise<ShowHost> {
  const count = () => heartbeats++
  const broadcaster = { ...NO_SCREENS, deliver: count, heartbeat: count }
  const host = await loadHost({ store: on, clock, broadcaster, reportError: () => undefined })
  host.enter({ roles: ['moderator'], person: null, booth: null })
  return host
}

async function give(host: ShowHost, command: Command): Promise<void> {
  const answer = await host.give({ link: 'moderator', id: randomUUID(), command })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  await host.whenIdle()
}

/** The first is on. */
async function begun(host: ShowHost): Promise<ShowHost> {
  await give(host, { type: 'startShow' })
  await give(host, { type: 'next', from: { at: 'standby', after: null } })
  return host
}

/** Lets time pass, and what is due then happen. */
async function pass(ms: number, ...hosts: readonly ShowHost[]): Promise<void> {
  clock.advance(ms)
  for (const host of hosts) await host.whenIdle()
}

const on = ({ state }: ShowHost) => placeOf(state.run.position)
const item = (id: string) => ({ at: 'item', item: id })

async function ends(on: Store = store) {
  const log = await on.eventsAfter(SHOW, 0)
  return log.filter(({ event }) => event.type === 'cameToEnd')
}

describe('R13: the server gives what happens by itself', () => {
  test('at the end, to the millisecond, and nothing before or between', async () => {
    const host = await begun(await process())
    const { seq } = host
    const sent = heartbeats
    await pass(10 * MINUTE - 1, host)
    expect([host.seq, heartbeats]).toEqual([seq, sent])
    await pass(1, host)
    expect(on(host)).toEqual(item('two'))
    await pass(10 * MINUTE, host)
    expect(on(host)).toEqual({ at: 'standby', after: 'two' })
    expect((await ends()).map(({ actor, at }) => [actor, at - START])).toEqual([
      [SERVER, 10 * MINUTE],
      [SERVER, 20 * MINUTE],
    ])
    expect(clock.waiting).toBe(0)
    expect(await verify(store, SHOW)).toEqual([])
  })

  test('within ten seconds after the machine was suspended, where the end came meanwhile', async () => {
    const host = await begun(await process())
    await pass(MINUTE, host)
    clock.suspend(9 * MINUTE)
    await pass(10 * SECOND, host)
    expect(on(host)).toEqual(item('two'))
  })

  test('follows grants, pauses and what is set live, without a timer in between', async () => {
    const host = await begun(await process())
    await give(host, { type: 'giveTime', item: 'one', by: 2 * MINUTE })
    await pass(4 * MINUTE, host)
    await give(host, { type: 'pause', item: 'one' })
    expect(clock.waiting).toBe(0)
    await pass(30 * MINUTE, host)
    await give(host, { type: 'resume', item: 'one' })
    await pass(8 * MINUTE - 1, host)
    expect(on(host)).toEqual(item('one'))
    await give(host, { type: 'editAtEnd', item: 'one', atEnd: 'hold', was: 'goOn' })
    await pass(5 * MINUTE, host)
    expect(on(host)).toEqual(item('one'))
  })

  test('once, and not again behind an undo just after it', async () => {
    const host = await begun(await process())
    await pass(10 * MINUTE, host)
    await give(host, undo(newestOfRun(host.state.steps)?.id ?? ''))
    expect(on(host)).toEqual(item('one'))
    await pass(60 * MINUTE, host)
    expect(on(host)).toEqual(item('one'))
    expect(await ends()).toHaveLength(1)
  })

  test('by one of two processes on one log', async () => {
    const one = await begun(await process())
    const two = await process()
    await pass(10 * MINUTE, one, two)
    await pass(0, one, two)
    expect(await ends()).toHaveLength(1)
    expect([on(one), on(two)]).toEqual([item('two'), item('two')])
    await pass(10 * MINUTE, two, one)
    await pass(0, one, two)
    expect(await ends()).toHaveLength(2)
    const standby = { at: 'standby', after: 'two' }
    expect([on(one), on(two)]).toEqual([standby, standby])
    expect(await verify(store, SHOW)).toEqual([])
  })

  test('at once where it was due while no process ran, at the new now', async () => {
    const gone = await begun(await process())
    gone.stop()
    await pass(13 * MINUTE, gone)
    const back = await process()
    await pass(0, back)
    expect(on(back)).toEqual(item('two'))
    expect(back.state.run.progress['one']).toMatchObject({ spent: 13 * MINUTE })
  })

  test('no more once the server stops, in a show that it was just loading', async () => {
    const gone = await begun(await process())
    gone.stop()
    const broadcasterOf = () => NO_SCREENS
    const hosts = new Hosts({ store, clock, broadcasterOf, reportError: () => undefined })
    hosts.begin()
    await hosts.stop()
    const loaded = hosts.getLoaded(SHOW)
    expect(loaded && on(loaded)).toEqual(item('one'))
    await pass(10 * MINUTE)
    await hosts.whenIdle()
    expect(await ends()).toEqual([])
  })

  test('at the end where a process was killed just before it, and once where just after', async () => {
    for (const early of [1, 0]) {
      const from = await ends()
      const host = await process()
      if (early === 1) await begun(host)
      await pass(10 * MINUTE - early, host)
      host.stop()
      const again = await process()
      await pass(early, again)
      expect(await ends()).toHaveLength(from.length + 1)
      again.stop()
    }
  })

  test('at a clock time that is further away than a timer can wait', async () => {
    const later = showOf('15:00 break break 30 until 15:30 goOn, talk 10')
    clock = new FakeClock(plus(START, -25 * DAY))
    store = new MemoryStore()
    await made(store, null, later)
    const host = await begun(await loadHost({ store, clock }))
    clock.suspend(25 * DAY)
    await pass(30 * MINUTE - 1, host)
    expect(on(host)).toEqual(item('break'))
    await pass(1, host)
    expect(on(host)).toEqual(item('talk'))
    expect(await ends()).toHaveLength(1)
  })

  test('again and again until it can be written', async () => {
    const faulty = new FaultyStore()
    await made(faulty, null)
    const host = await begun(await process(faulty))
    faulty.disk = 'full'
    await pass(10 * MINUTE, host)
    await pass(0, host)
    expect(on(host)).toEqual(item('one'))
    faulty.disk = 'well'
    await pass(SECOND, host)
    expect(on(host)).toEqual(item('two'))
    expect(host.state.run.progress['one']).toMatchObject({ spent: 10 * MINUTE + SECOND })
  })
})

test('R13, R12: a rehearsal goes on by its own clock, and once where that is set forward past the end', async () => {
  store = new MemoryStore()
  await made(store, REAL_TIME)
  const host = await begun(await process())
  await pass(10 * SECOND, host)
  await give(host, { type: 'setClock', rate: 10, paused: false, forwardTo: null })
  await pass(58 * SECOND, host)
  expect(on(host)).toEqual(item('one'))
  await pass(SECOND, host)
  expect(on(host)).toEqual(item('two'))
  const now = showTime(host.state.clock, clock.now())
  await give(host, { type: 'setClock', rate: 1, paused: true, forwardTo: null })
  expect(clock.waiting).toBe(0)
  const forwardTo = plus(now, 90 * MINUTE)
  await give(host, { type: 'setClock', rate: 1, paused: false, forwardTo })
  await pass(0, host)
  expect(on(host)).toEqual({ at: 'standby', after: 'two' })
  expect(await ends()).toHaveLength(2)
})

test('R13: a server that starts again gives what was due, with nobody there', async () => {
  const before = await startServer({ clock, dataDir: folder(), agenda })
  await begun(present(await before.hosts.get(SHOW)))
  await before.stop()
  clock.advance(12 * MINUTE)
  const after = await startServer({ clock, dataDir: folder(), agenda, newcomers: true })
  await until(() => after.hosts.getLoaded(SHOW)?.state.run.position.status === 'live', 'the show')
  clock.advance(0)
  await after.hosts.whenIdle()
  const back = after.hosts.getLoaded(SHOW)
  expect(back && on(back)).toEqual(item('two'))
  expect(after.errors).toEqual([])
  await after.stop()
})
