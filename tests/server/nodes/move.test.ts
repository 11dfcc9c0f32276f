import { writeFileSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { linksKeyFile } from '../../../server/access/linksKey.ts'
import { links } from '../../../server/cli/links.ts'
import { move, moveOptions } from '../../../server/cli/move.ts'
import { verifyShows } from '../../../server/cli/verify.ts'
import type { Config } from '../../../server/config/config.ts'
import { lockFolder } from '../../../server/store/folderLock.ts'
import type { MoveProgress } from '../../../server/store/move/endpoint.ts'
import { move as moveBetween } from '../../../server/store/move/move.ts'
import { lastInBatch } from '../../../server/store/move/storedRows.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { configOf } from '../../support/configOf.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { envelope } from '../../support/envelopes.ts'
import {
  contentOf,
  holdWorld,
  LITTLE,
  moved,
  movedUntilKilled,
  onFolder,
  placed,
  served,
  type Way,
  withEnd,
} from '../../support/moves.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const folder = folderForEach()

test.each([
  [[], null],
  [[1, 1, 1], 3],
  [[40, 40, 40], 2],
  [[400, 1], 1],
])('what is carried at once of texts of so many bytes: %j', (sizes, last) => {
  const next = sizes.map((size, n) => ({ seq: n + 1, size }))
  expect(lastInBatch(next, { events: 3, bytes: 100 })).toBe(last)
})

test('a move on the command line goes one way, which is named, and needs a database', async () => {
  const options = { to: 'folder', rest: ['--data', 'x'] }
  expect(moveOptions(['--data', 'x', '--to-folder'])).toEqual(options)
  for (const words of [[], ['--to-folder', '--to-database']]) {
    expect(() => moveOptions(words)).toThrow(/^Name one direction: /)
  }
  const none = move(configOf(folder()), { to: 'database' }, () => undefined)
  await expect(none).rejects.toThrow('Name the database: put its address')
})

describe.skipIf(!hasPostgres)('a move', () => {
  const { url, query, alone } = databaseForEach()
  const place = (name: string, keyOf?: string) => placed(folder(), url(), name, keyOf)

  test('into a database and back again is exact, and a server goes on from there', async () => {
    const first = place('first')
    const events = await holdWorld(first.data)
    const before = contentOf(first.data)
    const printed = await moved(first, 'database')
    expect(printed).toContain(
      `Moved 4 shows, ${events} events, 6 contacts. Verified: both sides are equal.\n`,
    )
    expect(printed).toContain(`\n  ROSTRUM_DATABASE=... npm start -- --data ${first.data}\n`)
    expect(printed).not.toMatch(/not-a-secret|postgres:/)
    expect(contentOf(first.data)).toEqual(before)

    const again = place('again', 'first')
    expect(await moved(again, 'folder')).toContain(`\n  npm start -- --data ${again.data}\n`)
    expect(contentOf(again.data)).toEqual(before)
    const check = { show: null, rest: [] }
    expect(await verifyShows(onFolder(again), check, () => undefined)).toBe(0)
    // Whoever was not told of its end is told when it is run again.
    expect(await moved(first, 'database')).toBe(printed)

    await (await served(first)).stop()
    await alone()
    await expect(moved(first, 'database')).rejects.toThrow(
      'There are shows in the database already',
    )
  })

  test('that goes on takes over what was changed since it was interrupted, and leaves nothing else there', async () => {
    const first = place('first')
    await holdWorld(first.data)
    await withEnd(first, 'database', ({ store }) => store.setFact('stray', 'of nobody'))
    await withEnd(first, 'folder', async (from) => {
      await movedUntilKilled(from, first, 'database', 12)
      expect(await query(`SELECT 1 FROM rostrum.side_rows WHERE id = 'ada'`)).not.toEqual([])
      const { head = 0 } = (await from.rows.shows()).find(({ show }) => show === 'zeta') ?? {}
      await from.store.append([envelope(head + 1, { show: 'zeta' })])
      await from.store.append([envelope(1, { show: 'later' })])
      await from.store.setSideRows('zeta', [{ kind: 'contact', id: 'ada', value: null }])
      await from.store.setSideRows('zeta', [{ kind: 'contact', id: 'bo', value: 'bo@example.net' }])
    })
    expect(await moved(first, 'database')).toMatch(/^Moved 5 shows, .*, 5 contacts\./)
    const again = place('again', 'first')
    await moved(again, 'folder')
    expect(contentOf(again.data)).toEqual(contentOf(first.data))
  })

  test('reports its progress, including what is there already', async () => {
    const first = place('first')
    const events = await holdWorld(first.data)
    const reports: MoveProgress[] = []
    const end = vi.fn()
    const progress = { report: (one: MoveProgress) => reports.push(one), end }
    await withEnd(first, 'folder', (from) => movedUntilKilled(from, first, 'database', 12))
    await move(first, { to: 'database' }, () => expect(end).toHaveBeenCalled(), progress)
    for (const phase of ['copying', 'comparing']) {
      const all = { totalShows: 4, totalEvents: events }
      const those = reports.filter((one) => one.phase === phase)
      expect(those.at(-1)).toEqual({ phase, shows: 4, events, ...all })
      expect(those[0]).toMatchObject({ shows: 0, ...all })
    }
  })

  const unfinished = (to: Way) =>
    `is the target of a move that is not finished: run "npx --no rostrum move --to-${to}" again`

  test('into a folder, killed at any seventh write, goes on when it is run again, and no server starts before', async () => {
    const first = place('first')
    await holdWorld(first.data)
    const before = contentOf(first.data)
    await moved(first, 'database')
    await withEnd(first, 'database', async (from) => {
      for (let [writes, isDone] = [0, false]; !isDone; writes += 7) {
        const target = onFolder(place(`target-${writes}`, 'first'))
        isDone = await movedUntilKilled(from, target, 'folder', writes)
        expect(isDone).toBe(writes > 18)
        if (writes === 7) await expect(served(target)).rejects.toThrow(unfinished('folder'))
        await withEnd(target, 'folder', (to) => moveBetween(from, to, LITTLE))
        expect(contentOf(target.data)).toEqual(before)
      }
    })
  })

  test('into a database, killed at any eighth write, does so too', async () => {
    const first = place('first')
    await holdWorld(first.data)
    await withEnd(first, 'folder', async (from) => {
      for (let [writes, isDone] = [0, false]; !isDone; writes += 8) {
        isDone = await movedUntilKilled(from, first, 'database', writes)
        expect(isDone).toBe(writes > 18)
        if (writes === 8) await expect(served(first)).rejects.toThrow(unfinished('database'))
        // In the end both sides are read and compared.
        await withEnd(first, 'database', (to) => moveBetween(from, to, LITTLE))
        await query('TRUNCATE rostrum.shows, rostrum.facts CASCADE')
      }
    })
  })
})

/** A key of the links that is nobody's. */
const OTHER_KEY = Buffer.alloc(32, 7).toString('base64url')

describe.skipIf(!hasPostgres)('a move is refused', () => {
  const { url, address, query } = databaseForEach()
  const place = (name: string, keyOf?: string) => placed(folder(), url(), name, keyOf)

  const refused = (config: Config, to: Way) => expect(moved(config, to)).rejects

  /** Does to a database file what nobody should. */
  function damage({ data }: Config, sql: string): void {
    const db = new DatabaseSync(databaseFile(data))
    db.exec(sql)
    db.close()
  }

  /** Begins a move and leaves it in the middle. */
  const begun = (config: Config, to: Way) =>
    withEnd(config, to === 'folder' ? 'database' : 'folder', (from) =>
      movedUntilKilled(from, config, to, 7),
    )

  let first: Config
  beforeEach(async () => {
    first = place('first')
    await holdWorld(first.data)
  })

  test('where there are no shows', async () => {
    const none = /^There are no shows in .* yet: start the server first\.$/
    await refused(place('nothing'), 'database').toThrow(none)
    await refused(first, 'folder').toThrow(none)
  })

  test('while a server has the folder', async () => {
    const lock = lockFolder(first.data)
    await refused(first, 'database').toThrow('belongs to another Rostrum that is running')
    lock.release()
    await moved(first, 'database')
    const target = place('target', 'first')
    const other = lockFolder(target.data)
    await refused(target, 'folder').toThrow('belongs to another Rostrum that is running')
    other.release()
  })

  test('while servers run on the database, which then do not start while it is moved', async () => {
    const store = await PostgresStore.open({ address: address(), connections: 2 })
    onTestFinished(() => store.close())
    let isHeard = false
    const stop = store.onGrowth(() => {
      isHeard = true
    })
    await until(() => isHeard, 'that it listens')
    for (const to of ['database', 'folder'] as const)
      await refused(first, to).toThrow('Servers or another move run on the database')
    stop()
    while ((await store.serverCount()) > 0) await store.testWrite()
    await withEnd(first, 'database', async () => {
      await expect(served(place('beside', 'first'))).rejects.toThrow('The database is being moved')
    })
  })

  test('where the key of the links is missing or another', async () => {
    await moved(first, 'database')
    await refused(place('bare'), 'folder').toThrow(/bare has no links\.key\. Copy it/)
    const other = place('other', 'first')
    for (const config of [other, first]) writeFileSync(linksKeyFile(config.data), OTHER_KEY)
    await query('DROP SCHEMA rostrum CASCADE')
    await refused(first, 'database').toThrow('is not the key that made the links')
    expect(await query(`SELECT to_regnamespace('rostrum') AS made`)).toEqual([{ made: null }])
  })

  test('where the target holds anything else', async () => {
    const other = place('other', 'first')
    const store = new SqliteStore(other.data)
    await store.append([envelope(1)])
    await store.close()
    const before = contentOf(other.data)
    await moved(first, 'database')
    await refused(other, 'folder').toThrow(
      /^There are shows in .*other already that are not the shows of the database/,
    )
    await refused(other, 'database').toThrow('There are shows in the database already')
    expect(contentOf(other.data)).toEqual(before)
  })

  test('where a move from another source is not finished, which nothing else uses either', async () => {
    const other = place('other', 'first')
    await holdWorld(other.data, 2)
    await begun(first, 'database')
    const before = await query('SELECT * FROM rostrum.facts')
    await refused(other, 'database').toThrow('a move from another source is not finished')
    const unfinished = /^This database is the target of a move that is not finished: /
    await refused(place('third', 'first'), 'folder').toThrow(unfinished)
    await expect(links(first, () => undefined)).rejects.toThrow(unfinished)
    expect(await query('SELECT * FROM rostrum.facts')).toEqual(before)
    await links(onFolder(first), () => undefined)
  })

  test('where a text is not given as it lies there', async () => {
    damage(
      first,
      `UPDATE events SET event = CAST(x'7b0022' AS TEXT) WHERE show = 'zeta' AND seq = 3`,
    )
    await refused(first, 'database').toThrow(
      'zeta cannot be moved: the text of its event 3 is damaged.',
    )
  })

  test.each([
    [`UPDATE rostrum.events SET event = '{}' WHERE show = 'zeta' AND seq = 3`, 'event 3 of zeta'],
    [`UPDATE rostrum.events SET at = at + 1 WHERE show = 'zeta' AND seq = 3`, 'event 3 of zeta'],
    [`UPDATE rostrum.shows SET made = 0 WHERE show = 'zeta'`, 'the list of shows'],
  ])('as finished where both sides are not equal in the end: %s', async (sql, difference) => {
    await begun(first, 'database')
    await query(sql)
    await refused(first, 'database').toThrow(`Both sides are not equal yet (${difference}): `)
    await expect(served(first)).rejects.toThrow('is the target of a move that is not finished')
  })

  test('for no unreadable log: it is copied as it is, and reported', async () => {
    damage(
      first,
      `UPDATE events SET event = '{"type":"flown","v":1}' WHERE show = 'zeta' AND seq = 3`,
    )
    const finding = 'zeta: seq 3 cannot be read: a newer version wrote it, as before.\n'
    expect(await moved(first, 'database')).toContain(finding)
    const again = place('again', 'first')
    await moved(again, 'folder')
    expect(contentOf(again.data)).toEqual(contentOf(first.data))
  })
})
