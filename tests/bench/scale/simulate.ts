import { Calendar } from './calendar.ts'
import type { Costs } from './costs.ts'
import { Queue } from './queue.ts'
import { CONNECTIONS, CORES, type Load, lookOf, type Scenario } from './scenario.ts'

/** What came of a while of a scenario: how busy everything was, and each command's way to its answer and to the last viewer, in ms. */
export type Simulated = {
  readonly load: Load
  readonly answered: readonly number[]
  readonly reached: readonly number[]
}

/** How often a node asks where the logs of all shows end that are seen there, in ms. */
const LOOKS = 1_000
const MINUTE = 60_000

/** A node: its one thread, and its connections to the database. */
type Node = { readonly thread: Queue; readonly connections: Queue }

/** What a question takes, in ms: processor time of the database, time to its answer at least, and processor time of who reads that. */
type Question = { readonly work: number; readonly takes: number; readonly reading: number }

/** A number that chance draws of such values. */
function drawn(values: readonly number[], chance: () => number): number {
  return values[Math.floor(chance() * values.length)] ?? 0
}

/** Simulates so much of a scenario, in ms, as these numbers from 0 to 1 have it. */
export function simulated(
  scenario: Scenario,
  costs: Costs,
  { time, chance }: { readonly time: number; readonly chance: () => number },
): Simulated {
  const world = new World(scenario, costs, chance)
  const load = world.live(time)
  return { load, answered: world.answered, reached: world.reached }
}

/** Nodes, their database and the viewers of shows, in simulated time. */
class World {
  readonly #scenario: Scenario
  readonly #costs: Costs
  readonly #chance: () => number
  readonly #calendar = new Calendar()
  readonly #database: Queue
  readonly #nodes: readonly Node[]
  readonly answered: number[] = []
  readonly reached: number[] = []

  constructor(scenario: Scenario, costs: Costs, chance: () => number) {
    this.#scenario = scenario
    this.#costs = costs
    this.#chance = chance
    this.#database = new Queue(this.#calendar, CORES)
    this.#nodes = Array.from({ length: scenario.nodes }, () => ({
      thread: new Queue(this.#calendar, 1),
      connections: new Queue(this.#calendar, CONNECTIONS),
    }))
  }

  live(time: number): Load {
    const { shows, rate } = this.#scenario
    for (const node of this.#nodes) this.#lookFrom(node, this.#chance() * LOOKS)
    const pause = MINUTE / (shows * rate)
    const next = () => {
      this.#give()
      this.#calendar.after(-Math.log(1 - this.#chance()) * pause, next)
    }
    this.#calendar.after(pause, next)
    this.#calendar.until(time)
    const threads = this.#nodes.reduce((sum, { thread }) => sum + thread.busy, 0)
    return { node: threads / time / this.#nodes.length, database: this.#database.busy / time }
  }

  /** One question about all shows of a node, each second from then on. */
  #lookFrom(node: Node, delay: number): void {
    const look = lookOf(this.#scenario, this.#costs)
    this.#calendar.after(delay, () => {
      this.#ask(node, { work: look.database, takes: look.database, reading: look.node }, () => {})
      this.#lookFrom(node, LOOKS)
    })
  }

  /** The nodes of one show, whoever takes its command first. */
  #nodesOfOne(): readonly Node[] {
    const first = Math.floor(this.#chance() * this.#nodes.length)
    return [...this.#nodes.slice(first), ...this.#nodes.slice(0, first)].slice(
      0,
      this.#scenario.spread,
    )
  }

  /** A command of some show: decided and appended, answered, and told on this node and all others of the show. */
  #give(): void {
    const { command, append, wait, further, follow } = this.#costs
    const given = this.#calendar.now
    const [taker, ...others] = this.#nodesOfOne()
    if (taker === undefined) return
    let untold = others.length + 1
    const told = () => {
      untold -= 1
      if (untold === 0) this.reached.push(this.#calendar.now - given)
    }
    taker.thread.serve(drawn(command, this.#chance), () => {
      const work = drawn(append, this.#chance)
      const takes = Math.max(work, drawn(wait, this.#chance))
      this.#ask(taker, { work, takes, reading: 0 }, () => {
        this.answered.push(this.#calendar.now - given)
        this.#tell(taker, told)
        // Word of it went out with the commit: others read it as soon as they hear.
        for (const other of others) {
          const question = { work: further, takes: further, reading: follow }
          this.#ask(other, question, () => this.#tell(other, told))
        }
      })
    })
  }

  #tell(node: Node, told: () => void): void {
    const { viewers, shows, spread } = this.#scenario
    const here = viewers / shows / spread
    node.thread.serve(here * drawn(this.#costs.viewer, this.#chance), told)
  }

  /** Asks the database on one of a node's connections, which is free again when the answer was read. */
  #ask(node: Node, { work, takes, reading }: Question, answered: () => void): void {
    const read = () =>
      node.thread.serve(reading, () => {
        node.connections.leave()
        answered()
      })
    node.connections.take(() =>
      this.#database.serve(work, () => this.#calendar.after(takes - work, read)),
    )
  }
}
