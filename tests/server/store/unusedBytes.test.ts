import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from 'vitest'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile } from '../../../server/store/sqliteSchema.ts'
import { envelope } from '../../support/envelopes.ts'
import { folderForEach } from '../../support/tempFolder.ts'

const folder = folderForEach()

const has = (text: string) =>
  readdirSync(folder()).some((name) => readFileSync(join(folder(), name), 'latin1').includes(text))

test('no file has rewritten data, also where SQLite divided pages, while others write', async () => {
  const store = new SqliteStore(folder())
  // Each index entry belongs between earlier ones, so SQLite divides pages.
  for (let seq = 1; seq <= 1_500; seq += 1) {
    const commandId = seq % 2 === 0 ? `autumn-7f3k-${seq}` : `command-${seq}`
    const actor = `actor-${(seq * 7919) % 1_497}-${'x'.repeat(seq % 300)}`
    await store.append([envelope(seq, { commandId, actor })])
  }
  let isOver = false
  let written = 0
  const writing = (async () => {
    for (; !isOver; written += 1) {
      expect(await store.append([envelope(written + 1, { show: 'show-1' })])).toBe('written')
      await nextTurn()
    }
  })()
  await store.rewriteShow('dialogue', async ({ events }) => ({
    events: events.map((row) =>
      row.command_id.startsWith('autumn') ? { ...row, command_id: 'gone' } : row,
    ),
    sideValue: ({ value }) => value,
  }))
  isOver = true
  await writing
  expect(has('autumn-7f3k')).toBe(false)
  expect(await store.eventsAfter('show-1', 0)).toHaveLength(written)
  expect(
    await store.outcome('dialogue', `actor-${(18 * 7919) % 1_497}-${'x'.repeat(18)}`, 'gone'),
  ).toBe(18)
  await store.close()
  const db = new DatabaseSync(databaseFile(folder()))
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  db.close()
})

test('the database of an earlier version is written again without what was deleted in it', async () => {
  await new SqliteStore(folder()).close()
  const db = new DatabaseSync(databaseFile(folder()))
  db.exec(`PRAGMA application_id = 0; PRAGMA secure_delete = OFF;
    INSERT INTO facts (name, value) VALUES ('note', 'autumn-7f3k'); DELETE FROM facts`)
  db.close()
  expect(has('autumn-7f3k')).toBe(true)
  await new SqliteStore(folder()).close()
  expect(has('autumn-7f3k')).toBe(false)
})
