import { describe, expect, onTestFinished, test } from 'vitest'
import { outcomesOf } from '../../../server/host/writer.ts'
import { type LogGrowth, NOTHING_ABANDONED, timesAbandoned } from '../../../server/store/port.ts'
import { DatabaseFault, unusableDatabase } from '../../../server/store/postgres/fault.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { QUERIES } from '../../../server/store/postgres/queries.ts'
import { CannotWrite, Unconfirmed } from '../../../server/store/storeFaults.ts'
import type { Outcomes } from '../../../shared/protocol/down/answer.ts'
import { addressOf, databaseForEach, hasPostgres } from '../../support/database.ts'
import { envelope } from '../../support/envelopes.ts'
import { until } from '../../support/until.ts'

/** Opens a store on an address, closed behind the test. */
async function opened(url: string): Promise<PostgresStore> {
  const store = await PostgresStore.open({ address: addressOf(url), connections: 4 })
  onTestFinished(() => store.close())
  return store
}

/** The refusal of an address, whole as whoever starts a server reads it. */
async function refusal(url: string): Promise<string> {
  const error: unknown = await PostgresStore.open({ address: addressOf(url), connections: 1 }).then(
    () => null,
    (came: unknown) => came,
  )
  expect(error).toMatchObject({ name: 'StartupError' })
  return error instanceof Error ? error.message : ''
}

describe.skipIf(!hasPostgres)('a database', () => {
  const { url, query } = databaseForEach()

  test('is prepared by the first of several servers at once', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(url())))
    expect(await stores[0]?.append([envelope(1)])).toBe('written')
    expect(await Promise.all(stores.map((store) => store.shows()))).toEqual(
      stores.map(() => ['dialogue']),
    )
  })

  const VERSION = 'SELECT version, oldest FROM rostrum.schema_version'

  test('of a newer version is refused in words, and left as it is', async () => {
    const store = await opened(url())
    await store.append([envelope(1)])
    await query('UPDATE rostrum.schema_version SET version = 99, oldest = 98')
    await expect(opened(url())).rejects.toThrow(
      'The database was written by a newer version of Rostrum',
    )
    expect(await refusal(url())).toMatch(/99.*update Rostrum/)
    expect(await query(VERSION)).toEqual([{ version: '99', oldest: '98' }])
  })

  test('of the next version is used beside newer programs, and left as it is', async () => {
    await opened(url())
    await query('UPDATE rostrum.schema_version SET version = version + 1, oldest = version')
    const moved = await query(VERSION)
    const store = await opened(url())
    expect(await store.append([envelope(1)])).toBe('written')
    expect(await query(VERSION)).toEqual(moved)
  })

  test('waits for the disk with every commit, also where it is set not to', async () => {
    const store = await opened(`${url()}?options=-c%20synchronous_commit%3Doff`)
    const setting = `CREATE TABLE rostrum.how AS SELECT current_setting('synchronous_commit') AS how WHERE false;
      CREATE FUNCTION rostrum.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO rostrum.how VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TRIGGER note BEFORE INSERT ON rostrum.events FOR EACH ROW EXECUTE FUNCTION rostrum.note()`
    await query(setting)
    await store.append([envelope(1)])
    expect(await query('SELECT how FROM rostrum.how')).toEqual([{ how: 'on' }])
  })

  test('that cannot be used is refused in one line without its password', async () => {
    const wrong = url().replace('not-a-secret', 'wr%40ng-secret')
    const nowhere = 'postgres://ada:hush-hush@127.0.0.1:1/rostrum'
    expect(await refusal(wrong)).toMatch(/refuses the login.*\(password authentication failed/)
    expect(await refusal(nowhere)).toMatch(/cannot be reached: .*ECONNREFUSED/)
    expect(await refusal(url().replace(/test_\w+$/, 'missing'))).toMatch(/no such database/)
    for (const one of [wrong, nowhere]) {
      expect(await refusal(one)).not.toMatch(/secret|hush|postgres:/)
      expect(`${addressOf(one)} ${JSON.stringify({ at: addressOf(one) })}`).not.toMatch(
        /secret|hush/,
      )
    }
    expect(addressOf(wrong).mask(`${wrong} wr@ng-secret wr%40ng-secret`)).toBe('*** *** ***')
  })

  test.each([
    [
      '53100',
      'could not extend file',
      /^The database’s disk is full: free space on it \(could not/,
    ],
    ['53300', 'too many clients', /no free connection \(too many/],
    [
      '57P03',
      'it is in recovery mode',
      /^The database is starting or recovering: start again in a/,
    ],
    ['25006', 'read-only transaction', /^The database is read-only: .* or free space if its/],
  ])('that takes nothing now (%s) is refused with what to do', (code, said, line) => {
    expect(unusableDatabase(new DatabaseFault(said, code), addressOf(url())).message).toMatch(line)
  })

  test('notifies all listeners of every append', async () => {
    const [one, two] = await Promise.all([opened(url()), opened(url())])
    const growths: LogGrowth[][] = [[], []]
    const stops = [one, two].map((store, n) => store.onGrowth((grown) => growths[n]?.push(grown)))
    await until(() => growths.every(({ length }) => length === 1), 'that both listen')
    await one.append([envelope(1), envelope(2)])
    await one.append([envelope(2)])
    await two.append([envelope(3)])
    await until(() => growths.every(({ length }) => length === 3), 'word of both appends')
    const all = [null, { show: 'dialogue', seq: 2 }, { show: 'dialogue', seq: 3 }]
    expect(growths).toEqual([all, all])
    for (const stop of stops) stop()
  })

  test('returns where the logs of many shows end, by one look at the index for each', async () => {
    const store = await opened(url())
    await store.append([envelope(1), envelope(2), envelope(3)])
    await store.append([envelope(1, { show: 'other' })])
    expect([...(await store.heads(['other', 'nowhere', 'dialogue']))]).toEqual([
      ['other', 1],
      ['dialogue', 3],
    ])
    await query('SET enable_seqscan = off')
    const plan = await query(
      `EXPLAIN ${QUERIES.heads.replace('$1', () => "ARRAY['dialogue', 'other']")}`,
    )
    const steps = plan.map((row) => String(row['QUERY PLAN'])).join('\n')
    expect(steps).toMatch(/Limit[\s\S]*Index Only Scan Backward using events_pkey/)
    await query('RESET enable_seqscan')
  })

  test('is listened to again after the line was cut, and its listeners learn that they may have missed something', async () => {
    const store = await opened(url())
    const growths: LogGrowth[] = []
    onTestFinished(store.onGrowth((grown) => growths.push(grown)))
    await until(() => growths.length === 1, 'that it listens')
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%'`)
    await until(() => growths.length === 2, 'that it listens again')
    await store.append([envelope(1)])
    await until(() => growths.length === 3, 'word of the append')
    expect(growths).toEqual([null, null, { show: 'dialogue', seq: 1 }])
  })
})

describe.skipIf(!hasPostgres)('an append that fails', () => {
  const { url, query } = databaseForEach()
  const ROW = `INSERT INTO rostrum.events VALUES ('dialogue', 2, 0, 0, 'other', 'other', 'other', '{}')`

  /** A store with one event, and another writer that has the next seq and does not say yet whether it keeps it. */
  async function contested(more = ''): Promise<PostgresStore> {
    const store = await opened(`${url()}${more}`)
    await store.append([envelope(1)])
    await query(`BEGIN; ${ROW}`)
    onTestFinished(async () => void (await query('ROLLBACK')))
    return store
  }

  const isWaiting = `SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`

  const waited = async () =>
    await until(async () => (await query(isWaiting)).length > 0, 'who waits')

  test('by the database’s word was not done, and its connection serves on', async () => {
    const store = await opened(url())
    await store.append([envelope(1)])
    await query('ALTER TABLE rostrum.events ADD CONSTRAINT small CHECK (seq < 2)')
    await expect(store.append([envelope(2)])).rejects.toThrow(CannotWrite)
    await query('ALTER TABLE rostrum.events DROP CONSTRAINT small')
    expect(await store.append([envelope(2)])).toBe('written')
  })

  test('as no writes were taken for a while goes through afterwards, on connections of that while too', async () => {
    const store = await opened(url())
    await store.append([envelope(1)])
    const alter = `ALTER DATABASE ${url().split('/').at(-1)}`
    await query(`${alter} SET default_transaction_read_only = on`)
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`)
    const reads = () => Promise.allSettled(Array.from({ length: 4 }, () => store.shows()))
    while ((await reads()).some(({ status }) => status === 'rejected')) await reads()
    await query(`${alter} RESET default_transaction_read_only`)
    await expect(store.append([envelope(2)])).rejects.toThrow(CannotWrite)
    const facts = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => store.setFact(name, name))
    await Promise.all(facts)
    expect(await store.append([envelope(2)])).toBe('written')
  })

  test('as its disk is full fails for as long as there is no room for events, though there is some elsewhere', async () => {
    const store = await opened(url())
    await store.append([envelope(1)])
    await query(`CREATE FUNCTION rostrum.full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON rostrum.events EXECUTE FUNCTION rostrum.full()`)
    await expect(store.append([envelope(2)])).rejects.toThrow(CannotWrite)
    await expect(store.testWrite()).rejects.toMatchObject({ code: '53100' })
    await query('DROP TRIGGER full_disk ON rostrum.events')
    await store.testWrite()
    expect(await store.append([envelope(2)])).toBe('written')
    expect(await query('SELECT seq FROM rostrum.events ORDER BY seq')).toHaveLength(2)
  })

  test('without a connection was not done', async () => {
    const store = await opened(url())
    await store.close()
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
  })

  test('as a command was given up meanwhile is tried again, and waits for what it is to know', async () => {
    const store = await contested()
    const append = store.append([envelope(2)], await store.abandoned('dialogue'))
    await waited()
    const forgo = store.abandon('dialogue', 'moderator', ['command-2', 'command-3'])
    await query('ROLLBACK')
    expect(await append).toBe('written')
    const forgone = await forgo
    expect(await store.outcome('dialogue', 'moderator', 'command-2')).toBe(2)
    expect(await store.append([envelope(3)], NOTHING_ABANDONED)).toBe('conflict')
    expect(forgone).toEqual(await store.abandoned('dialogue'))
    expect(timesAbandoned(forgone, 'moderator', 'command-3')).toBe(1)
    expect(await store.append([envelope(3)], forgone)).toBe('written')
  })

  test('as long as an append is under way, another node does not report its command as unknown', async () => {
    // Connected before the transaction of the other writer, which sees nobody who comes later.
    const other = await opened(url())
    const store = await contested()
    const append = store.append([envelope(2)], await store.abandoned('dialogue'))
    await waited()
    const reported: Outcomes[] = []
    const asked = outcomesOf(
      { store: other, show: 'dialogue', abandonments: other },
      'moderator',
      ['command-2'],
      () => undefined,
    ).then((outcomes) => reported.push(outcomes))
    // Either it waits for the append as the append waits for the other writer, or it has answered by now.
    const isSettled = async () => reported.length > 0 || (await query(isWaiting)).length === 2
    await until(isSettled, 'what the other node does')
    await query('ROLLBACK')
    expect(await append).toBe('written')
    await asked
    expect(reported).toEqual([{ 'command-2': { outcome: 'done', seq: 2 } }])
  })

  test('with its connection is in doubt', async () => {
    const store = await contested()
    const append = store.append([envelope(2)])
    const came = expect(append).rejects.toThrow(Unconfirmed)
    await waited()
    await query(`SELECT pg_terminate_backend(pid) FROM (${isWaiting}) AS waiting`)
    await came
    await store.testWrite()
    await query('ROLLBACK')
    expect(await store.append([envelope(2)])).toBe('written')
  })

  test('for want of an answer is in doubt, and once the store has proved that it writes it is never done any more', async () => {
    const store = await contested('?query_timeout=2000')
    await expect(store.append([envelope(2)])).rejects.toThrow(Unconfirmed)
    expect(await query(isWaiting)).toHaveLength(1)
    await store.testWrite()
    await query('ROLLBACK')
    expect(await store.outcome('dialogue', 'moderator', 'command-2')).toBeNull()
    expect(await store.append([envelope(2, { commandId: 'later' })])).toBe('written')
  })
})
