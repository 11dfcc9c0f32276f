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

const came = (scenario: Scenario, costs: Partial<Costs> = {}, time = 20 * MINUTE) =>
  simulate(scenario, { ...COSTS, ...costs }, { time, chance: random(3) })

describe('a simulated command', () => {
  test('is answered when it was decided and appended, and with the viewers when each was written to', () => {
    const { answered, reached } = came(ONE)
    expect(answered.length).toBeGreaterThan(5)
    // Now and then it finds the thread at a look.
    expect(percentile(answered, 0.5)).toBeCloseTo(2 + 3, 6)
    expect(percentile(reached, 0.5)).toBeCloseTo(2 + 3 + 1_000 * 0.01, 6)
  })

  test('waits for the database’s processor where that takes longer than the disk', () => {
    expect(percentile(came(ONE, { append: [7] }).answered, 0.5)).toBeCloseTo(2 + 7, 6)
  })

  test('reaches the viewers of every node, which reads it once it is appended', () => {
    const two = { ...ONE, nodes: 2, spread: 2 }
    const { answered, reached } = came(two)
    expect(percentile(answered, 0.5)).toBeCloseTo(5, 6)
    expect(percentile(reached, 0.5)).toBeCloseTo(2 + 3 + 0.25 + 0.5 + 500 * 0.01, 6)
  })

  test('draws from all values that were measured', () => {
    const { answered } = came({ ...ONE, rate: 30 }, { wait: [1, 2, 3, 4], append: [0.1] })
    const whole = new Set(answered.map((one) => Math.round(one)))
    for (const wait of [1, 2, 3, 4]) expect(whole).toContain(2 + wait)
  })

  test('waits for a node’s thread while that reads where a thousand logs end, and hardly where it has few of them', () => {
    const shows = { shows: 1_000, viewers: 1_000, nodes: 4, rate: 2 }
    const most = [4, 1].map((spread) =>
      Math.max(...came({ ...shows, spread }, {}, MINUTE).answered),
    )
    expect(most[0]).toBeGreaterThan(10)
    expect(most[0]).toBeLessThan(20)
    expect(most[1]).toBeLessThan(10)
  })
})

test('a simulated load is the one that sums give', () => {
  const scenario = { shows: 40, viewers: 40_000, nodes: 4, spread: 4, rate: 30 }
  const [found, reckoned] = [came(scenario, {}, MINUTE).load, expectedLoad(scenario, COSTS)]
  expect(found.node / reckoned.node).toBeCloseTo(1, 1)
  expect(found.database / reckoned.database).toBeCloseTo(1, 1)
  expect(reckoned.node).toBeCloseTo(
    (20 * (2 + 3 * 0.5 + 10) + 4 * (0.1 + 39 * 0.01)) / 4 / 1_000,
    6,
  )
  expect(reckoned.database).toBeCloseTo((20 * (1 + 3 * 0.25) + 4 * (0.05 + 39 * 0.02)) / 1_000, 6)
})

test('a simulated load has a bound in what there is', () => {
  const { load } = came({ ...ONE, rate: 600 }, { append: [1_000] }, MINUTE)
  expect(load.database).toBeLessThanOrEqual(CORES + 0.2)
  expect(load.database).toBeGreaterThan(CORES - 0.5)
})
