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

/** The processors of the database. */
export const CORES = 4

const SECOND = 1_000

/** Returns the cost of a node's query of all its shows, in ms. */
function lookCost(
  { shows, spread, nodes }: Scenario,
  { look, lookFurther }: Pick<Costs, 'look' | 'lookFurther'>,
): Costs['look'] {
  const further = Math.max(0, (shows * spread) / nodes - 1)
  return {
    node: look.node + further * lookFurther.node,
    database: look.database + further * lookFurther.database,
  }
}

/** Works that come at random to one server: how many a ms, and how long each takes in ms. */
type Works = ReadonlyArray<readonly [rate: number, length: number]>

const sum = (works: Works, of: (length: number) => number) =>
  works.reduce((all, [rate, length]) => all + rate * of(length), 0)

/** Returns the mean wait until the server is free, by the formula of Pollaczek and Khinchine. */
const waitFor = (works: Works): number =>
  sum(works, (length) => length ** 2) / 2 / (1 - sum(works, (length) => length))

/** The load of a node and of the database in processors, and the mean time from a command to its answer and to its last viewer, in ms. */
export type Expected = {
  readonly node: number
  readonly database: number
  readonly answered: number
  readonly reached: number
}

/** Computes what a scenario costs, without a network; commands wait for a node's one thread, hardly ever for the database. */
export function expected(scenario: Scenario, costs: Costs): Expected {
  const { shows, viewers, nodes, spread, rate } = scenario
  /** Commands of all shows in a ms. */
  const commands = (shows * rate) / 60 / SECOND
  const look = lookCost(scenario, costs)
  const sending = (viewers / shows / spread) * costs.viewer
  const works: Works = [
    [commands / nodes, costs.command],
    [(commands * (spread - 1)) / nodes, costs.follow],
    [(commands * spread) / nodes, sending],
    [1 / SECOND, look.node],
  ]
  const wait = waitFor(works)
  const answered = wait + costs.command + Math.max(costs.append, costs.wait)
  const following = spread === 1 ? 0 : costs.further + wait + costs.follow
  return {
    node: sum(works, (length) => length),
    database:
      commands * (costs.append + (spread - 1) * costs.further) + (nodes / SECOND) * look.database,
    answered,
    reached: answered + following + wait + sending,
  }
}
