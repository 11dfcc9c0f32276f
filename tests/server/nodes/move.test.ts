import { describe, expect, test, vi } from 'vitest'
import { move, moveOptions } from '../../../server/cli/move.ts'
import { verifyShows } from '../../../server/cli/verify.ts'
import { move as moveBetween } from '../../../server/store/move/move.ts'
import type { MoveProgress } from '../../../server/store/move/progress.ts'
import { lastInBatch } from '../../../server/store/move/storedRows.ts'
import { configOf } from '../../support/configOf.ts'
import { databaseForEach, hasPostgres } from '../../support/database.ts'
import { envelope } from '../../support/envelopes.ts'
import { contentOf, holdWorld } from '../../support/movedWorld.ts'
import {
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

const folder = folderForEach()

describe('what is carried at once', () => {
  test.each([
    [[], null],
    [[1, 1, 1], 3],
    [[40, 40, 40], 2],
    [[400, 1], 1],
  ])('of texts of so many bytes: %j', (sizes, last) => {
    const next = sizes.map((size, n) => ({ seq: n + 1, size }))
    expect(lastInBatch(next, { events: 3, bytes: 100 })).toBe(last)
  })
})

describe('a move on the command line', () => {
  test('goes one way, which is named, and needs a database', async () => {
    const options = { to: 'folder', rest: ['--data', 'x'] }
    expect(moveOptions(['--data', 'x', '--to-folder'])).toEqual(options)
    for (const words of [[], ['--to-folder', '--to-database']]) {
      expect(() => moveOptions(words)).toThrow(/^Name one direction: /)
    }
    const none = move(configOf(folder()), { to: 'database' }, () => undefined)
    await expect(none).rejects.toThrow('Name the database: put its address')
  })
})

describe.skipIf(!hasPostgres)('a move', () => {
  const { url, query, alone } = databaseForEach()
  const place = (name: string, keyOf?: string) => placed(folder(), url(), name, keyOf)

  test('into a database and back again is exact, and a server goes on from there', async () => {
    const first = place('first')
    const events = await holdWorld(first.data)
    const before = contentOf(first.data)
    const said = await moved(first, 'database')
    expect(said).toContain(
      `Moved 4 shows, ${events} events, 6 contacts. Verified: both sides are equal.\n`,
    )
    expect(said).toContain(`\n  ROSTRUM_DATABASE=... npm start -- --data ${first.data}\n`)
    expect(said).not.toMatch(/not-a-secret|postgres:/)
    expect(contentOf(first.data)).toEqual(before)

    const again = place('again', 'first')
    expect(await moved(again, 'folder')).toContain(`\n  npm start -- --data ${again.data}\n`)
    expect(contentOf(again.data)).toEqual(before)
    const check = { show: null, rest: [] }
    expect(await verifyShows(onFolder(again), check, () => undefined)).toBe(0)
    // Whoever was not told of its end is told when it is run again.
    expect(await moved(first, 'database')).toBe(said)

    await (await served(first))()
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
      const beside = await query(`SELECT 1 FROM rostrum.side_rows WHERE id = 'ada'`)
      expect(beside).not.toEqual([])
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

  test('says how far it is, of what is there already when it goes on too', async () => {
    const first = place('first')
    const events = await holdWorld(first.data)
    const told: MoveProgress[] = []
    const end = vi.fn()
    const progress = { report: (one: MoveProgress) => told.push(one), end }
    await withEnd(first, 'folder', (from) => movedUntilKilled(from, first, 'database', 12))
    await move(first, { to: 'database' }, () => expect(end).toHaveBeenCalled(), progress)
    for (const phase of ['copying', 'comparing']) {
      const all = { ofShows: 4, ofEvents: events }
      const those = told.filter((one) => one.phase === phase)
      expect(those.at(-1)).toEqual({ phase, shows: 4, events, ...all })
      expect(those[0]).toMatchObject({ shows: 0, ...all })
    }
  })

  const unfinished = (to: Way) =>
    `is the target of a move that is not finished: run "npx --no rostrum move --to-${to}" again`

  test('into a folder, killed at any second write, goes on when it is run again, and no server starts before', async () => {
    const first = place('first')
    await holdWorld(first.data)
    const before = contentOf(first.data)
    await moved(first, 'database')
    await withEnd(first, 'database', async (from) => {
      for (let [writes, isDone] = [0, false]; !isDone; writes += 2) {
        const target = onFolder(place(`target-${writes}`, 'first'))
        isDone = await movedUntilKilled(from, target, 'folder', writes)
        expect(isDone).toBe(writes > 18)
        if (writes === 6) await expect(served(target)).rejects.toThrow(unfinished('folder'))
        await withEnd(target, 'folder', (to) => moveBetween(from, to, LITTLE))
        expect(contentOf(target.data)).toEqual(before)
      }
    })
  })

  test('into a database, killed at any third write, does so too', async () => {
    const first = place('first')
    await holdWorld(first.data)
    await withEnd(first, 'folder', async (from) => {
      for (let [writes, isDone] = [0, false]; !isDone; writes += 3) {
        isDone = await movedUntilKilled(from, first, 'database', writes)
        expect(isDone).toBe(writes > 18)
        if (writes === 6) await expect(served(first)).rejects.toThrow(unfinished('database'))
        // In the end both sides are read and compared.
        await withEnd(first, 'database', (to) => moveBetween(from, to, LITTLE))
        await query('TRUNCATE rostrum.shows, rostrum.facts CASCADE')
      }
    })
  })
})
