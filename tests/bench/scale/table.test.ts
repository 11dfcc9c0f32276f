import { expect, test } from 'vitest'
import type { Figure } from '../report/result.ts'
import { costsOf } from './costs.ts'
import { evaluate, scaleTable } from './table.ts'

/** A figure of a row that was measured in two rounds. */
function figure(row: string, key: string, ours: readonly number[], samples?: number[]): Figure {
  const short = { median: 0, lowest: 0, highest: 0 }
  return {
    row,
    key,
    what: key,
    unit: 'ms',
    goal: { type: 'none' },
    ours: short,
    reference: null,
    ratio: null,
    met: null,
    values: { ours, ...(samples === undefined ? {} : { samples }) },
  }
}

const MEASURED: readonly Figure[] = [
  figure('nodes-hall', 'command', [2, 4], [1, 2, 3, 4]),
  figure('nodes-hall', 'viewer', [7], [6, 8]),
  figure('nodes-hall', 'furtherNode', [-0.5, -0.1]),
  figure('nodes-hall', 'database1', [1], [0.5, 1.5]),
  figure('nodes-hall', 'furtherDatabase', [0.2, 0.4]),
  figure('nodes-database', 'wait50', [2], [1, 9]),
  figure('nodes-database', 'lookAsked', [150]),
  figure('nodes-database', 'look', [50]),
  figure('nodes-database', 'looksAsked', [2_148]),
  figure('nodes-database', 'looks', [7_043]),
]

test('costs are the single values of rows, and medians, in ms; noise below zero is none', () => {
  const costs = costsOf(MEASURED)
  expect(costs).toMatchObject({
    command: [1, 2, 3, 4],
    follow: 0,
    append: [0.5, 1.5],
    wait: [1, 9],
  })
  for (const [found, ms] of [
    [costs.viewer[0], 0.006],
    [costs.further, 0.3],
    [costs.look.node, 0.15],
    [costs.look.database, 0.05],
    [costs.lookFurther.node, 0.002],
    [costs.lookFurther.database, 0.007],
  ] as const)
    expect(found).toBeCloseTo(ms, 9)
})

test('costs that were not measured are asked for by the name of their row', () => {
  const without = MEASURED.filter(({ row }) => row !== 'nodes-database')
  expect(() => costsOf(without)).toThrow('measure nodes-database first')
  const older = MEASURED.map((one) => (one.key === 'command' ? figure(one.row, one.key, [2]) : one))
  expect(() => costsOf(older)).toThrow('measure nodes-hall again')
})

test('a scenario has one line, which reports a simulation that differs', () => {
  const costs = costsOf(MEASURED)
  const scenario = { shows: 1, viewers: 10_000, nodes: 2, spread: 2, rate: 12 }
  const one = evaluate(scenario, costs)
  expect(one.agrees).toBe(true)
  expect(one.answered[0]).toBeGreaterThan(2)
  expect(one.reached[0]).toBeGreaterThan(one.answered[0] + 25)
  const line = scaleTable([one]).split('\n')[2] ?? ''
  expect(line).toMatch(/^\| 10,000 \| 1 \| 2 \| all \| 12 a show \| 0\.7\d % \| .* ms \|$/)
  expect(scaleTable([{ ...one, agrees: false }])).toContain('simulated otherwise')
  // More than the nodes can do: what is served stays behind what would have to be.
  const tooMuch = { shows: 100, viewers: 100_000, nodes: 1, spread: 1, rate: 600 }
  expect(evaluate(tooMuch, costs).agrees).toBe(false)
})
