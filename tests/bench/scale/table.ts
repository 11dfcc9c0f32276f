import { random } from '../clock/random.ts'
import { type Figure, markdown } from '../report/result.ts'
import { percentile } from '../report/statistics.ts'
import { type Costs, costsOf } from './costs.ts'
import { CORES, expectedLoad, SCENARIOS, type Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

/** Returns the table of `docs/scale.md` from figures; throws if some are missing. */
export function scaleReport(figures: readonly Figure[]): string {
  const costs = costsOf(figures)
  return scaleTable(SCENARIOS.map((scenario) => evaluate(scenario, costs)))
}

/** The approximate number of simulated commands, and the minimum duration in ms. */
const COMMANDS = 1_000
const LEAST = 30_000

const MINUTE = 60_000

/** How far a simulated load may differ from the computed one, relative and in processors. */
const TOLERANCE = 0.15
const SMALL = 0.001

/** A scenario with its load and times. */
type ScenarioResult = {
  readonly scenario: Scenario
  readonly load: ReturnType<typeof expectedLoad>
  readonly answered: readonly [p50: number, p99: number]
  readonly reached: readonly [p50: number, p99: number]
  /** Whether simulation and computation agree. */
  readonly agrees: boolean
}

const isNear = (reckoned: number, found: number): boolean =>
  Math.abs(reckoned - found) <= TOLERANCE * reckoned + SMALL

/** Computes and simulates a scenario. */
function evaluate(scenario: Scenario, costs: Costs): ScenarioResult {
  const { shows, rate } = scenario
  const time = Math.max(LEAST, (COMMANDS * MINUTE) / (shows * rate))
  const load = expectedLoad(scenario, costs)
  const came = simulate(scenario, costs, { time, chance: random(17) })
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

const percent = (part: number): string => `${(part * 100).toPrecision(2)} %`

function ms([p50, p99]: readonly [number, number]): string {
  const short = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 2 })
  return `${short(p50)}, ${short(p99)} ms`
}

function cellsOf({ scenario, load, answered, reached, agrees }: ScenarioResult): readonly string[] {
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

/** Formats the results as a Markdown table. */
const scaleTable = (all: readonly ScenarioResult[]): string => markdown(HEAD, all.map(cellsOf))
