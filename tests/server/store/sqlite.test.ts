import { execFileSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { databaseFile, openDatabase } from '../../../server/store/sqliteSchema.ts'
import { Unconfirmed } from '../../../server/store/storeFaults.ts'
import { emptyShow } from '../../../shared/run/evolve.ts'
import { envelope } from '../../support/envelopes.ts'
import { present } from '../../support/present.ts'
import { folderForEach, tempFolder } from '../../support/tempFolder.ts'

const folder = folderForEach()

async function fill(): Promise<void> {
  const store = new SqliteStore(folder())
  await store.append(Array.from({ length: 200 }, (_, index) => envelope(index + 1)))
  await store.saveSnapshot('dialogue', { seq: 200, version: 1, state: emptyShow('dialogue') })
  await store.setFact('owner', 'hash')
  await store.close()
}

const opening = () => new SqliteStore(folder())

describe('the SQLite file', () => {
  test('still holds everything when it is opened again', async () => {
    await fill()
    const again = new SqliteStore(folder())
    expect(await again.eventsAfter('dialogue', 0)).toHaveLength(200)
    expect(await again.outcome('dialogue', 'moderator', 'command-7')).toBe(7)
    expect(await again.snapshot('dialogue')).toMatchObject({ seq: 200 })
    expect(await again.fact('owner')).toBe('hash')
    expect(await again.append([envelope(200)])).toBe('conflict')
    await again.close()
  })

  test('waits for the disk with every commit', () => {
    const db = openDatabase(folder())
    expect(db.prepare('PRAGMA journal_mode').get().journal_mode).toBe('wal')
    expect(db.prepare('PRAGMA synchronous').get().synchronous).toBe(2)
    expect(db.prepare('PRAGMA foreign_keys').get().foreign_keys).toBe(1)
    db.close()
  })

  test('has its write-ahead log emptied with each snapshot, and by no command in between', async () => {
    const store = new SqliteStore(folder())
    const walSize = () => statSync(`${databaseFile(folder())}-wal`).size
    const sizes: number[] = []
    for (let seq = 1; seq <= 800; seq += 1) {
      await store.append([envelope(seq)])
      if (seq % 400 !== 0) continue
      sizes.push(walSize())
      await store.saveSnapshot('dialogue', { seq, version: 1, state: emptyShow('dialogue') })
    }
    // Beyond a thousand pages a commit would empty it, where it were left to that.
    expect(sizes[0]).toBeGreaterThan(1_100 * 4_120)
    expect(sizes[1]).toBeLessThan(1.5 * (sizes[0] ?? 0))
    await store.close()
  })

  test('has all of several contacts or none, and takes events after a failure', async () => {
    const store = new SqliteStore(folder())
    await store.append([envelope(1)])
    const other = new DatabaseSync(databaseFile(folder()))
    other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON side_rows WHEN new.id = 'bo'
      BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    other.close()
    const rows = ['ada', 'bo'].map((id) => ({
      kind: 'contact' as const,
      id,
      value: 'a@example.org',
    }))
    await expect(store.setSideRows('dialogue', rows)).rejects.toThrow('refused')
    expect(await store.sideRows('dialogue')).toEqual([])
    expect(await store.append([envelope(2)])).toBe('written')
    await store.close()
  })

  test('can be read by another process while it is open', async () => {
    const store = new SqliteStore(folder())
    await store.append([envelope(1)])
    const script = `const { DatabaseSync } = require('@photostructure/sqlite')
      const db = new DatabaseSync(process.argv[1])
      process.stdout.write(String(db.prepare('SELECT count(*) AS n FROM events').get().n))`
    expect(String(execFileSync(process.execPath, ['-e', script, databaseFile(folder())]))).toBe('1')
    await store.close()
  })
})

/** The files as a crash at this moment leaves them, opened anew: what another start would find. */
async function foundAfterCrash(): Promise<number | undefined> {
  const { folder: copy, remove: drop } = tempFolder()
  copyFiles(folder(), copy)
  const store = new SqliteStore(copy)
  const last = (await store.eventsAfter('dialogue', 0)).at(-1)?.seq
  await store.close()
  drop()
  return last
}

const copyFiles = (from: string, to: string) => {
  for (const end of ['', '-wal']) {
    copyFileSync(`${databaseFile(from)}${end}`, `${databaseFile(to)}${end}`)
  }
}

/** Puts a device in place of the write-ahead log that a store has open: it takes every write, and refuses every fsync. */
function failFsync(): void {
  const wal = present(
    readdirSync('/proc/self/fd').find(
      (fd) => linkOf(fd) === `${realpathSync(databaseFile(folder()))}-wal`,
    ),
  )
  const openDevice = () => openSync('/dev/null', 'r+')
  // The system gives a new file the lowest free number: this one, once the others below it are taken.
  const below = [openDevice()]
  while ((below.at(-1) ?? 0) < Number(wal)) below.push(openDevice())
  closeSync(Number(wal))
  expect(openDevice()).toBe(Number(wal))
  for (const fd of below) closeSync(fd)
}

function linkOf(fd: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    // Closed meanwhile: the one by which the folder was listed.
    return null
  }
}

test('a commit whose fsync failed is in doubt: nobody is told that it was not written', async () => {
  const store = new SqliteStore(folder())
  await store.append([envelope(1)])
  failFsync()
  const refused = await store.append([envelope(2)]).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Unconfirmed)
  expect(refused).toMatchObject({ cause: { sqliteExtendedCode: 1034 } })
  await store.close()
})

test('a commit whose fsync failed lies in the file like one that was done, and is gone for good once the store has proved that it writes', async () => {
  const store = new SqliteStore(folder())
  await store.append([envelope(1)])
  // The pages of a commit that the store knows nothing of, behind all that it knows: made by a twin of it.
  const twin = tempFolder()
  copyFiles(folder(), twin.folder)
  const writing = new SqliteStore(twin.folder)
  await writing.append([envelope(2), envelope(3)])
  const pages = readFileSync(`${databaseFile(twin.folder)}-wal`)
  await writing.close()
  twin.remove()
  const wal = openSync(`${databaseFile(folder())}-wal`, 'r+')
  writeSync(wal, pages)
  closeSync(wal)
  expect(await foundAfterCrash()).toBe(3)
  expect(await store.outcome('dialogue', 'moderator', 'command-2')).toBeNull()

  await store.testWrite()
  expect(await foundAfterCrash()).toBe(1)
  expect(await store.append([envelope(2)])).toBe('written')
  expect(await foundAfterCrash()).toBe(2)
  await store.close()
})

describe('a database file that cannot be used', () => {
  test('refuses a file that is no database', () => {
    writeFileSync(databaseFile(folder()), 'Minutes of the meeting. '.repeat(100))
    expect(opening).toThrow('The database file rostrum.db is damaged')
  })

  test('refuses a damaged database', async () => {
    await fill()
    const bytes = readFileSync(databaseFile(folder()))
    bytes.fill(0x5a, 8_192, 20_480)
    writeFileSync(databaseFile(folder()), bytes)
    expect(opening).toThrow('The database file rostrum.db is damaged')
  })

  test('moves a database of version 1 forward, with everything in it', async () => {
    await fill()
    const db = new DatabaseSync(databaseFile(folder()))
    db.exec('DROP TABLE side_rows; PRAGMA user_version = 1')
    db.close()
    const store = new SqliteStore(folder())
    expect(await store.eventsAfter('dialogue', 0)).not.toEqual([])
    await store.setSideRows('dialogue', [{ kind: 'contact', id: 'a', value: 'b' }])
    await store.close()
  })

  test.each(['contact', 'webhook'] as const)(
    'a %s that was removed or changed is in no file any more, while the store is open',
    async (kind) => {
      await fill()
      const store = new SqliteStore(folder())
      const set = (id: string, value: string | null) =>
        store.setSideRows('dialogue', [{ kind, id, value }])
      const isStored = (text: string) =>
        readdirSync(folder()).some((file) => readFileSync(join(folder(), file)).includes(text))
      await set('ada', 'ada@example.org')
      await set('bo', 'bo@example.org')
      expect([isStored('ada@example.org'), isStored('bo@example.org')]).toEqual([true, true])
      await set('ada', null)
      await set('bo', 'bo@example.net')
      expect([isStored('ada@example.org'), isStored('bo@example.org')]).toEqual([false, false])
      await store.close()
    },
  )

  test('refuses the database of a newer version, and leaves it as it is', async () => {
    await fill()
    const db = new DatabaseSync(databaseFile(folder()))
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(opening).toThrow('The database was written by a newer version of Rostrum')
    expect(opening).toThrow(/99.*update Rostrum/)
  })

  test('makes the folder and those above it, for its owner alone', async () => {
    const deep = join(folder(), 'one', 'two')
    await new SqliteStore(deep).close()
    expect(statSync(deep).mode & 0o777).toBe(0o700)
  })

  test('refuses a folder that cannot be written', () => {
    const file = join(folder(), 'taken')
    writeFileSync(file, '')
    expect(() => new SqliteStore(join(file, 'data'))).toThrow(
      /^The data folder .* cannot be written: /,
    )
    // Here the system says that there is no such folder, however often it is asked to make one.
    expect(() => new SqliteStore('/proc/rostrum/data')).toThrow(
      /^The data folder .* cannot be written: /,
    )
    mkdirSync(databaseFile(folder()))
    expect(opening).toThrow(/cannot be written.*--data/)
  })
})
