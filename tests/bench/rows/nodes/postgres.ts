import { percentile } from '../../report/statistics.ts'
import type { Bench, Row, Values } from '../../row.ts'
import { startDatabase } from '../../stage/database.ts'
import { Desk } from '../../stage/desk.ts'
import { type Screens, startScreens } from '../../stage/fanOut.ts'
import { type House, newHouse } from '../../stage/house.ts'
import { Nodes } from '../../stage/nodes.ts'
import { byTurns } from '../../stage/pace.ts'
import { keptApart } from '../../stage/processors.ts'
import { type Served, startOurs } from '../../stage/servers.ts'

const SCREENS = 1_000
/** Ten a second at most, for ten seconds a round. */
const APART = 100
const COMMANDS = 100

/** A server with its screens and those who run the show. */
type Side = { readonly served: Served; readonly group: string; readonly desk: Desk }

/** How long some commands took to their answers and to the last screen, in ms. */
type Waits = { readonly answered: readonly number[]; readonly reached: readonly number[] }

async function opened(
  screens: Screens,
  count: number,
  group: string,
  [served, house]: readonly [Served, House],
): Promise<Side> {
  const door = { url: served.url, handshake: house.handshake('audience') }
  await screens.ask('open', { group, door, count })
  return { served, group, desk: await Desk.open(served, house) }
}

async function stretch(screens: Screens, { group, desk }: Side, commands: number): Promise<Waits> {
  const ways = await byTurns(commands, APART, async () => {
    await screens.ask('arm', { group })
    const { asked, answered } = await desk.adjust()
    const reached = await screens.ask('reached', { group })
    return { answered: answered - asked, reached: reached - asked }
  })
  return {
    answered: ways.map(({ answered }) => answered),
    reached: ways.map(({ reached }) => reached),
  }
}

/** The rounds of both, of which the first to go changes. */
async function measure(bench: Bench, screens: Screens, sides: readonly [Side, Side]) {
  const rounds: Array<readonly [Waits, Waits]> = []
  for (let round = -1; round < bench.rounds; round += 1) {
    bench.say(round < 0 ? 'warming up' : `round ${round + 1} of ${bench.rounds}`)
    const go = (n: 0 | 1) => stretch(screens, sides[n], bench.size(COMMANDS))
    if (round % 2 === 0) {
      const first = await go(0)
      rounds.push([first, await go(1)])
    } else {
      const second = await go(1)
      rounds.push([await go(0), second])
    }
  }
  return rounds.slice(1)
}

async function run(bench: Bench) {
  const [database, screens] = [await startDatabase(), startScreens({ last: true })]
  const [nodes, house] = [await Nodes.open(database, 'bench', 1), await newHouse()]
  const [node, plain] = [nodes.node(0), await startOurs(house)]
  const count = bench.size(SCREENS)
  const sides = [
    await opened(screens, count, 'postgres', [node, nodes.house(0)]),
    await opened(screens, count, 'sqlite', [plain, house]),
  ] as const
  const together = keptApart([node.process.pid, plain.process.pid], [screens.pid])
  if (together === null) bench.say('servers and desk share processors: answers wait for screens')
  try {
    const rounds = await measure(bench, screens, sides)
    const values = (what: keyof Waits, part: number): Values => ({
      ours: rounds.map(([ours]) => percentile(ours[what], part)),
      reference: rounds.map(([, sqlite]) => percentile(sqlite[what], part)),
    })
    return {
      answered50: values('answered', 0.5),
      answered99: values('answered', 0.99),
      reached50: values('reached', 0.5),
      reached99: values('reached', 0.99),
    }
  } finally {
    together?.()
    await Promise.all([nodes.close(), plain.process.end(), screens.end()])
    house.remove()
    await database.stop()
  }
}

/** How long a command takes where the log lies in a database. */
export const postgres: Row = {
  name: 'nodes-postgres',
  group: 'nodes',
  what: 'Acknowledgement, and command to the last of 1,000 screens, on PostgreSQL against SQLite',
  how: 'Ten commands a second that all screens are told of, given to one node on a PostgreSQL of this machine with durable commits, and in the same rounds to a server on SQLite on the same disk (the reference), each with 1,000 screens. From before a moderator sends a command to when its answer came, and to when the last screen has its frame. The threads of both servers have one processor and the desk the other, as in the row acknowledgement; the database has both.',
  figures: [
    { key: 'answered50', what: 'acknowledgement p50', unit: 'ms', goal: { type: 'none' } },
    {
      key: 'answered99',
      what: 'acknowledgement p99',
      unit: 'ms',
      goal: { type: 'ratio', most: 3 },
    },
    { key: 'reached50', what: 'last screen p50', unit: 'ms', goal: { type: 'none' } },
    { key: 'reached99', what: 'last screen p99', unit: 'ms', goal: { type: 'none' } },
  ],
  run,
}
