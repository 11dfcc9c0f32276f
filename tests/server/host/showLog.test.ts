import { describe, expect, test } from 'vitest'
import { ShowLog } from '../../../server/host/showLog.ts'
import { STATE_VERSION } from '../../../server/store/stateVersion.ts'
import { verify } from '../../../server/store/verify.ts'
import { replay } from '../../../shared/run/evolve.ts'
import { instant } from '../../../shared/time/instant.ts'
import { busyShow } from '../../support/busyShow.ts'
import { envelope } from '../../support/envelopes.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { SHOW, startServer } from '../../support/server.ts'

/** The log of a busy show, whole. */
async function busyLog(): Promise<MemoryStore> {
  const store = new MemoryStore()
  const server = await startServer({ store })
  await busyShow(server)
  await server.stop()
  return store
}

describe('a show loaded from its log', () => {
  test('is the same from a snapshot at any seq and the events behind it', async () => {
    const store = await busyLog()
    const log = await store.eventsAfter(SHOW, 0)
    const whole = replay(log)
    const last = log.at(-1)
    for (const { seq } of log) {
      const state = replay(log.slice(0, seq))
      await store.saveSnapshot(SHOW, { seq, version: STATE_VERSION, state })
      const loaded = await ShowLog.load(store, SHOW)
      expect(loaded?.head).toEqual({ state: whole, seq: last?.seq, at: last?.at })
      expect(await verify(store, SHOW)).toEqual([])
    }
  })

  test('pays no heed to a snapshot of another version of the state', async () => {
    const store = await busyLog()
    const log = await store.eventsAfter(SHOW, 0)
    const wrong = replay(log.slice(0, 1))
    await store.saveSnapshot(SHOW, { seq: 20, version: STATE_VERSION + 1, state: wrong })
    expect((await ShowLog.load(store, SHOW))?.head.state).toEqual(replay(log))
  })

  test('saves a snapshot after a hundred events, and not before', async () => {
    const store = await busyLog()
    const log = await ShowLog.load(store, SHOW)
    const seq = log?.head.seq ?? 0
    expect(seq).toBeLessThan(100)
    await log?.saveSnapshot()
    expect(await store.snapshot(SHOW)).toBeNull()
    const more = Array.from({ length: 100 }, (_, index) =>
      envelope(seq + index + 1, { show: SHOW }),
    )
    await log?.append(more)
    await log?.saveSnapshot()
    expect(await store.snapshot(SHOW)).toMatchObject({ seq: seq + 100, state: log?.head.state })
  })

  test('is none where there is no log', async () => {
    expect(await ShowLog.load(new MemoryStore(), SHOW)).toBeNull()
  })
})

describe('verifying a log', () => {
  test('finds instants that go back, and a snapshot that differs from the state of the log', async () => {
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
})
