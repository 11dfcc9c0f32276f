import { mean } from '../report/statistics.ts'
import type { Costs } from './costs.ts'

/** Commands a minute in a show of many thousands: a busy moderator. */
const BUSY = 12

/** Commands a minute in each of a thousand shows. */
const USUAL = 2

const TEN_THOUSAND = 10_000
const HUNDRED_THOUSAND = 100_000
const MILLION = 1_000_000
const THOUSAND = 1_000

/** The scenarios of `docs/scale.md`. */
export const SCENARIOS: readonly Scenario[] = [
  { shows: 1, viewers: TEN_THOUSAND, nodes: 1, spread: 1, rate: BUSY },
  { shows: 1, viewers: TEN_THOUSAND, nodes: 2, spread: 2, rate: BUSY },
  { shows: 1, viewers: HUNDRED_THOUSAND, nodes: 10, spread: 10, rate: BUSY },
  { shows: 1, viewers: MILLION, nodes: 100, spread: 100, rate: BUSY },
  { shows: THOUSAND, viewers: HUNDRED_THOUSAND, nodes: 4, spread: 4, rate: USUAL },
  { shows: THOUSAND, viewers: HUNDRED_THOUSAND, nodes: 10, spread: 10, rate: USUAL },
  { shows: THOUSAND, viewers: HUNDRED_THOUSAND, nodes: 10, spread: 1, rate: USUAL },
  { shows: THOUSAND, viewers: MILLION, nodes: 100, spread: 4, rate: USUAL },
]

/** Shows and viewers, and the nodes that serve them. */
export type Scenario = {
  readonly shows: number
  /** Viewers of all shows together; each show has the same number. */
  readonly viewers: number
  readonly nodes: number
  /** On how many nodes each show has viewers; all, if the balancer does not know the shows. */
  readonly spread: number
  /** Commands of one show a minute. */
  readonly rate: number
}

/** The processors of the database, and the connections of each node. */
export const CORES = 4
export const CONNECTIONS = 10

/** The average load of a node and of the database, in processors. */
export type Load = { readonly node: number; readonly database: number }

const SECOND = 1_000

/** Returns the cost of a node's query of all its shows, in ms. */
export function lookCost(
  { shows, spread, nodes }: Scenario,
  { look, lookFurther }: Pick<Costs, 'look' | 'lookFurther'>,
): Costs['look'] {
  const further = Math.max(0, (shows * spread) / nodes - 1)
  return {
    node: look.node + further * lookFurther.node,
    database: look.database + further * lookFurther.database,
  }
}

/** Computes the load without simulation. */
export function expectedLoad(scenario: Scenario, costs: Costs): Load {
  const { shows, viewers, nodes, spread, rate } = scenario
  /** Commands of all shows in a ms. */
  const commands = (shows * rate) / 60 / SECOND
  const looks = nodes / SECOND
  const look = lookCost(scenario, costs)
  const viewersOfShow = viewers / shows
  const works =
    commands *
      (mean(costs.command) + (spread - 1) * costs.follow + viewersOfShow * mean(costs.viewer)) +
    looks * look.node
  return {
    node: works / nodes,
    database:
      commands * (mean(costs.append) + (spread - 1) * costs.further) + looks * look.database,
  }
}
