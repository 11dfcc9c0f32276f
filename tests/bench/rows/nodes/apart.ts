import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../../clock/chance.ts'
import { Watch } from '../../clock/watch.ts'
import { percentile } from '../../report/statistics.ts'
import type { Bench, Row } from '../../row.ts'
import { startDatabase } from '../../stage/database.ts'
import { Nodes } from '../../stage/nodes.ts'

/** By how much each node's clock is wrong, in ms. */
const WRONG_BY = [300, -200]

/** Pairs of screens a round. */
const PAIRS = 5

/** When they are looked at first after joining, how often, and how many times, in ms. */
const JOINED = 4_000
const LOOKS = 200
const TIMES = 100

/** How late a timer of the ticker is at the most, in ms: it waits for whole milliseconds, rounded up. */
const ROUNDED_UP = 1

/** Two screens at one node, and one at the other. */
type Trio = { readonly one: Watch; readonly beside: Watch; readonly across: Watch }

async function joined(nodes: Nodes): Promise<Trio> {
  const watch = (node: number) => Watch.open(nodes.door('stage', node))
  return { one: await watch(0), beside: await watch(0), across: await watch(1) }
}

/** How far apart in time two screens flip at the same boundary: an estimate that is ahead flips early, its timer late. */
function apart(one: Watch, other: Watch, draw: () => number): number {
  const late = (watch: Watch) => ROUNDED_UP * draw() - watch.offset()
  return Math.abs(late(one) - late(other))
}

async function round(nodes: Nodes, times: number, draw: () => number) {
  const trios = await Promise.all(Array.from({ length: PAIRS }, () => joined(nodes)))
  await wait(JOINED)
  const [across, beside]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time += 1) {
    for (const trio of trios) {
      across.push(apart(trio.one, trio.across, draw))
      beside.push(apart(trio.one, trio.beside, draw))
    }
    await wait(LOOKS)
  }
  for (const { one, beside: two, across: three } of trios) {
    for (const watch of [one, two, three]) watch.close()
  }
  return { across: percentile(across, 0.99), beside: percentile(beside, 0.99) }
}

async function run(bench: Bench) {
  const database = await startDatabase()
  const nodes = await Nodes.open(database, 'bench', WRONG_BY.length, WRONG_BY)
  const p99 = { ours: [] as number[], reference: [] as number[] }
  for (let n = 0; n < bench.rounds; n += 1) {
    bench.say(`round ${n + 1} of ${bench.rounds}`)
    const { across, beside } = await round(nodes, bench.size(TIMES), chance(4_000 + n))
    p99.ours.push(across)
    p99.reference.push(beside)
  }
  await nodes.close()
  await database.stop()
  const beyond = p99.ours.map((ours, n) => ours - (p99.reference[n] ?? Number.NaN))
  return { p99, beyond: { ours: beyond } }
}

/** Whether screens change their digits together that are at nodes whose clocks differ. */
export const nodesApart: Row = {
  name: 'nodes-apart',
  group: 'nodes',
  what: 'How far apart screens at two nodes flip, whose clocks are half a second apart',
  how: 'Two nodes are started, one with its clock 300 ms ahead and one with it 200 ms behind. Screens that show seconds join both and estimate their node’s time from exchanges over loopback, as the client does. Five times a second for twenty seconds it is reckoned when a screen of each would flip a digit at the same boundary, on timers of whole milliseconds; the reference is two screens of one node.',
  figures: [
    { key: 'p99', what: 'across nodes, p99', unit: 'ms', goal: { type: 'none' } },
    {
      key: 'beyond',
      what: 'beyond those of one node',
      unit: 'ms',
      goal: { type: 'value', most: 2 },
    },
  ],
  run,
}
