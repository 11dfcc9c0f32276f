import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabaseEndpoint } from '../../../server/store/postgres/moveEndpoint.ts'
import { clientConfig } from '../../../server/store/postgres/pool.ts'
import { PostgresStore } from '../../../server/store/postgres/postgres.ts'
import { CannotWrite } from '../../../server/store/storeFaults.ts'
import { addressOf, databaseForEach, hasPostgres } from '../../support/database.ts'
import { envelope } from '../../support/envelopes.ts'
import { FakeClock } from '../../support/fakeClock.ts'
import { startMeasuredServer } from '../../support/measured.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const CERTIFICATES = join(import.meta.dirname, '../../support/tls')
const TRUSTED = join(CERTIFICATES, 'certificate.pem')

/** How long a statement may take where that is chosen, in ms: any but one that waits takes less, on a machine at work too. */
const SHORT = 1_000

describe.skipIf(!hasPostgres)('a database is used as was chosen:', () => {
  const { url, address, query } = databaseForEach()
  const folder = folderForEach()

  /** Makes the database ready, for which statements have the time that they need. */
  const madeReady = async () =>
    await (await PostgresStore.open({ address: address(), connections: 1 })).close()

  /** Holds the facts, which every write of one waits for, until let go. */
  async function heldFacts(): Promise<() => Promise<void>> {
    await query('BEGIN; LOCK TABLE rostrum.facts')
    const letGo = async () => void (await query('ROLLBACK'))
    onTestFinished(letGo)
    return letGo
  }

  /** Opens a store over TLS, by the file of the certificate that is trusted. */
  async function openedBy(certificate: string): Promise<PostgresStore> {
    const more = `sslmode=verify-full&sslrootcert=${certificate}`
    const secure = addressOf(`${url().replace('127.0.0.1', 'localhost')}?${more}`)
    const store = await PostgresStore.open({ address: secure, connections: 2 })
    onTestFinished(() => store.close())
    return store
  }

  test('over TLS, every connection of it, by a certificate that is trusted and no other', async () => {
    const store = await openedBy(TRUSTED)
    let isListening = false
    onTestFinished(
      store.onGrowth(() => {
        isListening = true
      }),
    )
    await until(() => isListening, 'that it listens')
    const lines = await query(`SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
      WHERE application_name = 'rostrum' AND datname = current_database()`)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.every(({ ssl }) => ssl === true)).toBe(true)
    await expect(openedBy(join(CERTIFICATES, 'another.pem'))).rejects.toThrow(
      /^The database cannot be reached: .*certificate/,
    )
    await expect(openedBy('/nowhere.pem')).rejects.toThrow(/no such file.*nowhere\.pem/)
  })

  test('a certificate that is gone for a while keeps it from writing, and for no longer', async () => {
    const certificate = join(folder(), 'certificate.pem')
    copyFileSync(TRUSTED, certificate)
    const store = await openedBy(certificate)
    rmSync(certificate)
    await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'rostrum' AND datname = current_database()`)
    await until(() => store.use.idle === 0, 'the end of its connections')
    await expect(store.append([envelope(1)])).rejects.toThrow(CannotWrite)
    copyFileSync(TRUSTED, certificate)
    expect(await store.append([envelope(1)])).toBe('written')
  })

  test('a statement takes no longer than it may', async () => {
    await madeReady()
    const store = await PostgresStore.open({ address: address(), connections: 1, timeout: SHORT })
    onTestFinished(() => store.close())
    await heldFacts()
    await expect(store.setFact('name', 'value')).rejects.toMatchObject({ code: '57014' })
    const limits = (timeout?: number) => {
      const { statement_timeout, query_timeout } = clientConfig(address(), timeout)
      return [statement_timeout, query_timeout]
    }
    expect([limits(150), limits()]).toEqual([
      [150, 3_150],
      [5_000, 8_000],
    ])
  })

  test('a statement takes no longer than it may during a move or its prevention, too', async () => {
    const cancelled = { code: '57014' }
    await madeReady()
    const end = await openDatabaseEndpoint({ address: address(), timeout: SHORT })
    onTestFinished(() => end.close())
    await query(`CREATE FUNCTION rostrum.slow() RETURNS trigger
      LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN NEW; END'`)
    for (const table of ['facts', 'shows'])
      await query(`CREATE TRIGGER slow BEFORE INSERT ON rostrum.${table}
        FOR EACH ROW EXECUTE FUNCTION rostrum.slow()`)
    await expect(end.rows.addShow({ show: 'hearing', made: 0 })).rejects.toMatchObject(cancelled)
    await expect(end.store.setFact('name', 'value')).rejects.toMatchObject(cancelled)
    // In place of the lock, which nobody waits for, something that takes long.
    await query(`CREATE FUNCTION rostrum.pg_try_advisory_lock_shared(int, int) RETURNS boolean
      LANGUAGE sql AS 'SELECT true FROM pg_sleep(60)'`)
    const more = `options=${encodeURIComponent('-c search_path=rostrum,pg_catalog')}`
    const slow = addressOf(`${url()}?${more}`)
    const store = await PostgresStore.open({ address: slow, connections: 1, timeout: SHORT })
    onTestFinished(() => store.close())
    await expect(store.preventMoves()).rejects.toMatchObject(cancelled)
  })

  test('by a number of connections, whose use the metrics report', async () => {
    const store = await PostgresStore.open({ address: address(), connections: 1 })
    const clock = new FakeClock()
    const server = await startMeasuredServer({ store, clock }, { connections: () => store.use })
    const use = async () => {
      const { of } = await server.scrape()
      const connections = (state: string) => of(`rostrum_database_connections{state="${state}"}`)
      return [connections('used'), connections('idle'), of('rostrum_database_waiting')]
    }
    expect(await use()).toEqual([0, 1, 0])
    const letGo = await heldFacts()
    const writes = ['one', 'two', 'three'].map((name) => store.setFact(name, 'value'))
    expect(await use()).toEqual([1, 0, 2])
    await letGo()
    await Promise.all(writes)
    expect(await use()).toEqual([0, 1, 0])
  })
})
