import { writeFileSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { linksKeyFile } from '../../../server/access/linksKey.ts'
import { links } from '../../../server/cli/links.ts'
import type { Config } from '../../../server/config/config.ts'
import { lockFolder } from '../../../server/store/folderLock.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { envelope } from '../../support/envelopes.ts'
import { contentOf, holdWorld } from '../../support/movedWorld.ts'
import {
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
    await refused(first, 'database').toMatchObject({ fault: 'folder-held' })
    lock.release()
    await moved(first, 'database')
    const target = place('target', 'first')
    const other = lockFolder(target.data)
    await refused(target, 'folder').toMatchObject({ fault: 'folder-held' })
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
    await refused(first, 'database').toThrow('is another key')
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
      /^There are shows in .*other already that are not those of the database/,
    )
    await refused(other, 'database').toThrow('There are shows in the database already')
    expect(contentOf(other.data)).toEqual(before)
  })

  test('where a move from elsewhere is not finished, which nothing else uses either', async () => {
    const other = place('other', 'first')
    await holdWorld(other.data, 2)
    await begun(first, 'database')
    const before = await query('SELECT * FROM rostrum.facts')
    await refused(other, 'database').toThrow('a move from elsewhere is not finished')
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
    await expect(served(first)).rejects.toMatchObject({ fault: 'move' })
  })

  test('by no log that cannot be read: it is carried as it is, and told of', async () => {
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
