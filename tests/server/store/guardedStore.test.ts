import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { GuardedStore, RELAPSE_TIME, RETRY_INTERVAL } from '../../../server/store/guardedStore.ts'
import { CannotWrite, NoSuchShow, Unconfirmed } from '../../../server/store/storeFaults.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START } from '../../support/hearing.ts'

let inner: FaultyStore
let clock: FakeClock
let store: GuardedStore
let reports: unknown[]
let changes: (number | null)[]

beforeEach(() => {
  inner = new FaultyStore()
  clock = new FakeClock()
  reports = []
  changes = []
  store = new GuardedStore(inner, { clock, reportError: (error) => reports.push(error) })
  store.onChange(() => changes.push(store.failingSince))
})

const outcomeOf = (seq: number) => store.outcome('dialogue', 'moderator', `command-${seq}`)
const flush = () => new Promise((resolve) => setImmediate(resolve))

async function recover(): Promise<void> {
  inner.disk = 'well'
  clock.advance(RETRY_INTERVAL)
  await flush()
}

describe('a store that cannot write', () => {
  test('refuses writes until its own write test is durable', async () => {
    inner.disk = 'full'
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    expect(store.failingSince).toBe(HEARING_START)
    await flush()
    inner.disk = 'well'
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await expect(store.setFact('a', 'b')).rejects.toThrow(CannotWrite)
    expect(await store.eventsAfter('dialogue', 0)).toEqual([])
    expect(await outcomeOf(1)).toBeNull()
    await recover()
    expect(changes).toEqual([HEARING_START, null])
    expect(await store.append([envelope(1)])).toBe('written')
    expect(reports).toHaveLength(1)
  })

  test('has no outage because a show was deleted meanwhile', async () => {
    const row = { kind: 'contact', id: 'ada', value: 'ada@example.org' } as const
    await expect(store.setSideRows('deleted', [row])).rejects.toThrow(NoSuchShow)
    expect([store.failingSince, reports]).toEqual([null, []])
    expect(await store.append([envelope(1)])).toBe('written')
  })

  test('is tested every two seconds while it fails', async () => {
    expect(clock.waiting).toBe(0)
    inner.disk = 'full'
    await expect(store.append([envelope(1)])).rejects.toThrow()
    await flush()
    for (let tries = 0; tries < 3; tries += 1) {
      expect(clock.waiting).toBe(1)
      clock.advance(RETRY_INTERVAL)
      await flush()
    }
    await recover()
    expect(clock.waiting).toBe(0)
  })

  test('needs more write tests if it fails again soon, and later one again', async () => {
    const append = vi.spyOn(inner, 'append').mockRejectedValue(new CannotWrite())
    onTestFinished(() => append.mockRestore())
    for (const tests of [1, 2, 3, 4, 5, 5]) {
      await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
      await flush()
      for (let passed = 1; passed < tests; passed += 1) {
        expect(store.failingSince).not.toBeNull()
        clock.advance(RETRY_INTERVAL)
        await flush()
      }
      expect(store.failingSince).toBeNull()
    }
    clock.advance(RELAPSE_TIME)
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await flush()
    expect(store.failingSince).toBeNull()
  })

  test('that needs several write tests in a row counts from the start after each failure', async () => {
    const failsAgain = async () => {
      const append = vi.spyOn(inner, 'append').mockRejectedValueOnce(new CannotWrite())
      await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
      append.mockRestore()
    }
    const tries = async (...disks: readonly (typeof inner.disk)[]) => {
      for (const disk of disks) {
        inner.disk = disk
        clock.advance(RETRY_INTERVAL)
        await flush()
      }
    }
    await failsAgain()
    await flush()
    await failsAgain()
    await flush()
    await tries('well')
    await failsAgain()
    await flush()
    // Three in a row are asked for now, of which there was one.
    await tries('well', 'full', 'well', 'well')
    expect(store.failingSince).not.toBeNull()
    await tries('well')
    expect(store.failingSince).toBeNull()
  })

  test('is not tested after it is closed', async () => {
    inner.disk = 'full'
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await flush()
    expect(clock.waiting).toBe(1)
    await store.close()
    expect(clock.waiting).toBe(0)
  })

  test('also stops after a failed snapshot or fact', async () => {
    inner.disk = 'full'
    await expect(store.setFact('a', 'b')).rejects.toThrow(CannotWrite)
    expect(store.failingSince).toBe(HEARING_START)
  })

  test('that is unreachable confirms no command, and is not read until it can write', async () => {
    inner.disk = 'gone'
    await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
    expect(store.failingSince).toBe(HEARING_START)
    await flush()
    inner.disk = 'well'
    await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
    await expect(store.eventsAfter('dialogue', 0)).rejects.toThrow(Unconfirmed)
    await recover()
    expect(await outcomeOf(1)).toBeNull()
    expect(await store.eventsAfter('dialogue', 0)).toEqual([])
    expect(reports).toHaveLength(1)
  })

  test('that is unreachable again soon is read after one write test, though it takes no writes yet', async () => {
    for (const disk of ['gone', 'well', 'gone'] as const) {
      inner.disk = disk
      await outcomeOf(1).catch(() => undefined)
      clock.advance(RETRY_INTERVAL)
      await flush()
    }
    await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
    await recover()
    expect(await outcomeOf(1)).toBeNull()
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await recover()
    expect(await store.append([envelope(1)])).toBe('written')
  })

  test.each([
    ['is in the log', 'written and failed', 1],
    ['is not', 'lost and failed', null],
  ] as const)(
    'says of a write in doubt nothing until that has shown: it %s',
    async (_, disk, seq) => {
      inner.disk = disk
      await expect(store.append([envelope(1)])).rejects.toThrow(Unconfirmed)
      await flush()
      await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
      expect(await outcomeOf(2)).toBeNull()
      await recover()
      expect(await outcomeOf(1)).toBe(seq)
    },
  )
})
