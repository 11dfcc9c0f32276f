import { ShowLog } from '../../../../server/host/showLog.ts'
import type { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { present } from '../../../support/present.ts'
import { percentile } from '../../report/statistics.ts'
import { type Bench, figure, inRounds, type Row, valuesBy } from '../../row.ts'
import { type Database, openStoreAt, startDatabase } from '../../stage/database.ts'
import { decideNext, endlessCommands } from '../../stage/decide.ts'
import { measureDiskAppends } from '../../stage/diskAppends.ts'
import { inSequence } from '../../stage/pace.ts'
import { newShowFolders, SHOW } from '../../stage/showFolder.ts'
import { monotonic } from '../../wire/monotonic.ts'

/** Appends a round, and the time between them (ms). */
const APPENDS = 100
const APART = 100

/** Queries a round, one after another. */
const QUERIES = 2_000

/** How many shows a large query covers, and how many such queries there are a round. */
export const MANY_SHOWS = 1_000
const LARGE_QUERIES = 200

/** How many events a command writes. */
const WRITTEN = 2

/** A database with the log of a show. */
type Scene = {
  readonly database: Database
  readonly store: PostgresStore
  readonly log: ShowLog
  readonly commands: ReturnType<typeof endlessCommands>
}

/** Processor time of the database and of this process for one call, in µs. */
type Cost = { readonly database: number; readonly node: number }

async function costOf(
  database: Database,
  times: number,
  act: () => Promise<unknown>,
): Promise<Cost> {
  const before = { database: database.cpu(), node: process.cpuUsage() }
  for (let n = 0; n < times; n += 1) await act()
  const { user, system } = process.cpuUsage(before.node)
  return {
    database: ((database.cpu() - before.database) * 1_000) / times,
    node: (user + system) / times,
  }
}

/** Appends like a host; returns each wait in ms, and the processor time of the database for one append in µs. */
async function appends({ database, log, commands }: Scene, times: number) {
  const before = database.cpu()
  const waits = await inSequence(times, APART, async () => {
    const { envelopes } = decideNext(log.head, commands, 1)
    const asked = monotonic()
    const { result } = await log.append(envelopes)
    if (result !== 'written') throw new Error('another writer was first')
    return monotonic() - asked
  })
  return { waits, database: ((database.cpu() - before) * 1_000) / times }
}

async function round(bench: Bench, scene: Scene) {
  const { database, store, log } = scene
  const appended = await appends(scene, bench.size(APPENDS))
  const bare = await measureDiskAppends(bench.size(APPENDS), APART)
  const times = bench.size(QUERIES)
  const after = log.head.seq - WRITTEN
  const read = await costOf(database, times, () => store.eventsAfter(SHOW, after))
  const look = await costOf(database, times, () => store.heads([SHOW]))
  const shows = [SHOW, ...OTHERS]
  const looks = await costOf(database, bench.size(LARGE_QUERIES), () => store.heads(shows))
  return { appended, bare, read, look, looks }
}

/** The shows besides the measured one. */
const OTHERS = Array.from({ length: MANY_SHOWS - 1 }, (_, n) => `show-${n + 2}`)

/** Copies the current log to each of the other shows. */
async function furnishOthers(store: PostgresStore): Promise<void> {
  const log = await store.eventsAfter(SHOW, 0)
  for (const show of OTHERS) await store.append(log.map((envelope) => ({ ...envelope, show })))
}

async function run(bench: Bench) {
  const database = await startDatabase()
  const address = await database.create('bench')
  const [folder] = await newShowFolders(address, 1)
  const store = await openStoreAt(address)
  const log = present(await ShowLog.load(store, SHOW))
  await furnishOthers(store)
  // Listens for changes, like every node.
  const stop = store.onGrowth(() => undefined)
  const scene = { database, store, log, commands: endlessCommands() }
  await round(bench, scene)
  const rounds = await inRounds(bench, () => round(bench, scene))
  stop()
  await store.close()
  await database.stop()
  folder?.remove()
  return valuesBy(rounds, {
    wait50: ({ appended, bare }) => [percentile(appended.waits, 0.5), percentile(bare, 0.5)],
    wait99: ({ appended, bare }) => [percentile(appended.waits, 0.99), percentile(bare, 0.99)],
    append: ({ appended }) => appended.database,
    read: ({ read }) => read.database,
    look: ({ look }) => look.database,
    readAsked: ({ read }) => read.node,
    lookAsked: ({ look }) => look.node,
    looks: ({ looks }) => looks.database,
    looksAsked: ({ looks }) => looks.node,
  })
}

/** Measures what a database does for nodes. */
export const nodesDatabase: Row = {
  name: 'nodes-database',
  group: 'nodes',
  what: 'What the database does for one append, one read, and the question where logs end',
  how: 'Without a node: the events of a command are appended ten times a second, with one listener. Then the events of one command are read 2,000 times, the end of one log is queried as often, and the ends of 1,000 logs 200 times; nodes send such a query each second for all shows with screens. The reference of the append is the disk alone in the same rounds, as in the row acknowledgement. User and system time of all processes of the database (from /proc), and of the querying process.',
  figures: [
    figure('wait50', 'append p50', 'ms'),
    figure('wait99', 'append p99', 'ms'),
    figure('append', 'database for an append', 'µs'),
    figure('read', 'database for a read', 'µs'),
    figure('look', 'database for where one log ends', 'µs'),
    figure('looks', 'database for where 1,000 logs end', 'µs'),
    figure('readAsked', 'node for a read', 'µs'),
    figure('lookAsked', 'node for where one log ends', 'µs'),
    figure('looksAsked', 'node for where 1,000 logs end', 'µs'),
  ],
  run,
}
