import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { GuardedStore, SOON, TRY_AGAIN } from '../../../server/store/guarded.ts'
import { CannotWrite, Unconfirmed } from '../../../server/store/writeFault.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { FaultyStore } from '../../support/faultyStore.ts'
import { HEARING_START } from '../../support/hearing.ts'

let inner: FaultyStore
let clock: FakeClock
let store: GuardedStore
let troubles: unknown[]
let told: (number | null)[]

beforeEach(() => {
  inner = new FaultyStore()
  clock = new FakeClock(HEARING_START)
  troubles = []
  told = []
  store = new GuardedStore(inner, { clock, reportError: (error) => troubles.push(error) })
  store.onChange(() => told.push(store.failingSince))
})

const outcomeOf = (seq: number) => store.outcome('dialogue', 'moderator', `command-${seq}`)
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function mended(): Promise<void> {
  inner.disk = 'well'
  clock.advance(TRY_AGAIN)
  await settled()
}

describe('a store that cannot write', () => {
  test('refuses what comes, without trying, until a write of its own is durable', async () => {
    inner.disk = 'full'
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    expect(store.failingSince).toBe(HEARING_START)
    await settled()
    inner.disk = 'well'
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await expect(store.setFact('a', 'b')).rejects.toThrow(CannotWrite)
    expect(await store.eventsAfter('dialogue', 0)).toEqual([])
    expect(await outcomeOf(1)).toBeNull()
    await mended()
    expect(told).toEqual([HEARING_START, null])
    expect(await store.append([envelope(1)])).toBe('written')
    expect(troubles).toHaveLength(1)
  })

  test('is tried again every two seconds, and only while it fails', async () => {
    expect(clock.waiting).toBe(0)
    inner.disk = 'full'
    await expect(store.append([envelope(1)])).rejects.toThrow()
    await settled()
    for (let tries = 0; tries < 3; tries += 1) {
      expect(clock.waiting).toBe(1)
      clock.advance(TRY_AGAIN)
      await settled()
    }
    await mended()
    expect(clock.waiting).toBe(0)
  })

  test('that failed again soon after it was seen to write must be seen to more often, and later no more', async () => {
    const append = vi.spyOn(inner, 'append').mockRejectedValue(new CannotWrite())
    onTestFinished(() => append.mockRestore())
    for (const proofs of [1, 2, 3, 4, 5, 5]) {
      await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
      await settled()
      for (let seen = 1; seen < proofs; seen += 1) {
        expect(store.failingSince).not.toBeNull()
        clock.advance(TRY_AGAIN)
        await settled()
      }
      expect(store.failingSince).toBeNull()
    }
    clock.advance(SOON)
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await settled()
    expect(store.failingSince).toBeNull()
  })

  test('that must write several times in a row begins to count again after each time that it fails', async () => {
    const failsAgain = async () => {
      const append = vi.spyOn(inner, 'append').mockRejectedValueOnce(new CannotWrite())
      await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
      append.mockRestore()
    }
    const tries = async (...disks: readonly (typeof inner.disk)[]) => {
      for (const disk of disks) {
        inner.disk = disk
        clock.advance(TRY_AGAIN)
        await settled()
      }
    }
    await failsAgain()
    await settled()
    await failsAgain()
    await settled()
    await tries('well')
    await failsAgain()
    await settled()
    // Three in a row are asked for now, of which there was one.
    await tries('well', 'full', 'well', 'well')
    expect(store.failingSince).not.toBeNull()
    await tries('well')
    expect(store.failingSince).toBeNull()
  })

  test('is tried no more once it is closed', async () => {
    inner.disk = 'full'
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    await settled()
    expect(clock.waiting).toBe(1)
    await store.close()
    expect(clock.waiting).toBe(0)
  })

  test('is known by a snapshot or a fact that could not be kept, too', async () => {
    inner.disk = 'full'
    await expect(store.setFact('a', 'b')).rejects.toThrow(CannotWrite)
    expect(store.failingSince).toBe(HEARING_START)
  })

  test('that cannot be asked either says nothing of any command, and is not asked again until it writes', async () => {
    inner.disk = 'gone'
    await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
    expect(store.failingSince).toBe(HEARING_START)
    await settled()
    inner.disk = 'well'
    await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
    await expect(store.eventsAfter('dialogue', 0)).rejects.toThrow(Unconfirmed)
    await mended()
    expect(await outcomeOf(1)).toBeNull()
    expect(await store.eventsAfter('dialogue', 0)).toEqual([])
    expect(troubles).toHaveLength(1)
  })

  test.each([
    ['is in the log', 'written and failed', 1],
    ['is not', 'lost and failed', null],
  ] as const)(
    'says of a write in doubt nothing until that has shown: it %s',
    async (_, disk, seq) => {
      inner.disk = disk
      await expect(store.append([envelope(1)])).rejects.toThrow(Unconfirmed)
      await settled()
      await expect(outcomeOf(1)).rejects.toThrow(Unconfirmed)
      expect(await outcomeOf(2)).toBeNull()
      await mended()
      expect(await outcomeOf(1)).toBe(seq)
    },
  )
})
