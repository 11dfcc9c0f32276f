import { median } from '../../report/statistics.ts'
import type { Bench, FigureKind, Row, Values } from '../../row.ts'
import { Crowd, type Work, type Worked } from '../../stage/crowd.ts'
import { startDatabase } from '../../stage/database.ts'

const SCREENS = 10_000
/** A hall small enough to tell what a command costs from what its screens cost. */
const FEW = 1_000
const NODES = [1, 2, 4] as const
const MOST = 4

/** Commands a round. */
const COMMANDS = 20

/** Some rounds in one hall. */
type Rounds = readonly Worked[]

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A command among many: of nodes on average, as each collects its own garbage; of the database the middle one, as it tidies up when it likes. */
const MIDDLE = { nodes: mean, database: median } as const

/** What is done anyway in the time of a command. */
function quietOf({ quiet }: Worked, of: keyof Work): number {
  return MIDDLE[of](quiet.map((work) => work[of]))
}

/** What a command took in a round, without what would have been done anyway. */
function costOf(worked: Worked, of: keyof Work): number {
  return MIDDLE[of](worked.commands.map((work) => work[of])) - quietOf(worked, of)
}

/** What each command took by itself in a round, without what would have been done anyway. */
function costsOf(worked: Worked, of: keyof Work): readonly number[] {
  const quiet = quietOf(worked, of)
  return worked.commands.map((work) => Math.max(0, work[of] - quiet))
}

function byRound(rounds: Rounds, of: keyof Work): Values {
  return {
    ours: rounds.map((round) => costOf(round, of)),
    samples: rounds.flatMap((round) => costsOf(round, of)),
  }
}

/** What a command costs by itself and by each screen, from a small and a large hall at one node. */
function split(small: Rounds, large: Rounds, few: number, many: number) {
  const viewer = small.map((round, n) => {
    const whole = large[n]
    return whole === undefined
      ? 0
      : (costOf(whole, 'nodes') - costOf(round, 'nodes')) / (many - few)
  })
  const without = (n: number) => few * (viewer[n] ?? 0)
  const command = small.map((round, n) => costOf(round, 'nodes') - without(n))
  return {
    command: {
      ours: command,
      samples: small.flatMap((round, n) =>
        costsOf(round, 'nodes').map((cost) => Math.max(0, cost - without(n))),
      ),
    },
    viewer: {
      ours: viewer.map((cost) => cost * 1_000),
      samples: large.flatMap((round, n) =>
        costsOf(round, 'nodes').map(
          (cost) => (Math.max(0, cost - (command[n] ?? 0)) * 1_000) / many,
        ),
      ),
    },
  }
}

/** What each node beyond the first adds to a command, where few screens hide it. */
function further(one: Rounds, most: Rounds, of: keyof Work): Values {
  return {
    ours: one.map((round, n) => {
      const with4 = most[n]
      return with4 === undefined ? 0 : (costOf(with4, of) - costOf(round, of)) / (MOST - 1)
    }),
  }
}

async function run(bench: Bench) {
  const database = await startDatabase()
  const [few, many] = [bench.size(FEW), bench.size(SCREENS)]
  const rounds = async (nodes: number, screens: number): Promise<Rounds> => {
    bench.say(`${screens} screens at ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`)
    const crowd = await Crowd.open(database, { nodes, screens })
    await crowd.commands(bench.size(COMMANDS))
    const found: Worked[] = []
    for (let round = 0; round < bench.rounds; round += 1) {
      found.push(await crowd.commands(bench.size(COMMANDS)))
    }
    await crowd.close()
    return found
  }
  const [small, spread] = [await rounds(1, few), await rounds(MOST, few)]
  const halls = new Map<number, Rounds>()
  for (const nodes of NODES) halls.set(nodes, await rounds(nodes, many))
  await database.stop()
  const hall = (nodes: number) => halls.get(nodes) ?? []
  return {
    ...Object.fromEntries(NODES.map((nodes) => [`nodes${nodes}`, byRound(hall(nodes), 'nodes')])),
    ...Object.fromEntries(
      NODES.map((nodes) => [`database${nodes}`, byRound(hall(nodes), 'database')]),
    ),
    ...split(small, hall(1), few, many),
    furtherNode: further(small, spread, 'nodes'),
    furtherDatabase: further(small, spread, 'database'),
  }
}

function figure(key: string, what: string, unit = 'ms'): FigureKind {
  return { key, what, unit, goal: { type: 'none' } }
}

/** What a command costs nodes and database in a large hall. */
export const nodesHall: Row = {
  name: 'nodes-hall',
  group: 'nodes',
  what: 'CPU of a command to 10,000 screens at 1, 2 and 4 nodes',
  how: 'Screens of one show are spread over the nodes; commands are given at the first, one after the other, each until the last screen has it. User and system time of all nodes together and of all processes of the database (out of /proc), a command, less what as long a time without one takes; the sum counts, as two processors cannot show how long it takes on more. The same with 1,000 screens at one node tells what a command costs by itself and by each screen, and at 4 nodes what each further node adds. Of nodes it is the mean, of the database the median command.',
  figures: [
    ...NODES.map((nodes) => figure(`nodes${nodes}`, `nodes together, of ${nodes}`)),
    ...NODES.map((nodes) => figure(`database${nodes}`, `database, of ${nodes}`)),
    figure('command', 'by itself'),
    figure('viewer', 'by each screen', 'µs'),
    figure('furtherNode', 'by each further node: nodes'),
    figure('furtherDatabase', 'by each further node: database'),
  ],
  run,
}
