import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { envelopesOf } from '../../../server/host/attempt.ts'
import { Hosts } from '../../../server/host/hosts.ts'
import { ShowLog } from '../../../server/host/showLog.ts'
import { STATE_VERSION } from '../../../server/store/stateVersion.ts'
import { Unconfirmed, Unreachable, UnreadableEvent } from '../../../server/store/storeFaults.ts'
import { verify } from '../../../server/store/verify.ts'
import { audienceOf } from '../../../shared/access/audience.ts'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import type { Command } from '../../../shared/run/command.ts'
import { create } from '../../../shared/run/decide.ts'
import { begin, evolve, replay } from '../../../shared/run/evolve.ts'
import { instant, MINUTE, plus, SECOND } from '../../../shared/time/instant.ts'
import { REAL_TIME, type ShowClock } from '../../../shared/time/showClock.ts'
import { busyShow } from '../../support/busyShow.ts'
import { envelope, languageSet } from '../../support/envelopes.ts'
import { expectSame } from '../../support/expectSame.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { hostOf, loadHost, makeHearing, NO_SCREENS, sharedLog } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW, startServer } from '../../support/server.ts'
import { founding } from '../../support/shows.ts'

/** The log of a busy show, whole. */
async function busyLog(): Promise<MemoryStore> {
  const store = new MemoryStore()
  const server = await startServer({ store })
  await busyShow(server)
  await server.stop()
  return store
}

test('a show loaded from its log is the same from a snapshot, wherever it was saved, and the events behind it', async () => {
  const store = await busyLog()
  const log = await store.eventsAfter(SHOW, 0)
  const whole = replay(log)
  const last = log.at(-1)
  let state = replay([])
  for (const event of log) {
    const { seq } = event
    state = evolve(state, event)
    if (seq % 4 > 0 && event !== last) continue
    await store.saveSnapshot(SHOW, { seq, version: STATE_VERSION, state })
    const read = vi.spyOn(store, 'eventsAfter')
    const loaded = await ShowLog.load(store, SHOW)
    // Of the events in the snapshot only the last is read.
    expect(read.mock.calls.map(([, after]) => after)).toEqual([seq - 1])
    read.mockRestore()
    expectSame(loaded?.head, { state: whole, seq: last?.seq, at: last?.at })
    expect(await verify(store, SHOW)).toEqual([])
  }
})

test('a show loaded from its log pays no heed to a snapshot of another version of the state', async () => {
  const store = await busyLog()
  const log = await store.eventsAfter(SHOW, 0)
  const wrong = replay(log.slice(0, 1))
  await store.saveSnapshot(SHOW, { seq: 20, version: STATE_VERSION + 1, state: wrong })
  expect((await ShowLog.load(store, SHOW))?.head.state).toEqual(replay(log))
})

test('a show is not loaded from a log that lacks the last event of its snapshot', async () => {
  const store = await busyLog()
  const log = await store.eventsAfter(SHOW, 0)
  const seq = log.length - 1
  const state = replay(log.slice(0, seq))
  await store.saveSnapshot(SHOW, { seq, version: STATE_VERSION, state })
  store.eventsAfter = async (_, after) => log.filter((one) => one.seq > after && one.seq !== seq)
  await expect(ShowLog.load(store, SHOW)).rejects.toThrow(UnreadableEvent)
})

test('a show loaded from its log saves a snapshot after a hundred events, and not before', async () => {
  const store = await busyLog()
  const log = await ShowLog.load(store, SHOW)
  const seq = log?.head.seq ?? 0
  expect(seq).toBeLessThan(100)
  await log?.saveSnapshot()
  expect(await store.snapshot(SHOW)).toBeNull()
  const more = Array.from({ length: 100 }, (_, index) => envelope(seq + index + 1, { show: SHOW }))
  await log?.append(more)
  await log?.saveSnapshot()
  expect(await store.snapshot(SHOW)).toMatchObject({ seq: seq + 100, state: log?.head.state })
})

test('a show loaded from its log is none where there is no log', async () => {
  expect(await ShowLog.load(new MemoryStore(), SHOW)).toBeNull()
})

test('verifying a log finds instants that go back, and a snapshot that differs from the state of the log', async () => {
  const store = await busyLog()
  const log = await store.eventsAfter(SHOW, 0)
  const seq = log.length
  await store.append([envelope(seq + 1, { show: SHOW, at: instant(0) })])
  await store.saveSnapshot(SHOW, { seq, version: STATE_VERSION, state: replay(log.slice(0, 30)) })
  expect(await verify(store, SHOW)).toEqual([
    `seq ${seq + 1} is earlier than the one before`,
    `the snapshot at ${seq} differs from the state of the log`,
  ])
  await store.saveSnapshot(SHOW, { seq: seq + 9, version: STATE_VERSION, state: replay(log) })
  expect(await verify(store, SHOW)).toContain(`the snapshot at ${seq + 9} is ahead of the log`)
})

const MODERATOR = audienceOf({ roles: ['moderator'], person: null, booth: null })
const NEWEST = { before: null, after: 0 }

/** A show that was run and has ended. */
async function endedShow() {
  const clock = new FakeClock()
  const store = new FaultyStore()
  await makeHearing(store)
  const host = await loadHost({ store, clock })
  const give = async (command: Command) => {
    const answer = await host.give({ link: 'moderator', id: randomUUID(), command })
    if (!answer.ok) throw new Error(answer.refusal.reason)
    clock.advance(MINUTE)
  }
  await give({ type: 'startShow' })
  await give({ type: 'next', from: { at: 'standby', after: null } })
  const on = host.state.run.position
  if (on.status !== 'live') throw new Error('nothing is on')
  await give({ type: 'endShow', from: { at: 'item', item: on.item } })
  return { host, store }
}

test('two who read the log at once get the same lines, each once', async () => {
  const { host } = await endedShow()
  const [one, two] = await Promise.all([
    host.lines(MODERATOR, NEWEST),
    host.lines(MODERATOR, NEWEST),
  ])
  expect(one).toEqual(two)
  const seqs = one.lines.map(({ seq }) => seq)
  expect(seqs.length).toBeGreaterThan(2)
  expect(new Set(seqs).size).toBe(seqs.length)
})

test('a log that could not be read is read when somebody asks again', async () => {
  const { host, store } = await endedShow()
  store.disk = 'gone'
  await expect(host.lines(MODERATOR, NEWEST)).rejects.toBeInstanceOf(Unreachable)
  store.disk = 'well'
  expect((await host.lines(MODERATOR, NEWEST)).lines.length).toBeGreaterThan(2)
})

const LAST = instant(Date.UTC(2023, 5, 21, 7))
const AUTHOR = { commandId: 'a-command', actor: 'moderator', role: 'moderator' }

/** What is written at a server time behind an event at LAST, in a show with this clock. */
function written(wall: number, clock: ShowClock = REAL_TIME) {
  const event = create({ show: 'a-show', agenda: founding(), rehearsal: true, clock })
  const state = begin({ seq: 1, at: LAST, event })
  const events = [languageSet('en'), languageSet(null)]
  return envelopesOf({ state, seq: 1, at: LAST }, events, AUTHOR, instant(wall))
}

test('R10: the instants of a log: an event happens now, as the server has it, and no earlier than the last one; the audit keeps the server’s own time', () => {
  const [now, back] = [plus(LAST, MINUTE), plus(LAST, -MINUTE)]
  expect(written(now).map(({ at }) => at)).toEqual([now, now])
  expect(written(back)).toMatchObject([
    { seq: 2, at: LAST, wall: back },
    { seq: 3, at: LAST, wall: back },
  ])
})

test('R10: the instants of a log in a rehearsal it is show time that counts', () => {
  const tenfold = { anchor: LAST, at: LAST, rate: 10, paused: false }
  const later = plus(LAST, MINUTE)
  expect(written(LAST + 6 * SECOND, tenfold).map(({ at }) => at)).toEqual([later, later])
})

/** A log as a program reads it that knows no change of the floor's language, until it is updated. */
class OldStore extends MemoryStore {
  isOld = true

  override async eventsAfter(show: ShowId, after: number, most?: number) {
    const events = await super.eventsAfter(show, after, most)
    const unknown = events.find(({ event }) => this.isOld && event.type === 'languageSet')
    if (unknown) throw new UnreadableEvent('newer', unknown.seq)
    return events
  }

  override async outcome(show: ShowId, link: LinkId, commandId: string) {
    const log = await super.eventsAfter(show, 0)
    const last = log.findLast((one) => one.actor === link && one.commandId === commandId)
    return last?.seq ?? null
  }

  /** What another program writes. */
  async grow(): Promise<number> {
    const seq = (await super.eventsAfter(SHOW, 0)).length + 1
    await this.append([envelope(seq, { show: SHOW, commandId: `newer-${seq}` })])
    this.isOld = true
    return seq
  }
}

/** The shows of a server with such a program, which may be alone on its log. */
async function shows(isAlone = false) {
  const clock = new FakeClock()
  const store = new OldStore()
  await makeHearing(store)
  const shared = sharedLog(store, { heads: async () => new Map() })
  const errors: unknown[] = []
  const heartbeats: number[] = []
  const disconnects: unknown[] = []
  const broadcaster = {
    ...NO_SCREENS,
    heartbeat: (_: string, head: number) => heartbeats.push(head),
    disconnect: (_: unknown, parting: unknown) => disconnects.push(parting),
  }
  const hosts = new Hosts({
    store,
    clock,
    reportError: (error) => errors.push(error),
    broadcasterOf: () => broadcaster,
    shared: isAlone ? null : shared,
  })
  const readable: boolean[] = []
  hosts.subscribers.add({ name: 'test', onReadable: (_, is) => void readable.push(is) })
  return { clock, store, hosts, errors, heartbeats, disconnects, readable }
}

test('screens of a show in which a newer program wrote are moved to it one after the other, and not all disconnected at once', async () => {
  const { clock, store, hosts, disconnects, readable } = await shows()
  const host = await hostOf({ hosts })
  host.enter({ roles: ['stage'], person: null, booth: null })
  await store.grow()
  host.catchUp()
  await host.whenIdle()
  expect(readable).toEqual([false])
  clock.advance(20 * SECOND)
  host.disconnectIfBlind()
  expect(disconnects).toEqual([])
})

test('where a newer program wrote nothing is decided or beaten for, which is told once, and again once it could be read between', async () => {
  const { store, hosts, errors, heartbeats, readable } = await shows()
  const host = await hostOf({ hosts })
  host.enter({ roles: ['stage'], person: null, booth: null })
  const heartbeat = () => host.heartbeat(() => true, 0)
  heartbeat()
  const give = (id: string) => host.give({ link: 'moderator', id, command: { type: 'startShow' } })
  const read = async () => {
    host.catchUp()
    await host.whenIdle()
  }
  const unread = await store.grow()
  await expect(give('first')).rejects.toThrow(Unconfirmed)
  await expect(give('second')).rejects.toThrow(Unconfirmed)
  await read()
  heartbeat()
  await expect(
    host.lines({ roles: ['moderator'], person: null, booth: null }, { before: null, after: 0 }),
  ).rejects.toThrow(Unconfirmed)
  await expect(hosts.get(SHOW)).rejects.toThrow(Unreachable)
  expect((await hosts.all()).unreadable).toEqual([{ show: SHOW, why: 'newer', seq: unread }])
  expect([errors.length, heartbeats.length, readable]).toEqual([1, 1, [false]])

  store.isOld = false
  await read()
  expect(host.seq).toBe(unread)
  expect(await give('third')).toMatchObject({ ok: true })
  heartbeat()
  await store.grow()
  await read()
  expect([errors.length, heartbeats.length, readable]).toEqual([2, 2, [false, true, false]])
})

test('a show in which a newer program wrote before it was opened is tried again where others serve it, and not where nobody does', async () => {
  for (const isAlone of [false, true]) {
    const { clock, store, hosts } = await shows(isAlone)
    const seq = await store.grow()
    const refusal = isAlone ? UnreadableEvent : Unconfirmed
    await expect(hosts.get(SHOW)).rejects.toThrow(refusal)
    expect((await hosts.all()).unreadable).toEqual([{ show: SHOW, why: 'newer', seq }])
    store.isOld = false
    await expect(hosts.get(SHOW)).rejects.toThrow(refusal)
    clock.advance(10 * SECOND)
    if (isAlone) await expect(hosts.get(SHOW)).rejects.toThrow(refusal)
    else expect((await hosts.get(SHOW))?.seq).toBeGreaterThanOrEqual(seq)
  }
})
