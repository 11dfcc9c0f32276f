import { describe, expect, test } from 'vitest'
import { random } from '../clock/random.ts'
import { percentile } from '../report/statistics.ts'
import type { Costs } from './costs.ts'
import { CORES, expectedLoad, type Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

const COSTS: Costs = {
  command: [2],
  viewer: [0.01],
  follow: 0.5,
  append: [1],
  further: 0.25,
  wait: [3],
  look: { node: 0.1, database: 0.05 },
  lookFurther: { node: 0.01, database: 0.02 },
}

/** One show with 1,000 viewers, in which something happens each minute. */
const ONE: Scenario = { shows: 1, viewers: 1_000, nodes: 1, spread: 1, rate: 1 }

const MINUTE = 60_000

const simulated = (scenario: Scenario, costs: Partial<Costs> = {}, time = 20 * MINUTE) =>
  simulate(scenario, { ...COSTS, ...costs }, { time, chance: random(3) })

const half = (values: readonly number[]) => percentile(values, 0.5)

describe('a simulated command', () => {
  test('is answered when it was decided and appended, and reaches the viewers of every node', () => {
    const one = simulated(ONE)
    expect(half(one.answered)).toBeCloseTo(2 + 3, 6)
    expect(half(one.reached)).toBeCloseTo(2 + 3 + 1_000 * 0.01, 6)
    const two = simulated({ ...ONE, nodes: 2, spread: 2 })
    expect(half(two.answered)).toBeCloseTo(5, 6)
    expect(half(two.reached)).toBeCloseTo(2 + 3 + 0.25 + 0.5 + 500 * 0.01, 6)
    expect(half(simulated(ONE, { append: [7] }).answered)).toBeCloseTo(2 + 7, 6)
  })

  test('waits for the thread of its node while that reads where a thousand logs end', () => {
    const shows = { shows: 1_000, viewers: 1_000, nodes: 4, rate: 2 }
    const [spread = 0, together = 0] = [4, 1].map((on) =>
      Math.max(...simulated({ ...shows, spread: on }, {}, MINUTE).answered),
    )
    expect(spread).toBeGreaterThan(10)
    expect(together).toBeLessThan(10)
  })
})

test('a simulated load is the computed one, and has a bound in the cores', () => {
  const scenario = { shows: 40, viewers: 40_000, nodes: 4, spread: 4, rate: 30 }
  const [{ load }, computed] = [simulated(scenario, {}, MINUTE), expectedLoad(scenario, COSTS)]
  expect(load.node / computed.node).toBeCloseTo(1, 1)
  expect(load.database / computed.database).toBeCloseTo(1, 1)
  expect(computed.node).toBeCloseTo((20 * 13.5 + 4 * 0.49) / 4 / 1_000, 6)
  const full = simulated({ ...ONE, rate: 600 }, { append: [1_000] }, MINUTE).load.database
  expect(Math.abs(full - CORES)).toBeLessThan(0.5)
})
