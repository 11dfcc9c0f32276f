import { ShowLog } from '../../../../server/host/showLog.ts'
import type { PostgresStore } from '../../../../server/store/postgres/postgres.ts'
import { percentile } from '../../report/statistics.ts'
import type { Bench, FigureKind, Row } from '../../row.ts'
import { bareAppends } from '../../stage/bareAppend.ts'
import { type Database, startDatabase, storeOn } from '../../stage/database.ts'
import { commands, decided } from '../../stage/decided.ts'
import { newHouses, SHOW } from '../../stage/house.ts'
import { byTurns } from '../../stage/pace.ts'
import { monotonic } from '../../wire/monotonic.ts'

/** Appends a round, so far apart (ms). */
const APPENDS = 100
const APART = 100

/** Questions a round, one after the other. */
const QUESTIONS = 2_000

/** How many shows a question about many is about, and how many such questions there are a round. */
export const MANY_SHOWS = 1_000
const LARGE_QUESTIONS = 200

/** How many events a command on an item writes. */
const WRITTEN = 2

/** A show's log in a database, and those who use it. */
type Scene = {
  readonly database: Database
  readonly store: PostgresStore
  readonly log: ShowLog
  readonly given: ReturnType<typeof commands>
}

/** Processor time of the database and of this process for one of many, in µs. */
type Cost = { readonly database: number; readonly asker: number }

async function costOf(
  database: Database,
  times: number,
  act: () => Promise<unknown>,
): Promise<Cost> {
  const before = { database: database.cpu(), asker: process.cpuUsage() }
  for (let n = 0; n < times; n += 1) await act()
  const { user, system } = process.cpuUsage(before.asker)
  return {
    database: ((database.cpu() - before.database) * 1_000) / times,
    asker: (user + system) / times,
  }
}

/** The wait for each append as a host makes them, in ms, and what the database does for one, in µs. */
async function appends({ database, log, given }: Scene, times: number) {
  const before = database.cpu()
  const waits = await byTurns(times, APART, async () => {
    const { envelopes } = decided(log.head, given, 1)
    const asked = monotonic()
    const { came } = await log.append(envelopes)
    if (came !== 'written') throw new Error('another writer was first')
    return monotonic() - asked
  })
  return { waits, database: ((database.cpu() - before) * 1_000) / times }
}

async function round(bench: Bench, scene: Scene) {
  const { database, store, log } = scene
  const appended = await appends(scene, bench.size(APPENDS))
  const bare = await bareAppends(bench.size(APPENDS), APART)
  const times = bench.size(QUESTIONS)
  const after = log.head.seq - WRITTEN
  const read = await costOf(database, times, () => store.eventsAfter(SHOW, after))
  const look = await costOf(database, times, () => store.heads([SHOW]))
  const shows = [SHOW, ...OTHERS]
  const looks = await costOf(database, bench.size(LARGE_QUESTIONS), () => store.heads(shows))
  return { appended, bare, read, look, looks }
}

/** The shows beside the one that is played. */
const OTHERS = Array.from({ length: MANY_SHOWS - 1 }, (_, n) => `show-${n + 2}`)

/** Gives each of the others a log, as long as that of the one is now. */
async function furnishOthers(store: PostgresStore): Promise<void> {
  const log = await store.eventsAfter(SHOW, 0)
  for (const show of OTHERS) await store.append(log.map((envelope) => ({ ...envelope, show })))
}

async function run(bench: Bench) {
  const database = await startDatabase()
  const address = await database.create('bench')
  const [house] = await newHouses(address, 1)
  const store = await storeOn(address)
  const log = await ShowLog.load(store, SHOW)
  if (log === null) throw new Error('the database has no show')
  await furnishOthers(store)
  // Somebody listens, as in every database that a node serves from.
  const stop = store.onGrown(() => undefined)
  const scene = { database, store, log, given: commands() }
  await round(bench, scene)
  const rounds: Awaited<ReturnType<typeof round>>[] = []
  for (let n = 0; n < bench.rounds; n += 1) {
    bench.say(`round ${n + 1} of ${bench.rounds}`)
    rounds.push(await round(bench, scene))
  }
  stop()
  await store.close()
  await database.stop()
  house?.remove()
  const wait = (part: number) => ({
    ours: rounds.map(({ appended }) => percentile(appended.waits, part)),
    reference: rounds.map(({ bare }) => percentile(bare, part)),
  })
  return {
    wait50: { ...wait(0.5), samples: rounds.flatMap(({ appended }) => appended.waits) },
    wait99: wait(0.99),
    append: { ours: rounds.map(({ appended }) => appended.database) },
    read: { ours: rounds.map(({ read }) => read.database) },
    look: { ours: rounds.map(({ look }) => look.database) },
    readAsked: { ours: rounds.map(({ read }) => read.asker) },
    lookAsked: { ours: rounds.map(({ look }) => look.asker) },
    looks: { ours: rounds.map(({ looks }) => looks.database) },
    looksAsked: { ours: rounds.map(({ looks }) => looks.asker) },
  }
}

function figure(key: string, what: string, unit: string): FigureKind {
  return { key, what, unit, goal: { type: 'none' } }
}

/** What a database does for nodes. */
export const nodesDatabase: Row = {
  name: 'nodes-database',
  group: 'nodes',
  what: 'What the database does for one append, one read, and the question where logs end',
  how: 'Without a node around it: a command’s events are appended ten times a second, with one who listens; then what one command wrote is read 2,000 times, one after the other, and as often it is asked where its log ends, then 200 times where those of 1,000 shows do, as nodes ask each second of all shows that somebody sees there. The reference of an append’s wait is that for the disk alone, as in the row acknowledgement, in the same rounds. User and system time of all processes of the database (out of /proc), and of the asking process.',
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
