import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { SqliteStore } from '../../server/store/sqlite.ts'
import { BUSY_TIMEOUT, databaseFile } from '../../server/store/sqliteSchema.ts'
import { CannotWrite } from '../../server/store/storeFaults.ts'
import { SECOND } from '../../shared/time/instant.ts'
import { envelope } from '../support/envelopes.ts'
import { joinAs } from '../support/screen.ts'
import { startServer } from '../support/server.ts'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

/** Takes SQLite's lock in a process of its own; gives what lets go of it. */
async function lockElsewhere(): Promise<() => Promise<void>> {
  const script = `
    const { DatabaseSync } = require('@photostructure/sqlite')
    const db = new DatabaseSync(process.argv[1], { timeout: 5000 })
    db.exec('BEGIN IMMEDIATE')
    console.log('locked')
    process.stdin.on('data', () => { db.exec('ROLLBACK'); db.close(); process.exit() })`
  const child = spawn(process.execPath, ['-e', script, databaseFile(folder())], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return async () => {
    const exit = once(child, 'exit')
    child.stdin.write('let go')
    await exit
  }
}

test('while another process has the lock, a server serves on and answers the command once it is durable', async () => {
  const server = await startServer({ dataDir: folder() })
  const [moderator, stage] = [await joinAs(server, 'moderator'), await joinAs(server, 'stage')]
  const unlock = await lockElsewhere()
  let answer: unknown = null
  const given = moderator.give({ type: 'giveTime', item: 'sea', by: SECOND }).then((received) => {
    answer = received
  })
  // The command is with the server by the second round at the latest, which others are answered in.
  for (const _round of [1, 2, 3]) {
    expect(await moderator.ask('time', {})).toHaveProperty('received')
    expect(await stage.ask('time', {})).toHaveProperty('received')
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  }
  expect(answer).toBeNull()
  await unlock()
  await given
  expect(answer).toMatchObject({ ok: true })
  for (const screen of [moderator, stage]) screen.leave()
  await server.stop()
  expect(server.errors).toEqual([])
})

describe('a store whose file another connection has locked', () => {
  let other: DatabaseSyncInstance
  let store: SqliteStore

  beforeEach(() => {
    vi.useFakeTimers()
    store = new SqliteStore(folder())
    other = new DatabaseSync(databaseFile(folder()))
    other.exec('BEGIN IMMEDIATE')
  })
  afterEach(async () => {
    vi.useRealTimers()
    other.close()
    await store.close()
  })

  test('writes everything in order once it is free, and can be read meanwhile', async () => {
    const written = Promise.all([
      store.append([envelope(1)]),
      store.append([envelope(2)]),
      store.setFact('fact', 'before'),
      store.setFact('fact', 'after'),
      store.append([envelope(2)]),
    ])
    await vi.advanceTimersByTimeAsync(BUSY_TIMEOUT / 2)
    expect(await store.eventsAfter('dialogue', 0)).toEqual([])
    other.exec('ROLLBACK')
    await vi.advanceTimersByTimeAsync(BUSY_TIMEOUT / 2)
    const [first, second, , , again] = await written
    expect([first, second, again]).toEqual(['written', 'written', 'conflict'])
    expect(await store.fact('fact')).toBe('after')
  })

  test('gives up in time, has written nothing for certain, and writes again at once when it is free', async () => {
    const refused = [
      expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite),
      expect(store.setFact('fact', 'value')).rejects.toThrow(/locked/),
      expect(store.setSideRows('dialogue', [])).rejects.toThrow(/locked/),
    ]
    await vi.advanceTimersByTimeAsync(BUSY_TIMEOUT)
    await Promise.all(refused)
    await expect(store.testWrite()).rejects.toThrow(/locked/)
    other.exec('ROLLBACK')
    await vi.advanceTimersByTimeAsync(BUSY_TIMEOUT)
    expect(await store.eventsAfter('dialogue', 0)).toEqual([])
    expect(await store.fact('fact')).toBeNull()
    expect(await store.append([envelope(1)])).toBe('written')
  })

  test('empties its log of a contact that was taken out once no reader needs it', async () => {
    other.exec('ROLLBACK')
    const contact = { kind: 'contact', id: 'yan' } as const
    await store.append([envelope(1)])
    await store.setSideRows('dialogue', [{ ...contact, value: 'yan@example.org' }])
    await store.append([envelope(2)])
    other.exec('BEGIN; SELECT * FROM side_rows')
    const forgotten = store.setSideRows('dialogue', [{ ...contact, value: null }])
    await vi.advanceTimersByTimeAsync(BUSY_TIMEOUT / 2)
    const log = () => statSync(`${databaseFile(folder())}-wal`).size
    expect(log()).toBeGreaterThan(0)
    // What others write does not wait for that.
    expect(await store.append([envelope(3)])).toBe('written')
    other.exec('COMMIT')
    await vi.advanceTimersByTimeAsync(BUSY_TIMEOUT / 2)
    await forgotten
    expect(log()).toBe(0)
  })
})
