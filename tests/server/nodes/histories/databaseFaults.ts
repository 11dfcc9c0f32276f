import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { type Range, random, randomIn } from '../../../bench/clock/random.ts'

/** What befalls the database itself: one of its processes dies and it begins again, it ends all connections, or it takes no writes. */
export type DatabaseFault = {
  readonly is: 'crashed' | 'ended all' | 'read-only'
  readonly at: number
  /** How long it lasts, in ms, where it is not over at once. */
  readonly lasts: number
}

const KINDS: readonly DatabaseFault['is'][] = ['crashed', 'ended all', 'read-only']

const ENDS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`

/** What befalls the database in a time of so many ms: one thing; the same for the same seed. */
export function databaseFaultOf(seed: number, length: number, lasts: Range): DatabaseFault {
  const draw = random(seed)
  return {
    is: KINDS[Math.floor(draw() * KINDS.length)] ?? 'crashed',
    at: Math.round(randomIn([0, length], draw)),
    lasts: Math.round(randomIn(lasts, draw)),
  }
}

/** Opens a connection of its own, which goes on where the database's settings change. */
async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Kills the process of a connection, as want of memory would: the database ends all others too, and reads its log anew. */
async function crash(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const gone = new Promise((done) => client.once('end', done))
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL')
  await gone
}

async function readOnly(client: pg.Client, lasts: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
  const alter = `ALTER DATABASE ${rows[0]?.name}`
  await client.query(`${alter} SET default_transaction_read_only = on`)
  await client.query(ENDS)
  await wait(lasts)
  // Connections that were made meanwhile stay as they are.
  await client.query(`${alter} RESET default_transaction_read_only`)
}

/** Lets this befall the database of an address; resolves when it is over. */
export async function strikeDatabase(url: string, fault: DatabaseFault): Promise<void> {
  await wait(fault.at)
  const client = await connected(url)
  if (fault.is === 'crashed') await crash(client)
  else if (fault.is === 'ended all') await client.query(ENDS)
  else await readOnly(client, fault.lasts)
  await client.end().catch(() => undefined)
}

/** A fault of the database in short. */
export const toldDatabaseFault = ({ is, at, lasts }: DatabaseFault): string =>
  `database ${is} at ${at}${is === 'read-only' ? ` for ${lasts} ms` : ''}`
