import { chance } from '../clock/chance.ts'
import { percentile } from '../report/statistics.ts'
import type { Costs } from './costs.ts'
import { CORES, loadOf, type Scenario } from './scenario.ts'
import { simulated } from './simulate.ts'

/** How many commands of a scenario are simulated, about, and for how long at least, in ms. */
const COMMANDS = 1_000
const LEAST = 30_000

const MINUTE = 60_000

/** By how much of itself a load that was simulated may differ from the one that was reckoned, beside a thousandth of a processor. */
const TOLERANCE = 0.15
const SMALL = 0.001

/** A scenario in figures. */
export type Carried = {
  readonly scenario: Scenario
  readonly load: ReturnType<typeof loadOf>
  readonly answered: readonly [p50: number, p99: number]
  readonly reached: readonly [p50: number, p99: number]
  /** Whether the simulation bears the sums out. */
  readonly agrees: boolean
}

function isNear(reckoned: number, found: number): boolean {
  return Math.abs(reckoned - found) <= TOLERANCE * reckoned + SMALL
}

/** Reckons what a scenario takes, and simulates it. */
export function carried(scenario: Scenario, costs: Costs): Carried {
  const { shows, rate } = scenario
  const time = Math.max(LEAST, (COMMANDS * MINUTE) / (shows * rate))
  const load = loadOf(scenario, costs)
  const came = simulated(scenario, costs, { time, chance: chance(17) })
  const both = (values: readonly number[]) =>
    [percentile(values, 0.5), percentile(values, 0.99)] as const
  return {
    scenario,
    load,
    answered: both(came.answered),
    reached: both(came.reached),
    agrees: isNear(load.node, came.load.node) && isNear(load.database, came.load.database),
  }
}

const HEAD = [
  'viewers',
  'shows',
  'nodes',
  'a show is on',
  'commands a minute',
  'node busy',
  'database busy',
  'answer p50, p99',
  'last viewer p50, p99',
]

function percent(part: number): string {
  return `${(part * 100).toPrecision(2)} %`
}

function ms([p50, p99]: readonly [number, number]): string {
  const short = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 2 })
  return `${short(p50)}, ${short(p99)} ms`
}

function cellsOf({ scenario, load, answered, reached, agrees }: Carried): readonly string[] {
  const { viewers, shows, nodes, spread, rate } = scenario
  const whole = (value: number) => value.toLocaleString('en')
  return [
    whole(viewers),
    whole(shows),
    whole(nodes),
    spread === nodes ? 'all' : whole(spread),
    `${rate} a show`,
    `${percent(load.node)}${agrees ? '' : ' (simulated otherwise)'}`,
    percent(load.database / CORES),
    ms(answered),
    ms(reached),
  ]
}

/** All of it as a table of Markdown. */
export function scaleTable(all: readonly Carried[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [HEAD, HEAD.map(() => '---'), ...all.map(cellsOf)].map(line).join('\n')
}
