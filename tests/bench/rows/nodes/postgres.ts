import { percentile } from '../../report/statistics.ts'
import {
  atMostTimes,
  type Bench,
  figure,
  inRounds,
  inTurns,
  type Row,
  valuesBy,
} from '../../row.ts'
import { startDatabase } from '../../stage/database.ts'
import { Desk } from '../../stage/desk.ts'
import { Hall, type Screens, startScreens } from '../../stage/hall.ts'
import { Nodes } from '../../stage/nodes.ts'
import { inSequence } from '../../stage/pace.ts'
import { pinProcessors } from '../../stage/processors.ts'

const SCREENS = 1_000
/** Up to ten commands a second, for ten seconds a round. */
const APART = 100
const COMMANDS = 100

/** The screens and the moderators of a server. */
type Side = { readonly group: string; readonly desk: Desk }

/** The times from commands to their answers and to the last screen, in ms. */
type Times = { readonly answered: readonly number[]; readonly reached: readonly number[] }

async function measureTimes(
  screens: Screens,
  { group, desk }: Side,
  commands: number,
): Promise<Times> {
  const times = await inSequence(commands, APART, async () => {
    await screens.ask('arm', { group })
    const { asked, answered } = await desk.adjust()
    const reached = await screens.ask('reached', { group })
    return { answered: answered - asked, reached: reached - asked }
  })
  return {
    answered: times.map(({ answered }) => answered),
    reached: times.map(({ reached }) => reached),
  }
}

/** Measures both in each round; the order alternates. */
async function measure(bench: Bench, screens: Screens, sides: readonly [Side, Side]) {
  const side = (n: 0 | 1) => () => measureTimes(screens, sides[n], bench.size(COMMANDS))
  const measureBoth = (round: number) => inTurns(round, side(0), side(1))
  bench.report('warming up')
  await measureBoth(1)
  return inRounds(bench, measureBoth)
}

async function run(bench: Bench) {
  const [database, screens] = [await startDatabase(), startScreens({ last: true })]
  const [nodes, plain] = [await Nodes.open(database, 'bench', 1), await Hall.ours(screens)]
  const [node, count] = [nodes.node(0), bench.size(SCREENS)]
  const target = nodes.target('audience', 0)
  await screens.ask('open', { group: 'postgres', target, count })
  await plain.open('audience', count, { group: 'sqlite' })
  const sides = [
    { group: 'postgres', desk: await Desk.open(node, nodes.showFolder(0)) },
    { group: 'sqlite', desk: await plain.desk() },
  ] as const
  const unpin = pinProcessors([node.process.pid, plain.server.process.pid], [screens.pid])
  if (unpin === null) bench.report('servers and desk share processors: answers wait for screens')
  try {
    const rounds = await measure(bench, screens, sides)
    const part = (what: keyof Times, share: number) => (sides: readonly [Times, Times]) =>
      [percentile(sides[0][what], share), percentile(sides[1][what], share)] as const
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
  run,
}
