import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesBy } from '../../row.ts'
import {
  audienceSeq,
  type BalancedNodes,
  Crew,
  type CrewResult,
  openBalancedNodes,
  waitForCommands,
} from '../../stage/crew.ts'
import { Desk } from '../../stage/desk.ts'
import { type Screens, startScreens } from '../../stage/hall.ts'
import type { Absence } from '../../wire/group.ts'
import { monotonic } from '../../wire/monotonic.ts'

const NODES = 3
const GROUP = 'hall'

/** The result of a round: the absences of screens, and what became of the commands of the crew. */
type Round = {
  readonly absences: readonly Absence[]
  readonly crew: CrewResult
  readonly lost: number
}

/** Three nodes behind a balancer, with screens. */
type Scene = {
  readonly balanced: BalancedNodes
  readonly screens: Screens
  open(): Promise<undefined>
}

/** Runs rounds, in each of which something happens to nodes while a crew gives commands from these places. */
async function onNodes<T extends Round>(
  bench: Bench,
  count: number,
  round: (scene: Scene) => Promise<T>,
): Promise<readonly T[]> {
  const [balanced, screens] = [await openBalancedNodes(NODES), startScreens()]
  const { nodes, url } = balanced
  const desk = await Desk.open(nodes.node(1), nodes.showFolder(1))
  desk.close()
  const target = nodes.target('audience', url)
  const open = () =>
    screens.ask('open', { group: GROUP, target, count, returning: 'as clients do' })
  const rounds = await inRounds(bench, async () => {
    const result = await round({ balanced, screens, open })
    const { acknowledged, refused } = result.crew
    bench.report(`${acknowledged.length} commands acknowledged, ${refused} refused`)
    return result
  })
  await screens.kill()
  await balanced.close()
  return rounds
}

/** Ends a round once all screens have all commands of the crew. */
async function ended({ balanced, screens }: Scene, crew: Crew): Promise<Round> {
  const result = await crew.end()
  await waitForCommands(screens, GROUP, result)
  const absences = await screens.ask('absences', { group: GROUP })
  return { absences, crew: result, lost: await balanced.nodes.countLost(result.acknowledged) }
}

/** How long the crew gives commands before the kill, and after the last screen is back, in ms. */
const BEFORE = 2_000
const AFTER = 1_000

/** Kills the first node with all screens on it, and restarts it at the end. */
async function killNode(scene: Scene) {
  const { balanced, screens } = scene
  const { nodes, url, use } = balanced
  await use([nodes.node(0).url])
  await scene.open()
  // Two moderators are on the killed node and reconnect like the screens.
  const crew = new Crew(nodes, [url, url, 1, 2])
  await wait(BEFORE)
  await use(nodes.urls)
  await screens.ask('arm', { group: GROUP })
  const known = audienceSeq(crew.head)
  const kill = monotonic()
  await nodes.node(0).process.kill('SIGKILL')
  await screens.ask('back', { group: GROUP })
  await wait(AFTER)
  const round = await ended(scene, crew)
  await screens.ask('close', { group: GROUP })
  await nodes.restart(0)
  return {
    ...round,
    /** When each screen was up to date again, in ms, and how many lacked known events. */
    right: round.absences.map(({ endedAt }) => endedAt - kill),
    behind: round.absences.filter(({ seq }) => seq < known).length,
  }
}

/** Measures how long the screens of a killed node are disconnected. */
export const killedNode: Row = {
  name: 'nodes-killed',
  group: 'nodes',
  what: 'One of three nodes is killed with 2,500 screens on it',
  how: 'All screens connect through a balancer to one node, which is killed, and reconnect through it to the other two, at the client’s own pace; the time ends when each has all missing events. Meanwhile four moderators give five commands a second each, two of them on the killed node: these reconnect like screens, ask for the outcome of a command without an answer, and repeat it if no log has it. At the end the bench looks for every acknowledged command in the log.',
  figures: [
    figure('p50', 'right again, p50', 'ms'),
    figure('p99', 'right again, p99', 'ms', atMost(5_000)),
    figure('last', 'right again, the last', 'ms'),
    figure('behind', 'screens told less than was known', '', atMost(0)),
    figure('lost', 'acknowledged commands lost', '', atMost(0)),
    figure('again', 'commands to be given again', ''),
    figure('waited', 'longest wait for an answer', 'ms'),
  ],
  async run(bench) {
    const rounds = await onNodes(bench, bench.size(2_500), killNode)
    return valuesBy(rounds, {
      p50: ({ right }) => percentile(right, 0.5),
      p99: ({ right }) => percentile(right, 0.99),
      last: ({ right }) => Math.max(...right),
      behind: ({ behind }) => behind,
      lost: ({ lost }) => lost,
      again: ({ crew }) => crew.again,
      waited: ({ crew }) => crew.longest,
    })
  },
}

/** The pause between two restarts, in ms. */
const BETWEEN = 1_500

/** Restarts all nodes, one after another. */
async function restartAll(scene: Scene): Promise<Round> {
  const { nodes, url } = scene.balanced
  await scene.open()
  await scene.screens.ask('arm', { group: GROUP })
  const crew = new Crew(nodes, [url, url, url, url])
  for (const n of nodes.all.keys()) {
    await wait(BETWEEN)
    await nodes.node(n).process.kill('SIGTERM')
    await nodes.restart(n)
  }
  await wait(BETWEEN)
  const round = await ended(scene, crew)
  await scene.screens.ask('close', { group: GROUP })
  return round
}

/** Measures what a rolling update costs screens and moderators. */
export const restartedNodes: Row = {
  name: 'nodes-restarted',
  group: 'nodes',
  what: 'Three nodes are restarted one after the other, with 1,500 screens on them',
  how: 'Each node in turn gets SIGTERM and is started again when it has ended, while four moderators give five commands a second each. All connect through a balancer, which checks four times a second whether each node is ready, and reconnect at the client’s own pace. At the end the bench looks for every acknowledged command in the log.',
  figures: [
    figure('away', 'longest time without a connection', 'ms', atMost(2_000)),
    figure('times', 'times a screen was cut off', ''),
    figure('lost', 'acknowledged commands lost', '', atMost(0)),
    figure('again', 'commands to be given again, or refused', '', atMost(0)),
    figure('waited', 'longest wait for an answer', 'ms'),
  ],
  async run(bench) {
    const count = bench.size(1_500)
    const rounds = await onNodes(bench, count, restartAll)
    return valuesBy(rounds, {
      away: ({ absences }) => Math.max(0, ...absences.map(({ duration }) => duration)),
      times: ({ absences }) => absences.length / count,
      lost: ({ lost }) => lost,
      again: ({ crew }) => crew.again + crew.refused,
      waited: ({ crew }) => crew.longest,
    })
  },
}
