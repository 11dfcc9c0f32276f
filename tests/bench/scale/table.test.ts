import { expect, test } from 'vitest'
import type { Figure } from '../report/result.ts'
import { costsOf } from './costs.ts'
import { evaluate, scaleTable } from './table.ts'

/** A figure of a row, as far as costs need it. */
const figure = (row: string, key: string, ours: readonly number[], samples = ours): Figure => ({
  ...{ row, key, what: key, unit: 'ms', goal: null, reference: null, ratio: null },
  ...{ ours: { median: 0, lowest: 0, highest: 0 }, met: null, values: { ours, samples } },
})

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
  const { look, lookFurther, ...costs } = costsOf(MEASURED)
  expect(costs).toMatchObject({ command: [1, 2, 3, 4], follow: 0, wait: [1, 9] })
  expect([look.node, look.database, lookFurther.node, lookFurther.database]).toEqual(
    [0.15, 0.05, 0.002, 0.007].map((ms) => expect.closeTo(ms, 9)),
  )
  const without = MEASURED.filter(({ row }) => row !== 'nodes-database')
  expect(() => costsOf(without)).toThrow('measure nodes-database first')
})

test('a scenario has one line, which reports a simulation that differs', () => {
  const costs = costsOf(MEASURED)
  const one = evaluate({ shows: 1, viewers: 10_000, nodes: 2, spread: 2, rate: 12 }, costs)
  expect(one.agrees).toBe(true)
  expect(scaleTable([one]).split('\n')[2]).toMatch(
    /^\| 10,000 \| 1 \| 2 \| all \| 12 a show \| 0\.7\d % \| .* ms \|$/,
  )
  // More than the nodes can do: what is served stays behind what would have to be.
  const tooMuch = { shows: 100, viewers: 100_000, nodes: 1, spread: 1, rate: 600 }
  expect(scaleTable([evaluate(tooMuch, costs)])).toContain('simulated otherwise')
})
