import { type Figure, markdown } from '../report/result.ts'
import { costsOf } from './costs.ts'
import { CORES, type Expected, expected, SCENARIOS, type Scenario } from './scenario.ts'

const HEAD = [
  'viewers',
  'shows',
  'nodes',
  'a show is on',
  'commands a minute',
  'node busy',
  'database busy',
  'answer',
  'last viewer of a node',
]

const percent = (part: number): string => `${(part * 100).toPrecision(2)} %`
const ms = (value: number): string =>
  `${value.toLocaleString('en', { maximumSignificantDigits: 2 })} ms`
const whole = (value: number): string => value.toLocaleString('en')

const cellsOf = (
  { viewers, shows, nodes, spread, rate }: Scenario,
  { node, database, answered, reached }: Expected,
): readonly string[] => [
  whole(viewers),
  whole(shows),
  whole(nodes),
  spread === nodes ? 'all' : whole(spread),
  `${rate} a show`,
  percent(node),
  percent(database / CORES),
  ms(answered),
  ms(reached),
]

/** Returns the table of `docs/scale.md` from figures; throws if some are missing. */
export function scaleReport(figures: readonly Figure[]): string {
  const costs = costsOf(figures)
  return markdown(
    HEAD,
    SCENARIOS.map((scenario) => cellsOf(scenario, expected(scenario, costs))),
  )
}
