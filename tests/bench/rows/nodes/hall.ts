import { setTimeout as wait } from 'node:timers/promises'
import { mean, median } from '../../report/statistics.ts'
import { type Bench, figure, inRounds, type Row, type Values } from '../../row.ts'
import { type Database, startDatabase } from '../../stage/database.ts'
import { Desk } from '../../stage/desk.ts'
import { type Screens, startScreens } from '../../stage/hall.ts'
import { Nodes } from '../../stage/nodes.ts'
import { inSequence } from '../../stage/pace.ts'
import { openFileLimit } from '../../stage/processTime.ts'
import { cpuOf } from '../../stage/servers.ts'
import { monotonic } from '../../wire/monotonic.ts'

/** Processor time of all nodes and of their database, in ms. */
type Work = { readonly nodes: number; readonly database: number }

/** The work of each command of a round beyond that of an equally long period without one, in ms. */
type Costs = { readonly nodes: readonly number[]; readonly database: readonly number[] }

/** The typical value of many commands: of nodes the mean, which includes garbage collection; of the database the median, which excludes its maintenance. */
const TYPICAL = { nodes: mean, database: median } as const

/** Subtracts the typical work without a command. */
const beyond = (commands: readonly Work[], quiet: readonly Work[], of: keyof Work) => {
  const usual = TYPICAL[of](quiet.map((work) => work[of]))
  return commands.map((work) => work[of] - usual)
}

/** How many processes simulate the screens. */
const PROGRAMS = 2

/** The minimum time between commands, in ms: the last screen has the previous one by then. */
const APART = 300

/** How many files and connections a node may have open besides its screens. */
const BESIDES = 100

/** The screens of one process on one node. */
type Part = { readonly screens: Screens; readonly group: string }

/** The screens of one show, spread evenly over nodes, and moderators on the first node. */
async function openCrowd(
  database: Database,
  { nodes: count, screens }: { readonly nodes: number; readonly screens: number },
) {
  const needed = screens / Math.min(PROGRAMS, count) + BESIDES
  if (openFileLimit() < needed)
    throw new Error(`raise the limit of open files: ulimit -n ${needed}`)
  const nodes = await Nodes.open(database, `nodes_${count}_${screens}`, count)
  const programs = Array.from({ length: PROGRAMS }, () => startScreens())
  const parts: Part[] = []
  for (const at of nodes.all.keys()) {
    const target = nodes.target('audience', at)
    for (const [n, program] of programs.entries()) {
      const group = `part-${n}-${at}`
      await program.ask('open', { group, target, count: Math.ceil(screens / count / PROGRAMS) })
      parts.push({ screens: program, group })
    }
  }
  const desk = await Desk.open(nodes.node(0), nodes.showFolder(0))
  const askAll = (question: 'arm' | 'reached') =>
    Promise.all(parts.map((part) => part.screens.ask(question, { group: part.group })))

  /** Gives one command and waits until the last screen has it. */
  async function commandAll(): Promise<void> {
    await askAll('arm')
    await desk.adjust()
    await askAll('reached')
  }

  async function work(): Promise<Work> {
    const used = await Promise.all(nodes.all.map(cpuOf))
    return { nodes: used.reduce((sum, cpu) => sum + cpu, 0), database: database.cpu() }
  }

  async function measure(times: number, act: () => Promise<void>): Promise<readonly Work[]> {
    let before = await work()
    return inSequence(times, 0, async () => {
      const began = monotonic()
      await act()
      await wait(Math.max(0, APART - (monotonic() - began)))
      const after = await work()
      const { nodes: used, database: asked } = before
      before = after
      return { nodes: after.nodes - used, database: after.database - asked }
    })
  }

  return {
    /** Measures so many commands, and as many periods without one. */
    async commands(times: number): Promise<Costs> {
      const quiet = await measure(times, async () => {})
      const commands = await measure(times, commandAll)
      return {
        nodes: beyond(commands, quiet, 'nodes'),
        database: beyond(commands, quiet, 'database'),
      }
    },
    async close() {
      desk.close()
      await Promise.all(programs.map((program) => program.kill()))
      await nodes.close()
    },
  }
}

const SCREENS = 10_000
/** A small hall, to separate the cost of a command from the cost of its screens. */
const FEW = 1_000
const NODES = [1, 2, 4] as const
const MOST = 4

/** Commands a round. */
const COMMANDS = 20

type Rounds = readonly Costs[]

const costOf = (costs: Costs | undefined, of: keyof Costs): number => TYPICAL[of](costs?.[of] ?? [])

const byRound = (rounds: Rounds, of: keyof Costs): Values => ({
  ours: rounds.map((round) => costOf(round, of)),
})

/** Separates the cost of a command from the cost of each screen, from a small and a large hall on one node. */
function split(small: Rounds, large: Rounds, few: number, many: number) {
  const viewer = small.map(
    (round, n) => (costOf(large[n], 'nodes') - costOf(round, 'nodes')) / (many - few),
  )
  const command = small.map((round, n) => costOf(round, 'nodes') - few * (viewer[n] ?? 0))
  return { command: { ours: command }, viewer: { ours: viewer.map((cost) => cost * 1_000) } }
}

/** Returns what each node after the first adds to a command, measured with few screens. */
const further = (one: Rounds, most: Rounds, of: keyof Costs): Values => ({
  ours: one.map((round, n) => (costOf(most[n], of) - costOf(round, of)) / (MOST - 1)),
})

async function run(bench: Bench) {
  const database = await startDatabase()
  const [few, many] = [bench.size(FEW), bench.size(SCREENS)]
  const rounds = async (nodes: number, screens: number): Promise<Rounds> => {
    bench.report(`${screens} screens at ${nodes} ${nodes === 1 ? 'node' : 'nodes'}`)
    const crowd = await openCrowd(database, { nodes, screens })
    await crowd.commands(bench.size(COMMANDS))
    const found = await inRounds(bench, () => crowd.commands(bench.size(COMMANDS)))
    await crowd.close()
    return found
  }
  const [small, spread] = [await rounds(1, few), await rounds(MOST, few)]
  const halls = new Map<number, Rounds>()
  for (const nodes of NODES) halls.set(nodes, await rounds(nodes, many))
  await database.stop()
  const hall = (nodes: number) => halls.get(nodes) ?? []
  return {
    ...Object.fromEntries(
      NODES.flatMap((nodes) =>
        (['nodes', 'database'] as const).map((of) => [`${of}${nodes}`, byRound(hall(nodes), of)]),
      ),
    ),
    ...split(small, hall(1), few, many),
    furtherNode: further(small, spread, 'nodes'),
    furtherDatabase: further(small, spread, 'database'),
  }
}

/** Measures what a command costs nodes and database in a large hall. */
export const nodesHall: Row = {
  name: 'nodes-hall',
  group: 'nodes',
  what: 'CPU of a command to 10,000 screens at 1, 2 and 4 nodes',
  how: 'Screens of one show are spread over the nodes; moderators on the first node give commands one after another, each after the last screen has the previous one. User and system time of all nodes together and of all processes of the database (from /proc) for a command, minus the time of an equally long period without one. The sum counts, because two processors cannot show the time on more. The same with 1,000 screens on one node separates the cost of a command and of each screen, and on 4 nodes the cost of each further node. Of nodes it is the mean, of the database the median command.',
  figures: [
    ...NODES.map((nodes) => figure(`nodes${nodes}`, `nodes together, of ${nodes}`, 'ms')),
    ...NODES.map((nodes) => figure(`database${nodes}`, `database, of ${nodes}`, 'ms')),
    figure('command', 'automatic', 'ms'),
    figure('viewer', 'by each screen', 'µs'),
    figure('furtherNode', 'by each further node: nodes', 'ms'),
    figure('furtherDatabase', 'by each further node: database', 'ms'),
  ],
  run,
}
