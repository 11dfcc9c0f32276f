import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SideRow, Store } from '../../../server/store/port.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { NoSuchShow } from '../../../server/store/storeFaults.ts'
import { emptyShow } from '../../../shared/run/evolve.ts'
import { Database, SimulatedStore } from '../../simulation/system/database.ts'
import { Machine } from '../../simulation/system/machine.ts'
import { Scheduler } from '../../simulation/system/scheduler.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { envelope, languageSet } from '../../support/envelopes.ts'
import { MemoryStore } from '../../support/memoryStore.ts'
import { tempFolder } from '../../support/tempFolder.ts'

type Adapter = (folder: string) => Store | Promise<Store>

let store: Store
let clean: () => void

const seqs = async (): Promise<readonly number[]> =>
  (await store.eventsAfter('dialogue', 0)).map(({ seq }) => seq)

describe('the storage port on memory', () => holds(() => new MemoryStore()))
describe('the storage port on SQLite', () => holds((folder) => new SqliteStore(folder)))
describe('the storage port on a simulated database', () => holds(simulatedStore))
describe.skipIf(!hasPostgres)('the storage port on PostgreSQL', () => {
  const { address } = databaseForEach()
  holds(() => PostgresStore.open({ address: address(), connections: 4 }))
})

/** The store of the system simulation, whose time passes by itself. */
function simulatedStore(): Store {
  const scheduler = new Scheduler(1)
  const machine = new Machine(scheduler, 0)
  const simulated = new SimulatedStore(new Database(scheduler), machine, true)
  const pass = async () => {
    while (machine.owner.isAlive) {
      await scheduler.runUntil(scheduler.now + 1, () => undefined)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  void pass()
  const close = async () => {
    machine.owner.isAlive = false
  }
  return Object.assign(simulated, { close })
}

function holds(open: Adapter) {
  beforeEach(async () => {
    const { folder, remove } = tempFolder()
    store = await open(folder)
    clean = remove
  })

  afterEach(async () => {
    await store.close()
    clean()
  })

  describe('the log', keepsLogs)
  describe('what is stored beside it', keepsMore)
}

function keepsLogs() {
  test('gives back what was appended, in order and whole', async () => {
    const log = [envelope(1), envelope(2), envelope(3)]
    expect(await store.append(log)).toBe('written')
    expect(await store.eventsAfter('dialogue', 0)).toEqual(log)
    expect(await store.eventsAfter('dialogue', 2)).toEqual([envelope(3)])
    expect(await store.eventsAfter('dialogue', 3)).toEqual([])
  })

  test('keeps every text exactly, beyond the basic plane too', async () => {
    const title = { en: 'a "quoted" \\ line\n\u2028\u0000 end', 'zh-Hans': '𠮷野家 🎤 王莹' }
    const event = {
      type: 'itemEdited',
      v: 1,
      side: 'draft',
      item: 'talk',
      fields: { title },
    } as const
    await store.append([envelope(1, { event })])
    expect((await store.eventsAfter('dialogue', 0))[0]?.event).toEqual(event)
  })

  test('refuses a seq that is taken, and writes nothing of that append', async () => {
    await store.append([envelope(1), envelope(2)])
    expect(await store.append([envelope(2), envelope(3)])).toBe('conflict')
    expect(await store.append([envelope(1)])).toBe('conflict')
    expect(await seqs()).toEqual([1, 2])
    expect(await store.append([envelope(3)])).toBe('written')
  })

  test('has one winner of two appends at the same instant', async () => {
    await store.append([envelope(1)])
    const both = [envelope(2, { actor: 'first' }), envelope(2, { actor: 'second' })]
    const results = await Promise.all(both.map((one) => store.append([one])))
    expect(results.toSorted()).toEqual(['conflict', 'written'])
    expect(await seqs()).toEqual([1, 2])
  })

  test('throws at a gap, whether before or inside an append', async () => {
    await store.append([envelope(1)])
    await expect(store.append([envelope(3)])).rejects.toThrow('gap')
    await expect(store.append([envelope(2), envelope(4)])).rejects.toThrow('gaps')
    await expect(store.append([envelope(2), envelope(3, { show: 'hearing' })])).rejects.toThrow()
    await expect(store.append([])).rejects.toThrow()
    expect(await seqs()).toEqual([1])
  })

  test('knows a command by its show, link and id, and answers with its last seq', async () => {
    await store.append([
      envelope(1),
      envelope(2, { commandId: 'a' }),
      envelope(3, { commandId: 'a' }),
    ])
    await store.append([envelope(1, { show: 'hearing', commandId: 'a' })])
    expect(await store.outcome('dialogue', 'moderator', 'a')).toBe(3)
    expect(await store.outcome('hearing', 'moderator', 'a')).toBe(1)
    expect(await store.outcome('dialogue', 'timekeeper', 'a')).toBeNull()
    expect(await store.outcome('dialogue', 'moderator', 'b')).toBeNull()
  })

  test('lists shows, newest first, each with a log of its own', async () => {
    expect(await store.shows()).toEqual([])
    await store.append([envelope(1)])
    await store.append([envelope(1, { show: 'hearing' })])
    expect(await store.shows()).toEqual(['hearing', 'dialogue'])
    expect(await store.eventsAfter('elsewhere', 0)).toEqual([])
  })
}

function keepsMore() {
  test('rewrites a show while others are written, and keeps what is written beside its log', async () => {
    await store.append([envelope(1), envelope(2)])
    const row = (id: string) => ({ kind: 'contact', id, value: `${id}@example.org` }) as const
    await store.setSideRows('dialogue', [row('ada'), row('bo')])
    await store.rewriteShow('dialogue', async ({ events: [first, second] }) => {
      if (first === undefined || second === undefined) return null
      await store.append([envelope(1, { show: 'other' })])
      await store.setSideRows('dialogue', [row('cem')])
      const events = [first, { ...second, actor: 'erased-1' }, { ...second, seq: 3 }]
      const sideValue = ({ id, value }: SideRow) => (id === 'ada' ? null : `${value}!`)
      return { events, sideValue }
    })
    const events = await store.eventsAfter('dialogue', 0)
    expect(events.map(({ actor }) => actor)).toEqual(['moderator', 'erased-1', 'moderator'])
    const values = (await store.sideRows('dialogue')).map(({ value }) => value)
    expect(values).toEqual(['bo@example.org!', 'cem@example.org!'])
    expect(await store.shows()).toEqual(['other', 'dialogue'])
  })

  test('deletes a show with all its rows, and no other show', async () => {
    for (const show of ['dialogue', 'other']) {
      await store.append([envelope(1, { show }), envelope(2, { show })])
      await store.setSideRows(show, [{ kind: 'contact', id: 'ada', value: 'ada@example.org' }])
      await store.saveSnapshot(show, { seq: 2, version: 1, state: emptyShow(show) })
    }
    await store.rewriteShow('dialogue', async () => null)
    // Nothing is deleted with an unknown show.
    await store.rewriteShow('unknown', async () => null)
    expect(await store.shows()).toEqual(['other'])
    expect(await store.snapshot('dialogue')).toBeNull()
    expect([await seqs(), await store.sideRows('dialogue')]).toEqual([[], []])
    expect(await store.snapshot('other')).not.toBeNull()
    expect(await store.sideRows('other')).toHaveLength(1)
    expect(await store.eventsAfter('other', 0)).toHaveLength(2)
  })

  test('keeps the newest snapshot of a show', async () => {
    await store.append([envelope(1)])
    const state = emptyShow('dialogue')
    expect(await store.snapshot('dialogue')).toBeNull()
    await store.saveSnapshot('dialogue', { seq: 1, version: 1, state })
    await store.saveSnapshot('dialogue', { seq: 2, version: 1, state })
    expect(await store.snapshot('dialogue')).toEqual({ seq: 2, version: 1, state })
  })

  test('keeps facts, each with its newest value', async () => {
    expect(await store.fact('owner')).toBeNull()
    await store.setFact('owner', 'first')
    await store.setFact('owner', 'second')
    expect(await store.fact('owner')).toBe('second')
  })

  test('stores the first of several claims of a fact', async () => {
    const results = await Promise.all(['a', 'b'].map((value) => store.claimFact('key', value)))
    const stored = await store.fact('key')
    expect(results).toEqual([stored, stored])
    expect(await store.claimFact('key', 'c')).toBe(stored)
  })

  test('stores data outside the log until it is deleted', async () => {
    await store.append([envelope(1)])
    const address = { kind: 'contact', id: 'wei-bai', value: 'wei.bai@example.org' } as const
    const opened = { kind: 'opened', id: 'wei-bai', value: '{"first":1}' } as const
    await store.setSideRows('dialogue', [address, opened])
    expect(await store.sideRows('dialogue')).toEqual([address, opened])
    const odd = { ...address, value: 'a "b" \\ 𠮷 王' }
    await store.setSideRows('dialogue', [address, odd])
    expect(await store.sideRows('dialogue')).toEqual([odd, opened])
    await store.setSideRows('dialogue', [{ ...opened, value: '{"first":2}' }])
    await store.setSideRows('dialogue', [{ ...address, value: null }])
    expect(await store.sideRows('dialogue')).toEqual([{ ...opened, value: '{"first":2}' }])
    expect(await store.sideRows('another')).toEqual([])
    expect(await seqs()).toEqual([1])
  })

  test('finds the shows that have something of a kind beside their log', async () => {
    await store.append([envelope(1)])
    const row = { kind: 'webhook', id: 'board', value: '{}' } as const
    expect(await store.showsWith('webhook')).toEqual([])
    await store.setSideRows('dialogue', [row, { ...row, kind: 'opened' }])
    expect(await store.showsWith('webhook')).toEqual(['dialogue'])
    await store.setSideRows('dialogue', [{ ...row, value: null }])
    expect(await store.showsWith('webhook')).toEqual([])
  })

  test('keeps beside the log every text that a string can hold', async () => {
    await store.append([envelope(1)])
    for (const value of ['a \u0000 b', '\ud800 王', '\uffff', '\uffff"a"', '']) {
      const row = { kind: 'contact', id: 'ada', value } as const
      await store.setSideRows('dialogue', [row])
      await store.setFact('odd', value)
      const claimed = await store.claimFact(`odd ${value.length}`, value)
      expect([await store.sideRows('dialogue'), await store.fact('odd'), claimed]).toEqual([
        [row],
        value,
        value,
      ])
    }
  })

  test('keeps nothing beside a log that is not there, and nothing of several where one cannot be stored', async () => {
    const row = { kind: 'contact', id: 'wei-bai', value: 'wei.bai@example.org' } as const
    await expect(store.setSideRows('nowhere', [row])).rejects.toThrow(NoSuchShow)
    expect(await store.sideRows('nowhere')).toEqual([])
  })

  test('tests whether it can write without changing a log', async () => {
    await store.append([envelope(1)])
    await store.testWrite()
    expect(await seqs()).toEqual([1])
  })

  test('refuses an event it does not know as a newer version’s', async () => {
    const later = { ...languageSet('en'), v: 2 }
    await store.append([envelope(1, { event: JSON.parse(JSON.stringify(later)) })])
    await expect(store.eventsAfter('dialogue', 0)).rejects.toMatchObject({
      name: 'UnreadableEvent',
      why: 'newer',
      seq: 1,
    })
  })
}
