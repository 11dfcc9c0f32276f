import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../../../server/host/channels.ts'
import type { ShowHost } from '../../../server/host/showHost.ts'
import type { AppendResult } from '../../../server/store/port.ts'
import { CannotWrite, Unconfirmed } from '../../../server/store/storeFaults.ts'
import { verify } from '../../../server/store/verify.ts'
import type { DisconnectReason } from '../../../shared/protocol/down/disconnect.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { Envelope } from '../../../shared/run/state.ts'
import { instant } from '../../../shared/time/instant.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { HEARING_START } from '../../support/hearing.ts'
import { loadHost, makeHearing } from '../../support/hosts.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW } from '../../support/server.ts'
import { until } from '../../support/until.ts'

const START: Command = { type: 'startShow' }
const FIRST: Command = { type: 'next', from: { at: 'standby', after: null } }
const MODERATOR = { roles: ['moderator' as const], person: null, booth: null }

let clock: FakeClock
let store: MemoryStore
let received: string[]
let isSendingBroken = false

beforeEach(async () => {
  isSendingBroken = false
  clock = new FakeClock()
  store = new MemoryStore()
  received = []
  await makeHearing(store)
})

async function hosted(): Promise<ShowHost> {
  const broadcaster = {
    deliver: (_audience: string, { type }: Delivery) => {
      if (isSendingBroken) throw new Error('not sent')
      received.push(type)
    },
    heartbeat: () => received.push('beat'),
    disconnect: (link: string, reason: DisconnectReason | null) =>
      received.push(`${reason?.reason} ${link}`),
  }
  const reportError = () => received.push('trouble')
  const host = await loadHost({ store, clock, broadcaster, reportError })
  host.enter(MODERATOR)
  return host
}

const given = (command: Command, link = 'moderator') => ({ link, id: randomUUID(), command })

type Append = (envelopes: readonly Envelope[]) => Promise<AppendResult>

/** Has the store append in another way. */
function appendBy(
  instead: (envelopes: readonly Envelope[], append: Append) => Promise<AppendResult>,
) {
  const append = store.append.bind(store)
  store.append = (envelopes) => instead(envelopes, append)
}

/** The disk is full until this is called. */
function fillDisk(): () => void {
  let isFull = true
  appendBy((envelopes, append) =>
    isFull ? Promise.reject(new Error('disk full')) : append(envelopes),
  )
  return () => {
    isFull = false
  }
}

describe('a command', () => {
  test('is answered when it is durable, and sent to others after that', async () => {
    let durable = false
    appendBy(async (envelopes, append) => {
      const result = await append(envelopes)
      durable = true
      return result
    })
    const host = await hosted()
    expect(await host.give(given(START))).toMatchObject({ ok: true })
    expect(durable).toBe(true)
    expect(received).toEqual([])
    await host.whenIdle()
    expect(received).toEqual(['events'])
  })

  test('is written together with those that wait, each decided on what those before it leave', async () => {
    const appends: number[] = []
    appendBy((envelopes, append) => {
      appends.push(new Set(envelopes.map(({ commandId }) => commandId)).size)
      return append(envelopes)
    })
    const host = await hosted()
    const before = host.give(given(START))
    const answers = await Promise.all([
      before,
      host.give(given(FIRST)),
      host.give(given(FIRST, 'moderator-2')),
    ])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(appends).toEqual([1, 1])
    await host.whenIdle()
    expect(received).toEqual(['events', 'events'])
  })

  test('is decided again when another writer was first, on what that one wrote', async () => {
    const first = await hosted()
    const second = await hosted()
    await first.give(given(START))
    await first.whenIdle()
    received.length = 0
    expect(await second.give(given(START))).toMatchObject({
      ok: false,
      refusal: { reason: 'already-started' },
    })
    await second.whenIdle()
    expect(second.state).toEqual(first.state)
    expect(received).toEqual(['events'])
    expect(await verify(store, SHOW)).toEqual([])
  })

  test('that another process accepted under its id gets that first answer', async () => {
    const first = await hosted()
    const second = await hosted()
    const command = given(START)
    const answer = await first.give(command)
    expect(await second.give(command)).toEqual(answer)
  })

  test('that was accepted before gets that answer also beside one that cannot be written', async () => {
    const host = await hosted()
    const [start, next] = [given(START), given(FIRST)]
    const answer = await host.give(start)
    appendBy(() => Promise.reject(new CannotWrite()))
    // The first is alone, the others are one group.
    const answers = await Promise.all([start, start, next].map((command) => host.give(command)))
    const refusal = { ok: false, refusal: { reason: 'cannot-write' } }
    expect(answers).toEqual([answer, answer, refusal])
  })

  test('fails when it cannot be written, changes nothing, and holds nobody up', async () => {
    const host = await hosted()
    const makeRoom = fillDisk()
    const { seq, state } = host
    await expect(host.give(given(START))).rejects.toThrow('disk full')
    expect({ seq: host.seq, state: host.state }).toEqual({ seq, state })
    makeRoom()
    expect(await host.give(given(START))).toMatchObject({ ok: true })
    expect(await host.outcomes('moderator', [randomUUID()])).toEqual(expect.any(Object))
  })
})

test('a command that was reported as unknown does nothing when a connection that its screen has left delivers it later', async () => {
  const host = await hosted()
  const start = given(START)
  const abandoned: number[] = []
  const outcomes = await host.outcomes('moderator', [start.id], (_, times) => abandoned.push(times))
  expect(outcomes).toEqual({ [start.id]: { outcome: 'unknown' } })
  await expect(host.give(start)).rejects.toThrow(Unconfirmed)
  expect(host.state.run.position.status).toBe('planned')
  // The person sends it again, from a screen that knows how often it was abandoned.
  expect(abandoned).toEqual([1])
  expect(await host.give({ ...start, timesAbandoned: 1 })).toMatchObject({ ok: true })
  await host.whenIdle()
})

test('events that are sent reach no audience whose last screen has left', async () => {
  const host = await hosted()
  host.enter(MODERATOR)
  host.leave(MODERATOR)
  await host.give(given(START))
  await host.whenIdle()
  expect(received).toEqual(['events'])
  host.leave(MODERATOR)
  await host.give(given(FIRST))
  await host.whenIdle()
  expect(received).toEqual(['events'])
})

test('events of another process are sent at once, however long the next write takes', async () => {
  const host = await hosted()
  const other = await loadHost({ store, clock })
  await other.give(given(START))
  appendBy(() => new Promise(() => undefined))
  host.catchUp()
  void host.give(given(FIRST))
  await until(() => received.length > 0, 'the events of the other process')
  expect(received).toEqual(['events'])
})

test('events that are sent hold up no command where sending them fails', async () => {
  const host = await hosted()
  isSendingBroken = true
  expect(await host.give(given(START))).toMatchObject({ ok: true })
  await host.whenIdle()
  expect(received).toEqual(['trouble'])
  isSendingBroken = false
  expect(await host.give(given(FIRST))).toMatchObject({ ok: true })
  await host.whenIdle()
  expect(received).toEqual(['trouble', 'events'])
})

test('the instants of a log never go back, even when the clock of a new process does', async () => {
  const host = await hosted()
  clock.advance(60_000)
  await host.give(given(START))
  clock = new FakeClock(instant(HEARING_START - 3_600_000))
  const after = await hosted()
  await after.give(given(FIRST))
  await after.whenIdle()
  const log = await store.eventsAfter(SHOW, 0)
  expect(log.at(-1)?.at).toBe(HEARING_START + 60_000)
  expect(log.at(-1)?.wall).toBe(HEARING_START - 3_600_000)
  expect(await verify(store, SHOW)).toEqual([])
})

test('R10: the instants of a log: a clock that could not be set right at the start is with the first command that can be written', async () => {
  clock = new FakeClock(instant(HEARING_START - 3_600_000))
  const makeRoom = fillDisk()
  const host = await hosted()
  expect(received).toEqual(['trouble'])
  await expect(host.give(given(START))).rejects.toThrow('disk full')
  clock.advance(60_000)
  makeRoom()
  expect(await host.give(given(START))).toMatchObject({ ok: true })
  const at = instant(HEARING_START - 3_600_000 + 60_000)
  expect(host.state.clock).toMatchObject({ anchor: HEARING_START, at })
  clock.advance(60_000)
  await host.give(given(FIRST))
  expect((await store.eventsAfter(SHOW, 0)).at(-1)?.at).toBe(HEARING_START + 60_000)
  expect(await verify(store, SHOW)).toEqual([])
})
