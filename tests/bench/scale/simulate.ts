import type { Costs } from './costs.ts'
import { CONNECTIONS, CORES, type Load, lookCost, type Scenario } from './scenario.ts'

type Entry = { readonly at: number; readonly act: () => void }

/** Simulated time, in ms. Entries run in order of time; entries of the same moment in the order in which they were added. */
class SimulatedTime {
  /** The next entry is last. */
  readonly #entries: Entry[] = []
  now = 0

  /** Schedules an act in so many ms. */
  after(delay: number, act: () => void): void {
    const at = this.now + delay
    let [low, high] = [0, this.#entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#entries[middle]?.at ?? 0) > at) low = middle + 1
      else high = middle
    }
    this.#entries.splice(low, 0, { at, act })
  }

  /** Runs everything up to this moment. */
  until(end: number): void {
    for (let next = this.#entries.at(-1); next !== undefined && next.at <= end; ) {
      this.#entries.pop()
      this.now = next.at
      next.act()
      next = this.#entries.at(-1)
    }
    this.now = end
  }
}

/** A queue with a number of servers, such as processors or connections; first come, first served. */
class Queue {
  readonly #calendar: SimulatedTime
  #free: number
  readonly #waiting: Array<() => void> = []
  /** The index of the first waiting entry in `#waiting`. */
  #gone = 0
  /** The total service time, in ms. */
  busy = 0

  constructor(calendar: SimulatedTime, servers: number) {
    this.#calendar = calendar
    this.#free = servers
  }

  /** Takes a server as soon as one is free; `release` gives it back. */
  acquire(taken: () => void): void {
    if (this.#free > 0) {
      this.#free -= 1
      taken()
    } else this.#waiting.push(taken)
  }

  release(): void {
    const next = this.#waiting[this.#gone]
    if (next === undefined) {
      this.#free += 1
      return
    }
    this.#gone += 1
    if (this.#gone > 1_000) this.#waiting.splice(0, this.#gone)
    if (this.#gone > 1_000) this.#gone = 0
    next()
  }

  /** Occupies a server for so many ms. */
  serve(time: number, done: () => void): void {
    this.acquire(() => {
      this.busy += time
      this.#calendar.after(time, () => {
        this.release()
        done()
      })
    })
  }
}

/** The result of a simulation: the load, and the time of each command to its answer and to the last viewer, in ms. */
export type SimulationResult = {
  readonly load: Load
  readonly answered: readonly number[]
  readonly reached: readonly number[]
}

/** How often a node queries the ends of its logs, in ms. */
const LOOKS = 1_000
const MINUTE = 60_000

/** A node: its one thread, and its connections to the database. */
type Node = { readonly thread: Queue; readonly connections: Queue }

/** The times of a query, in ms: work of the database, minimum time to the answer, and work of the reader. */
type Question = { readonly work: number; readonly takes: number; readonly reading: number }

/** Draws one of the values. */
const pick = (values: readonly number[], chance: () => number): number =>
  values[Math.floor(chance() * values.length)] ?? 0

/** Simulates a scenario for so many ms, with this source of random numbers. */
export function simulate(
  scenario: Scenario,
  costs: Costs,
  { time, chance }: { readonly time: number; readonly chance: () => number },
): SimulationResult {
  const world = new World(scenario, costs, chance)
  const load = world.live(time)
  return { load, answered: world.answered, reached: world.reached }
}

/** Nodes, their database and the viewers of shows, in simulated time. */
class World {
  readonly #scenario: Scenario
  readonly #costs: Costs
  readonly #chance: () => number
  readonly #calendar = new SimulatedTime()
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

  /** Queries all shows of a node once a second. */
  #lookFrom(node: Node, delay: number): void {
    const look = lookCost(this.#scenario, this.#costs)
    this.#calendar.after(delay, () => {
      this.#ask(node, { work: look.database, takes: look.database, reading: look.node }, () => {})
      this.#lookFrom(node, LOOKS)
    })
  }

  /** Returns the nodes of one show; the first one takes the command. */
  #nodesOfOne(): readonly Node[] {
    const first = Math.floor(this.#chance() * this.#nodes.length)
    return [...this.#nodes.slice(first), ...this.#nodes.slice(0, first)].slice(
      0,
      this.#scenario.spread,
    )
  }

  /** Simulates a command of a show: decided, appended, answered and sent to the viewers on every node. */
  #give(): void {
    const { command, append, wait, further, follow } = this.#costs
    const given = this.#calendar.now
    const [taker, ...others] = this.#nodesOfOne()
    if (taker === undefined) return
    let remaining = others.length + 1
    const onReached = () => {
      remaining -= 1
      if (remaining === 0) this.reached.push(this.#calendar.now - given)
    }
    taker.thread.serve(pick(command, this.#chance), () => {
      const work = pick(append, this.#chance)
      const takes = Math.max(work, pick(wait, this.#chance))
      this.#ask(taker, { work, takes, reading: 0 }, () => {
        this.answered.push(this.#calendar.now - given)
        this.#sendToViewers(taker, onReached)
        // The notification is part of the commit: the other nodes read at once.
        for (const other of others) {
          const question = { work: further, takes: further, reading: follow }
          this.#ask(other, question, () => this.#sendToViewers(other, onReached))
        }
      })
    })
  }

  #sendToViewers(node: Node, onReached: () => void): void {
    const { viewers, shows, spread } = this.#scenario
    const here = viewers / shows / spread
    node.thread.serve(here * pick(this.#costs.viewer, this.#chance), onReached)
  }

  /** Queries the database on a connection of the node, which is free when the answer has been read. */
  #ask(node: Node, { work, takes, reading }: Question, answered: () => void): void {
    const read = () =>
      node.thread.serve(reading, () => {
        node.connections.release()
        answered()
      })
    node.connections.acquire(() =>
      this.#database.serve(work, () => this.#calendar.after(takes - work, read)),
    )
  }
}
