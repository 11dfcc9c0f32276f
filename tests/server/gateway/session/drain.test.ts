import { describe, expect, test } from 'vitest'
import {
  Drain,
  drainUnreadable,
  MAX_LAST_WAIT,
  NOTICE,
  SPREAD,
} from '../../../../server/gateway/session/drain.ts'
import { linkRoom, Rooms } from '../../../../server/gateway/session/rooms.ts'
import { EventSubscribers } from '../../../../server/host/subscribers.ts'
import { FakeClock } from '../../../support/fakeClock.ts'
import { HEARING_START } from '../../../support/hearing.ts'
import { loadHost, makeHearing } from '../../../support/hosts.ts'
import { MemoryStore } from '../../../support/memoryStore.ts'
import { SHOW } from '../../../support/server.ts'

/** A screen that goes so many ms after it was told to move, or stays (null). */
type Goes = number | null

/** A server with so many screens that is drained from now on; when each was told, in ms since then. */
function drained(count: number, goes: Goes = 100, others = async () => true) {
  const clock = new FakeClock()
  const open = new Set<{ send: () => void }>()
  const movedAt: number[] = []
  const since = () => clock.now() - HEARING_START
  const come = (leaves: Goes = goes) => {
    const screen = {
      send: () => {
        movedAt.push(since())
        if (leaves !== null) clock.after(leaves, () => open.delete(screen))
      },
    }
    open.add(screen)
  }
  for (let n = 0; n < count; n += 1) come()
  const drain = new Drain({ clock, connections: () => open })
  const over: number[] = []
  const begun = drain.begin(others)
  const ended = begun.then(() => void over.push(since()))
  /** Lets time pass, with a turn for promises each 10 ms. */
  const pass = async (ms: number) => {
    for (let passed = 0; passed < ms && over.length === 0; passed += 10) {
      clock.advance(10)
      await turns()
    }
  }
  return { clock, drain, movedAt, come, open, over, pass, ended }
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

/** How many moments fall in each of so many equal parts of a span. */
function parts(moments: readonly number[], from: number, to: number, count: number): number[] {
  const width = (to - from) / count
  const counts = Array.from({ length: count }, () => 0)
  for (const at of moments) {
    const part = Math.min(count - 1, Math.ceil((at - from) / width) - 1)
    counts[part] = (counts[part] ?? 0) + 1
  }
  return counts
}

describe('a server that is drained', () => {
  test('moves no screen before the notice has passed', async () => {
    const { movedAt, drain, pass } = drained(40)
    expect(drain.isBegun).toBe(true)
    await pass(NOTICE)
    expect(movedAt).toEqual([])
    await pass(100)
    expect(movedAt).toHaveLength(4)
  })

  test.each([
    [40, SPREAD.least],
    [1_000, 4_000],
    [5_000, SPREAD.most],
  ])('moves %i screens evenly, each once, over %i ms', async (count, span) => {
    const { movedAt, pass, over } = drained(count)
    await pass(20_000)
    expect(movedAt).toHaveLength(count)
    const counts = parts(movedAt, NOTICE, NOTICE + span, 20)
    expect(counts).toEqual(counts.map(() => count / 20))
    expect(movedAt.at(-1)).toBe(NOTICE + span)
    expect(over[0]).toBeLessThanOrEqual(NOTICE + span + 200)
  })

  test('is done once all have gone, and waits no longer than it must for those that stay', async () => {
    const soon = drained(3, 50)
    await soon.pass(20_000)
    expect(soon.over[0]).toBeLessThanOrEqual(NOTICE + SPREAD.least + 200)
    const never = drained(3, null)
    await never.pass(20_000)
    expect(never.movedAt).toHaveLength(3)
    const waited = NOTICE + SPREAD.least + MAX_LAST_WAIT
    expect(never.over[0]).toBeGreaterThanOrEqual(waited)
    expect(never.over[0]).toBeLessThanOrEqual(waited + 100)
  })

  test('has nobody move where no other serves any more', async () => {
    const { movedAt, pass, over } = drained(40, 100, async () => false)
    await pass(20_000)
    expect([movedAt, over]).toEqual([[], [NOTICE]])
  })

  test('with nobody on it gives notice, and is done', async () => {
    const { over, pass } = drained(0)
    await pass(20_000)
    expect(over).toEqual([NOTICE])
  })

  test('moves those that come meanwhile too, not at once, and at the end all that are left', async () => {
    const { movedAt, come, pass, over } = drained(10)
    await pass(NOTICE + SPREAD.least - 20)
    come()
    await pass(30)
    const before = movedAt.length
    come(null)
    await pass(500)
    expect(movedAt).toHaveLength(before)
    await pass(600)
    expect(movedAt).toHaveLength(before + 1)
    await pass(MAX_LAST_WAIT - 1_200)
    expect(movedAt).toHaveLength(before + 2)
    come()
    await pass(20_000)
    expect(movedAt).toHaveLength(before + 3)
    expect(over).toHaveLength(1)
  })
})

/** A show with ten screens of its moderator on this node; how many were asked to move is counted. */
async function watched() {
  const clock = new FakeClock()
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

const ALL = SPREAD.least + MAX_LAST_WAIT + 500

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
