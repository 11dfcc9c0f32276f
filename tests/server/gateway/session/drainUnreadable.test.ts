import { expect, test } from 'vitest'
import { drainUnreadable, PATIENCE, SPREAD } from '../../../../server/gateway/session/drain.ts'
import { linkRoom, Rooms } from '../../../../server/gateway/session/rooms.ts'
import { EventSubscribers } from '../../../../server/host/subscribers.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import { HEARING_START } from '../../../support/hearing.ts'
import { loadHost, makeHearing } from '../../../support/hosts.ts'
import { MemoryStore } from '../../../support/memoryStore.ts'
import { SHOW } from '../../../support/server.ts'

/** A show with ten screens of its moderator on this node; how many were asked to move is counted. */
async function watched() {
  const clock = new FakeClock(HEARING_START)
  const store = new MemoryStore()
  await makeHearing(store)
  const host = await loadHost({ store, clock })
  const rooms = new Rooms(() => undefined)
  let moves = 0
  for (let n = 0; n < 10; n += 1) {
    const screen = { send: () => void moves++, sendIfIdle: () => {}, close: () => {} }
    rooms.enter(linkRoom(SHOW, 'moderator'), screen)
  }
  const subscribers = new EventSubscribers(() => undefined)
  const stop = drainUnreadable(rooms, { subscribers }, clock)
  const readable = (isReadable: boolean) => subscribers.publishReadable(host.state, isReadable)
  /** Lets time pass, with turns for promises each 10 ms. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 10) {
      clock.advance(10)
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    }
  }
  return { clock, readable, pass, stop, moves: () => moves }
}

const ALL = SPREAD.least + PATIENCE + 500

test('the screens of a show whose log cannot be read on here all move', async () => {
  const { readable, pass, moves } = await watched()
  readable(false)
  await pass(ALL)
  expect(moves()).toBe(10)
})

test('no further screen moves once the log can be read again', async () => {
  const { clock, readable, pass, moves } = await watched()
  readable(false)
  await pass(SPREAD.least / 2)
  const before = moves()
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(10)
  readable(true)
  await pass(ALL)
  expect(moves()).toBe(before)
  expect(clock.waiting).toBe(0)
})

test('a node that stops moves nobody, and watches no log any more', async () => {
  const { clock, readable, pass, stop, moves } = await watched()
  readable(false)
  stop()
  readable(false)
  await pass(ALL)
  expect(moves()).toBe(0)
  expect(clock.waiting).toBe(0)
})
