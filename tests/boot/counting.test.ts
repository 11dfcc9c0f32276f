import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { totalText } from '../runner/runReport.ts'
import { checkOutcome, failIfEmpty, sumOutcomes, type Tools } from '../runner/suite.ts'
import { countTests, vitestSuite } from '../runner/vitestSuite.ts'

type Tests = { passed?: number; failed?: number; skipped?: number; pending?: number }

/** A file of a record, by how its tests ended; all that were collected ended unless another number is given. */
function file(state: string, some: Tests, collected?: number) {
  const tests = { passed: 0, failed: 0, skipped: 0, pending: 0, ...some }
  const ended = tests.passed + tests.failed + tests.skipped
  return { file: 'a.test.ts', state, collected: collected ?? ended, tests }
}

/** What a run records beside its files. */
type Rest = { readonly errors?: readonly string[]; readonly exitCode?: number }

/** Tools whose vitest ends with this code and records these files. */
const tools = (
  code: number,
  files: readonly ReturnType<typeof file>[] | undefined,
  output = '',
  { errors = [], exitCode = code }: Rest = {},
): Tools => ({
  ensureBuilt: async () => [],
  runNode: async ([, place]) => {
    if (files && place) writeFileSync(place, JSON.stringify({ files, errors, exitCode }))
    return { code, output }
  },
})

const outcome = (...parts: Parameters<typeof tools>) => vitestSuite('core', tools(...parts)).run()
const PASSED = file('passed', { passed: 1 })

describe('counting tests', () => {
  it('counts what passed, failed and was skipped', async () => {
    const files = [
      file('passed', { passed: 1, skipped: 1 }),
      file('failed', { passed: 1, failed: 1, skipped: 1 }),
    ]
    expect(await outcome(1, files)).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
  })

  it.each([
    ['that does not load', file('failed', {}), 'a.test.ts: it did not load or end.'],
    ['that never ran', file('queued', {}), 'a.test.ts: it did not run.'],
    ['without a test', file('passed', {}), 'a.test.ts: it has no test.'],
    [
      'of which fewer tests ended than were collected',
      file('passed', { passed: 1 }, 3),
      'a.test.ts: 2 of 3 tests did not run to their end.',
    ],
  ])('counts a file %s as failed, whatever the exit code', async (_what, one, line) => {
    const { failed, details: told } = await outcome(0, [PASSED, one])
    expect({ failed, details: told.trim() }).toEqual({ failed: 1, details: line })
  })

  it('counts each error outside of all tests as failed, whatever the exit code', async () => {
    const errors = ['thrown later', 'not handled']
    const { passed, failed, details: told } = await outcome(0, [PASSED], '', { errors })
    expect({ passed, failed }).toEqual({ passed: 1, failed: 2 })
    expect(told).toContain('Outside of all tests: thrown later\nOutside of all tests: not handled')
  })

  it('counts an exit code that nothing explains as failed, also where it was replaced', async () => {
    expect(await outcome(1, [PASSED])).toMatchObject({ passed: 1, failed: 1 })
    expect(await outcome(0, [PASSED], '', { exitCode: 1 })).toMatchObject({ passed: 1, failed: 1 })
    expect(await outcome(0, [PASSED])).toMatchObject({ passed: 1, failed: 0 })
  })

  it('counts a run that ends early, without a record, as failed, and shows what it printed', async () => {
    const told = 'The run ended early, with code 0.\nout of memory'
    expect(await outcome(0, undefined, 'out of memory')).toEqual(checkOutcome(false, told))
  })

  it('passes on what tests say themselves, and nothing else of a run that is well', async () => {
    const output = '\n RUN  v4\n\nmedian 6 ms\n\n      Tests  1 passed (1)\n'
    const { details: told } = await outcome(0, [PASSED], output)
    expect(told).toBe('median 6 ms')
  })

  it('does not list a suite without tests, nor one whose listing fails', async () => {
    const listed = (code: number, output: string) =>
      countTests('core', tools(code, undefined, output))
    expect(await listed(0, '[core] a.test.ts > one\n')).toBe(1)
    await expect(listed(0, '')).rejects.toThrow('were not listed')
    await expect(listed(1, '[core] a.test.ts > one\n')).rejects.toThrow('were not listed')
  })

  it('fails a suite in which no test ran', () => {
    expect(failIfEmpty('core', sumOutcomes([]))).toEqual(
      checkOutcome(false, 'No test ran in core.'),
    )
    expect(failIfEmpty('core', checkOutcome(true, ''))).toEqual(checkOutcome(true, ''))
  })
})

it('the last line has what passed and failed, and what was skipped where something was', () => {
  expect(totalText({ passed: 3, failed: 0, skipped: 0, details: '' })).toBe('3 passed, 0 failed')
  expect(totalText({ passed: 3, failed: 1, skipped: 2, details: '' })).toBe(
    '3 passed, 1 failed, 2 skipped',
  )
})
