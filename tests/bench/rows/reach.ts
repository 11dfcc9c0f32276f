import { percentile } from '../report/statistics.ts'
import {
  atMostTimes,
  type Bench,
  figure,
  inRounds,
  inTurns,
  type Row,
  valuesBy,
  valuesOf,
} from '../row.ts'
import { startDatabase } from '../stage/database.ts'
import { Desk } from '../stage/desk.ts'
import { Hall, type Screens, startScreens } from '../stage/hall.ts'
import { Nodes } from '../stage/nodes.ts'
import { inSequence } from '../stage/pace.ts'
import { pinProcessors } from '../stage/processors.ts'
import { type BenchServer, cpuOf } from '../stage/servers.ts'
import { monotonic } from '../wire/monotonic.ts'
import { RequestClient } from '../wire/requestClient.ts'

/** The moments in which a message was sent and answered, in monotonic ms. */
type Sent = { readonly asked: number; readonly answered: number }

/** One side of a comparison: a server, a group of the common screens on it, and what sends a message to all of them. */
type Side = {
  readonly server: BenchServer
  readonly group: string
  readonly speak: () => Promise<Sent>
}

/** The times of each message to its answer and to the last screen (ms), and the server's CPU time for one delivery (µs). */
type Costs = {
  readonly answered: readonly number[]
  readonly reached: readonly number[]
  readonly cpu: number
}

/** How often each side sends a message in a round, and the minimum time between two of them, in ms. */
type Pace = { readonly commands: number; readonly apart: number }

/** Sends one message and waits until the last screen has it; returns how long the answer and that took, in ms. */
async function sendOnce(screens: Screens, { group, speak }: Side) {
  await screens.ask('arm', { group })
  const { asked, answered } = await speak()
  const reached = await screens.ask('reached', { group })
  return { answered: answered - asked, reached: reached - asked }
}

async function costsOf(screens: Screens, side: Side, count: number, pace: Pace): Promise<Costs> {
  const { commands, apart } = pace
  const before = await cpuOf(side.server)
  const times = await inSequence(commands, apart, () => sendOnce(screens, side))
  const cpu = (await cpuOf(side.server)) - before
  return {
    answered: times.map(({ answered }) => answered),
    reached: times.map(({ reached }) => reached),
    cpu: (cpu * 1_000) / (commands * count),
  }
}

/** Measures both sides in each round after a warm-up, so that both have compiled their code; the order alternates. */
async function compare(
  bench: Bench,
  screens: Screens,
  [ours, other]: readonly [Side, Side],
  { count, pace, warmUp }: { readonly count: number; readonly pace: Pace; readonly warmUp: number },
) {
  const both = (round: number, at: Pace) => {
    const measure = (side: Side) => () => costsOf(screens, side, count, at)
    return inTurns(round, measure(ours), measure(other))
  }
  bench.report('warming up')
  await both(1, { ...pace, commands: warmUp })
  return inRounds(bench, (round) => both(round, pace))
}

/** Collects a percentile of the times of both sides. */
const part =
  (what: 'answered' | 'reached', share: number) =>
  ([ours, other]: readonly [Costs, Costs]) =>
    [percentile(ours[what], share), percentile(other[what], share)] as const

/** Returns a text as long as a frame of Rostrum. */
async function frameOf(screens: Screens, ours: Side): Promise<string> {
  const tally = () => screens.ask('tally', { group: ours.group })
  await tally()
  for (const _ of ['one', 'other']) await sendOnce(screens, ours)
  const { frame } = await tally()
  const length = Math.round((frame?.bytes ?? 0) / (frame?.packets ?? 1))
  return '42["events",""]'.replace('""', `"${'x'.repeat(length - '42["events",""]'.length)}"`)
}

const WARM_UP = 60

/** Measures commands to so many screens of Rostrum and of the plain server, in rounds of so many commands. */
async function againstPlain(bench: Bench, count: number, commands: number) {
  const screens = startScreens()
  const [ours, plain] = [await Hall.ours(screens), await Hall.plain(screens)]
  await ours.open('audience', count, { group: 'ours' })
  await plain.open('audience', count, { group: 'plain' })
  const desk = await ours.desk()
  const speaker = await RequestClient.open({ url: plain.server.url, handshake: null })
  const first: Side = { server: ours.server, group: 'ours', speak: () => desk.adjust() }
  const text = await frameOf(screens, first)
  const speak = async () => {
    const asked = monotonic()
    speaker.send(text)
    return { asked, answered: asked }
  }
  const second: Side = { server: plain.server, group: 'plain', speak }
  const rounds = await compare(bench, screens, [first, second], {
    count,
    pace: { commands, apart: 60 },
    warmUp: WARM_UP,
  })
  await Promise.all([ours.close(), plain.close()])
  return rounds
}

/** Measures how long a command takes to the last screen of a hall, and what it costs the server. */
const reach = (screens: number, commands: number): Row => ({
  name: `reach-${screens}`,
  what: `Command to the last of ${screens.toLocaleString('en')} screens`,
  how: 'The time from sending a command until the last screen has its frame, including the durable append; and user and system time of the server for one delivery, divided by commands times screens, including everything that the server does for a command. The reference is a plain ws server that writes one prepared frame of as many bytes to as many screens of the same process.',
  figures: [
    figure('p50', 'p50', 'ms', atMostTimes(1.25)),
    figure('p99', 'p99', 'ms', atMostTimes(1.5)),
    figure('cpu', 'CPU of a delivery', 'µs', atMostTimes(1.3)),
  ],
  async run(bench) {
    const rounds = await againstPlain(bench, bench.size(screens), bench.size(commands))
    return {
      ...valuesBy(rounds, { p50: part('reached', 0.5), p99: part('reached', 0.99) }),
      cpu: valuesOf(rounds, ([ours, plain]) => [ours.cpu, plain.cpu]),
    }
  },
})

/** One row for each size of hall. The p99 of a round is its second slowest command. */
export const reaches: readonly Row[] = [reach(1_000, 100), reach(5_000, 100)]

const SCREENS = 1_000
/** Up to ten commands a second, for ten seconds a round. */
const AGAINST_SQLITE: Pace = { commands: 100, apart: 100 }

async function runPostgres(bench: Bench) {
  const [database, screens] = [await startDatabase(), startScreens({ last: true })]
  const [nodes, plain] = [await Nodes.open(database, 'bench', 1), await Hall.ours(screens)]
  const [node, count] = [nodes.node(0), bench.size(SCREENS)]
  const target = nodes.target('audience', 0)
  await screens.ask('open', { group: 'postgres', target, count })
  await plain.open('audience', count, { group: 'sqlite' })
  const desks = [await Desk.open(node, nodes.showFolder(0)), await plain.desk()] as const
  const sides: readonly [Side, Side] = [
    { server: node, group: 'postgres', speak: () => desks[0].adjust() },
    { server: plain.server, group: 'sqlite', speak: () => desks[1].adjust() },
  ]
  const unpin = pinProcessors([node.process.pid, plain.server.process.pid], [screens.pid])
  if (unpin === null) bench.report('servers and desk share processors: answers wait for screens')
  try {
    const commands = bench.size(AGAINST_SQLITE.commands)
    const pace = { ...AGAINST_SQLITE, commands }
    const rounds = await compare(bench, screens, sides, { count, pace, warmUp: commands })
    return valuesBy(rounds, {
      answered50: part('answered', 0.5),
      answered99: part('answered', 0.99),
      reached50: part('reached', 0.5),
      reached99: part('reached', 0.99),
    })
  } finally {
    unpin?.()
    await Promise.all([nodes.close(), plain.close()])
    await database.stop()
  }
}

/** Measures how long a command takes if the log is in a database. */
export const postgres: Row = {
  name: 'nodes-postgres',
  group: 'nodes',
  what: 'Acknowledgement, and command to the last of 1,000 screens, on PostgreSQL against SQLite',
  how: 'Ten commands a second to all screens, given to one node on a PostgreSQL of this machine with durable commits, and in the same rounds to a server on SQLite on the same disk (the reference), each with 1,000 screens. The time from sending a command until its answer, and until the last screen has its frame. The threads of both servers have one processor and the moderators the other, as in the row acknowledgement; the database has both.',
  figures: [
    figure('answered50', 'acknowledgement p50', 'ms'),
    figure('answered99', 'acknowledgement p99', 'ms', atMostTimes(3)),
    figure('reached50', 'last screen p50', 'ms'),
    figure('reached99', 'last screen p99', 'ms'),
  ],
  run: runPostgres,
}
