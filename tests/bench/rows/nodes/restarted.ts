import { setTimeout as wait } from 'node:timers/promises'
import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../../row.ts'
import {
  type BalancedNodes,
  Crew,
  type CrewResult,
  openBalancedNodes,
  waitForCommands,
} from '../../stage/crew.ts'
import { Desk } from '../../stage/desk.ts'
import { type Screens, startScreens } from '../../stage/fanOut.ts'

const NODES = 3
const SCREENS = 1_500
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

async function run(bench: Bench) {
  const balanced = await openBalancedNodes(NODES)
  const screens = startScreens()
  const desk = await Desk.open(balanced.nodes.node(0), balanced.nodes.showFolder(0))
  desk.close()
  const target = balanced.nodes.target('audience', balanced.url)
  const count = bench.size(SCREENS)
  await screens.ask('open', { group: GROUP, target, count, returning: 'as clients do' })
  const rounds = await inRounds(bench, async () => {
    const result = await restartAll(balanced, screens)
    const { acknowledged, refused } = result.crew
    bench.report(`${acknowledged.length} commands acknowledged, ${refused} refused`)
    return result
  })
  await screens.kill()
  await balanced.close()
  return {
    away: valuesOf(rounds, ({ away }) => away),
    times: valuesOf(rounds, ({ absences }) => absences / count),
    lost: valuesOf(rounds, ({ lost }) => lost),
    again: valuesOf(rounds, ({ crew }) => crew.again + crew.refused),
    waited: valuesOf(rounds, ({ crew }) => crew.longest),
  }
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
  run,
}
