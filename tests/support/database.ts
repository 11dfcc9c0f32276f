import pg from 'pg'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { DatabaseAddress } from '../../server/store/postgres/address.ts'
import { present } from './present.ts'
import { until } from './until.ts'

/** A database of a test file's own, emptied before each test, with nobody else connected. */
export type TestDatabase = {
  /** Its address, as an operator writes it. */
  readonly url: () => string
  readonly address: () => DatabaseAddress
  /** Asks it something beside the store. */
  readonly query: (text: string) => Promise<readonly Record<string, unknown>[]>
  /** Waits until nobody else is connected: whoever has stopped is so for a moment yet, and their locks are held so long. */
  readonly alone: () => Promise<void>
}

/** Whether this machine has a PostgreSQL. */
export const hasPostgres = inject('postgres') !== null

const OTHERS = `SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend'
  AND datname = current_database() AND pid <> pg_backend_pid()`

let made = 0

/** Makes a database for a test file or group on the run’s PostgreSQL, or on another, empty at the beginning of each test. */
export function databaseForEach(base = inject('postgres') ?? ''): TestDatabase {
  made += 1
  const name = `test_${process.pid}_${made}`
  const url = () => `${base}/${name}`
  const client = new pg.Client(url())
  // Where a test has the database end it, whatever is asked behind that says so.
  client.on('error', () => undefined)
  const alone = () =>
    until(async () => (await client.query(OTHERS)).rowCount === 0, 'the end of other connections')
  beforeAll(async () => {
    await asked(`${base}/postgres`, `CREATE DATABASE ${name}`)
    await client.connect()
  })
  beforeEach(async () => {
    await alone()
    await client.query('DROP SCHEMA IF EXISTS rostrum CASCADE')
  })
  afterAll(async () => {
    await client.end()
    await asked(`${base}/postgres`, `DROP DATABASE ${name} (FORCE)`)
  })
  return {
    url,
    address: () => addressOf(url()),
    query: async (text) => (await client.query(text)).rows,
    alone,
  }
}

export const addressOf = (url: string): DatabaseAddress => present(DatabaseAddress.parse(url))

async function asked(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}
