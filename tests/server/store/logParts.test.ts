import { expect, test } from 'vitest'
import { logParts } from '../../../server/store/logParts.ts'
import { envelope } from '../../support/envelopes.ts'
import { MemoryStore } from '../../support/memoryStore.ts'

test.each([0, 99, 100, 250])(
  'a log of %d events is read whole, and other work runs between its parts',
  async (length) => {
    const store = new MemoryStore()
    for (let seq = 1; seq <= length; seq += 1) await store.append([envelope(seq)])
    const [show] = await store.shows()
    const seqs: number[] = []
    let turns = 0
    let parts = 0
    for await (const part of logParts(store, show ?? 'none')) {
      expect(turns).toBe(parts)
      parts += 1
      setImmediate(() => (turns += 1))
      seqs.push(...part.map(({ seq }) => seq))
    }
    expect(seqs).toEqual(Array.from({ length }, (_, index) => index + 1))
    expect(parts).toBe(Math.floor(length / 100) + 1)
  },
)
