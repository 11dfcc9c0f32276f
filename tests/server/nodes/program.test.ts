import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportShow } from '../../../server/cli/export.ts'
import { links, owner, rekey } from '../../../server/cli/links.ts'
import { printLog } from '../../../server/cli/log.ts'
import { verifyShows } from '../../../server/cli/verify.ts'
import type { Running } from '../../../server/server.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { Health } from '../../../shared/protocol/http/health.ts'
import { configOf } from '../../support/configOf.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { placed, served } from '../../support/moves.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const folder = folderForEach()

describe.skipIf(!hasPostgres)('the program on a database', () => {
  const { url, query, alone } = databaseForEach()

  const config = (name: string, keyOf?: string) => placed(folder(), url(), name, keyOf)

  /** Waits until so many servers listen. */
  async function listen(count: number): Promise<void> {
    // The database of another test file may have servers too.
    const listening = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 1 AND mode = 'ShareLock'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    await until(async () => (await query(listening)).length >= count, `that ${count} listen`)
  }

  test('serves, lists, exports, logs and verifies as on a folder, of which it uses only the key', async () => {
    const given = config('first')
    const printed: string[] = []
    const onLine = (text: string) => void printed.push(text)
    await expect(links(given, onLine)).rejects.toThrow('There are no shows in the database yet')
    const running = await served(given, printed)
    const health = await fetch(`http://127.0.0.1:${running.port}/healthz`)
    expect(Health.parse(await health.json())).toMatchObject({ ok: true, clock: { ok: true } })
    await links(given, onLine)
    await owner(given, onLine)
    await exportShow(
      given,
      { show: 'dialogue', side: 'published', format: 'csv', rest: [] },
      onLine,
    )
    await printLog(given, { show: 'dialogue', json: false, rest: [] }, onLine)
    expect(await verifyShows(given, { show: null, rest: [] }, onLine)).toBe(0)
    const all = printed.join('')
    expect(all).toContain('#dialogue.moderator.')
    for (const part of ['#owner.', 'Ying Wang', 'dialogue: sound.']) expect(all).toContain(part)
    expect(all).not.toMatch(/not-a-secret|postgres:/)
    expect(() => cpSync(databaseFile(given.data), '/dev/null')).toThrow('ENOENT')
    await expect(
      exportShow(given, { show: 'nowhere', side: 'draft', format: 'csv', rest: [] }, onLine),
    ).rejects.toThrow('There is no show "nowhere" in the database. The shows are dialogue.')
    await expect(served(config('first'))).rejects.toThrow(
      'belongs to another Rostrum that is running',
    )
    expect(running.store.failingSince).toBeNull()
  })

  test('serves beside another with the same key, and with no other', async () => {
    await served(config('first'))
    await expect(served(config('second'))).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining('is missing or empty'),
    })
    await served(config('third', 'first'))
    expect(await query('SELECT count(*) FROM rostrum.shows')).toEqual([{ count: '1' }])
  })

  test('of two that begin at once on a new database, with a new key each, one serves', async () => {
    const results = await Promise.allSettled([served(config('first')), served(config('second'))])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: expect.stringMatching(/links\.key is (not|the key)/) },
    })
  })

  test('hands its screens on when it is to stop, where another serves', async () => {
    const [first, second] = [await served(config('first')), await served(config('second', 'first'))]
    await listen(2)
    const begins = ({ drain }: Running) =>
      new Promise<boolean>((resolve) => {
        void drain(() => resolve(true)).then(() => resolve(false))
      })
    expect(await begins(first)).toBe(true)
    await first.stop()
    expect(await begins(second)).toBe(false)
  })

  test('replaces links only while nobody serves', async () => {
    const printed: string[] = []
    const onLine = (text: string) => void printed.push(text)
    const running = await served(config('first'))
    const beside = config('second', 'first')
    await listen(1)
    await expect(rekey(beside, true, onLine)).rejects.toThrow('Stop all of them')
    await running.stop()
    await alone()
    await rekey(beside, true, onLine)
    expect(printed.join('')).toContain('All links are replaced')
    await expect(served(config('first'))).rejects.toThrow('is not the key that made the links')
    await served(beside)
  })

  test('reports in one line why it does not start, and releases its folder', async () => {
    const data = join(folder(), 'first')
    const nowhere = configOf(data, { ROSTRUM_DATABASE: 'postgres://ada:hush@127.0.0.1:1/shows' })
    await expect(served(nowhere)).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(/^The database cannot be reached: (?!.*hush)/),
    })
    await query(`ALTER DATABASE ${url().split('/').at(-1)} SET default_transaction_read_only = on`)
    await expect(served(config('first'))).rejects.toThrow('The database is read-only')
    await query(`ALTER DATABASE ${url().split('/').at(-1)} RESET default_transaction_read_only`)
    await served(config('first'))
  })
})
