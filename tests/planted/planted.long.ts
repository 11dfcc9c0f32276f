import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceCopy } from './copy.ts'
import { FAULTS } from './faults.ts'

/** Two copies, so that two faults are tested at a time. */
let copies: readonly [SourceCopy, SourceCopy]

beforeAll(() => {
  copies = [new SourceCopy('first'), new SourceCopy('second')]
})

afterAll(() => {
  for (const copy of copies) copy.remove()
})

it('without a fault all tests pass that are to find one', async () => {
  const files = new Set(FAULTS.flatMap(({ caughtBy }) => caughtBy))
  const { failed, hasPassed, output } = await copies[0].test([...files])
  expect(failed, output).toEqual([])
  expect(hasPassed, output).toBe(true)
})

describe.concurrent('planted faults', () => {
  const waiting = [...FAULTS]

  it.each([0, 1] as const)('are each found by a test, in copy %i', async (which) => {
    const missed: string[] = []
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const { failed, output } = await copies[which].testWith(fault)
      const [first] = failed
      process.stdout.write(`${fault.file}: ${fault.what}\n  → ${first ?? 'no test'}\n`)
      if (first === undefined) missed.push(`${fault.file}: ${fault.what}\n${output}`)
    }
    expect(missed).toEqual([])
  })
})
