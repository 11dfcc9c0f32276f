import { setTimeout as wait } from 'node:timers/promises'
import type { Bench, Row } from '../../row.ts'
import { type Balanced, openBalanced } from '../../stage/balanced.ts'
import { caughtUp } from '../../stage/caughtUp.ts'
import { Crew, type Gave, shownAt } from '../../stage/crew.ts'
import { Desk } from '../../stage/desk.ts'
import { type Screens, startScreens } from '../../stage/fanOut.ts'

const NODES = 3
const SCREENS = 1_500
const GROUP = 'hall'

/** How long all nodes serve between two that are restarted, in ms. */
const BETWEEN = 1_500

/** What came of one rolling restart: the longest that a screen was away (ms), how often one was, and of the commands. */
type Rolled = {
  readonly away: number
  readonly absences: number
  readonly gave: Gave
  readonly lost: number
}

/** Restarts all nodes, one after the other. */
async function rolled({ nodes, url }: Balanced, screens: Screens): Promise<Rolled> {
  await screens.ask('arm', { group: GROUP })
  const crew = new Crew(nodes, [url, url, url, url])
  for (const n of nodes.all.keys()) {
    await wait(BETWEEN)
    await nodes.node(n).process.end('SIGTERM')
    await nodes.again(n)
  }
  await wait(BETWEEN)
  const gave = await crew.end()
  const all = gave.acknowledged.map(({ seq }) => shownAt(seq))
  await caughtUp(
    screens,
    GROUP,
    all.reduce((a, b) => Math.max(a, b), 0),
  )
  const absences = await screens.ask('absences', { group: GROUP })
  return {
    away: absences.reduce((most, { away }) => Math.max(most, away), 0),
    absences: absences.length,
    gave,
    lost: await nodes.lost(gave.acknowledged),
  }
}

async function run(bench: Bench) {
  const balanced = await openBalanced(NODES)
  const screens = startScreens()
  const desk = await Desk.open(balanced.nodes.node(0), balanced.nodes.house(0))
  desk.close()
  const door = balanced.nodes.door('audience', balanced.url)
  const count = bench.size(SCREENS)
  await screens.ask('open', { group: GROUP, door, count, returning: 'as clients do' })
  const rounds: Rolled[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    const came = await rolled(balanced, screens)
    bench.say(
      `round ${round + 1} of ${bench.rounds}: ${came.gave.acknowledged.length} commands acknowledged, ${came.gave.refused} refused`,
    )
    rounds.push(came)
  }
  await screens.end()
  await balanced.close()
  const values = (of: (round: Rolled) => number) => ({ ours: rounds.map(of) })
  return {
    away: values(({ away }) => away),
    times: values(({ absences }) => absences / count),
    lost: values(({ lost }) => lost),
    again: values(({ gave }) => gave.again + gave.refused),
    waited: values(({ gave }) => gave.longest),
  }
}

const NONE = { type: 'value', most: 0 } as const

/** What an update costs those who watch and those who work. */
export const restartedNodes: Row = {
  name: 'nodes-restarted',
  group: 'nodes',
  what: 'Three nodes are restarted one after the other, with 1,500 screens on them',
  how: 'Each node in turn is told to stop (SIGTERM) and started again when it has ended, while four moderators give five commands a second each. All come through a balancer, which asks every node four times a second whether it is ready, and come back to it at the pace of the client’s own line. Every acknowledged command is looked for in the log afterwards.',
  figures: [
    {
      key: 'away',
      what: 'longest time without a connection',
      unit: 'ms',
      goal: { type: 'value', most: 2_000 },
    },
    { key: 'times', what: 'times a screen was cut off', unit: '', goal: { type: 'none' } },
    { key: 'lost', what: 'acknowledged commands lost', unit: '', goal: NONE },
    { key: 'again', what: 'commands to be given again, or refused', unit: '', goal: NONE },
    { key: 'waited', what: 'longest wait for an answer', unit: 'ms', goal: { type: 'none' } },
  ],
  run,
}
