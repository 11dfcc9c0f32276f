import { setTimeout as wait } from 'node:timers/promises'
import { EXACT, pauseAfter } from '../../../../client/live/clockSyncPace.ts'
import { createServerClock, type ServerClock } from '../../../../client/live/serverClock.ts'
import { random } from '../../clock/random.ts'
import { percentile } from '../../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesOf } from '../../row.ts'
import { startDatabase } from '../../stage/database.ts'
import { Nodes } from '../../stage/nodes.ts'
import type { Target } from '../../wire/connection.ts'
import { monotonic } from '../../wire/monotonic.ts'
import { RequestClient } from '../../wire/requestClient.ts'

type Stamps = { readonly received: number; readonly sent: number }

function isStamps(content: unknown): content is Stamps {
  return (
    typeof content === 'object' && content !== null && 'received' in content && 'sent' in content
  )
}

/** A screen that only estimates the time: it exchanges clock stamps like the client, on the monotonic clock of this machine. */
class ClockScreen {
  readonly #client: RequestClient
  readonly #clock: ServerClock = createServerClock({ onMove: () => {}, onContradiction: () => {} })
  #isOver = false

  private constructor(client: RequestClient) {
    this.#client = client
    this.#clock.boot('the only one', 'the only one')
  }

  /** Joins, and then exchanges clock stamps until closed. */
  static async open(target: Target): Promise<ClockScreen> {
    const watch = new ClockScreen(await RequestClient.open(target))
    await watch.#client.ask('join', { seq: null })
    void watch.#exchange().catch(() => undefined)
    return watch
  }

  /** Returns the estimated server time minus the time of this machine, in ms; throws if there is no estimate yet. */
  offset(): number {
    const estimate = this.#clock.estimate(monotonic())
    if (estimate === null) throw new Error('a screen has no estimate of the time')
    return estimate.offset
  }

  close(): void {
    this.#isOver = true
    this.#client.close()
  }

  async #exchange(): Promise<void> {
    for (let made = 1; !this.#isOver; made += 1) {
      const { content, asked, answered } = await this.#client.ask('time', {})
      if (!isStamps(content)) throw new Error(`no stamps: ${JSON.stringify(content)}`)
      this.#clock.addExchange({ asked, ...content, arrived: answered })
      const known = answered - (this.#clock.knownSince() ?? answered)
      await wait(pauseAfter(made, known, EXACT).ms)
    }
  }
}

/** The clock error of each node, in ms. */
const WRONG_BY = [300, -200]

/** Pairs of screens a round. */
const PAIRS = 5

/** When measuring begins after the join, its period (both in ms), and the number of measurements. */
const JOINED = 4_000
const MEASURE_PERIOD = 200
const TIMES = 100

/** How late a timer of the ticker may be, in ms: it rounds up to whole milliseconds. */
const ROUNDED_UP = 1

/** Two screens on one node, and one on the other. */
type Trio = {
  readonly one: ClockScreen
  readonly beside: ClockScreen
  readonly across: ClockScreen
}

async function joined(nodes: Nodes): Promise<Trio> {
  const watch = (node: number) => ClockScreen.open(nodes.target('stage', node))
  return { one: await watch(0), beside: await watch(0), across: await watch(1) }
}

/** Returns how far apart two screens flip at the same boundary: a clock that is ahead flips early, a timer flips late. */
function apart(one: ClockScreen, other: ClockScreen, draw: () => number): number {
  const late = (watch: ClockScreen) => ROUNDED_UP * draw() - watch.offset()
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
    await wait(MEASURE_PERIOD)
  }
  for (const { one, beside: two, across: three } of trios) {
    for (const watch of [one, two, three]) watch.close()
  }
  return { across: percentile(across, 0.99), beside: percentile(beside, 0.99) }
}

async function run(bench: Bench) {
  const database = await startDatabase()
  const nodes = await Nodes.open(database, 'bench', WRONG_BY.length, WRONG_BY)
  const rounds = await inRounds(bench, (n) => round(nodes, bench.size(TIMES), random(4_000 + n)))
  await nodes.close()
  await database.stop()
  return {
    p99: valuesOf(rounds, ({ across, beside }) => [across, beside]),
    beyond: valuesOf(rounds, ({ across, beside }) => across - beside),
  }
}

/** Measures whether screens on nodes with different clocks change their digits together. */
export const nodesApart: Row = {
  name: 'nodes-apart',
  group: 'nodes',
  what: 'How far apart screens at two nodes flip, whose clocks are half a second apart',
  how: 'Two nodes run with their clocks 300 ms ahead and 200 ms behind. Screens that show seconds join both and estimate the time of their node from exchanges over loopback, like the client. Five times a second for twenty seconds the bench computes when a screen of each node would flip a digit at the same boundary, on timers of whole milliseconds. The reference is two screens of one node.',
  figures: [
    figure('p99', 'across nodes, p99', 'ms'),
    figure('beyond', 'beyond those of one node', 'ms', atMost(2)),
  ],
  run,
}
