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
import { monotonic } from '../../wire/monotonic.ts'

const NODES = 3
const SCREENS = 2_500

/** How long the crew gives commands before the kill, and after the last screen is back, in ms. */
const BEFORE = 2_000
const AFTER = 1_000

/** The result of a kill: when each screen was up to date again (ms), how many lacked known events, and the commands. */
type Killed = {
  readonly right: readonly number[]
  readonly behind: number
  readonly crew: CrewResult
  readonly lost: number
}

/** Kills the first node with all screens on it, and restarts it at the end. */
async function killNode(
  balanced: BalancedNodes,
  screens: Screens,
  group: string,
  count: number,
): Promise<Killed> {
  const { nodes, url, use } = balanced
  await use([nodes.node(0).url])
  const target = nodes.target('audience', url)
  await screens.ask('open', { group, target, count, returning: 'as clients do' })
  // Two moderators are on the killed node and reconnect like the screens.
  const crew = new Crew(nodes, [url, url, 1, 2])
  await wait(BEFORE)
  await use(nodes.urls)
  await screens.ask('arm', { group })
  const known = audienceSeq(crew.head)
  const kill = monotonic()
  await nodes.node(0).process.kill('SIGKILL')
  await screens.ask('back', { group })
  await wait(AFTER)
  const result = await crew.end()
  await waitForCommands(screens, group, result)
  const absences = await screens.ask('absences', { group })
  await screens.ask('close', { group })
  await nodes.restart(0)
  return {
    right: absences.map(({ endedAt: over }) => over - kill),
    behind: absences.filter(({ seq }) => seq < known).length,
    crew: result,
    lost: await nodes.countLost(result.acknowledged),
  }
}

async function run(bench: Bench) {
  const balanced = await openBalancedNodes(NODES)
  const screens = startScreens()
  const desk = await Desk.open(balanced.nodes.node(1), balanced.nodes.showFolder(1))
  desk.close()
  const rounds = await inRounds(bench, async (round) => {
    const result = await killNode(balanced, screens, `hall-${round}`, bench.size(SCREENS))
    const { acknowledged, refused } = result.crew
    bench.report(`${acknowledged.length} commands acknowledged, ${refused} refused`)
    return result
  })
  await screens.kill()
  await balanced.close()
  return valuesBy(rounds, {
    p50: ({ right }) => percentile(right, 0.5),
    p99: ({ right }) => percentile(right, 0.99),
    last: ({ right }) => Math.max(...right),
    behind: ({ behind }) => behind,
    lost: ({ lost }) => lost,
    again: ({ crew }) => crew.again,
    waited: ({ crew }) => crew.longest,
  })
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
  run,
}

const RESTART_SCREENS = 1_500
const GROUP = 'hall'

/** The pause between two restarts, in ms. */
const BETWEEN = 1_500

/** The result of a rolling restart: the longest absence of a screen (ms), the number of absences, and the commands. */
type RollingRestart = {
  readonly away: number
  readonly absences: number
  readonly crew: CrewResult
  readonly lost: number
}

/** Restarts all nodes, one after another. */
async function restartAll(
  { nodes, url }: BalancedNodes,
  screens: Screens,
): Promise<RollingRestart> {
  await screens.ask('arm', { group: GROUP })
  const crew = new Crew(nodes, [url, url, url, url])
  for (const n of nodes.all.keys()) {
    await wait(BETWEEN)
    await nodes.node(n).process.kill('SIGTERM')
    await nodes.restart(n)
  }
  await wait(BETWEEN)
  const result = await crew.end()
  await waitForCommands(screens, GROUP, result)
  const absences = await screens.ask('absences', { group: GROUP })
  return {
    away: absences.reduce((most, { duration }) => Math.max(most, duration), 0),
    absences: absences.length,
    crew: result,
    lost: await nodes.countLost(result.acknowledged),
  }
}

async function runRestarts(bench: Bench) {
  const balanced = await openBalancedNodes(NODES)
  const screens = startScreens()
  const desk = await Desk.open(balanced.nodes.node(0), balanced.nodes.showFolder(0))
  desk.close()
  const target = balanced.nodes.target('audience', balanced.url)
  const count = bench.size(RESTART_SCREENS)
  await screens.ask('open', { group: GROUP, target, count, returning: 'as clients do' })
  const rounds = await inRounds(bench, async () => {
    const result = await restartAll(balanced, screens)
    const { acknowledged, refused } = result.crew
    bench.report(`${acknowledged.length} commands acknowledged, ${refused} refused`)
    return result
  })
  await screens.kill()
  await balanced.close()
  return valuesBy(rounds, {
    away: ({ away }) => away,
    times: ({ absences }) => absences / count,
    lost: ({ lost }) => lost,
    again: ({ crew }) => crew.again + crew.refused,
    waited: ({ crew }) => crew.longest,
  })
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
  run: runRestarts,
}
