import type { Costs } from './costs.ts'

/** What is carried, and by what. */
export type Scenario = {
  readonly shows: number
  /** Viewers of all shows, each of which has as many. */
  readonly viewers: number
  readonly nodes: number
  /** On how many nodes each show has viewers: on all of them behind a balancer that knows no shows. */
  readonly spread: number
  /** Commands of one show in a minute. */
  readonly rate: number
}

/** What the database of all scenarios has, and how many connections to it a node has. */
export const CORES = 4
export const CONNECTIONS = 10

/** How busy one node is on average, and the database, in processors. */
export type Load = { readonly node: number; readonly database: number }

const SECOND = 1_000

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** What each node's question where the logs of all its shows end costs, in ms. */
export function lookOf(
  { shows, spread, nodes }: Scenario,
  { look, lookFurther }: Pick<Costs, 'look' | 'lookFurther'>,
): Costs['look'] {
  const further = Math.max(0, (shows * spread) / nodes - 1)
  return {
    node: look.node + further * lookFurther.node,
    database: look.database + further * lookFurther.database,
  }
}

/** How busy they are, by sums alone. */
export function loadOf(scenario: Scenario, costs: Costs): Load {
  const { shows, viewers, nodes, spread, rate } = scenario
  /** In a ms, of all shows. */
  const commands = (shows * rate) / 60 / SECOND
  const looks = nodes / SECOND
  const look = lookOf(scenario, costs)
  const told = viewers / shows
  const works =
    commands * (mean(costs.command) + (spread - 1) * costs.follow + told * mean(costs.viewer)) +
    looks * look.node
  return {
    node: works / nodes,
    database:
      commands * (mean(costs.append) + (spread - 1) * costs.further) + looks * look.database,
  }
}
