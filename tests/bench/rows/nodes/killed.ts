import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../../report/statistics.ts'
import type { Bench, Row } from '../../row.ts'
import { type Balanced, openBalanced } from '../../stage/balanced.ts'
import { caughtUp } from '../../stage/caughtUp.ts'
import { Crew, type Gave, shownAt } from '../../stage/crew.ts'
import { Desk } from '../../stage/desk.ts'
import { type Screens, startScreens } from '../../stage/fanOut.ts'
import { monotonic } from '../../wire/monotonic.ts'

const NODES = 3
const SCREENS = 2_500

/** How long commands are given before the kill, and after the last screen is back, in ms. */
const BEFORE = 2_000
const AFTER = 1_000

/** What came of one kill: when each screen was right again (ms after it), how many were told too little, and of the commands. */
type Killed = {
  readonly right: readonly number[]
  readonly behind: number
  readonly gave: Gave
  readonly lost: number
}

/** Kills the first node with all screens on it, and starts it again when all is over. */
async function killed(balanced: Balanced, screens: Screens, group: string, count: number) {
  const { nodes, url, use } = balanced
  await use([nodes.node(0).url])
  const door = nodes.door('audience', url)
  await screens.ask('open', { group, door, count, returning: 'as clients do' })
  // Two are at the node that is killed, and come back as the screens do.
  const crew = new Crew(nodes, [url, url, 1, 2])
  await wait(BEFORE)
  await use(nodes.urls)
  await screens.ask('arm', { group })
  const known = shownAt(crew.head)
  const kill = monotonic()
  await nodes.node(0).process.end('SIGKILL')
  await screens.ask('back', { group })
  await wait(AFTER)
  const gave = await crew.end()
  const all = gave.acknowledged.map(({ seq }) => shownAt(seq))
  await caughtUp(
    screens,
    group,
    all.reduce((a, b) => Math.max(a, b), 0),
  )
  const absences = await screens.ask('absences', { group })
  await screens.ask('close', { group })
  await nodes.again(0)
  return {
    right: absences.map(({ over }) => over - kill),
    behind: absences.filter(({ seq }) => seq < known).length,
    gave,
    lost: await nodes.lost(gave.acknowledged),
  }
}

async function run(bench: Bench) {
  const balanced = await openBalanced(NODES)
  const screens = startScreens()
  const desk = await Desk.open(balanced.nodes.node(1), balanced.nodes.house(1))
  desk.close()
  const rounds: Killed[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    const came = await killed(balanced, screens, `hall-${round}`, bench.size(SCREENS))
    bench.say(
      `round ${round + 1} of ${bench.rounds}: ${came.gave.acknowledged.length} commands acknowledged, ${came.gave.refused} refused`,
    )
    rounds.push(came)
  }
  await screens.end()
  await balanced.close()
  const values = (of: (round: Killed) => number) => ({ ours: rounds.map(of) })
  return {
    p50: values(({ right }) => percentile(right, 0.5)),
    p99: values(({ right }) => percentile(right, 0.99)),
    last: values(({ right }) => Math.max(...right)),
    behind: values(({ behind }) => behind),
    lost: values(({ lost }) => lost),
    again: values(({ gave }) => gave.again),
    waited: values(({ gave }) => gave.longest),
  }
}

const NONE = { type: 'value', most: 0 } as const

/** How long everyone at a node is without the show when it is killed. */
export const killedNode: Row = {
  name: 'nodes-killed',
  group: 'nodes',
  what: 'One of three nodes is killed with 2,500 screens on it',
  how: 'All screens have come through a balancer to the node that is killed, and come back through it to the two others, at the pace of the client’s own line; until each was told all that it lacked. Four moderators give five commands a second each all the while, two of them at the node that is killed: those come back as screens do, ask what became of a command without an answer, and give it again where no log has it. Every acknowledged command is looked for in the log afterwards.',
  figures: [
    { key: 'p50', what: 'right again, p50', unit: 'ms', goal: { type: 'none' } },
    { key: 'p99', what: 'right again, p99', unit: 'ms', goal: { type: 'value', most: 5_000 } },
    { key: 'last', what: 'right again, the last', unit: 'ms', goal: { type: 'none' } },
    { key: 'behind', what: 'screens told less than was known', unit: '', goal: NONE },
    { key: 'lost', what: 'acknowledged commands lost', unit: '', goal: NONE },
    { key: 'again', what: 'commands to be given again', unit: '', goal: { type: 'none' } },
    { key: 'waited', what: 'longest wait for an answer', unit: 'ms', goal: { type: 'none' } },
  ],
  run,
}
